import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AnswerFile, blankAnswer, blankAnswerFile, checklistForm, judgeAnswers, readAnswers } from "#checklist";
import { indexGuideline } from "#model";
import { launchBrowser } from "#testing/browser";
import { sampleGuideline } from "#testing/guideline";
import { readRepositoryBytes } from "#testing/world";
import { checklistPage } from "./form-page.tsx";
import { readFormAssets } from "./page-assets.ts";

const folder = mkdtempSync(join(tmpdir(), "shishin-form-"));
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

function formOf() {
  const guideline = sampleGuideline();
  const side = guideline.checklist.sides[1];
  if (!side) throw new Error("no side");
  return checklistForm({ guideline, index: indexGuideline(guideline) }, side, "en");
}

async function open(file: AnswerFile) {
  const path = join(folder, "form.html");
  writeFileSync(path, checklistPage(file, await readFormAssets(readRepositoryBytes)));
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => void problems.push(message.text()));
  page.on("pageerror", (error) => void problems.push(error.message));
  page.on("request", (request) => {
    if (!/^(?:file|blob):/.test(request.url())) problems.push(request.url());
  });
  await page.goto(pathToFileURL(path).href);
  return { page, problems };
}

test("is filled in from a disk, without a network, and saves a JSON that is read back", async () => {
  const { page, problems } = await open(blankAnswerFile(formOf()));
  const row = page.locator("#CHK-005");
  expect(await row.locator(".progress").textContent()).toBe("Open");
  await row.locator('[data-key="answer"]').selectOption({ label: "Partly" });
  expect(await row.locator(".progress").textContent()).toBe("Incomplete");
  expect(await row.locator('[data-key="measures"]').getAttribute("aria-invalid")).toBe("true");
  await row.locator('[data-key="measures"]').fill('half of it </script> "quoted"');
  await row.locator('[data-key="responsible"]').fill("Kei");
  await row.locator('[data-key="answeredOn"]').fill("2026-10-01");
  await page.locator('[data-key="organisation"]').fill("Kei & Co");
  expect(await row.locator(".progress").textContent()).toBe("Complete");
  expect(await page.locator('[data-count="partly"]').textContent()).toBe("1");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
  expect(download.suggestedFilename()).toBe("library-lending.app.json");
  const reading = readAnswers("saved.json", readFileSync(await download.path()));
  expect(reading.diagnostics).toEqual([]);
  const saved = reading.file ?? expect.unreachable();
  expect(saved.respondent.organisation).toBe("Kei & Co");
  expect(saved.rows[1]?.answer).toEqual({
    ...blankAnswer,
    ...{ answer: "partly", measures: 'half of it </script> "quoted"', responsible: "Kei", answeredOn: "2026-10-01" },
  });
  expect(judgeAnswers({ reading, form: formOf() }).map(({ code }) => code)).toEqual([
    ...["checklist/answer-missing", "checklist/evidence-missing", "checklist/answer-missing"],
  ]);
  expect(problems).toEqual([]);
});

test("loads what it saved, with former answers and everything it does not show, and refuses another form", async () => {
  const file = blankAnswerFile(formOf());
  const former = [
    {
      ...{ id: "CHK-005", edition: "0.2.0", question: "?", state: "00000000" },
      ...{ answer: { ...blankAnswer, answer: "conforms", measures: "<b>before</b>" }, review: file.rows[0]?.review },
    },
  ];
  const rows = file.rows.map((row, at) => (at === 1 ? { ...row, former, added: { memo: "keep" } } : row));
  const { page, problems } = await open(file);
  const load = (content: object) =>
    page.setInputFiles("#load", {
      name: "a.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(content)),
    });
  await load({ ...file, guideline: { ...file.guideline, edition: "9.9.9" } });
  await expect.poll(() => page.locator("#told").textContent()).toBe("Not loaded: it is no JSON of this form.");
  await load({ ...file, rows });
  await expect.poll(() => page.locator("#told").textContent()).toBe("Loaded.");
  expect(await page.locator('[data-former="CHK-005"]').textContent()).toBe(
    "Former answer (0.2.0): Conforms / <b>before</b>",
  );
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
  expect(JSON.parse(readFileSync(await download.path(), "utf8"))).toEqual(
    JSON.parse(JSON.stringify({ ...file, rows })),
  );
  expect(problems).toEqual([]);
});

test("runs no script but its own", async () => {
  const file = blankAnswerFile(formOf());
  const attack = "</script><script>document.title='x'</script><img src=x onerror=\"document.title='x'\">";
  const rows = file.rows.map((row) => ({ ...row, question: attack, evidence: attack }));
  const { page, problems } = await open({ ...file, rows });
  expect([await page.title(), problems]).toEqual(["Library lending guideline Checklist For app providers", []]);
  expect(await page.locator("#CHK-005 .text").first().textContent()).toBe(attack);
  await page.evaluate(
    "const one = document.createElement('script'); one.textContent = 'document.title = 1'; document.body.append(one)",
  );
  expect(await page.title()).toBe("Library lending guideline Checklist For app providers");
});
