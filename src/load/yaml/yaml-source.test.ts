import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "#diagnostic";
import { createSourceFile, type Span } from "#text";
import { parseYaml } from "./parse-yaml.ts";
import type { YamlPath } from "./yaml-source.ts";

function parse(text: string) {
  const diagnostics: Diagnostic[] = [];
  const source = parseYaml(createSourceFile("a.yaml", text), (diagnostic) => void diagnostics.push(diagnostic));
  const textAt = ({ start, end }: Span) => text.slice(start, end);
  return { source, reported: diagnostics.map(({ code, message, span }) => [code, message.en, textAt(span)]) };
}

describe("values", () => {
  test.each<[string, string, unknown]>([
    ["a map", "a: 1\nb: [x, 2.5, true, ~]\n", { a: 1, b: ["x", 2.5, true, null] }],
    ["JSON", '{"a": {"b": ["日本", 1e3]}}', { a: { b: ["日本", 1000] } }],
    ["a date as text", "a: 2026-11-23", { a: "2026-11-23" }],
    ["words of YAML 1.1 as text, whatever the file says", "%YAML 1.1\n---\na: yes\nb: 010\n", { a: "yes", b: 10 }],
    [
      "tags as the values that they stand before",
      "a: !!timestamp 2020-01-01\nb: !!binary aGk=\nc: !!set {x}\n",
      { a: "2020-01-01", b: "aGk=", c: { x: null } },
    ],
    ["a tag of a program as text", "a: !!js/function x", { a: "x" }],
    ["an alias as what it stands for", "a: &x { b: 1 }\nc: *x\n", { a: { b: 1 }, c: { b: 1 } }],
    ["no merge keys", "<<: { a: 1 }\n", { "<<": { a: 1 } }],
    ["a block of lines", "a: |\n  x\n  y\nb: >-\n  x\n  y\n", { a: "x\ny\n", b: "x y" }],
    ["lines that end with CRLF", "a: 1\r\nb: |\r\n  x\r\n  y\r\n", { a: 1, b: "x\ny\n" }],
  ])("%s", (_, text, value) => {
    const { source, reported } = parse(text);
    expect([source.value, reported]).toEqual([value, []]);
  });

  test.each(["", "\n", "# only a comment\n", "~", "---\n"])("an empty file has none: %j", (text) => {
    const { source, reported } = parse(text);
    expect([source.value, reported]).toEqual([undefined, []]);
  });

  test("a key named like what every object inherits is a key like any other", () => {
    const { source } = parse("__proto__: { polluted: true }\nconstructor: 1\n");
    expect(Object.keys(source.value as object)).toEqual(["__proto__", "constructor"]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});

describe("spans", () => {
  const text = `# terms
- id: loan
  en:
    term: "a loan"
    avoid: [ lending, hire ]
- { id: due-date, n: }
`;
  const { source } = parse(text);
  const shown = ({ start, end }: Span) => text.slice(start, end);

  test.each<[string, YamlPath, string, string]>([
    ["a value, and its key", [0, "id"], "loan", "id"],
    ["a text with its quotes", [0, "en", "term"], '"a loan"', "term"],
    ["a list on one line", [0, "en", "avoid"], "[ lending, hire ]", "avoid"],
    ["an item of a list, which has no key", [0, "en", "avoid", 1], "hire", "hire"],
    ["a map by its first line", [0, "en"], 'term: "a loan"', "en"],
    ["a list by its first line", [], "- id: loan", "- id: loan"],
    ["the key of a value that is not written", [1, "n"], "", "n"],
    ["the nearest ancestor of what is not there", [1, "term"], "{ id: due-date, n: }", "{ id: due-date, n: }"],
    ["the nearest ancestor with its key", [0, "en", "reading", "x"], 'term: "a loan"', "en"],
    ["the list, of an item that is not there", [7], "- id: loan", "- id: loan"],
  ])("show %s", (_, path, value, key) => {
    expect([shown(source.span(path)), shown(source.keySpan(path))]).toEqual([value, key]);
  });

  test("lead through an alias to what it stands for", () => {
    const aliased = "a: &x { b: 1 }\nc: *x\n";
    const { start, end } = parse(aliased).source.span(["c", "b"]);
    expect([aliased.slice(start, end), start]).toEqual(["1", aliased.indexOf("1")]);
  });

  test("do not count the carriage return of a line", () => {
    const lines = "a: text\r\nb:\r\n  c: 1\r\n";
    const { source: windows } = parse(lines);
    const at = (path: YamlPath) => lines.slice(windows.span(path).start, windows.span(path).end);
    expect([at(["a"]), at(["b"])]).toEqual(["text", "c: 1"]);
  });

  test("of a file that cannot be read are its beginning", () => {
    expect(parse("a: [").source.span(["a"])).toEqual({ file: "a.yaml", start: 0, end: 0 });
  });
});

describe("reports", () => {
  test.each([
    ["a key that stands twice", "a: 1\nb: 2\na: 3\n", "the same key stands here twice", "a"],
    ["a key that stands twice deep inside", "x:\n  - { a: 1, a: 2 }\n", "the same key stands here twice", "a"],
    ["a quote that stays open", "a: 'x\n", "a quote is not closed", "'x"],
    ["a bracket that stays open", "a: [1, 2\n", "a bracket is not closed", "[1, 2"],
    ["a tab", "a:\n\tb: 1\n", "the line is indented with a tab", "\t"],
    [
      "a line that is not indented like its neighbours",
      "a:\n  b: 1\n c: 2\n",
      "the line is not indented like its neighbours",
      " ",
    ],
    [
      "a colon in a text",
      "a: b: c\n",
      "a second colon stands on the line; a text with a colon in it needs quotes",
      "b",
    ],
    ["a text that needs quotes", "a: @x\n", "a text that begins with this character needs quotes", "@"],
    ["a line without a colon", "a: 1\nb\n", "a colon is missing after the key", "b"],
    ["a second document", "a: 1\n---\nb: 2\n", "a second document begins here", "---\nb: 2\n"],
    ["an alias without an anchor", "a: *x\nb: &x 1\n", "no `&x` stands before `*x`", "*x"],
  ])("%s", (_, text, reason, place) => {
    const { source, reported } = parse(text);
    expect(source.value).toBeUndefined();
    expect(reported).toEqual([["load/yaml-syntax", `The YAML cannot be read: ${reason}.`, place]]);
  });

  const tooDeep = "The YAML is nested deeper than 500 levels, or its aliases multiply beyond bounds.";

  test.each([
    ["an alias bomb", bomb(), ""],
    ["an alias that stands for what it is part of", "a: &x\n  - b: [*x]\n", "*x"],
    ["brackets within brackets", "[".repeat(501) + "]".repeat(501), ""],
    ["brackets that are never closed", "[{".repeat(100_000), ""],
    ["maps within maps", Array.from({ length: 502 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"), ""],
    ["lists within lists on one line", "- ".repeat(501), ""],
    ["keys within keys on one line", "? ".repeat(501), ""],
  ])("%s", (_, text, place) => {
    const { source, reported } = parse(text);
    expect([source.value, reported]).toEqual([undefined, [["load/yaml-too-deep", tooDeep, place]]]);
  });

  test.each([
    ["brackets", "[".repeat(499) + "]".repeat(499)],
    ["indented maps", Array.from({ length: 200 }, (_, depth) => `${"  ".repeat(depth)}a:`).join("\n")],
    ["a long line of words", `a: "${"- ".repeat(400)}"`],
    ["one far indented line", `a: |\n${" ".repeat(600)}x\n`],
  ])("nothing about %s that people write", (_, text) => {
    expect(parse(text).reported).toEqual([]);
  });
});

test("never throws, and gives plain data or a report", () => {
  const piece = fc.constantFrom(
    "a",
    "- ",
    "? ",
    ": ",
    "\n",
    "  ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "&x ",
    "*x",
    "!!set ",
    "'",
    '"',
    "|",
    ">",
    "#",
    "%YAML 1.1\n",
    "---\n",
    "...\n",
    "~",
    "\t",
    "1",
    "<<",
    "\r\n",
    "日",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { source, reported } = parse(pieces.join(""));
      expect(JSON.parse(JSON.stringify(source.value ?? null))).toEqual(source.value ?? null);
      if (reported.length > 0) expect(source.value).toBeUndefined();
      source.span(["a", 0, "a"]);
      source.keySpan([0, "a"]);
    }),
    { numRuns: 500 },
  );
});

/** Nine lists, each of nine times the one before. */
function bomb(): string {
  const lines = ['a0: &a0 ["x"]'];
  for (let level = 1; level <= 9; level++) {
    lines.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(", ")}]`);
  }
  return lines.join("\n");
}
