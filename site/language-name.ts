import type { SiteStrings } from "./strings.ts";

/** What a language calls itself; its tag if it is not listed. */
export function languageName(language: string): string {
  return entryOf(language)?.own ?? language;
}

/** What a language is called in the words of a page. */
export function languageNameIn(language: string, strings: SiteStrings): string {
  return entryOf(language)?.[strings.language] ?? language;
}

/** A language as Open Graph writes it: `ja_JP`, with the region that it says or is most written in. */
export function openGraphLocale(language: string): string {
  const [name = "", ...others] = language.split("-");
  const region = others.find((part) => /^[A-Z]{2}$/.test(part)) ?? regions[name];
  return region === undefined ? name : `${name}_${region}`;
}

const regions: Readonly<Record<string, string>> = {
  de: "DE",
  en: "US",
  es: "ES",
  fr: "FR",
  id: "ID",
  it: "IT",
  ja: "JP",
  ko: "KR",
  nl: "NL",
  pt: "BR",
  th: "TH",
  vi: "VN",
  zh: "CN",
};

function entryOf(language: string) {
  return names[language] ?? names[language.split("-")[0] ?? ""];
}

const names: Readonly<Record<string, { readonly own: string; readonly en: string; readonly ja: string }>> = {
  de: { own: "Deutsch", en: "German", ja: "ドイツ語" },
  en: { own: "English", en: "English", ja: "英語" },
  es: { own: "Español", en: "Spanish", ja: "スペイン語" },
  fr: { own: "Français", en: "French", ja: "フランス語" },
  id: { own: "Bahasa Indonesia", en: "Indonesian", ja: "インドネシア語" },
  it: { own: "Italiano", en: "Italian", ja: "イタリア語" },
  ja: { own: "日本語", en: "Japanese", ja: "日本語" },
  ko: { own: "한국어", en: "Korean", ja: "韓国語" },
  nl: { own: "Nederlands", en: "Dutch", ja: "オランダ語" },
  pt: { own: "Português", en: "Portuguese", ja: "ポルトガル語" },
  th: { own: "ไทย", en: "Thai", ja: "タイ語" },
  vi: { own: "Tiếng Việt", en: "Vietnamese", ja: "ベトナム語" },
  zh: { own: "中文", en: "Chinese", ja: "中国語" },
};
