import type { Bilingual, Locale } from "#diagnostic";
import { localeOf } from "#generate";
import { evidenceAskedFor, heading, levelNames, nouns, progressNames, proofNames, requirementIds } from "#vocabulary";
import { type AnswerFile, type AnswerKey, type AnswerRow, type ReviewKey, respondentKeys } from "./answer-file.ts";
import { progressOf } from "./answer-needs.ts";
import { answerTitle, type Part, respondentTitles } from "./answer-strings.ts";
import { printTailoring } from "./checklist-tailoring.ts";

/** One column of the form, in the workbooks and in the CSV. */
export interface Column {
  /** Its name in JSON and in code; never changes. */
  readonly key: string;
  readonly part: Part;
  readonly title: Bilingual;
  /** Titles that earlier versions of the tool wrote, by which the column is still found. */
  readonly formerTitles?: readonly string[];
  readonly help: Bilingual;
  /** In characters of the workbook's standard font. */
  readonly width: number;
  /** `derived`: worked out from the others, and not read back. */
  readonly kind: "text" | "answer" | "date" | "derived";
  readonly isCentred?: boolean;
  /** What a row says here: several values where `isList`, otherwise one. */
  readonly values: (row: AnswerRow, titles: Titles) => readonly string[];
  /** The CSV and the data workbook give each value a column of its own. */
  readonly isList?: boolean;
}

/** Titles by id, looked up once for a whole form. */
export interface Titles {
  readonly locale: Locale;
  readonly groups: ReadonlyMap<string, string>;
  readonly parties: ReadonlyMap<string, string>;
}

export function titlesOf({ language, names }: Pick<AnswerFile, "language" | "names">): Titles {
  return {
    locale: localeOf(language),
    groups: new Map(names.groups.map(({ id, title }) => [id, title])),
    parties: new Map(names.parties.map(({ id, title }) => [id, title])),
  };
}

const asked = { part: "question", kind: "text" } as const;
const answered = (key: AnswerKey) =>
  ({ key, part: "answer", kind: "text", values: ({ answer }: AnswerRow) => [answer[key]] }) as const;
const reviewed = (key: ReviewKey) =>
  ({ key, part: "review", kind: "text", values: ({ review }: AnswerRow) => [review[key]] }) as const;

