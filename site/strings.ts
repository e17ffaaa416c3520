import {
  editionStatusNames,
  evidenceAskedFor,
  heading,
  namesIn,
  nouns,
  parameterTypeNames,
  pluralHeading,
  presenceNames,
} from "#vocabulary";
import { apiStrings } from "./strings-of-api.ts";
import { downloadStrings } from "./strings-of-downloads.ts";
import { packageStrings } from "./strings-of-package.ts";
import { requirementStrings } from "./strings-of-requirements.ts";

/**
 * The words of the site itself, in both languages side by side. What a guideline says is not here.
 * A guideline in another language gets the English words.
 */
const table = {
  // The frame
  skip: { en: "Skip to the main text", ja: "本文へ移動" },
  menu: { en: "Menu", ja: "メニュー" },
  siteNavigation: { en: "Site", ja: "サイト全体" },
  sectionNavigation: { en: "In this section", ja: "この部の一覧" },
  breadcrumb: { en: "You are here", ja: "現在位置" },
  onThisPage: { en: "On this page", ja: "このページの内容" },
  languages: { en: "Language", ja: "言語" },
  neighbours: { en: "Previous and next", ja: "前後のページ" },
  previous: { en: "Previous", ja: "前へ" },
  next: { en: "Next", ja: "次へ" },
  home: { en: "Home", ja: "ホーム" },
  edition: heading(nouns.edition),
  editionOf: { en: (edition: string) => `Edition ${edition}`, ja: (edition: string) => `第${edition}版` },
  ...editionStatusNames,
  search: { en: "Search", ja: "検索" },
  colours: { en: "Colours", ja: "配色" },
  searchWithoutScript: {
    en: "The search needs JavaScript. Without it, these pages list all there is:",
    ja: "検索にはJavaScriptが必要です。使えないときは、次の一覧から探してください。",
  },
  scrollable: { en: "Table, can be scrolled sideways", ja: "表（横にスクロールできます）" },
  scrollableTable: {
    en: (title: string) => `${title} (table, can be scrolled sideways)`,
    ja: (title: string) => `${title}（表。横にスクロールできます）`,
  },
  listSeparator: { en: ", ", ja: "、" },

  bookContents: { en: "Contents", ja: "目次" },

  // Sections of the site
  chapters: { en: "Chapters", ja: "本文" },
  requirements: pluralHeading(nouns.requirement),
  api: nouns.api,
  checklist: heading(nouns.checklist),
  contract: { en: "Contract", ja: nouns.modelContract.ja },
  glossary: { en: "Glossary", ja: nouns.term.ja },
  sources: pluralHeading(nouns.source),
  downloads: { en: "Downloads", ja: "ダウンロード" },
  about: { en: "About", ja: "この文書について" },

  // Translation
  normative: {
    en: (language: string) => `This is a translation for reference. The text in ${language} is the one that counts.`,
    ja: (language: string) => `これは参考のための翻訳です。効力を持つのは原文（${language}）です。`,
  },
  untranslatedPage: {
    en: (language: string) => `This page has not been translated yet. It shows the original in ${language}.`,
    ja: (language: string) => `このページはまだ翻訳されていません。原文（${language}）を示しています。`,
  },
  stalePage: {
    en: "The original has changed since this page was translated. Where they differ, read the original.",
    ja: "このページを翻訳した後に原文が変わりました。食い違うところは原文をお読みください。",
  },
  untranslatedParts: {
    en: (count: number, language: string) =>
      count === 1
        ? `One part of this page has not been translated yet and stands in ${language}.`
        : `${count} parts of this page have not been translated yet and stand in ${language}.`,
    ja: (count: number, language: string) =>
      `このページの${count}か所はまだ翻訳されていません。そこでは原文（${language}）を示しています。`,
  },
  staleParts: {
    en: (count: number) =>
      count === 1
        ? "The original of one part of this page has changed since it was translated. It is marked."
        : `The original of ${count} parts of this page has changed since they were translated. They are marked.`,
    ja: (count: number) => `このページの${count}か所は、翻訳した後に原文が変わりました。その箇所に印を付けています。`,
  },
  untranslated: { en: "Not translated", ja: "未翻訳" },
  stale: { en: "Original has changed", ja: "原文に変更あり" },
  original: { en: "Read the original", ja: "原文を読む" },
  notice: heading(nouns.notice),

  ...requirementStrings,
  ...apiStrings,
  ...downloadStrings,
  ...packageStrings,

  // Spans of time
  years: { en: counted("year"), ja: (count: number) => `${count}年` },
  months: { en: counted("month"), ja: (count: number) => `${count}か月` },
  weeks: { en: counted("week"), ja: (count: number) => `${count}週間` },
  days: { en: counted("day"), ja: (count: number) => `${count}日` },
  hours: { en: counted("hour"), ja: (count: number) => `${count}時間` },
  minutes: { en: counted("minute"), ja: (count: number) => `${count}分` },
  seconds: { en: counted("second"), ja: (count: number) => `${count}秒` },

  // Checklist
  rowCount: {
    en: (count: number) => (count === 1 ? "1 question" : `${count} questions`),
    ja: (count: number) => `${count}問`,
  },
  question: heading(nouns.question),
  evidence: heading(evidenceAskedFor),
  method: { en: "How it is met or verified", ja: "満たす方法・確認する方法" },
  otherGrouping: { en: "The same questions in another grouping", ja: "同じ確認項目を別の分け方で見る" },
  answeredBy: { en: "Who answers", ja: "回答者" },

  // Contract
  article: {
    en: (number: number) => `${heading(nouns.article).en} ${number}`,
    ja: (number: number) => `第${number}${nouns.article.ja}`,
  },
  alternative: {
    en: (id: string) => `${heading(nouns.alternative).en} ${id}`,
    ja: (id: string) => `${nouns.alternative.ja}${id}`,
  },
  isDefault: { en: "Used unless another is chosen", ja: "特に選ばなければこれを用いる" },
  optional: { en: "Optional article", ja: `${presenceNames.optional.ja}の${nouns.article.ja}` },
  commentary: heading(nouns.commentary),
  secures: { en: "Requirements it secures", ja: "この条が支える要件" },
  contractParameters: pluralHeading(nouns.valueToFillIn),
  parameterTypeOf: { en: namesIn(parameterTypeNames, "en"), ja: namesIn(parameterTypeNames, "ja") },
  unitOf: {
    en: { minutes: "minutes", hours: "hours", days: "days", months: "months", years: "years" },
    ja: { minutes: "分", hours: "時間", days: "日", months: "月", years: "年" },
  },

  // Glossary and sources
  avoid: { en: "Not to be used", ja: "用いない語" },
  source: heading(nouns.source),
  kindOfSource: {
    en: {
      guideline: "Guidelines",
      law: "Laws",
      standard: "Standards",
      specification: "Specifications",
      report: "Reports",
      article: "Articles",
      website: "Websites",
    },
    ja: {
      guideline: "指針・ガイドライン",
      law: "法令",
      standard: "標準・規格",
      specification: "仕様書",
      report: "報告書",
      article: "論文・記事",
      website: "ウェブサイト",
    },
  },
  publisher: heading(nouns.publisher),
  date: { en: "Date", ja: "日付" },
  seen: { en: "What of it was read", ja: "実際に読んだ範囲" },
  note: heading(nouns.note),
  citedBy: { en: "Cited by", ja: "引用している要件" },
  citedElsewhere: {
    en: (count: number) => (count === 1 ? "Cited in 1 other place" : `Cited in ${count} other places`),
    ja: (count: number) => `ほかに引用している箇所（${count}）`,
  },

  // Home
  purpose: {
    en: "One source, kept as code. The text, the API definition, the checklist and the contract on these pages all come from it, so they agree with each other.",
    ja: "一つの原稿から、本文、APIの定義、チェックリスト、条文例を作っています。どのページの内容も互いに食い違いません。",
  },
  whereToStart: { en: "Where to start", ja: "どこから読むか" },
  forReaders: { en: "To understand", ja: "内容を知りたい方" },
  forReadersText: {
    en: "What is asked of whom, how strongly, and why.",
    ja: "誰に、何が、どの強さで求められ、それはなぜかを読みます。",
  },
  forDevelopers: { en: "To build", ja: "開発する方" },
  forDevelopersText: {
    en: "What to send and receive, field by field, and what is tested.",
    ja: "何を送り何を受け取るかを項目ごとに示し、何が試されるかを確かめます。",
  },
  forEditors: { en: "To review and contract", ja: "審査・契約・編集に携わる方" },
  forEditorsText: {
    en: "What to ask the other side, what to agree, and where each statement comes from.",
    ja: "相手に何を確かめ、何を取り決めるか。そして、それぞれの記述がどこから来たか。",
  },
  firstOperations: { en: "Operations and schemas", ja: "操作とスキーマ" },
  byAreaAndLevel: { en: "Requirements by area and level", ja: "分野と強さごとの要件の数" },

  // Downloads and about
  howMade: { en: "How this site is made", ja: "このサイトの作り方" },
  howMadeText: {
    en: "The guideline is written as Markdown, YAML and OpenAPI files. A program checks them and makes every page and every file to download from them; nothing is typed twice. The same source always gives the same bytes.",
    ja: "指針はMarkdown、YAML、OpenAPIのファイルとして書かれています。プログラムがそれを検査し、すべてのページとダウンロード用ファイルを作ります。同じことを二度書くことはありません。同じ原稿からは、いつも一字一句同じものができます。",
  },
  license: heading(nouns.licence),
  translations: { en: "State of the translation", ja: "翻訳の状態" },
  translationOf: {
    en: { current: "Current", stale: "Original has changed", unstamped: "Not recorded", missing: "Not translated" },
    ja: { current: "最新", stale: "原文に変更あり", unstamped: "記録なし", missing: "未翻訳" },
  },
  value: { en: "Value", ja: "内容" },
  identifier: { en: "Identifier", ja: "識別子" },

  // The page before the languages, and what stands where a page is not
  chooseLanguage: { en: "Choose a language", ja: "言語を選ぶ" },
  notFound: {
    en: "There is no page at this address. It may have been removed, or the address may have been mistyped.",
    ja: "このアドレスにページはありません。なくなったか、アドレスが違っている可能性があります。",
  },
  moved: { en: "This page has moved.", ja: "このページは移動しました。" },
  movedPart: { en: "What stood here is now at:", ja: "ここにあった記述の移動先:" },
};

function counted(unit: string): (count: number) => string {
  return (count) => (count === 1 ? `1 ${unit}` : `${count} ${unit}s`);
}

type Table = typeof table;

/** The words in one language. */
export type SiteStrings = { readonly [Key in keyof Table]: Table[Key]["en"] } & { readonly language: "en" | "ja" };

/** The words that pages in a language use: its own, or English. */
export function stringsFor(language: string): SiteStrings {
  return language === "ja" || language.startsWith("ja-") ? japanese : english;
}

function wordsIn(language: "en" | "ja"): SiteStrings {
  const complete: { readonly [Key in keyof Table]: { readonly en: unknown; readonly ja: Table[Key]["en"] } } = table;
  const strings = Object.entries(complete).map(([key, entry]) => [key, entry[language]]);
  // `complete` has checked that both languages have every word in the same shape.
  return { ...Object.fromEntries(strings), language } as SiteStrings;
}

const english = wordsIn("en");
const japanese = wordsIn("ja");
