import type { Guideline } from "#model";
import { origin, text } from "./build-nodes.ts";
import { sampleApi } from "./sample-api.ts";
import { sampleChapters } from "./sample-chapters.ts";
import { sampleContract } from "./sample-contract.ts";
import { sampleDatasets, sampleRisks } from "./sample-facts.ts";
import { sampleSources, sampleTerms } from "./sample-references.ts";
import { sampleRequirements } from "./sample-requirements.ts";
import { sampleRows } from "./sample-rows.ts";

const file = "guideline.yaml";

/**
 * A small whole guideline about lending library books, in Japanese and English, as a typed literal:
 * every kind of node and every awkward case that a generator or a check has to live with.
 * Places are made up. Each call gives the same data; it is not to be changed.
 */
export function sampleGuideline(): Guideline {
  return {
    kind: "guideline",
    id: "library-lending",
    title: text("図書館の貸出の指針", "Library lending guideline"),
    edition: "0.3.0",
    date: "2026-10-01",
    status: "draft",
    languages: ["ja", "en"],
    publisher: text("架空図書館協会", "Imaginary Library Association"),
    license: "CC-BY-4.0",
    notice: text("これは試験のための指針です。", "This guideline is for tests."),
    url: "https://library.example.org/guideline",
    areas: [entry("LEND", "貸出", "Lending"), entry("DATA", "記録", "Records")],
    parties: [
      { ...entry("library", "図書館", "Library"), short: text("館", "L") },
      { ...entry("app", "アプリ提供者", "App provider"), short: text("ア", "A") },
    ],
    provenances: [
      {
        ...entry("2020", "2020年の規則", "Rules of 2020"),
        source: { id: "lending-rules-2020", span: origin(file, 0).span },
      },
      entry("proposed", "提案", "Proposed"),
    ],
    confidences: [entry("verified", "原文で確認", "Verified"), entry("restated", "言い換え", "Restated")],
    conformance: [entry("L1", "基本", "Basic"), entry("L2", "発展", "Advanced")],
    probes: [
      { ...entry("T-LIST", "一覧の試験", "Listing"), safe: "production" },
      { ...entry("T-RENEW", "延長の試験", "Renewing"), safe: "sandbox" },
    ],
    chapters: sampleChapters,
    requirements: sampleRequirements,
    risks: sampleRisks,
    datasets: sampleDatasets,
    apis: [sampleApi],
    checklist: {
      groups: [entry("rules", "規則", "Rules"), entry("dates", "期限", "Dates"), entry("data", "記録", "Records")],
      sides: [
        { ...entry("library", "図書館用", "For libraries"), parties: [{ id: "library", span: origin(file, 0).span }] },
        {
          ...entry("app", "アプリ提供者用", "For app providers"),
          parties: [{ id: "app", span: origin(file, 0).span }],
        },
      ],
      views: [
        {
          ...entry("two", "二つの分類", "Two groups"),
          groups: [
            {
              ...entry("1", "利用", "Use"),
              of: [
                { id: "rules", span: origin(file, 0).span },
                { id: "dates", span: origin(file, 0).span },
              ],
            },
            { ...entry("2", "記録", "Records"), of: [{ id: "data", span: origin(file, 0).span }] },
          ],
        },
      ],
      rows: sampleRows,
    },
    contract: sampleContract,
    terms: sampleTerms,
    sources: sampleSources,
    redirects: [],
    waivers: [
      {
        code: "check/requirement-is-checked",
        at: "LEND-RENEW-01",
        reason: "任意の要件である。",
        origin: origin(file, 900),
      },
    ],
    generators: { types: { options: { package: "@example/library-lending" }, origin: origin(file, 800) } },
    origin: origin(file, 0),
  };
}

function entry(id: string, ja: string, en: string) {
  return { id, title: text(ja, en), origin: origin(file, 100, id.length) };
}
