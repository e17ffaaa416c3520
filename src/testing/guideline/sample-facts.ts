import type { Dataset, Risk } from "#model";
import { bilingual, origin, provenance, references, text } from "./build-nodes.ts";

const chapter = "chapters/data.md";
const file = "data/loans.yaml";

/** The risk of the sample guideline. */
export const sampleRisks: readonly Risk[] = [
  {
    kind: "risk",
    id: "RISK-01",
    title: text("借りた本が知られる", "Somebody learns what was read"),
    statement: bilingual(chapter, ["何を読んだかが他人に知られる。", "Others learn what a reader has read."]),
    answeredBy: references(origin(chapter, 1200), ["DATA-PRIV-01"]),
    provenance: provenance(origin(chapter, 1200), { since: "2020", confidence: "verified", sources: ["library-act"] }),
    section: "privacy",
    translations: { en: { state: "current", of: "415c0001" } },
    state: "415c0001",
    origin: origin(chapter, 1200),
  },
];

/** A dataset of the sample guideline with a column of every type and a chart. */
export const sampleDatasets: readonly Dataset[] = [
  {
    kind: "dataset",
    id: "loans-by-year",
    title: text("年ごとの貸出", "Loans by year"),
    description: text("図書館の数。", "Numbers of libraries."),
    columns: [
      column("answer", "text", ["答え", "Answer"]),
      { ...column("count", "number", ["数", "Number"]), unit: text("館", "libraries") },
      column("when", "date", ["時期", "When"]),
      column("fields", "field", ["項目", "Fields"]),
      column("heads", "name", ["他の名前", "Names elsewhere"]),
    ],
    rows: [
      {
        values: {
          answer: { type: "text", text: text("貸し出す", "Lends") },
          count: { type: "number", number: 5 },
          when: { type: "date", from: "2025-04", to: "2025-06" },
          fields: { type: "field", fields: references(origin(file, 300), ["Loan.dueOn"]) },
          heads: { type: "name", names: ["返却日"] },
        },
        provenance: provenance(origin(file, 300), { confidence: "verified", sources: ["library-act"] }),
        note: text("概数である。", "A round number."),
        origin: origin(file, 300),
      },
      {
        values: {
          answer: { type: "text", text: text("貸し出さない", "Does not lend") },
          count: { type: "number", number: 3 },
        },
        provenance: provenance(origin(file, 400), { confidence: "verified", sources: ["library-act"] }),
        note: {},
        origin: origin(file, 400),
      },
    ],
    chart: {
      kind: "bar",
      label: { id: "answer", span: origin(file, 500).span },
      value: { id: "count", span: origin(file, 510).span },
    },
    origin: origin(file, 0),
  },
];

function column(
  id: string,
  type: Dataset["columns"][number]["type"],
  [ja, en]: readonly [ja: string, en: string],
): Dataset["columns"][number] {
  return { id, type, title: text(ja, en), unit: {}, origin: origin(file, 100) };
}
