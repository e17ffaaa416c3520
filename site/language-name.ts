/** What a language calls itself; its tag if it is not listed. */
export function languageName(language: string): string {
  return names[language] ?? names[language.split("-")[0] ?? ""] ?? language;
}

const names: Readonly<Record<string, string>> = {
  de: "Deutsch",
  en: "English",
  es: "Español",
  fr: "Français",
  id: "Bahasa Indonesia",
  it: "Italiano",
  ja: "日本語",
  ko: "한국어",
  nl: "Nederlands",
  pt: "Português",
  th: "ไทย",
  vi: "Tiếng Việt",
  zh: "中文",
};
