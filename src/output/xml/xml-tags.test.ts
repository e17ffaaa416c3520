import { expect, test } from "vitest";
import { attributeOf, prefixedAttributeOf, XmlFault, xmlTags } from "./xml-tags.ts";

const read = (xml: string) =>
  [...xmlTags(xml)].map(({ name, kind, attributes, text }) => [name, kind, attributes, text]);

test("ends a tag where it ends, and not at a `>` in an attribute", () => {
  expect(read(`<si><t a="x>y" b='"'>z</t></si>`)).toEqual([
    ["si", "opening", {}, ""],
    ["t", "opening", { a: "x>y", b: '"' }, ""],
    ["t", "closing", {}, "z"],
    ["si", "closing", {}, ""],
  ]);
});

test("joins text around comments, instructions, CDATA and references, and leaves prefixes out of names", () => {
  const xml = `<?xml version="1.0"?><x:a>1 &lt; 2<!-- <b> --><![CDATA[ & <b>]]><?c <b>?>&#x8CB8;&#10;</x:a>`;
  expect(read(xml)).toEqual([
    ["a", "opening", {}, ""],
    ["a", "closing", {}, "1 < 2 & <b>貸\n"],
  ]);
});

test("finds attributes with a prefix and without", () => {
  const [tag = expect.unreachable()] = xmlTags(`<sheet name="a &amp; b" sheetId="1" rel:id="r1"/>`);
  expect([attributeOf(tag, "name"), attributeOf(tag, "id"), prefixedAttributeOf(tag, "sheetId")]).toEqual([
    "a & b",
    "r1",
    undefined,
  ]);
});

test("reads on only as far as it is asked", () => {
  const [first] = xmlTags(`<a>${"<b/>".repeat(50_000)}<broken`);
  expect(first?.name).toBe("a");
});

test.each([
  ["a document type", `<!DOCTYPE a [<!ENTITY b "${"c".repeat(9)}">]><a>&b;</a>`],
  ["an entity of its own", "<a>&b;</a>"],
  ["a tag without an end", "<a><b"],
  ["elements that overlap", "<a><b></a></b>"],
])("refuses %s", (_, xml) => {
  expect(() => read(xml)).toThrow(XmlFault);
});
