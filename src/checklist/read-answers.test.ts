import { expect, test } from "vitest";
import { packZip } from "#output/zip";
import { archiveBomb, longAnswers, sheetCell, titleRow, workbookOf } from "#testing/guideline";
import { positionAt } from "#text";
import { readAnswers } from "./read-answers.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What is said of a file, with the text at the place. */
function told(bytes: Uint8Array, path = "answers"): readonly (readonly [string, string])[] {
  const { diagnostics, sources } = readAnswers(path, bytes);
  return diagnostics.map(({ code, span }) => {
    const text = sources.find((source) => source.path === span.file)?.text ?? "";
    return [code, text.slice(span.start, span.end)];
  });
}

test("reads rows by id and columns by title, wherever they stand, and keeps added columns", () => {
  const row = `<row r="7">${sheetCell("B7", " ＣＯＮＦＯＲＭＳ ")}${sheetCell("C7", "CHK-001")}${sheetCell("E7", "ask Kei")}</row>`;
  const { file, diagnostics, place, sources } = readAnswers("a.xlsx", workbookOf(titleRow + row));
  expect(file?.rows.map(({ id, answer, added }) => [id, answer.answer, added])).toEqual([
    ["CHK-001", "conforms", { "My notes": "ask Kei" }],
  ]);
  expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["checklist/column-missing"]));
  const { start, end } = place("CHK-001", "answer");
  const [source] = sources;
  if (!source) throw new Error("no source");
  expect([source.text.slice(start, end), positionAt(source, start).line]).toEqual(["B7 ＣＯＮＦＯＲＭＳ", 7]);
});

test("reads forms that an earlier version wrote, with the titles and words of then", () => {
  const heads = ["No.", "区分", "確認方法 1", "確認方法 2", "試験 1", "試験 2", "回答"];
  const line = ["CHK-001", "推奨", "文書", "自動", "schema-valid", "token-lifetime", "適合"];
  const read = readAnswers("a.csv", bytesOf([heads, line].map((cells) => cells.join(",")).join("\n")));
  const expected = {
    level: "should",
    proof: ["document", "automatic"],
    probes: ["schema-valid", "token-lifetime"],
  };
  expect(read.file?.rows).toMatchObject([expected]);
  expect(read.file?.rows[0]).not.toHaveProperty("added");

  const english = ["No.", "Level", "Verified by", "Test", "Answer"];
  const cells = (row: number, texts: readonly string[]) =>
    `<row r="${row}">${texts.map((text, at) => sheetCell(`${"ABCDE"[at]}${row}`, text)).join("")}</row>`;
  const probes = "schema-valid\ntoken-lifetime";
  const sheet = cells(3, english) + cells(4, ["CHK-001", "Should", "Document\nAutomatic test", probes, "Conforms"]);
  expect(readAnswers("a.xlsx", workbookOf(sheet)).file?.rows).toMatchObject([expected]);
});

test("takes a column for an added one that bears a title of before beside the title of now", () => {
  const sheet = "No.,強さ,区分,試験の種類 1,試験,回答\nCHK-001,必須,全社,schema-valid,来月,適合\n";
  const { file, diagnostics } = readAnswers("a.csv", bytesOf(sheet));
  expect(file?.rows).toMatchObject([
    { level: "must", probes: ["schema-valid"], added: { 区分: "全社", 試験: "来月" } },
  ]);
  expect(diagnostics.map(({ code }) => code)).not.toContain("checklist/column-twice");
});

test("takes the last result of a formula as text, and says so", () => {
  const row = `<row r="4"><c r="B4" t="str"><f>WEBSERVICE("http://example.org")</f><v>Partly</v></c>${sheetCell("C4", "CHK-001")}</row>`;
  const bytes = workbookOf(titleRow + row);
  expect(readAnswers("a.xlsx", bytes).file?.rows[0]?.answer.answer).toBe("partly");
  expect(told(bytes).filter(([code]) => !code.endsWith("column-missing"))).toEqual([
    ["checklist/formula-in-answer", "B4 Partly"],
  ]);
});

