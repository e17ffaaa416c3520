/** What the script says, in both languages side by side. A page in another language gets the English words. */
const table = {
  search: { en: "Search", ja: "検索" },
  searchHint: {
    en: "Words, a number or the name of a field",
    ja: "言葉、番号、項目名",
  },
  keys: {
    en: "↑ ↓ to choose, Enter to open, Escape to close",
    ja: "↑↓で選び、Enterで開き、Escで閉じます",
  },
  slashOpens: { en: "The key “/” opens the search", ja: "「/」キーで検索を開く" },
  close: { en: "Close", ja: "閉じる" },
  results: { en: "Results", ja: "検索結果" },
  loading: { en: "Loading …", ja: "読み込んでいます…" },
  unavailable: { en: "The search could not be loaded.", ja: "検索用のデータを読み込めませんでした。" },
  nothing: {
    en: (query: string) => `“${query}” stands on no page.`,
    ja: (query: string) => `「${query}」のあるページはありません。`,
  },
  pages: {
    en: (count: number) => (count === 1 ? "1 page" : `${count} pages`),
    ja: (count: number) => `${count}ページ`,
  },
  onlyWords: {
    en: (query: string) => `“${query}” stands on no page as it is. Pages with all these words:`,
    ja: (query: string) => `「${query}」という並びのページはありません。すべての語を含むページ：`,
  },
  alsoWords: { en: "Pages with all these words:", ja: "すべての語を含むページ：" },
  more: {
    en: (count: number) => `Show ${count} more`,
    ja: (count: number) => `さらに${count}件を表示`,
  },
  theme: { en: "Colours", ja: "配色" },
  themeOf: {
    en: { system: "As the system", light: "Light", dark: "Dark" },
    ja: { system: "端末に合わせる", light: "明るい", dark: "暗い" },
  },
} as const;

type Table = typeof table;
type Language = "en" | "ja";
type Form<Entry> = Entry extends (...input: infer Input) => string
  ? (...input: Input) => string
  : Entry extends string
    ? string
    : { readonly [Key in keyof Entry]: Form<Entry[Key]> };

/** The words in one language. */
export type ScriptStrings = { readonly [Key in keyof Table]: Form<Table[Key]["en"]> };

/** The words for a page in a language. */
export function scriptStringsFor(language: string): ScriptStrings {
  const own: Language = /^ja\b/.test(language) ? "ja" : "en";
  const strings = Object.entries(table).map(([key, entry]) => [key, entry[own]]);
  // The table has every word in both languages in the same form.
  return Object.fromEntries(strings) as ScriptStrings;
}
