import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { afterEach, expect, test } from "vitest";
import { columns } from "#checklist";
import { type Guideline, indexGuideline } from "#model";
import { xmlText } from "#output/xml";
import { unpackZip } from "#output/zip";
import { sampleGuideline } from "#testing/guideline";
import { readRepositoryBytes } from "#testing/world";
import { checklistGenerator } from "./generator.ts";
import { firstRow, headRow } from "./xlsx/sheet-places.ts";

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

async function filesOf(guideline: Guideline): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const artifacts = checklistGenerator.generate(guideline, {
    index: indexGuideline(guideline),
    options: {},
    report: (diagnostic) => expect.unreachable(diagnostic.code),
  });
  const files = new Map<string, string | Uint8Array>();
  for (const { path, inputs, make } of artifacts) {
    // Through JSON: inputs are plain data, and makers see nothing else.
    const made = await make(JSON.parse(JSON.stringify(inputs)) as never);
    const content = typeof made === "function" ? await made(readRepositoryBytes) : made;
    if (typeof content === "string" || content instanceof Uint8Array) files.set(path, content);
  }
  return files;
}

async function workbook(path: string, guideline = sampleGuideline()): Promise<Uint8Array> {
  const bytes = (await filesOf(guideline)).get(path);
  if (!(bytes instanceof Uint8Array)) throw new Error(`no workbook ${path}`);
  return bytes;
}

function xmlOf(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(unpackZip(bytes)[name]);
}

test("names for each side and language a form, and the same as data: workbook, CSV, JSON", async () => {
  expect([...(await filesOf(sampleGuideline())).keys()]).toEqual([
    "checklist/checklist.schema.json",
    "checklist/oscal/catalog.ja.json",
    "checklist/oscal/catalog.en.json",
    "checklist/oscal/profile.library.L1.json",
    "checklist/oscal/profile.library.L2.json",
    "checklist/oscal/profile.app.L1.json",
    "checklist/oscal/profile.app.L2.json",
    "checklist/library.ja.xlsx",
    "checklist/library.ja.data.xlsx",
    "checklist/library.ja.csv",
    "checklist/library.ja.html",
    "checklist/library.ja.json",
    "checklist/library.en.xlsx",
    "checklist/library.en.data.xlsx",
    "checklist/library.en.csv",
    "checklist/library.en.html",
    "checklist/library.en.json",
    "checklist/app.ja.xlsx",
    "checklist/app.ja.data.xlsx",
    "checklist/app.ja.csv",
    "checklist/app.ja.html",
    "checklist/app.ja.json",
    "checklist/app.en.xlsx",
    "checklist/app.en.data.xlsx",
    "checklist/app.en.csv",
    "checklist/app.en.html",
    "checklist/app.en.json",
  ]);
});

test("gives the same bytes each time and in each time zone", async () => {
  process.env.TZ = "Pacific/Kiritimati";
  const east = await filesOf(sampleGuideline());
  process.env.TZ = "America/Los_Angeles";
  expect(await filesOf(sampleGuideline())).toEqual(east);
});

test("holds every row of the form in the workbook", async () => {
  const { sheets } = await readXlsx(await workbook("checklist/library.ja.xlsx"));
  expect(sheets.map(({ name }) => name)).toEqual(["回答票", "集計", "記入要領", "要件"]);
  const rows = sheets[0]?.rows ?? [];
  expect(rows.slice(0, 2).map((row) => row[1])).toEqual([
    "図書館の貸出の指針　チェックリスト（図書館用）",
    "版 0.3.0 (草案)　/　日付 2026-10-01　/　発行 架空図書館協会",
  ]);
  expect(rows[headRow]).toEqual(columns.filter(({ key }) => key !== "former").map(({ title }) => title.ja));
  expect(rows.slice(firstRow).map((row) => row.slice(0, 10))).toEqual([
    [
      "CHK-001",
      "規則",
      "貸出の上限を定めた規則はあるか。",
      "図書館",
      "必須",
      "LEND-LIMIT-01",
      "規則の写しを見る。",
      "貸出規則",
      "文書",
      null,
    ],
    [
      "CHK-002",
      "規則",
      "上限を館内に掲示しているか。",
      "図書館",
      "必須",
      "LEND-LIMIT-01",
      null,
      "掲示の写真",
      "自己評価",
      null,
    ],
    [
      "CHK-003",
      "期限",
      "期限を知らせ、それは開館日か。",
      "図書館",
      "推奨",
      "LEND-DUE-01\nLEND-DUE-02",
      null,
      "試験の結果",
      "自動試験",
      "T-LIST\nT-RENEW",
    ],
    [
      "CHK-004",
      "期限",
      "開館日の暦はあるか。",
      "図書館",
      "必須",
      "LEND-DUE-02",
      null,
      "=暦",
      "文書\n自動試験",
      "T-RENEW",
    ],
    [
      "CHK-005",
      "記録",
      "記録を渡す前に同意を得ているか。",
      "図書館",
      "必須",
      "DATA-PRIV-01",
      "画面を見て、記録を3件抜き出す。",
      "同意の画面と記録",
      "文書\n自己評価",
      null,
    ],
  ]);
});

