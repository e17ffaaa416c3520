import { type Diagnostic, defineMessages } from "#diagnostic";

/** Problems of files as files, before anyone asks what they say: none of what stands in such a file is known. */
export const fileMessages = defineMessages("load", {
  "file-not-found": {
    severity: "error",
    en: "`{path}` does not exist.",
    ja: "`{path}` というファイルはありません。",
    hint: { en: "Correct the name, or add the file.", ja: "名前を直すか、ファイルを置いてください。" },
  },
  "path-outside": {
    severity: "error",
    en: "`{path}` lies outside the guideline's directory.",
    ja: "`{path}` は、指針のディレクトリの外にあります。",
    hint: {
      en: "Put the file into the directory and write its relative path with `/`.",
      ja: "ファイルをディレクトリの中に置き、`/` 区切りの相対パスで書いてください。",
    },
  },
  "remote-path": {
    severity: "error",
    en: "`{path}` is an address; nothing is fetched.",
    ja: "`{path}` はアドレスです。外部からは何も取得しません。",
    hint: {
      en: "Save a copy in the directory and write its relative path.",
      ja: "写しをディレクトリの中に保存し、その相対パスを書いてください。",
    },
  },
  "link-leads-outside": {
    severity: "error",
    en: "`{path}` is a symbolic link that leads outside the guideline's directory.",
    ja: "`{path}` は、指針のディレクトリの外へ出るシンボリックリンクです。",
    hint: { en: "Replace the link by the file itself.", ja: "リンクの代わりに、ファイルそのものを置いてください。" },
  },
  "not-a-file": {
    severity: "error",
    en: "`{path}` is not a file.",
    ja: "`{path}` はファイルではありません。",
    hint: { en: "Name a file, not a folder.", ja: "フォルダーではなくファイルを指定してください。" },
  },
  "file-too-large": {
    severity: "error",
    en: "`{path}` has {size} MB; the limit is {limit} MB.",
    ja: "`{path}` は {size} MB あります。上限は {limit} MB です。",
    hint: { en: "Split the file.", ja: "ファイルを分けてください。" },
  },
  "file-not-readable": {
    severity: "error",
    en: "`{path}` cannot be read ({reason}).",
    ja: "`{path}` を読めません（{reason}）。",
    hint: { en: "Check its permissions.", ja: "読み取りの権限を確かめてください。" },
  },
  "not-utf-8": {
    severity: "error",
    en: "The file is not UTF-8 from here on.",
    ja: "ここから先が UTF-8 ではありません。",
    hint: { en: "Save the file as UTF-8.", ja: "文字コードを UTF-8 にして保存し直してください。" },
  },
  "control-character": {
    severity: "error",
    en: "The control character U+{code} stands here.",
    ja: "ここに制御文字 U+{code} があります。",
    hint: { en: "Delete it.", ja: "この文字を消してください。" },
  },
  "yaml-syntax": {
    severity: "error",
    en: "The YAML cannot be read: {reason}.",
    ja: "YAML として読めません（{reason}）。",
    hint: {
      en: "Check indentation, colons and quotes around this place.",
      ja: "この付近の字下げ、コロン、引用符を確かめてください。",
    },
  },
  "yaml-too-deep": {
    severity: "error",
    en: "The YAML is nested deeper than {limit} levels, or its aliases multiply beyond bounds.",
    ja: "YAML の入れ子が {limit} 段を超えているか、エイリアスの展開が限度を超えています。",
    hint: { en: "Write the values out, and nest less.", ja: "エイリアスを使わずに書き、入れ子を浅くしてください。" },
  },
});

const codes = new Set(Object.values(fileMessages).map(({ code }) => code));

/** Whether a diagnostic tells that a whole file could not be read. */
export function isFileProblem({ code }: Diagnostic): boolean {
  return codes.has(code);
}
