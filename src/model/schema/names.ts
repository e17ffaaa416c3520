import { nouns } from "#vocabulary";

/** A name in the two languages that the tool speaks. */
export interface Name {
  readonly en: string;
  readonly ja: string;
}

/** What each kind of node is called inside a sentence. A kind that has no name here does not compile. */
export const kindNames = {
  guideline: nouns.guideline,
  area: withKey(nouns.area, "area"),
  party: nouns.party,
  provenance: withKey(nouns.provenance, "provenance"),
  confidence: withKey(nouns.confidence, "confidence"),
  conformance: withKey(nouns.conformanceLevel, "conformance"),
  probe: withKey(nouns.probe, "probe"),
  chapter: nouns.chapter,
  section: nouns.section,
  requirement: nouns.requirement,
  test: nouns.test,
  risk: nouns.risk,
  dataset: nouns.dataset,
  column: nouns.column,
  datasetRow: { en: "row", ja: "行" },
  api: nouns.api,
  operation: nouns.operation,
  apiParameter: nouns.parameter,
  response: { en: "response", ja: "応答" },
  header: { en: "header", ja: "ヘッダー" },
  example: { en: "example", ja: "例" },
  schema: nouns.schema,
  field: nouns.field,
  scope: nouns.scope,
  problem: nouns.problem,
  group: { en: `checklist ${nouns.group.en}`, ja: `${nouns.row.ja}の${nouns.group.ja}` },
  side: { en: `checklist ${nouns.side.en}`, ja: `${nouns.checklist.ja}の${nouns.side.ja}` },
  view: { en: `${nouns.checklist.en} view`, ja: `${nouns.checklist.ja}の見方` },
  viewGroup: nouns.group,
  row: nouns.row,
  contract: nouns.modelContract,
  clause: nouns.clause,
  alternative: nouns.alternative,
  annex: nouns.annex,
  parameter: nouns.parameter,
  choice: nouns.choice,
  term: nouns.term,
  source: nouns.source,
  waiver: { en: "waiver", ja: "見送り（waiver）" },
  redirect: { en: "redirect", ja: "転送先" },
  generator: { en: "settings of a generator", ja: "生成の設定" },
} as const satisfies Readonly<Record<string, Name>>;

/** Names of what is no kind of node by itself. */
export const otherNames = {
  /** What a requirement governs, whichever it is. */
  apiNode: {
    en: `${nouns.operation.en}, ${nouns.schema.en} or ${nouns.field.en}`,
    ja: [nouns.operation.ja, nouns.schema.ja, nouns.field.ja].join("・"),
  },
  /** What an author writes to begin a section. */
  heading: nouns.heading,
} as const satisfies Readonly<Record<string, Name>>;

/** A kind of node: what checks visit, references name and messages speak of. */
export type Kind = keyof typeof kindNames;

/** What the fields with texts are called inside a sentence, by key; see {@link fieldName}. */
const fieldNames: Readonly<Record<string, Name>> = {
  advice: { en: "advice", ja: nouns.advice.ja },
  commentary: nouns.commentary,
  condition: nouns.condition,
  content: nouns.statement,
  description: nouns.description,
  evidence: nouns.evidence,
  meaning: nouns.meaning,
  method: nouns.method,
  note: nouns.note,
  notice: nouns.notice,
  preamble: { en: "preamble", ja: "前文" },
  publisher: nouns.publisher,
  question: nouns.question,
  rationale: nouns.rationale,
  seen: { en: "account of what was read", ja: "読んだ範囲" },
  short: { en: "short name", ja: "略称" },
  statement: nouns.statement,
  summary: { en: "summary", ja: "要約" },
  text: nouns.statement,
  texts: nouns.statement,
  title: nouns.title,
  unit: nouns.unit,
};

/** What a field is called inside a sentence: its key in code marks if it has no name of its own. */
export function fieldName(key: string): Name {
  return fieldNames[key] ?? { en: `\`${key}\``, ja: ` \`${key}\` ` };
}

/** The name, and the key in files behind it where that is another word. */
function withKey({ en, ja }: Name, key: string): Name {
  return { en: en.split(" ").includes(key) ? en : `${en} (${key})`, ja: `${ja}（${key}）` };
}
