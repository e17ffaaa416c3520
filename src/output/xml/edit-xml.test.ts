import { expect, test } from "vitest";
import { editXml, MissingPlace, placedTags, placeOf, withAttributes } from "./edit-xml.ts";

const xml = `<?xml version="1.0"?>\n<!-- <b> --><a x="1>0 &amp; 2">𠮷<b y="1"/>\r\n<![CDATA[<b>]]></a>`;

test("says where tags stand, past comments, sections and characters beyond the first plane", () => {
  expect(placedTags(xml).map(({ start, end }) => xml.slice(start, end))).toEqual([
    '<a x="1>0 &amp; 2">',
    '<b y="1"/>',
    "</a>",
  ]);
});

test("changes attributes and leaves everything else as it was", () => {
  const [a = expect.unreachable(), b = expect.unreachable()] = placedTags(xml);
  const edits = [
    withAttributes(b, { y: undefined, z: 'new "<&' }),
    withAttributes(a, {}),
    { start: a.end, end: a.end, text: "<c/>" },
  ];
  expect(editXml(xml, edits)).toBe(
    xml.replace('<b y="1"/>', '<b z="new &quot;&lt;&amp;"/>').replace('2">𠮷', '2"><c/>𠮷'),
  );
});

test("does not go on where a place is missing", () => {
  expect(() => placeOf(undefined, "page set-up")).toThrow(MissingPlace);
});
