import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "#diagnostic";
import type { Span } from "#text";
import { parseAttributes, type Written, wordsOf } from "./attributes.ts";

const before = "::::requirement{";

/** Parses what stands between the braces, and shows every part by the text at its span. */
function parse(text: string) {
  const file = `${before}${text}}`;
  const diagnostics: Diagnostic[] = [];
  const place = { file: "a.md", offset: before.length };
  const attributes = parseAttributes(text, place, (diagnostic) => void diagnostics.push(diagnostic));
  const at = ({ start, end }: Span) => file.slice(start, end);
  const shown = ({ value, span, keySpan }: Written) => [value, at(span), at(keySpan)];
  return {
    id: attributes.id && shown(attributes.id),
    values: Object.fromEntries(Object.entries(attributes.values).map(([key, written]) => [key, shown(written)])),
    flags: attributes.flags.map(shown),
    whole: at(attributes.span),
    reported: diagnostics.map(({ code, message, span }) => [code, message.en, at(span)]),
  };
}

const nothing = { id: undefined, values: {}, flags: [], reported: [] };

describe("what is read", () => {
  test("an id, values, quoted values and flags, each with its place", () => {
    const text = '#LEND-01 level=must for="library member" optional since="2024"';
    expect(parse(text)).toEqual({
      id: ["LEND-01", "LEND-01", "#LEND-01"],
      values: {
        level: ["must", "must", "level"],
        for: ["library member", "library member", "for"],
        since: ["2024", "2024", "since"],
      },
      flags: [["optional", "optional", "optional"]],
      whole: text,
      reported: [],
    });
  });

  test.each([
    ["nothing", "", {}],
    ["spaces alone", "  \t ", {}],
    ["an empty value", 'for=""', { values: { for: ["", "", "for"] } }],
    ["a value of marks", "a=x=y#z:1", { values: { a: ["x=y#z:1", "x=y#z:1", "a"] } }],
    ["Japanese between quotes", 'at="館 内"', { values: { at: ["館 内", "館 内", "at"] } }],
    [
      "a name with a hyphen",
      "replaced-by=LEND-02",
      { values: { "replaced-by": ["LEND-02", "LEND-02", "replaced-by"] } },
    ],
    ["values that follow each other closely", 'a="1"b="2"', { values: { a: ["1", "1", "a"], b: ["2", "2", "b"] } }],
    ["an id of small letters", "#due-date", { id: ["due-date", "due-date", "#due-date"] }],
  ])("%s", (_, text, expected) => {
    expect(parse(text)).toEqual({ ...nothing, whole: text, ...expected });
  });
});

describe("what is reported", () => {
  test.each([
    [
      "an id that is given twice",
      "#A-01 #A-02",
      "attribute-repeated",
      "The attribute `#` is given twice.",
      "#A-02",
      { id: ["A-02", "A-02", "#A-02"] },
    ],
    [
      "a value that is given twice",
      "a=1 a=2",
      "attribute-repeated",
      "The attribute `a` is given twice.",
      "a",
      { values: { a: ["2", "2", "a"] } },
    ],
    ["a key that begins with a digit", "1a=2", "attribute-syntax", "`1a=2` is not an attribute.", "1a=2", {}],
    [
      "a name of every object",
      "__proto__=x",
      "attribute-syntax",
      "`__proto__=x` is not an attribute.",
      "__proto__=x",
      {},
    ],
    ["a class", ".wide", "attribute-syntax", "`.wide` is not an attribute.", ".wide", {}],
    ["an id without a name", "#", "attribute-syntax", "`#` is not an attribute.", "#", {}],
    ["a value without a key", "=x", "attribute-syntax", "`=x` is not an attribute.", "=x", {}],
  ])("%s", (_, text, code, message, place, expected) => {
    expect(parse(text)).toEqual({ ...nothing, whole: text, reported: [[`load/${code}`, message, place]], ...expected });
  });

  test("a quote that stays open, with the words behind it", () => {
    expect(parse('for="library').reported).toEqual([
      ["load/attribute-syntax", '`="library` is not an attribute.', '="library'],
    ]);
  });
});

test("words are separated by spaces and commas of both scripts, each with its place", () => {
  const written = {
    value: " LEND-01,LEND-02、 LEND-03 ",
    span: { file: "a.md", start: 10, end: 35 },
    keySpan: { file: "a.md", start: 5, end: 8 },
  };
  expect(wordsOf(written).map(({ value, span }) => [value, span.start, span.end])).toEqual([
    ["LEND-01", 11, 18],
    ["LEND-02", 19, 26],
    ["LEND-03", 28, 35],
  ]);
  expect(wordsOf(undefined)).toEqual([]);
});

test("every character but a space is read or reported", () => {
  const piece = fc.constantFrom("#", "a", "b-1", "=", '"', " ", ".", "あ", "1", "\t");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join("");
      const { id, values, flags, reported } = parse(text);
      const isRead = id !== undefined || Object.keys(values).length + flags.length + reported.length > 0;
      expect(isRead).toBe(text.trim() !== "");
    }),
  );
});
