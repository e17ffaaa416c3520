import { expect, test } from "vitest";
import { MissingPlace } from "#output/xml";
import { withFinishedSheets } from "./finished-sheets.ts";

const sheets = [{ name: "a", rows: [], pageSetup: { paperSize: "a4" as const } }];
const name = "xl/worksheets/sheet1.xml";
const finish = (xml: string) =>
  new TextDecoder().decode(withFinishedSheets({ [name]: new TextEncoder().encode(xml) }, sheets)[name]);

test("takes the mark off row heights and prints pages across before down", () => {
  expect(
    finish(
      '<worksheet><row r="1" ht="24" customHeight="1"><c/></row><row r="2"/><pageSetup paperSize="9"/></worksheet>',
    ),
  ).toBe(
    '<worksheet><row r="1" ht="24"><c/></row><row r="2"/><pageSetup pageOrder="overThenDown" paperSize="9"/></worksheet>',
  );
});

test.each([
  ["page set-up", '<worksheet><row r="1" ht="24" customHeight="1"/></worksheet>'],
  ["mark of a height", '<worksheet><row r="1" ht="24"/><pageSetup/></worksheet>'],
])("does not go on without a %s", (_, xml) => {
  expect(() => finish(xml)).toThrow(MissingPlace);
});

test("does not go on without a sheet", () => {
  expect(() => withFinishedSheets({}, sheets)).toThrow(MissingPlace);
});