/** Every column, from left to right. */
export const columns: readonly Column[] = [
  {
    ...asked,
    key: "id",
    title: { ja: "No.", en: "No." },
    help: {
      ja: "項目の番号です。版が変わっても同じです。",
      en: "The row's number. It stays the same in later editions.",
    },
    width: 10,
    isCentred: true,
    values: (row) => [row.id],
  },
  {
    ...asked,
    key: "group",
    title: heading(nouns.group),
    help: { ja: "項目の分類です。", en: "The group that the row belongs to." },
    width: 11,
    values: (row, { groups }) => [groups.get(row.group) ?? row.group],
  },
  {
    ...asked,
    key: "question",
    title: heading(nouns.question),
    help: { ja: "確かめる内容です。", en: "What is to be answered." },
    width: 42,
    values: (row) => [row.question],
  },
  {
    ...asked,
    key: "by",
    title: { ja: "回答者", en: "Who answers" },
    help: { ja: "だれが回答するかです。", en: "The parties that answer." },
    width: 10,
    values: (row, { parties }) => row.by.map((id) => parties.get(id) ?? id),
    isList: true,
  },
  {
    ...asked,
    key: "level",
    title: heading(nouns.level),
    formerTitles: ["区分"],
    help: { ja: "要件の強さです。", en: "How strongly the requirement binds." },
    width: 7,
    isCentred: true,
    values: (row, { locale }) => [levelNames[row.level][locale]],
  },
  {
    ...asked,
    key: "requirements",
    title: requirementIds,
    help: {
      ja: "確認項目の基になる要件です。本文は要件のシートにあります。",
      en: "The requirements behind the question.",
    },
    width: 16,
    values: (row) => row.requirements,
    isList: true,
  },
  {
    ...asked,
    key: "method",
    title: { ja: "対応・確認の方法の例", en: "Method, for example" },
    help: { ja: "満たす方法や確認する方法の例です。", en: "How it can be met or verified." },
    width: 32,
    values: (row) => [row.method],
  },
  {
    ...asked,
    key: "evidence",
    title: heading(evidenceAskedFor),
    help: { ja: "示すことを求める資料です。", en: "What is to be shown." },
    width: 24,
    values: (row) => [row.evidence],
  },
  {
    ...asked,
    key: "proof",
    title: heading(nouns.proof),
    formerTitles: ["Verified by"],
    help: { ja: "回答をどのように確かめるかです。", en: "How the answer is verified." },
    width: 10,
    values: (row, { locale }) => row.proof.map((proof) => proofNames[proof][locale]),
    isList: true,
  },
  {
    ...asked,
    key: "probes",
    title: heading(nouns.probe),
    formerTitles: ["試験", "Test"],
    help: { ja: "自動で確かめるときの試験の種類です。", en: "The kind of test where it is verified automatically." },
    width: 10,
    values: (row) => row.probes,
    isList: true,
  },
  {
    part: "answer",
    key: "status",
    kind: "derived",
    title: heading(nouns.progress),
    help: {
      ja: "未記入、要補記、記入済のどれかが、記入に応じて表示されます。書き込めません。",
      en: "Says “Open”, “Incomplete” or “Complete” as the row is filled in. It cannot be written into.",
    },
    width: 8,
    isCentred: true,
    values: (row, { locale }) => [progressNames[progressOf(row)][locale]],
  },
  {
    ...answered("answer"),
    values: ({ answer }, { locale }) => [answerTitle(answer.answer, locale)],
    title: heading(nouns.answer),
    help: { ja: "一覧から選びます。", en: "Chosen from the list." },
    width: 11,
    kind: "answer",
    isCentred: true,
  },
  {
    ...answered("measures"),
    title: { ja: "対応内容", en: "What is done" },
    help: { ja: "何をどのように行っているかを書きます。", en: "What is done, and how." },
    width: 24,
  },
  {
    ...answered("reason"),
    title: { ja: "対象外の理由", en: "Reason if not applicable" },
    help: { ja: "回答が「対象外」のときに書きます。", en: "Filled in where the answer is “Not applicable”." },
    width: 16,
  },
  {
    ...answered("evidenceName"),
    title: { ja: "根拠資料名", en: "Evidence" },
    help: { ja: "示す資料の名前です。", en: "The name of what is shown." },
    width: 14,
  },
  {
    ...answered("evidenceVersion"),
    title: { ja: "資料の版", en: "Evidence version" },
    help: { ja: "示す資料の版です。", en: "Its version." },
    width: 9,
  },
  {
    ...answered("evidenceDate"),
    title: { ja: "資料の日付", en: "Evidence date" },
    help: { ja: "示す資料の日付です。", en: "Its date." },
    width: 11,
    kind: "date",
  },
  {
    ...answered("responsible"),
    title: { ja: "回答した人", en: "Answered by" },
    help: { ja: "この行に責任を持つ人です。", en: "The person responsible for this row." },
    width: 10,
  },
  {
    ...answered("answeredOn"),
    title: { ja: "回答日", en: "Answered on" },
    help: { ja: "この行に回答した日です。", en: "When this row was answered." },
    width: 11,
    kind: "date",
  },
  {
    ...reviewed("reviewer"),
    title: { ja: "確認した人", en: "Reviewer" },
    help: { ja: "回答を確認した人です。", en: "Who reviewed the answer." },
    width: 10,
  },
  {
    ...reviewed("result"),
    title: { ja: "確認結果", en: "Result" },
    help: { ja: "確認した結果です。", en: "What the review found." },
    width: 10,
  },
  {
    ...reviewed("openPoints"),
    title: { ja: "残課題", en: "Open points" },
    help: { ja: "残っている点と、その対応です。", en: "What remains to be done." },
    width: 14,
  },
  {
    ...reviewed("due"),
    title: { ja: "残課題の期限", en: "Due" },
    help: { ja: "残課題に対応する期限です。", en: "By when the open points are settled." },
    width: 11,
    kind: "date",
  },
  {
    ...reviewed("nextReview"),
    title: { ja: "次回確認日", en: "Next review" },
    help: { ja: "次に確認する日です。", en: "When the row is reviewed again." },
    width: 11,
    kind: "date",
  },
  {
    part: "record",
    key: "former",
    kind: "derived",
    title: heading(nouns.formerAnswer),
    help: {
      ja: "前の版での回答です。くわしくは「前回の回答」のシートにあります。書き込めません。",
      en: "The answer in an earlier edition; all of it is on the sheet “Former”. It cannot be written into.",
    },
    width: 18,
    values: ({ former = [] }, { locale }) =>
      former.slice(0, 1).map(({ answer, edition }) => {
        const word = answerTitle(answer.answer, locale);
        return [edition, word, answer.measures].filter((text) => text !== "").join(" / ");
      }),
  },
  {
    part: "record",
    key: "state",
    kind: "text",
    title: { ja: "照合用", en: "State" },
    help: {
      ja: "確認項目の内容が変わったかどうかを、版を移すときに見分けるための符号です。変えません。",
      en: "Tells, when answers are carried to another edition, whether the question has changed. Leave it as it is.",
    },
    width: 10,
    isCentred: true,
    values: ({ state }) => [state],
  },
];

/** What is the same on each row of a file; the CSV and the data workbook say it behind the other columns. */
export interface RecordColumn {
  readonly key: string;
  readonly title: Bilingual;
  readonly value: (file: AnswerFile) => string;
}

export const recordColumns: readonly RecordColumn[] = [
  {
    key: "guideline",
    title: { ja: `${nouns.guideline.ja}ID`, en: heading(nouns.guideline).en },
    value: ({ guideline }) => guideline.id,
  },
  { key: "edition", title: heading(nouns.edition), value: ({ guideline }) => guideline.edition },
  { key: "side", title: heading(nouns.side), value: ({ side }) => side.id },
  { key: "language", title: { ja: "言語", en: "Language" }, value: ({ language }) => language },
  {
    key: "tailoring",
    title: { ja: "絞り込み", en: "Tailoring" },
    value: ({ tailoring }) => printTailoring(tailoring),
  },
  ...respondentKeys.map((key) => ({
    key,
    title: respondentTitles[key],
    value: ({ respondent }: AnswerFile) => respondent[key],
  })),
];
