import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { createSourceFile } from "#text";
import { parseYaml } from "./parse-yaml.ts";
import { readQuickYaml } from "./quick-yaml.ts";
import { readYaml } from "./read-yaml.ts";

const file = (text: string) => createSourceFile("a.yaml", text);
const quick = (text: string) => readQuickYaml(file(text));
const careful = (text: string) => parseYaml(file(text), () => {});

const scalar = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "true",
    "No",
    "~",
    "null",
    "1",
    "0x1f",
    "0o17",
    "1e3",
    ".5",
    "-.inf",
    ".nan",
    "2026-01-01",
    "- a",
    "a: b",
    "a #b",
  ),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.string({ maxLength: 8 }), tie("value"), { maxKeys: 3 }),
  ),
})).value;

test("reads what the careful reader reads", () => {
  fc.assert(
    fc.property(value, fc.constantFrom("BLOCK_LITERAL", "QUOTE_DOUBLE", "PLAIN"), (data, style) => {
      const text = stringify(data, { defaultStringType: style, aliasDuplicateObjects: false });
      const read = quick(text);
      const other = careful(text).value;
      // What is printed is not always read back: then there is nothing to compare with.
      if (read && isDeepStrictEqual(other, data)) expect(read.value).toStrictEqual(other);
    }),
    { numRuns: 400 },
  );
});

test("leaves a text whose head says its indentation to the careful reader", () => {
  expect(["|1\n#", "a: >-2 # why\n    b\n", "a: |2+\n  b\n"].map(quick)).toEqual([undefined, undefined, undefined]);
  expect(quick("a: |\n  b|1\n  c\n")?.value).toEqual({ a: "b|1\nc\n" });
});

test("reads any text as the careful reader does, or leaves it to that", () => {
  const pieces = fc.constantFrom(
    "a",
    ": ",
    "- ",
    "\n",
    "  ",
    "#",
    "'",
    '"',
    "[",
    "]",
    "{",
    "}",
    ",",
    "|",
    ">",
    "?",
    "&x ",
    "*x",
    "!t ",
    "---",
    "1",
    "\t",
    "é",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const text = parts.join("");
      const read = quick(text);
      const diagnostics: unknown[] = [];
      const other = parseYaml(file(text), (diagnostic) => diagnostics.push(diagnostic));
      if (read && diagnostics.length === 0) expect(read.value).toStrictEqual(other.value);
    }),
    { numRuns: 2000 },
  );
});

const sample = `# A comment
title: 'Kokoro' # by Soseki
empty:
kinds: [ NOVEL, { a: 1 }, ] # more
"quoted key": "x"
text: |
  first line
  second line
nested:
  - name: one
    pages: 12
  - name: two
`;

test.each([
  [["title"], "'Kokoro'"],
  [["empty"], "empty"],
  [["kinds"], "[ NOVEL, { a: 1 }, ]"],
  [["kinds", 1], "{ a: 1 }"],
  [["kinds", 1, "a"], "1"],
  [["quoted key"], '"x"'],
  [["text"], "first line"],
  [["nested", 0], "name: one"],
  [["nested", 1, "name"], "two"],
  [["nested", 1, "nowhere", "at", "all"], "name: two"],
  [["nested", 9], "- name: one"],
  [["nowhere"], "title: 'Kokoro' # by Soseki"],
])("knows where the value at %j stands", (path, text) => {
  const span = quick(sample)?.span(path);
  expect(sample.slice(span?.start, span?.end)).toBe(text);
});

test.each([
  [["title"], "title"],
  [["quoted key"], '"quoted key"'],
  [["nested", 1, "name"], "name"],
  [["nested", 1, "nowhere"], "name: two"],
])("knows where the key at %j stands", (path, text) => {
  const span = quick(sample)?.keySpan(path);
  expect(sample.slice(span?.start, span?.end)).toBe(text);
});

test.each([
  "a: &x 1\nb: *x\n",
  "a: 1\rb: 2\r",
  "a: !!str 1\n",
  "a: 1\na: 2\n",
  "__proto__: 1\n",
  "? [a]\n: 1\n",
  "a: 1\n---\nb: 2\n",
  "%YAML 1.1\n---\na: 1\n",
  "a: [1\n",
  `${"[".repeat(1000)}${"]".repeat(1000)}`,
])("leaves %j to the careful reader", (text) => {
  expect(quick(text)).toBeUndefined();
});

test("reads the empty file as nothing", () => {
  expect(quick("# nothing\n")?.value).toBeUndefined();
  expect(quick("")?.value).toBeUndefined();
});

test("reports what the careful reader reports", () => {
  const codes: string[] = [];
  const read = readYaml(file("a: 1\na: 2\n"), ({ code }) => codes.push(code));
  expect(codes).toEqual(["load/yaml-syntax"]);
  expect(read.value).toBeUndefined();
});
