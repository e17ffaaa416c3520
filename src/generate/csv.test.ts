import fc from "fast-check";
import { parseCsv } from "hucre/csv";
import { expect, test } from "vitest";
import { neutralizeFormula, printCsv } from "./csv.ts";

test("prints CSV with CRLF, a byte order mark and quotes only where needed", () => {
  expect(
    printCsv([
      ["No.", "質問"],
      ["1", 'a,"b"\nc'],
      ["=1+1", ""],
    ]),
  ).toBe('\ufeffNo.,質問\r\n1,"a,""b""\nc"\r\n\'=1+1,\r\n');
});

test.each([
  "=1",
  "+1",
  "-1",
  "@SUM",
  "＝1",
  "＋1",
  "－1",
  "＠x",
  "\t=1",
  "\r=1",
  "\n=1",
])("puts an apostrophe before %j", (text) => {
  expect(neutralizeFormula(text)).toBe(`'${text}`);
});

test("leaves other texts alone", () => {
  expect(neutralizeFormula("a=1")).toBe("a=1");
  expect(neutralizeFormula("")).toBe("");
});

test("reads back as the texts that were printed, apostrophes aside", () => {
  const cell = fc.string({ unit: "grapheme" });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(table, (rows) => {
      expect(parseCsv(printCsv(rows))).toEqual(rows.map((row) => row.map(neutralizeFormula)));
    }),
  );
});
