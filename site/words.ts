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
  edition: { en: "Edition", ja: "版" },
  editionOf: { en: (edition: string) => `Edition ${edition}`, ja: (edition: string) => `第${edition}版` },
  draft: { en: "Draft", ja: "草案" },
  final: { en: "Final", ja: "確定版" },
  scrollable: { en: "Table, can be scrolled sideways", ja: "表（横にスクロールできます）" },
  listSeparator: { en: ", ", ja: "、" },

  // Sections of the site
  chapters: { en: "Chapters", ja: "本文" },
  requirements: { en: "Requirements", ja: "要件" },
  api: { en: "API", ja: "API" },
  checklist: { en: "Checklist", ja: "チェックリスト" },
  contract: { en: "Contract", ja: "契約の条文" },
  glossary: { en: "Glossary", ja: "用語" },
  sources: { en: "Sources", ja: "出典" },
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
  notice: { en: "Notice", ja: "お知らせ" },

  // Requirements
  level: { en: "Strength", ja: "強さ" },
  must: { en: "Must", ja: "必須" },
  should: { en: "Should", ja: "推奨" },
  may: { en: "May", ja: "任意" },
  mustMeans: { en: "has to be met", ja: "満たさなければなりません" },
  shouldMeans: { en: "met unless there is a good reason not to", ja: "理由がない限り満たします" },
  mayMeans: { en: "free to choose", ja: "自由に選べます" },
  status: { en: "Status", ja: "状態" },
  active: { en: "In force", ja: "有効" },
  candidate: { en: "Candidate", ja: "候補" },
  withdrawn: { en: "Withdrawn", ja: "廃止" },
  candidateMeans: {
    en: "This requirement is a candidate: it is shown for discussion and asked of nobody yet.",
    ja: "この要件は候補です。議論のために示しており、まだ誰にも求めていません。",
  },
  withdrawnMeans: {
    en: "This requirement has been withdrawn. It is kept so that its number is never used again.",
    ja: "この要件は廃止されました。番号を再び使わないために残しています。",
  },
  replacedBy: { en: "In its place", ja: "代わりになる要件" },
  parties: { en: "Who it binds", ja: "対象" },
  since: { en: "Origin", ja: "由来" },
  confidence: { en: "How sure", ja: "確からしさ" },
  proof: { en: "Proof", ja: "確かめる方法" },
  proofOf: {
    en: { document: "Document", self: "Self-assessment", automatic: "Automatic test" },
    ja: { document: "文書", self: "自己点検", automatic: "自動試験" },
  },
  place: { en: "Stands in", ja: "掲載箇所" },
  rationale: { en: "Why", ja: "理由" },
  tests: { en: "Automatic test", ja: "自動試験" },
  probe: { en: "Kind of test", ja: "試験の種類" },
  safe: { en: "Where it may run", ja: "実施できる環境" },
  production: { en: "In production, without harm", ja: "本番環境（害を及ぼさない）" },
  sandbox: { en: "In a sandbox only", ja: "試験環境のみ" },
  governs: { en: "What it governs in the API", ja: "この要件が定めるAPIの部分" },
  rows: { en: "Checklist rows that ask for it", ja: "この要件を問うチェックリストの項目" },
  clauses: { en: "Clauses that secure it", ja: "この要件を支える条文" },
  related: { en: "Related requirements", ja: "関連する要件" },
  risks: { en: "Risks that it answers", ja: "この要件が応えるリスク" },
  riskAnswers: {
    en: (count: number) => (count === 1 ? "Answered by 1 requirement" : `Answered by ${count} requirements`),
    ja: (count: number) => `このリスクに応える要件（${count}件）`,
  },
  annex: { en: (number: number) => `Annex ${number}`, ja: (number: number) => `別紙${number}` },
  annexFillOf: {
    en: {
      operations: "operations of the API",
      scopes: "scopes",
      problems: "error catalogue",
      checklist: "checklist",
      recipients: "onward recipients",
    },
    ja: {
      operations: "APIの操作",
      scopes: "スコープ",
      problems: "エラーの一覧",
      checklist: "チェックリスト",
      recipients: "再提供先の一覧",
    },
  },
  filledWith: {
    en: (names: readonly string[]) => `Tables that are filled in from the guideline: ${names.join(", ")}.`,
    ja: (names: readonly string[]) => `指針から作られる表：${names.join("、")}`,
  },
  withUnit: {
    en: (title: string, unit: string) => `${title} (${unit})`,
    ja: (title: string, unit: string) => `${title}（${unit}）`,
  },
  rangeSign: { en: " – ", ja: "～" },
  requirementId: { en: "Number", ja: "番号" },
  requirement: { en: "Requirement", ja: "要件" },
  requirementCount: {
    en: (count: number) => (count === 1 ? "1 requirement" : `${count} requirements`),
    ja: (count: number) => `${count}件の要件`,
  },
  area: { en: "Area", ja: "分野" },
  total: { en: "Total", ja: "合計" },

  // API
  operations: { en: "Operations", ja: "操作" },
  operation: { en: "Operation", ja: "操作" },
  schemas: { en: "Schemas", ja: "スキーマ" },
  schema: { en: "Schema", ja: "スキーマ" },
  field: { en: "Field", ja: "項目" },
  name: { en: "Name", ja: "名称" },
  title: { en: "Title", ja: "題名" },
  type: { en: "Type", ja: "型" },
  conformance: { en: "Conformance", ja: "準拠レベル" },
  freshness: { en: "How old the data may be", ja: "データの新しさ" },
  scopes: { en: "Scopes", ja: "スコープ" },
  deprecated: { en: "Deprecated", ja: "非推奨" },
  parameters: { en: "Parameters", ja: "パラメーター" },
  parameter: { en: "Parameter", ja: "パラメーター" },
  where: { en: "In", ja: "位置" },
  placeOf: {
    en: { query: "query", header: "header", path: "path", cookie: "cookie" },
    ja: { query: "クエリー", header: "ヘッダー", path: "パス", cookie: "クッキー" },
  },
  presence: { en: "Presence", ja: "要否" },
  requiredItem: { en: "Required", ja: "必須" },
  conditionalItem: { en: "Conditional", ja: "条件付き" },
  optionalItem: { en: "Optional", ja: "任意" },
  item: { en: "Class", ja: "区分" },
  standard: { en: "Standard", ja: "標準" },
  extension: { en: "Extension", ja: "拡張" },
  meaning: { en: "Meaning", ja: "意味" },
  example: { en: "Example", ja: "例" },
  counterparts: { en: "Elsewhere", ja: "他の仕様での名称" },
  request: { en: "Request", ja: "要求" },
  responses: { en: "Responses", ja: "応答" },
  headers: { en: "Headers", ja: "ヘッダー" },
  body: { en: "Body", ja: "本文" },
  bodyRequired: { en: "A body is required.", ja: "本文は必須です。" },
  usedBy: { en: "Used by", ja: "使われるところ" },
  governedBy: { en: "Requirements that govern it", ja: "これを定める要件" },
  fieldCount: {
    en: (count: number) => (count === 1 ? "1 field" : `${count} fields`),
    ja: (count: number) => `${count}項目`,
  },
  anyType: { en: "any", ja: "任意の値" },
  listOf: { en: "list of", ja: "次の一覧:" },
  oneOf: { en: "one of", ja: "次のいずれか:" },
  values: { en: "Values", ja: "値" },
  pattern: { en: "Pattern", ja: "書式" },
  length: { en: "Length", ja: "長さ" },
  range: { en: "Range", ja: "範囲" },
  itemCount: { en: "Number of entries", ja: "件数" },
  default: { en: "Default", ja: "既定値" },

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
  question: { en: "Question", ja: "問い" },
  evidence: { en: "Evidence", ja: "求める証跡" },
  method: { en: "How it is met or verified", ja: "満たし方・確かめ方" },
  answeredBy: { en: "Answered by", ja: "回答者" },

  // Contract
  article: { en: (number: number) => `Article ${number}`, ja: (number: number) => `第${number}条` },
  alternative: { en: (id: string) => `Alternative ${id}`, ja: (id: string) => `${id}案` },
  isDefault: { en: "Used unless another is chosen", ja: "特に選ばなければこれを用いる" },
  optional: { en: "Optional", ja: "置かなくてもよい条" },
  commentary: { en: "Commentary", ja: "解説" },
  secures: { en: "Requirements it secures", ja: "この条が支える要件" },
  contractParameters: { en: "Values to fill in", ja: "埋める値" },
  parameterTypeOf: {
    en: {
      text: "Text",
      integer: "Whole number",
      duration: "Period",
      percentage: "Percentage",
      money: "Amount of money",
      date: "Date",
      url: "Web address",
      choice: "Choice",
      list: "List",
    },
    ja: {
      text: "文字列",
      integer: "整数",
      duration: "期間",
      percentage: "割合（％）",
      money: "金額",
      date: "日付",
      url: "ウェブのアドレス",
      choice: "選択",
      list: "一覧",
    },
  },
  unitOf: {
    en: { minutes: "minutes", hours: "hours", days: "days", months: "months", years: "years" },
    ja: { minutes: "分", hours: "時間", days: "日", months: "月", years: "年" },
  },

  // Glossary and sources
  avoid: { en: "Not to be used", ja: "用いない語" },
  source: { en: "Source", ja: "出典" },
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
  publisher: { en: "Publisher", ja: "発行者" },
  date: { en: "Date", ja: "日付" },
  seen: { en: "What of it was read", ja: "実際に読んだ範囲" },
  note: { en: "Note", ja: "注記" },
  citedBy: { en: "Cited by", ja: "引用している要件" },

  // Home
  purpose: {
    en: "One source, kept as code. The text, the API definition, the checklist and the contract on these pages all come from it, so they agree with each other.",
    ja: "一つの原稿から、本文、APIの定義、チェックリスト、契約の条文を作っています。どのページの内容も互いに食い違いません。",
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
    ja: "相手に何を問い、何を取り決めるか。そして、それぞれの記述がどこから来たか。",
  },
  firstOperations: { en: "Operations and schemas", ja: "操作とスキーマ" },
  byAreaAndLevel: { en: "Requirements by area and strength", ja: "分野と強さごとの要件の数" },

  // Downloads and about
  downloadsText: {
    en: "Everything below is made from the same source as these pages, in the same build.",
    ja: "以下はすべて、このサイトと同じ原稿から、同じときに作られています。",
  },
  files: { en: "Files", ja: "ファイル" },
  content: { en: "What it holds", ja: "内容" },
  inEveryLanguage: { en: "All languages", ja: "全言語共通" },
  modelFile: {
    en: "The whole guideline as one JSON document, for other tools",
    ja: "指針の全体を収めた一つのJSON文書（他の道具のためのもの）",
  },
  modelSchemaFile: { en: "JSON Schema that explains that document", ja: "その文書を説明するJSON Schema" },
  openapiFile: {
    en: (title: string) => `API definition “${title}” (OpenAPI)`,
    ja: (title: string) => `API定義「${title}」（OpenAPI）`,
  },
  typesFile: { en: "npm package of TypeScript types", ja: "TypeScriptの型（npmパッケージ）" },
  checklistFile: {
    en: (side: string) => `Checklist “${side}”, to be filled in`,
    ja: (side: string) => `記入用のチェックリスト「${side}」`,
  },
  contractFile: { en: "Model contract, to be adapted", ja: "書き換えて使う契約の条文" },
  howMade: { en: "How this site is made", ja: "このサイトの作り方" },
  howMadeText: {
    en: "The guideline is written as Markdown, YAML and OpenAPI files. A program checks them and makes every page and every file to download from them; nothing is typed twice. The same source always gives the same bytes.",
    ja: "指針はMarkdown、YAML、OpenAPIのファイルとして書かれています。プログラムがそれを検査し、すべてのページとダウンロード用ファイルを作ります。同じことを二度書くことはありません。同じ原稿からは、いつも一字一句同じものができます。",
  },
  license: { en: "Licence", ja: "ライセンス" },
  translations: { en: "State of the translation", ja: "翻訳の状態" },
  translationOf: {
    en: { current: "Current", stale: "Original has changed", unstamped: "Not recorded", missing: "Not translated" },
    ja: { current: "最新", stale: "原文に変更あり", unstamped: "記録なし", missing: "未翻訳" },
  },
  value: { en: "Value", ja: "内容" },
  identifier: { en: "Identifier", ja: "識別子" },

  // The page before the languages
  chooseLanguage: { en: "Choose a language", ja: "言語を選ぶ" },
};

function counted(unit: string): (count: number) => string {
  return (count) => (count === 1 ? `1 ${unit}` : `${count} ${unit}s`);
}

type Table = typeof table;

/** The words in one language. */
export type Words = { readonly [Key in keyof Table]: Table[Key]["en"] } & { readonly language: "en" | "ja" };

/** The words that pages in a language use: its own, or English. */
export function wordsFor(language: string): Words {
  return language === "ja" || language.startsWith("ja-") ? japanese : english;
}

function wordsIn(language: "en" | "ja"): Words {
  const complete: { readonly [Key in keyof Table]: { readonly en: unknown; readonly ja: Table[Key]["en"] } } = table;
  const words = Object.entries(complete).map(([key, entry]) => [key, entry[language]]);
  // `complete` has checked that both languages have every word in the same shape.
  return { ...Object.fromEntries(words), language } as Words;
}

const english = wordsIn("en");
const japanese = wordsIn("ja");
