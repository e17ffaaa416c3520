import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { type AnswerFile, blankAnswerFile, checklistForm, columns, recordColumns } from "#checklist";
import { indexGuideline } from "#model";
import { unpackZip } from "#output/zip";
import { sampleGuideline } from "#testing/guideline";
import { checklistCsv } from "./csv/csv.ts";
import { checklistDataXlsx } from "./xlsx/xlsx.ts";

/*
 * The unified notation for machine-readable data of Japan's ministries (2020, taken over into the Digital
 * Agency's guides on data), item by item: the numbers are those of its check items.
 */

function filled(): AnswerFile {
  const guideline = sampleGuideline();
  const side = guideline.checklist.sides[0];
  if (!side) throw new Error("no side");
  const file = blankAnswerFile(checklistForm({ guideline, index: indexGuideline(guideline) }, side, "ja"));
  const answer = { answer: "conforms", evidenceName: "規則", evidenceVersion: "2", evidenceDate: "2026-04-01" };
  return {
    ...file,
    rows: file.rows.map((row, index) => ({
      ...row,
      question: `${row.question}\n二行目`,
      ...(index === 0 && { answer: { ...row.answer, ...answer } }),
    })),
  };
}

const bytes = await checklistDataXlsx(filled());
const parts = unpackZip(bytes);
const xmlOf = (name: string) => new TextDecoder().decode(parts[name]);
const workbook = await readXlsx(bytes, { readStyles: true });
const sheet = workbook.sheets[0] ?? expect.unreachable();
const [head = [], ...rows] = sheet.rows;
const csv = checklistCsv(filled());

test("1-1: the format is one that programs read, XLSX and CSV", () => {
  expect([bytes.slice(0, 2), csv.charCodeAt(0)]).toEqual([Uint8Array.from([0x50, 0x4b]), 0xfeff]);
});

test("1-2: a cell holds one value: lists take several columns", () => {
  expect(head.filter((title) => /^(?:対応要件ID|試験の種類|回答者|確認方法) \d$/.test(String(title)))).toEqual([
    ...["回答者 1", "対応要件ID 1", "対応要件ID 2", "確認方法 1", "確認方法 2", "試験の種類 1", "試験の種類 2"],
  ]);
  expect(rows.flat().filter((cell) => /LEND-\S+\s+LEND-/.test(String(cell)))).toEqual([]);
});

test("1-3: numbers and dates are values, not texts with units", () => {
  const column = head.indexOf("資料の日付");
  const cell = sheet.cells?.get(`1,${column}`);
  expect([cell?.type, cell?.style?.numFmt]).toEqual(["date", "yyyy-mm-dd"]);
});

test("1-4: no cells are merged", () => {
  expect([sheet.merges ?? [], xmlOf("xl/worksheets/sheet1.xml").includes("mergeCell")]).toEqual([[], false]);
});

test("1-5: no spaces or line ends are there for looks", () => {
  const texts = [...head, ...rows.flat()].filter((cell): cell is string => typeof cell === "string");
  expect(texts.filter((text) => /[\r\n]|^[\s　]|[\s　]$/.test(text))).toEqual([]);
});

test("1-6: no title is left out or shortened, and each is there once", () => {
  expect([head.filter((title) => !title), head.length]).toEqual([[], new Set(head).size]);
  const known = [...columns.filter(({ key }) => key !== "former"), ...recordColumns].map(({ title }) => title.ja);
  expect([...new Set(head.map((title) => String(title).replace(/ \d$/, "")))]).toEqual(known);
});

test("1-7: no formulas, but their results", () => {
  expect(xmlOf("xl/worksheets/sheet1.xml")).not.toContain("<f");
});

test("1-8: no pictures, shapes or comments", () => {
  expect(Object.keys(parts).filter((name) => /drawing|media|comment|chart/i.test(name))).toEqual([]);
});

test("1-9: units: there are no quantities, so none are needed", () => {
  expect(rows.flat().filter((cell) => typeof cell === "number")).toEqual([]);
});

test("1-10: no characters that depend on the machine", () => {
  const text = JSON.stringify(sheet.rows);
  expect(text.match(/[\u2460-\u24ff\u3220-\u33ff\ue000-\uf8ff]/g)).toBeNull();
});

test("1-11: years are those of the common era", () => {
  expect(csv).toContain(",2026-04-01,");
});

test("1-13: rows and columns are not divided: the table is one block, with no empty row or column", () => {
  expect(rows.map((row) => row[0])).toEqual(["CHK-001", "CHK-002", "CHK-003", "CHK-004", "CHK-005"]);
});

test("2-1: the sheet holds one table, its titles in the first row and first column", () => {
  expect([workbook.sheets.length, head[0], sheet.hidden ?? false]).toEqual([1, "No.", false]);
});

test("nothing is said by colour alone: the cells have no fill", () => {
  expect(xmlOf("xl/styles.xml").match(/patternType="solid"/g)).toBeNull();
});

test("the CSV has the same cells as the workbook", () => {
  const quoted = csv
    .slice(1)
    .split("\r\n")
    .filter(Boolean)
    .map((line) => line.split(",").length);
  expect(quoted).toEqual(sheet.rows.map(() => head.length));
});
