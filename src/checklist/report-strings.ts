import type { Bilingual } from "#diagnostic";
import { answerNames, evidenceAskedFor, heading, nouns, progressNames, requirementIds } from "#vocabulary";
import type { ReopenReason } from "./merge-answers.ts";

/** Words of summaries, comparisons and reports of merging. */
export const reportStrings = {
  summary: { ja: "チェックリストの集計", en: "Summary of the checklist" },
  comparison: { ja: "チェックリストの比較", en: "Comparison of checklists" },
  group: heading(nouns.group),
  met: answerNames.conforms,
  partly: answerNames.partly,
  notMet: answerNames["does-not-conform"],
  notApplicable: answerNames["not-applicable"],
  open: progressNames.open,
  total: { ja: "合計", en: "Total" },
  row: { ja: "No.", en: "No." },
  level: heading(nouns.level),
  question: heading(nouns.question),
  answer: heading(nouns.answer),
  requirements: requirementIds,
  blocking: { ja: "必須の要件を満たしていない項目", en: "What stands in the way of a MUST" },
  incomplete: { ja: "記入が足りない項目", en: "Answered but incomplete" },
  none: { ja: "ありません。", en: "None." },
  changed: { ja: "回答が変わった項目", en: "Answers that differ" },
  reworded: { ja: "回答は同じで、記入が変わった項目", en: "Same answer, other words" },
  same: { ja: "記入がすべて同じ項目", en: "Alike in every cell" },
  only: { ja: "片方だけにある項目：", en: "Only in" },
  direction: { ja: "変化", en: "Direction" },
  differs: { ja: "違う欄", en: "Cells that differ" },
  better: { ja: "改善", en: "Better" },
  worse: { ja: "後退", en: "Worse" },
  other: { ja: "―", en: "–" },
  questionChanged: { ja: "確認項目の内容が違います", en: "the question is not the same" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const reasonStrings: Readonly<Record<ReopenReason, Bilingual>> = {
  question: nouns.question,
  level: nouns.level,
  evidence: evidenceAskedFor,
  proof: nouns.proof,
  requirement: { ja: "要件の本文", en: "text of a requirement" },
  split: { ja: "分割", en: "split" },
  merged: { ja: "統合", en: "merged" },
};

/** Words of the page that is filled in with a browser. */
export const formPageStrings = {
  help: {
    ja: "このページは、インターネットにつながなくても使えます。記入した内容はどこにも送られません。閉じる前に「JSONに保存」を押し、続きは保存した JSON を読み込んで始めます。",
    en: "This page works without a network, and sends nothing anywhere. Before closing it, save to JSON; to go on, load that file.",
  },
  noScript: {
    ja: "このページには JavaScript が要ります。使えないときは XLSX の様式を使ってください。",
    en: "This page needs JavaScript. Without it, use the XLSX form.",
  },
  save: { ja: "JSONに保存", en: "Save to JSON" },
  load: { ja: "JSONを読み込む", en: "Load a JSON" },
  next: { ja: "残りの項目へ", en: "Next to be done" },
  review: { ja: "確認する人が書く欄", en: "For the reviewer" },
  former: heading(nouns.formerAnswer),
  saved: { ja: "保存しました。", en: "Saved." },
  loaded: { ja: "読み込みました。", en: "Loaded." },
  notLoaded: {
    ja: "この様式の JSON ではないので、読み込みませんでした。",
    en: "Not loaded: it is no JSON of this form.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
