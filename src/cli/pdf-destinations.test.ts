import { expect, test } from "vitest";
import { pagesOfDestinations } from "./pdf-destinations.ts";

/** A PDF of plain objects with a right cross-reference table. */
function pdf(objects: readonly string[], root = 1): Uint8Array {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const entry = (offset: number) => `${String(offset).padStart(10, "0")} 00000 n \n`;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map(entry).join("")}`;
  text += `trailer\n<</Size ${objects.length + 1}\n/Root ${root} 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

test("finds the page of each name, through a tree of pages", () => {
  const bytes = pdf([
    "<</Type /Catalog\n/Pages 2 0 R\n/Dests 7 0 R>>",
    "<</Type /Pages\n/Count 3\n/Kids [3 0 R 4 0 R]>>",
    "<</Type /Pages\n/Count 2\n/Kids [5 0 R 6 0 R]>>",
    "<</Type /Page>>",
    "<</Type /Page>>",
    "<</Type /Page>>",
    "<</first [5 0 R /XYZ 0 1 0]\n/part--a.b [4 0 R /XYZ 0 1 0]\n/#e7#ab#a0 [6 0 R /XYZ 0 1 0]>>",
  ]);
  expect([...pagesOfDestinations(bytes)]).toEqual([
    ["first", 1],
    ["part--a.b", 3],
    ["章", 2],
  ]);
});

test("finds nothing in what is no such PDF", () => {
  expect([...pagesOfDestinations(new Uint8Array())]).toEqual([]);
  expect([...pagesOfDestinations(new TextEncoder().encode("trailer\n<</Root 9 0 R>>\nstartxref\n0\n%%EOF"))]).toEqual(
    [],
  );
  expect([...pagesOfDestinations(pdf(["<</Type /Catalog>>"]))]).toEqual([]);
});