test("says on the other sheets what the words and the requirements mean", async () => {
  const { sheets } = await readXlsx(await workbook("checklist/app.en.xlsx"));
  const guidance = sheets[2]?.rows ?? [];
  expect(guidance.filter((row) => row[1] === null || row[1] === undefined).map((row) => row[0] ?? null)).toEqual([
    "Guidance",
    null,
    "How to fill it in",
    null,
    "Answers",
    null,
    "Progress",
    null,
    "Columns",
    null,
    "Levels",
    null,
    "Kinds of proof",
    null,
    "Kinds of test",
    null,
    "Notice",
  ]);
  expect(sheets[3]?.rows.map((row) => row.slice(0, 3))).toEqual([
    ["Requirement", "Level", "Title"],
    ["LEND-DUE-01", "Should", "Tell the due date"],
    ["LEND-DUE-02", "Must", "A due date is an opening day"],
    ["DATA-PRIV-01", "Must", "Keep reading private"],
  ]);
});

test("offers the answers as one dropdown over the column and dates as one rule each", async () => {
  const { sheets } = await readXlsx(await workbook("checklist/library.ja.xlsx"));
  const rules = sheets[0]?.dataValidations?.map(({ type, range, values, formula1 }) => ({
    type,
    range,
    values,
    formula1,
  }));
  expect(rules).toEqual([
    { type: "list", range: "L9:L13", values: ["適合", "一部適合", "不適合", "対象外"], formula1: undefined },
    { type: "date", range: "Q9:Q13", values: undefined, formula1: "36526" },
    { type: "date", range: "S9:S13", values: undefined, formula1: "36526" },
    { type: "date", range: "W9:W13", values: undefined, formula1: "36526" },
    { type: "date", range: "X9:X13", values: undefined, formula1: "36526" },
  ]);
});

test("prints on A4 landscape, asked and answered side by side, with heads and numbers on each page", async () => {
  const bytes = await workbook("checklist/library.en.xlsx");
  const { sheets } = await readXlsx(bytes);
  expect(sheets[0]?.pageSetup).toMatchObject({
    paperSize: "a4",
    orientation: "landscape",
    printTitlesRow: "$7:$8",
    printTitlesColumn: "$A:$A",
    printArea: "$A$1:$X$13",
  });
  expect(sheets[0]?.freezePane).toEqual({ rows: 8, columns: 3 });
  expect(xmlOf(bytes, "xl/worksheets/sheet1.xml")).toContain('<brk id="10" max="1048575" man="1"/>');
  expect(xmlOf(bytes, "xl/worksheets/sheet1.xml")).toContain('<pageSetup pageOrder="overThenDown" ');
  expect(xmlOf(bytes, "xl/workbook.xml")).toContain("Answers!$7:$8,Answers!$A:$A");
});

test("lets rows grow with long answers", async () => {
  const sheet = xmlOf(await workbook("checklist/library.ja.xlsx"), "xl/worksheets/sheet1.xml");
  expect(sheet).toContain('<row r="9" ht="36">');
  expect(sheet).not.toContain("customHeight");
});

test("keeps texts that look like formulas as text, in a format that never calculates", async () => {
  const sample = sampleGuideline();
  const traps = ["=cmd|' /C calc'!A0", "_x003D_1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"];
  const rows = traps.map((evidence, position) => ({
    ...(sample.checklist.rows[0] ?? expect.unreachable()),
    id: `CHK-1${position}0`,
    evidence: { ja: evidence, en: evidence },
  }));
  const guideline = { ...sample, checklist: { ...sample.checklist, rows } };
  const bytes = await workbook("checklist/library.ja.xlsx", guideline);
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const cells = traps.map((_, position) => sheets[0]?.cells?.get(`${firstRow + position},7`));
  expect(cells.map((cell) => [cell?.type, cell?.value, cell?.style?.numFmt])).toEqual(
    traps.map((text) => ["string", text.replace("\r", "\n"), "@"]),
  );
  const formulas = xmlOf(bytes, "xl/worksheets/sheet1.xml").match(/<f>/g) ?? [];
  // Ours alone: the progress of each row.
  expect(formulas).toHaveLength(traps.length);
});

