import type { Bilingual, Locale } from "#diagnostic";
import type { Level, Proof } from "#model";
import { answerNames, editionStatusNames, heading, type Names, nouns, pluralHeading } from "#vocabulary";
import type { RespondentKey } from "./answer-file.ts";
import { type AnswerValue, isAnswerValue, type Progress } from "./answer-values.ts";

/** The parts of a row: what is asked, what the respondent says, what the reviewer says, what the tool keeps. */
export const parts = ["question", "answer", "review", "record"] as const;
export type Part = (typeof parts)[number];

export const answerHelp: Names<AnswerValue> = {
  conforms: { ja: "求められた内容をすべて満たしています。", en: "Everything that is asked for is met." },
  partly: {
    ja: "一部だけ満たしています。満たしている点と残る点を「対応内容」に書きます。",
    en: "Part of it is met. What is met and what remains goes under “What is done”.",
  },
  "does-not-conform": {
    ja: "満たしていません。事情と今後の予定を「対応内容」に書きます。",
    en: "It is not met. Why, and what is planned, goes under “What is done”.",
  },
  "not-applicable": {
    ja: "自社には当てはまりません。「対象外の理由」に理由を書きます。",
    en: "It does not concern the respondent. The reason goes under “Reason if not applicable”.",
  },
};

export const levelHelp: Names<Level> = {
  must: { ja: "満たさなければならない要件です。", en: "The requirement has to be met." },
  should: {
    ja: "満たすことが望ましい要件です。満たさないときは、その理由を説明できるようにします。",
    en: "The requirement is recommended. There is a reason to give where it is not met.",
  },
  may: { ja: "満たすかどうかを選べる要件です。", en: "Whether to meet the requirement is a free choice." },
};

export const proofHelp: Names<Proof> = {
  document: { ja: "根拠となる資料を見て確かめます。", en: "A document is shown and read." },
  self: { ja: "回答者自身の説明によって確かめます。", en: "The respondent's own statement counts." },
  automatic: {
    ja: "道具による試験の結果で確かめます。試験の種類はその欄にあります。",
    en: "A tool tries it. The column “Kind of test” says which.",
  },
};

export const partStrings: Names<Part | "added"> = {
  question: { ja: "確認する内容", en: "What is asked" },
  answer: { ja: "回答（回答する人が書く）", en: "Answer (by the respondent)" },
  review: { ja: "確認（確認する人が書く）", en: "Review (by the reviewer)" },
  record: { ja: "控え（書き込まない）", en: "Record (leave as it is)" },
  added: { ja: "加えた列", en: "Added" },
};

/** Who answers, on the head of the form. */
export const respondentTitles: Names<RespondentKey> = {
  organisation: { ja: "組織名", en: "Organisation" },
  service: { ja: "サービス名", en: "Service" },
  scope: { ja: "対象範囲", en: "Scope" },
  registration: { ja: "法人番号など", en: "Registration no." },
  responsible: { ja: "回答の責任者", en: "Responsible" },
  submittedOn: { ja: "提出日", en: "Submitted on" },
};

export const progressHelp: Names<Progress> = {
  open: { ja: "まだ回答がありません。", en: "There is no answer yet." },
  incomplete: {
    ja: "回答はありますが、その回答に要る欄が空いています。",
    en: "There is an answer, but a cell that it asks for is empty.",
  },
  complete: { ja: "要る欄がすべて埋まっています。", en: "Every cell that is asked for is filled in." },
};

/** The word for an answer; what is no answer stays as it was written. */
export function answerTitle(answer: string, locale: Locale): string {
  return isAnswerValue(answer) ? answerNames[answer][locale] : answer;
}

/** Without spaces and marks: the library writes them into print areas as they are, unquoted. */
export const sheetNames = {
  form: { ja: "回答票", en: "Answers" },
  guidance: { ja: "記入要領", en: "Guidance" },
  summary: { ja: "集計", en: "Summary" },
  requirements: pluralHeading(nouns.requirement),
  former: { ja: nouns.formerAnswer.ja, en: "Former" },
  data: { ja: "データ", en: "Data" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const answerStrings = {
  checklist: heading(nouns.checklist),
  edition: heading(nouns.edition),
  date: { ja: "日付", en: "Date" },
  draft: editionStatusNames.draft,
  publisher: { ja: "発行", en: "Published by" },
  requirement: { ja: `${nouns.requirement.ja}ID`, en: heading(nouns.requirement).en },
  level: heading(nouns.level),
  requirementTitle: heading(nouns.title),
  requirementText: { ja: `${nouns.requirement.ja}の${nouns.statement.ja}`, en: heading(nouns.statement).en },
  license: heading(nouns.licence),
  notice: heading(nouns.notice),
  howTo: { ja: "書き方", en: "How to fill it in" },
  answers: { ja: "回答の選び方", en: "Answers" },
  group: heading(nouns.group),
  total: { ja: "合計", en: "Total" },
  summaryHelp: {
    ja: "回答票の記入に応じて数え直されます。どの行かは、回答票の「回答」「記入状況」「強さ」で絞り込んでください。",
    en: "Counted anew as the answers are filled in. To see which rows, filter the answers by answer, progress or level.",
  },
  progress: heading(nouns.progress),
  columns: { ja: "列の説明", en: "Columns" },
  levels: pluralHeading(nouns.level),
  proofs: pluralHeading(nouns.proof),
  probes: pluralHeading(nouns.probe),
  dateError: {
    ja: "日付を 2026-01-31 の形で入力してください。",
    en: "A date looks like 2026-01-31.",
  },
  answerError: { ja: "一覧から選んでください。", en: "Choose one of the list." },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const howToSteps: readonly Bilingual[] = [
  {
    ja: "各行の「確認項目」を読み、「回答」を一覧から選びます。",
    en: "Read the question of each row and choose an answer from the list.",
  },
  {
    ja: "「対応内容」に、何をどのように行っているかを書きます。「一部適合」と「不適合」では必ず書きます。",
    en: "Say under “What is done” what is done, and how; always so for “Partly” and “Does not conform”.",
  },
  {
    ja: "「根拠資料」の三つの列に、資料の名前、版、日付を一つずつ書きます。",
    en: "Give the name, the version and the date of the evidence, each in its own column.",
  },
  {
    ja: "「対応要件ID」の本文は、要件のシートにあります。",
    en: "The text of each requirement is on the requirements sheet.",
  },
  {
    ja: "「回答した人」と「回答日」を行ごとに書きます。「記入状況」の列と集計のシートで、残りの行がわかります。",
    en: "Fill in “Answered by” and “Answered on” on each row. The column “Progress” and the summary show what is left.",
  },
  {
    ja: "書き込めるのは回答と確認の欄だけです。ほかの欄は保護してあります（パスワードはありません）。",
    en: "Only cells of the answer and of the review can be written into. The others are protected, without a password.",
  },
  {
    ja: "行は絞り込んでも、列は動かしても隠しても増やしてもかまいません。「No.」は、後で照らし合わせるために変えません。",
    en: "Rows may be filtered, columns moved, hidden or added. Leave “No.” as it is: answers are matched by it.",
  },
];
