import type { Names } from "./noun.ts";

/** What each value of a closed list is called, by its name in files and in JSON, as it stands in a cell. */

/** How strongly a requirement binds. */
export const levelNames: Names<"must" | "should" | "may"> = {
  must: { en: "Must", ja: "必須" },
  should: { en: "Should", ja: "推奨" },
  may: { en: "May", ja: "任意" },
};

/** How it is shown that a requirement is met. */
export const proofNames: Names<"document" | "self" | "automatic"> = {
  document: { en: "Document", ja: "文書" },
  self: { en: "Self-assessment", ja: "自己評価" },
  automatic: { en: "Automatic test", ja: "自動試験" },
};

/** Whether a requirement counts. */
export const requirementStatusNames: Names<"active" | "candidate" | "withdrawn"> = {
  active: { en: "In force", ja: "有効" },
  candidate: { en: "Candidate", ja: "候補" },
  withdrawn: { en: "Withdrawn", ja: "廃止" },
};

/** Whether an edition is published. */
export const editionStatusNames: Names<"draft" | "final"> = {
  draft: { en: "Draft", ja: "草案" },
  final: { en: "Final", ja: "確定版" },
};

/** What a respondent says of a row of the checklist. */
export const answerNames: Names<"conforms" | "partly" | "does-not-conform" | "not-applicable"> = {
  conforms: { en: "Conforms", ja: "適合" },
  partly: { en: "Partly", ja: "一部適合" },
  "does-not-conform": { en: "Does not conform", ja: "不適合" },
  "not-applicable": { en: "Not applicable", ja: "対象外" },
};

/** How far the answer to a row has got. */
export const progressNames: Names<"open" | "incomplete" | "complete"> = {
  open: { en: "Open", ja: "未記入" },
  incomplete: { en: "Incomplete", ja: "要補記" },
  complete: { en: "Complete", ja: "記入済" },
};

/** Whether a field or a parameter has to be there. */
export const presenceNames: Names<"required" | "conditional" | "optional"> = {
  required: { en: "Required", ja: "省略不可" },
  conditional: { en: "Conditional", ja: "条件付き" },
  optional: { en: "Optional", ja: "省略可" },
};

/** What can be filled in for a parameter of a contract. */
export const parameterTypeNames: Names<
  "text" | "integer" | "duration" | "percentage" | "money" | "date" | "url" | "choice" | "list"
> = {
  text: { en: "Text", ja: "文字列" },
  integer: { en: "Whole number", ja: "整数" },
  duration: { en: "Period", ja: "期間" },
  percentage: { en: "Percentage", ja: "割合" },
  money: { en: "Amount", ja: "金額" },
  date: { en: "Date", ja: "日付" },
  url: { en: "URL", ja: "URL" },
  choice: { en: "Choice", ja: "選択" },
  list: { en: "List", ja: "一覧" },
};

/** Whose a field is: everyone's, or added by some. */
export const classNames: Names<"standard" | "extension"> = {
  standard: { en: "Standard", ja: "標準" },
  extension: { en: "Extension", ja: "拡張" },
};
