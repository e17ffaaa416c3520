import { expect, test } from "vitest";
import { libraryFiles, withBaseFiles } from "#testing/guideline";
import * as library from "./index.ts";

test("the library's door has exactly these names", () => {
  expect(Object.keys(library).sort()).toEqual([
    "HostError",
    "answerResults",
    "blankAnswerFile",
    "buildDirectory",
    "checklistForm",
    "checklistPrinters",
    "checks",
    "compareAnswers",
    "contractDocument",
    "contractEndings",
    "contractFile",
    "createMemoryHost",
    "createNodeHost",
    "createSourceFile",
    "dealWithOptions",
    "formForAnswers",
    "formOfAnswers",
    "generators",
    "guidelineJsonSchema",
    "hasError",
    "indexGuideline",
    "judgeAnswers",
    "judgeDeal",
    "languageOfDeal",
    "loadGuideline",
    "makeFiles",
    "mergeAnswers",
    "openValues",
    "ownFiles",
    "planArtifacts",
    "printMergeReport",
    "readAnswers",
    "readDealFile",
    "renderGithub",
    "renderJson",
    "renderPretty",
    "renderSarif",
    "runChecks",
    "serializeGuideline",
    "sortDiagnostics",
    "summarizeAnswers",
    "wholeModel",
  ]);
});

test("a program can load, check and build a guideline with what the door gives", async () => {
  const { checks, createMemoryHost, generators, indexGuideline, loadGuideline, makeFiles, planArtifacts } = library;
  const files = Object.entries(withBaseFiles({})).map(([path, text]): [string, string] => [`/library/${path}`, text]);
  const loaded = await loadGuideline(createMemoryHost(Object.fromEntries(files)), "/library");
  const { guideline } = loaded;
  if (!guideline) throw new Error("The base guideline has a manifest.");
  const found = [...loaded.diagnostics, ...library.runChecks(guideline, checks)];
  const chosen = generators.filter(({ name }) => name === "model");
  const planned = planArtifacts({
    guideline,
    index: indexGuideline(guideline),
    generators: chosen,
    toolVersion: "0.0.0",
    report: (diagnostic) => void found.push(diagnostic),
  });
  const made = await makeFiles(planned, chosen, async (path) => new TextEncoder().encode(path));
  expect(library.renderPretty(found, loaded.files, { locale: "en", pathOf: (path) => path })).toBe("");
  expect(made.map(({ path }) => path)).toEqual(["model.json", "model.schema.json"]);
});

/** The guideline of a library, loaded through the door. */
async function libraryGuideline() {
  const files = Object.fromEntries(Object.entries(libraryFiles()).map(([path, text]) => [`/library/${path}`, text]));
  const { guideline } = await library.loadGuideline(library.createMemoryHost(files), "/library");
  if (!guideline) throw new Error("The library has a manifest.");
  return { guideline, index: library.indexGuideline(guideline) };
}

test("a program can make a form, read it filled in, carry its answers to another edition and say what became of them", async () => {
  const known = await libraryGuideline();
  const [side] = known.guideline.checklist.sides;
  if (!side) throw new Error("The library asks its own side.");
  const form = library.checklistForm(known, side, "en");
  const blank = library.blankAnswerFile(form);
  const filled = {
    ...blank,
    rows: blank.rows.map((row, at) => (at === 0 ? { ...row, answer: { ...row.answer, answer: "conforms" } } : row)),
  };
  const bytes = new TextEncoder().encode(library.checklistPrinters.json(filled));
  const reading = library.readAnswers("filled.json", bytes);
  expect([reading.diagnostics, reading.file?.rows[0]?.answer.answer]).toEqual([[], "conforms"]);
  if (!reading.file) throw new Error("The file can be read.");
  expect(library.formForAnswers(reading, known)).toEqual({ form, diagnostics: [] });
  expect(library.formOfAnswers(reading.file).rows).toEqual(form.rows);

  const next = { ...form, rows: form.rows.map((row, at) => (at === 0 ? { ...row, id: "CHK-NEW" } : row)) };
  const moves = new Map([["CHK-NEW", [form.rows[0]?.id ?? ""]]]);
  const merged = library.mergeAnswers({ old: reading.file, form: next, moves });
  expect(merged.file.rows[0]?.answer.answer).toBe("conforms");
  const report = library.printMergeReport(merged.report, "en");
  expect(report).toBe(`Moved (1)\n  CHK-NEW ← ${form.rows[0]?.id}\nKept: ${form.rows.length - 1}\n`);
  expect(library.answerResults([merged.file], "en")).toEqual(new Map([["CHK-NEW", { result: "Conforms", note: "" }]]));
});

test("a program can bind a contract: a deal from a file, options beside it, one document", async () => {
  const known = await libraryGuideline();
  const { contract, languages } = known.guideline;
  if (!contract) throw new Error("The library has a model contract.");
  const found: library.Diagnostic[] = [];
  const report = (diagnostic: library.Diagnostic) => void found.push(diagnostic);
  const file = library.createSourceFile("deal.yaml", "draft: true\nlang: en\n");
  const written = library.readDealFile(file, languages, report);
  const place = { span: { file: "deal.yaml", start: 0, end: 0 }, report };
  const alternative = contract.clauses
    .flatMap(({ id, alternatives }) => alternatives.map((one) => `${id}=${one.id}`))
    .at(-1);
  const deal = library.dealWithOptions(written, { choose: [{ value: alternative ?? "", span: place.span }] }, place);
  const terms = library.judgeDeal({ ...known, contract, deal }, report);
  expect(found).toEqual([]);
  expect(Object.entries(terms.choices).map((choice) => choice.join("="))).toContain(alternative);
  const language = library.languageOfDeal(deal, languages, report);
  const wishes = { language, terms, hasCommentary: false, hasMatrix: false };
  const text = await library.contractFile(library.contractDocument(known, contract, wishes), "md", library.ownFiles());
  expect(String(text)).toMatch(/^# /m);

  library.dealWithOptions(written, { choose: [{ value: "CT-01", span: place.span }] }, place);
  library.languageOfDeal({ ...deal, lang: { id: "fr", span: place.span } }, languages, report);
  expect(found.map(({ code }) => code)).toEqual(["deal/choice-not-written-out", "deal/language-unknown"]);
});
