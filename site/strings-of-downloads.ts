/** What the page of downloads says, and what other pages call its files. */
export const downloadStrings = {
  downloadsText: {
    en: "Everything below is made from the same source as these pages, in the same build.",
    ja: "以下はすべて、このサイトと同じ原稿から、同じときに作られています。",
  },
  file: { en: "File", ja: "ファイル" },
  size: { en: "Size", ja: "大きさ" },
  byteSize: { en: byteSize, ja: byteSize },
  moreFiles: {
    en: (count: number, size: number) =>
      `${count === 1 ? "1 further file comes" : `${count} further files come`} with it${size > 0 ? ` (${byteSize(size)} together)` : ""}.`,
    ja: (count: number, size: number) =>
      `ほかに${count}件のファイルがあります${size > 0 ? `（合わせて${byteSize(size)}）` : ""}。`,
  },
  compareHash: {
    en: "SHA-256 tells whether a copy is the same as the original, to the byte. The list for programs:",
    ja: "SHA-256は、手もとの写しが原本と一字も違わないことを確かめるための値です。プログラム向けの一覧：",
  },
  otherFiles: { en: "Data for other tools", ja: "他の道具のためのデータ" },
  oscalFile: { en: "Requirements as OSCAL", ja: "要件のOSCAL形式" },
  checklistFileText: {
    en: "The workbook (xlsx) and the page (html) are filled in by people, the others by programs.",
    ja: "人が記入するのはExcel（xlsx）とブラウザーで開くページ（html）、ほかはプログラムのためのものです。",
  },
  inEveryLanguage: { en: "All languages", ja: "全言語共通" },
  modelFile: {
    en: "model.json holds the whole guideline; its JSON Schema explains it.",
    ja: "model.jsonは指針の全体を収めたもので、JSON Schemaがその説明です。",
  },
  openapiFile: {
    en: (title: string) => `API definition “${title}” (OpenAPI)`,
    ja: (title: string) => `API定義「${title}」（OpenAPI）`,
  },
  typesFile: { en: "npm package of TypeScript types", ja: "TypeScriptの型（npmパッケージ）" },
  checklistFile: {
    en: (side: string) => `Checklist “${side}”, to be filled in`,
    ja: (side: string) => `記入用のチェックリスト「${side}」`,
  },
  fillIn: { en: "Fill it in:", ja: "記入する：" },
  takeAlong: { en: "As a document:", ja: "文書として使う：" },
  formNames: {
    en: { xlsx: "Excel", html: "in the browser", csv: "CSV", docx: "Word", md: "Markdown" },
    ja: { xlsx: "Excel", html: "ブラウザー", csv: "CSV", docx: "Word", md: "Markdown" },
  },
  contractFile: { en: "Model contract, to be adapted", ja: "書き換えて使う条文例" },
};

/** The size of a file for people, in units of a thousand. */
function byteSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ["kB", "MB", "GB"];
  // 999,500 bytes would be shown as a thousand.
  const power = units.findIndex((_, index) => bytes < 999_500 * 1000 ** index || index === units.length - 1);
  const size = bytes / 1000 ** (power + 1);
  return `${size < 99.95 ? size.toFixed(1) : Math.round(size)} ${units[power]}`;
}
