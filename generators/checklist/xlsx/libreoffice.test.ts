import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { type AnswerFile, blankAnswer, blankAnswerFile, checklistForm, readAnswers } from "#checklist";
import { indexGuideline } from "#model";
import { packZip, unpackZip } from "#output/zip";
import { sampleGuideline } from "#testing/guideline";
import { firstRow } from "./sheet-places.ts";
import { checklistDataXlsx, checklistXlsx } from "./xlsx.ts";

/*
 * Files that LibreOffice has opened and saved again. Where it is not installed, the tests are skipped:
 * `apt-get install libreoffice-calc`, or the installer of libreoffice.org, brings it.
 */

const office = ["soffice", "libreoffice"].find(runs);
if (!office) console.warn("LibreOffice is not installed: what it saves is not read back in this run.");

function runs(command: string): boolean {
  try {
    execFileSync(command, ["--version"], { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

/** The bytes of a file after LibreOffice has opened and saved it. */
function savedByOffice(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "shishin-office-"));
  try {
    writeFileSync(join(folder, `form.${from}`), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    const out = join(folder, "out");
    const args = [profile, "--headless", "--convert-to", to, "--outdir", out, join(folder, `form.${from}`)];
    execFileSync(office ?? "soffice", args, { stdio: "ignore", timeout: 120_000 });
    return readFileSync(join(out, `form.${to}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filled(): AnswerFile {
  const guideline = sampleGuideline();
  const side = guideline.checklist.sides[0];
  if (!side) throw new Error("no side");
  const file = blankAnswerFile(checklistForm({ guideline, index: indexGuideline(guideline) }, side, "ja"));
  const respondent = { ...file.respondent, organisation: "中央図書館", submittedOn: "2026-10-31" };
  const texts = ["=1+1", "'=1", "00123", "1/2", "二行\nあります", " 空白 ", "_x0041_", "2026-02-30", "1e5", "TRUE"];
  return {
    ...file,
    respondent,
    rows: file.rows.map((row, at) => ({
      ...row,
      answer: {
        ...blankAnswer,
        answer: (["conforms", "partly", "does-not-conform", "not-applicable"] as const)[at % 4] ?? "",
        measures: texts[2 * at] ?? "",
        reason: texts[2 * at + 1] ?? "",
        evidenceName: "規則",
        evidenceVersion: `${at}.10`,
        evidenceDate: "2026-04-01",
        responsible: "館長",
        answeredOn: `2026-10-0${at + 1}`,
      },
      added: { 社内メモ: texts[at] ?? "" },
      former: [
        {
          ...{ id: row.id, edition: "0.2.0", question: row.question, state: "00000001" },
          ...{ answer: { ...blankAnswer, answer: "conforms", measures: "前" }, review: row.review },
        },
      ],
    })),
  };
}

const contentOf = ({ rows, respondent, guideline, side }: AnswerFile) => ({
  respondent,
  guideline: [guideline.id, guideline.edition],
  side: side.id,
  rows: rows.map(({ id, state, answer, review, added, former }) => ({ id, state, answer, review, added, former })),
});

test.skipIf(!office)(
  "a form that LibreOffice saved has every answer, and its formulas give what we wrote",
  async () => {
    const file = filled();
    const { file: read, diagnostics } = readAnswers(
      "form.xlsx",
      savedByOffice(await checklistXlsx(file), "xlsx", "xlsx"),
    );
    expect(diagnostics).toEqual([]);
    expect(contentOf(read ?? expect.unreachable())).toEqual(contentOf(file));
  },
);

test.skipIf(!office)("a data workbook that LibreOffice saved has every answer", async () => {
  const file = { ...filled(), rows: filled().rows.map(({ former: _, ...row }) => row) };
  const { file: read, diagnostics } = readAnswers(
    "form.xlsx",
    savedByOffice(await checklistDataXlsx(file), "xlsx", "xlsx"),
  );
  expect(diagnostics).toEqual([]);
  expect(contentOf(read ?? expect.unreachable())).toEqual(contentOf(file));
});

test.skipIf(!office)("LibreOffice calculates the progress and the summary as we do", async () => {
  const file = filled();
  const rows = file.rows.map((row, at) => (at === 2 ? { ...row, answer: { ...row.answer, evidenceDate: "" } } : row));
  const bytes = await checklistXlsx({ ...file, rows });
  const saved = await readXlsx(savedByOffice(withoutResults(bytes), "xlsx", "xlsx"));
  const wanted = await readXlsx(bytes);
  expect(saved.sheets[0]?.rows.slice(firstRow, firstRow + 5).map((row) => row[10])).toEqual([
    ...["記入済", "記入済", "要補記", "記入済", "記入済"],
  ]);
  const counts = (book: typeof wanted) => book.sheets[1]?.rows.slice(3, 13).map((row) => row.slice(0, 9));
  expect(counts(saved)).toEqual(counts(wanted));
});

/** The workbook without what its formulas gave when it was written. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unpackZip(bytes)).map(([name, part]) => {
    if (!name.startsWith("xl/worksheets/sheet")) return [name, part] as const;
    const xml = new TextDecoder().decode(part).replace(/<\/f><v>[^<]*<\/v>/g, "</f>");
    return [name, new TextEncoder().encode(xml)] as const;
  });
  return packZip(Object.fromEntries(parts));
}