test("tells of macros and external links, and reads the answers all the same", () => {
  const row = `<row r="4">${sheetCell("B4", "適合")}${sheetCell("C4", "CHK-001")}</row>`;
  const bytes = workbookOf(titleRow + row, { "xl/vbaProject.bin": "x", "xl/externalLinks/externalLink1.xml": "<x/>" });
  expect(readAnswers("a.xlsm", bytes).file?.rows[0]?.answer.answer).toBe("conforms");
  expect(told(bytes).slice(0, 2)).toEqual([
    ["checklist/macros-ignored", ""],
    ["checklist/external-links-ignored", ""],
  ]);
});

test("refuses a workbook that declares entities of its own", () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>';
  expect(told(workbookOf("", { "xl/worksheets/sheet1.xml": bomb }))).toEqual([["checklist/file-damaged", ""]]);
});

test("refuses an archive that grows without end, whatever size it claims", () => {
  const bomb = archiveBomb(400);
  expect([bomb.length < 500_000, told(bomb)]).toEqual([true, [["checklist/file-too-large", ""]]]);
});

test("refuses a table of 100,000 rows, as a workbook and as a CSV", () => {
  const { workbook, csv } = longAnswers(100_000);
  expect([told(workbook), told(csv)]).toEqual([
    [["checklist/table-too-large", ""]],
    [["checklist/table-too-large", ""]],
  ]);
});

test("does not mind an empty cell in the last corner of a sheet", () => {
  const row = `<row r="4">${sheetCell("B4", "適合")}${sheetCell("C4", "CHK-001")}</row>`;
  const corner = '<row r="1048576"><c r="XFD1048576" s="0"/></row>';
  expect(readAnswers("a.xlsx", workbookOf(titleRow + row + corner)).file?.rows).toHaveLength(1);
});

test.each([
  ["an old Excel file", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), "file-kind-unknown"],
  ["a PDF", bytesOf("%PDF-1.7"), "file-kind-unknown"],
  ["nothing", new Uint8Array(), "file-kind-unknown"],
  ["an archive that is no workbook", packZip({ mimetype: bytesOf("application/vnd.oasis") }), "file-kind-unknown"],
  ["the beginning of a workbook", workbookOf(titleRow).slice(0, 200), "file-damaged"],
  ["a text", bytesOf("hello"), "table-not-found"],
  ["half a JSON", bytesOf('{"kind":'), "file-damaged"],
  ["another JSON", bytesOf('{"kind": "model"}'), "json-not-a-checklist"],
  ["lists in lists", bytesOf(`{"a":${"[".repeat(200_000)}`), "file-damaged"],
  ["a large file", new Uint8Array(21 * 1024 * 1024), "file-too-large"],
])("says what is wrong with %s", (_, bytes, code) => {
  const { file, diagnostics } = readAnswers("answers", bytes);
  expect([file, diagnostics.map((one) => one.code)]).toEqual([undefined, [`checklist/${code}`]]);
});

test("reads a CSV in Shift_JIS, with semicolons, in either language", () => {
  // 「適合」 in Shift_JIS.
  const conforms = Uint8Array.from([0x93, 0x4b, 0x8d, 0x87]);
  const bytes = new Uint8Array(Buffer.concat([bytesOf("No.;Answer\r\nCHK-001;"), conforms, bytesOf("\r\n")]));
  expect(readAnswers("a.csv", bytes).file?.rows.map(({ id, answer }) => [id, answer.answer])).toEqual([
    ["CHK-001", "conforms"],
  ]);
});

test("tells rows without a number, numbers that stand twice, and columns that do", () => {
  const csv =
    "No.,Answer,Question,Answer,Result\nCHK-001,Conforms,,Partly,\nCHK-001,Partly,,,\n,Conforms,,,\n,,a heading,,\n";
  expect(told(bytesOf(csv)).filter(([code]) => !code.endsWith("column-missing"))).toEqual([
    ["checklist/column-twice", "Answer"],
    ["checklist/row-twice", "CHK-001"],
    ["checklist/row-without-id", ""],
  ]);
});

test("points into a JSON at what has another form", () => {
  const json = '{"kind": "checklist", "rows": [{"id": "CHK-001", "answer": {"answer": 1, "why": "x"}}], "memo": []}';
  expect([...told(bytesOf(json))].sort()).toEqual([
    ["checklist/json-key-unknown", '"x"'],
    ["checklist/json-key-unknown", "["],
    ["checklist/json-not-a-checklist", "1"],
  ]);
});