test("gives every text back as it was, without what XML cannot hold", async () => {
  const sample = sampleGuideline();
  const [first] = sample.checklist.rows;
  const text = fc.string({ unit: "binary", minLength: 1 });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
      const rows = texts.map((ja, position) => ({
        ...(first ?? expect.unreachable()),
        id: `CHK-${100 + position}`,
        evidence: { ja, en: ja },
      }));
      const guideline = { ...sample, checklist: { ...sample.checklist, rows } };
      const { sheets } = await readXlsx(await workbook("checklist/library.ja.xlsx", guideline));
      const cells = (sheets[0]?.rows ?? []).slice(firstRow).map((row) => row[7] ?? "");
      expect(cells).toEqual(texts.map((ja) => xmlText(ja).replace(/\r\n?/g, "\n")));
    }),
    { numRuns: 10 },
  );
});

test("dates the workbook by the guideline and says which form it is", async () => {
  const bytes = await workbook("checklist/app.ja.xlsx");
  const core = xmlOf(bytes, "docProps/core.xml");
  expect(core.match(/2026-10-01T00:00:00Z/g)).toHaveLength(2);
  const { properties } = await readXlsx(bytes);
  expect(properties?.custom).toEqual({
    schemaVersion: 2,
    guideline: "library-lending",
    edition: "0.3.0",
    side: "app",
    language: "ja",
  });
});

test("prints the form of a side that has no rows", async () => {
  const sample = sampleGuideline();
  const guideline = { ...sample, checklist: { ...sample.checklist, rows: [] } };
  const { sheets } = await readXlsx(await workbook("checklist/app.ja.xlsx", guideline));
  expect(sheets[0]?.rows).toHaveLength(firstRow);
  expect(sheets[0]?.dataValidations ?? []).toEqual([]);
});

test("makes nothing for a guideline without sides", async () => {
  const sample = sampleGuideline();
  expect(
    await filesOf({ ...sample, requirements: [], checklist: { groups: [], sides: [], views: [], rows: [] } }),
  ).toEqual(new Map());
});

test("protects the form but for the cells of answers and reviews, without a password", async () => {
  const { sheets } = await readXlsx(await workbook("checklist/library.ja.xlsx"), { readStyles: true });
  const [form] = sheets;
  expect(form?.protection?.sheet).toBe(true);
  expect(xmlOf(await workbook("checklist/library.ja.xlsx"), "xl/worksheets/sheet1.xml")).not.toContain("password");
  const shown = columns.filter(({ key }) => key !== "former");
  const open = shown.map((_, column) => form?.cells?.get(`${firstRow},${column}`)?.style?.protection?.locked === false);
  expect(shown.filter((_, column) => open[column]).map(({ key }) => key)).toEqual([
    ...["answer", "measures", "reason", "evidenceName", "evidenceVersion", "evidenceDate", "responsible", "answeredOn"],
    ...["reviewer", "result", "openPoints", "due", "nextReview"],
  ]);
  expect(form?.cells?.get("2,2")?.style?.protection?.locked).toBe(false);
});

test("says in words how far each row has got, and counts by group and level, with formulas", async () => {
  const { sheets } = await readXlsx(await workbook("checklist/library.ja.xlsx"));
  const [form, summary] = sheets;
  const progress = form?.cells?.get(`${firstRow},10`);
  expect([progress?.value, progress?.formula?.startsWith('IF(TRIM($L9)="","未記入",IF(OR(')]).toEqual(["未記入", true]);
  expect(form?.conditionalRules?.map(({ type, range }) => [type, range])).toEqual([
    ["expression", "R9:R13"],
    ["expression", "S9:S13"],
    ["expression", "M9:M13"],
    ["expression", "N9:N13"],
    ["expression", "P9:P13"],
    ["expression", "Q9:Q13"],
    ["expression", "K9:K13"],
  ]);
  expect(summary?.rows.slice(3)).toEqual([
    ["分類", "適合", "一部適合", "不適合", "対象外", "未記入", "要補記", "記入済", "合計"],
    ["規則", 0, 0, 0, 0, 2, 0, 0, 2],
    ["期限", 0, 0, 0, 0, 2, 0, 0, 2],
    ["記録", 0, 0, 0, 0, 1, 0, 0, 1],
    ["合計", 0, 0, 0, 0, 5, 0, 0, 5],
    Array.from({ length: 9 }, () => null),
    ["強さ", "適合", "一部適合", "不適合", "対象外", "未記入", "要補記", "記入済", "合計"],
    ["必須", 0, 0, 0, 0, 4, 0, 0, 4],
    ["推奨", 0, 0, 0, 0, 1, 0, 0, 1],
    ["任意", 0, 0, 0, 0, 0, 0, 0, 0],
    ["合計", 0, 0, 0, 0, 5, 0, 0, 5],
  ]);
  expect(summary?.cells?.get("4,1")?.formula).toBe(
    'SUMPRODUCT((回答票!$B$9:$B$13=$A5)*(TRIM(回答票!$L$9:$L$13)="適合"))',
  );
});
