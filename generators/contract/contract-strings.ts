import type { Bilingual, Locale } from "#diagnostic";
import { editionStatusNames, heading, nouns, pluralHeading, presenceNames } from "#vocabulary";

/** The tool's own words in a contract; everything else comes from the guideline. */
export const contractStrings = {
  edition: heading(nouns.edition),
  draft: { ja: editionStatusNames.draft.ja, en: "draft" },
  contents: { ja: "目次", en: "Contents" },
  commentary: heading(nouns.commentary),
  requirements: { ja: "対応する要件", en: "Requirements secured" },
  optional: { ja: `${presenceNames.optional.ja}の${nouns.article.ja}`, en: "optional article" },
  default: { ja: "標準", en: "default" },
  parameters: pluralHeading(nouns.valueToFillIn),
  matrix: { ja: "条・要件・APIの対応", en: "Articles, requirements and API" },
  parameter: heading(nouns.valueToFillIn),
  kind: { ja: "種類", en: "Kind" },
  initial: { ja: "初期値", en: "Initial value" },
  limits: { ja: "範囲・選択肢", en: "Limits or choices" },
  articles: pluralHeading(nouns.article),
  note: heading(nouns.description),
  requirement: { ja: `${nouns.requirement.ja}ID`, en: heading(nouns.requirement).en },
  level: heading(nouns.level),
  title: heading(nouns.title),
  api: nouns.api,
  signing: { ja: "締結の日", en: "Date of signing" },
  address: { ja: "住所", en: "Address" },
  partyName: { ja: "名称", en: "Name" },
  representative: { ja: "代表者", en: "Represented by" },
  signature: { ja: "署名又は記名押印", en: "Signature" },
  basedOn: { ja: `準拠した${nouns.modelContract.ja}`, en: "Based on" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The words of a table that shows two contracts side by side. */
export const comparisonStrings = {
  title: { ja: "新旧対照表", en: "Comparison of two contracts" },
  before: { ja: "旧", en: "Before" },
  after: { ja: "新", en: "After" },
  added: { ja: "（新設）", en: "(new)" },
  removed: { ja: "（削る）", en: "(left out)" },
  renumbered: {
    ja: "条の番号とその引用だけが変わった条・別紙：",
    en: "Articles and annexes in which only numbers of articles differ: ",
  },
  unchanged: { ja: "変更のない条・別紙：", en: "Articles and annexes without a change: " },
  legend: {
    ja: "下線は新たに加わった字句、取消線はなくなった字句です。",
    en: "Words that were added are underlined, words that are gone are struck out.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The words of the tables that fill annexes. */
export const annexStrings = {
  operations: { ja: "操作の一覧", en: "Operations" },
  operation: { ja: "名称・操作ID", en: "Operation" },
  call: { ja: "メソッドとパス", en: "Method and path" },
  webhook: { ja: "通知", en: "Notice to the client" },
  level: heading(nouns.conformanceLevel),
  scopes: pluralHeading(nouns.scope),
  scope: heading(nouns.scope),
  meaning: heading(nouns.meaning),
  problems: { ja: "エラーの一覧", en: "Problems" },
  problem: { ja: "名称・コード", en: "Problem" },
  status: { ja: "HTTP", en: "HTTP" },
  advice: heading(nouns.advice),
  checklist: heading(nouns.checklist),
  row: { ja: "No.", en: "No." },
  question: heading(nouns.question),
  result: { ja: "確認結果", en: "Result" },
  note: { ja: "備考", en: "Remarks" },
  recipients: { ja: "提供先の一覧", en: "Recipients" },
  recipient: { ja: "名称・所在地", en: "Name and address" },
  data: { ja: "提供する情報", en: "Information provided" },
  purpose: { ja: "利用の目的・サービス", en: "Purpose and service" },
  country: { ja: "保存する国", en: "Country of storage" },
  period: { ja: "開始日・終了日", en: "From – to" },
  checked: { ja: "確認の日と結果", en: "Checked on, result" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** How to read the blank model; shown before the first article. */
export const legend: readonly Bilingual[] = [
  {
    ja: "【　】は、当事者が記入する項目です。コロンの後は初期値です。",
    en: "Square brackets mark a value that the parties fill in. What follows the colon is the initial value.",
  },
  {
    ja: "「案」が並ぶ条では、一つを選び、ほかを消します。",
    en: "Where an article has alternatives, one is chosen and the others are deleted.",
  },
  {
    ja: "「解説」は条項の一部ではありません。契約書には残しません。",
    en: "“Commentary” is not part of an article. It does not stay in the contract.",
  },
];

/** `第3条`, `Article 3` */
export function articleLabel(number: number, locale: Locale): string {
  return locale === "ja" ? `第${number}${nouns.article.ja}` : `${heading(nouns.article).en} ${number}`;
}

/** What stands before and after an article's title: `第3条（…）`, `Article 3 (…)`. */
export function articleTitle(title: string, locale: Locale): string {
  return locale === "ja" ? `（${title}）` : `(${title})`;
}

/** `第3条（目的）`, `Article 3 (Purpose)` */
export function articleHeading(article: { readonly label: string; readonly title: string }, locale: Locale): string {
  return `${article.label}${locale === "ja" ? "" : " "}${articleTitle(article.title, locale)}`;
}

/** `別紙1　料金`, `Annex 1: Fees` */
export function annexHeading(annex: { readonly label: string; readonly title: string }, locale: Locale): string {
  return labelled(annex.label, annex.title, locale);
}

/** A label and what it names: `案A　…`, `Alternative A: …`. */
export function labelled(label: string, title: string, locale: Locale): string {
  return locale === "ja" ? `${label}　${title}` : `${label}: ${title}`;
}

/** `案A（標準）`, `Alternative A (default)` */
export function alternativeLabel(
  { id, isDefault }: { readonly id: string; readonly isDefault: boolean },
  locale: Locale,
): string {
  const label = locale === "ja" ? `${nouns.alternative.ja}${id}` : `${heading(nouns.alternative).en} ${id}`;
  return isDefault ? `${label}${inBrackets(contractStrings.default[locale], locale)}` : label;
}

/** `別紙1`, `Annex 1`: part of the contract. */
export function annexLabel(number: number, locale: Locale): string {
  return locale === "ja" ? `${nouns.annex.ja}${number}` : `${heading(nouns.annex).en} ${number}`;
}

/** What stands where a text names an article that this contract does not have. */
export function missingArticle(title: string, locale: Locale): string {
  return locale === "ja" ? `〔この契約に置かない条：${title}〕` : `[article left out: ${title}]`;
}

/** What stands above the articles of a deal, unless the parties have words of their own. */
export function dealPreamble(names: readonly string[], locale: Locale): string {
  if (names.length < 2) return "";
  if (locale === "ja") return `${names.slice(0, -1).join("、")}と${names.at(-1)}とは、次のとおり契約を締結する。`;
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)} agree as follows.`;
}

/** `付録1`, `Appendix 1`: not the word that contracts use for their own annexes. */
export function appendixLabel(number: number, locale: Locale): string {
  return locale === "ja" ? `${nouns.appendix.ja}${number}` : `${heading(nouns.appendix).en} ${number}`;
}

/** A remark behind a word, in the brackets of the language. */
export function inBrackets(text: string, locale: Locale): string {
  return locale === "ja" ? `（${text}）` : ` (${text})`;
}

/** Several names in a row. */
export function enumeration(names: readonly string[], locale: Locale): string {
  return names.join(locale === "ja" ? "、" : ", ");
}

/** The box of an article: what it is called, and what stands behind that word. */
export function commentaryHeading(article: CommentaryFacts, locale: Locale): string {
  const facts = [article.id, article.provenance, article.isOptional ? contractStrings.optional[locale] : ""];
  return `${contractStrings.commentary[locale]}${inBrackets(enumeration(facts.filter(Boolean), locale), locale)}`;
}

interface CommentaryFacts {
  readonly id: string;
  readonly provenance: string;
  readonly isOptional: boolean;
}

/** Edition, date and state of the guideline on one line. */
export function editionLine(
  { title, edition, date, status, publisher }: GuidelineFacts,
  locale: Locale,
): readonly string[] {
  const state = status === "draft" ? inBrackets(contractStrings.draft[locale], locale) : "";
  return [title, `${contractStrings.edition[locale]} ${edition}${state}`, date, publisher].filter(Boolean);
}

interface GuidelineFacts {
  readonly title: string;
  readonly edition: string;
  readonly date: string;
  readonly status: "draft" | "final";
  readonly publisher: string;
}
