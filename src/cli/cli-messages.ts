import { defineMessages } from "#diagnostic";

/** Problems of the command line and of the folder that is written. */
export const cliMessages = defineMessages("cli", {
  "unknown-command": {
    severity: "error",
    en: "`{command}` is not a command.",
    ja: "`{command}` というコマンドはありません。",
    hint: { en: "`shishin help` lists all commands.", ja: "`shishin help` でコマンドの一覧を見られます。" },
  },
  "unknown-option": {
    severity: "error",
    en: "`{command}` has no option `{option}`.",
    ja: "`{command}` に `{option}` という指定はありません。",
    hint: {
      en: "`shishin help {command}` lists its options.",
      ja: "`shishin help {command}` で指定の一覧を見られます。",
    },
  },
  "option-needs-value": {
    severity: "error",
    en: "The option `{option}` needs a value.",
    ja: "`{option}` には値が要ります。",
    hint: { en: "Write `{option} VALUE`.", ja: "`{option} 値` の形で書いてください。" },
  },
  "option-takes-no-value": {
    severity: "error",
    en: "The option `{option}` takes no value.",
    ja: "`{option}` に値は要りません。",
    hint: { en: "Write `{option}` alone.", ja: "`{option}` だけを書いてください。" },
  },
  "unknown-option-value": {
    severity: "error",
    en: "`{value}` is not a value of `{option}`.",
    ja: "`{value}` は `{option}` の値ではありません。",
    hint: { en: "Write one of {values}.", ja: "{values} のいずれかを書いてください。" },
  },
  "missing-argument": {
    severity: "error",
    en: "`{command}` needs `{argument}`.",
    ja: "`{command}` には `{argument}` が要ります。",
    hint: { en: "Write `{usage}`.", ja: "`{usage}` の形で書いてください。" },
  },
  "extra-argument": {
    severity: "error",
    en: "`{argument}` is one argument too many.",
    ja: "`{argument}` は余分な引数です。",
    hint: { en: "Write `{usage}`.", ja: "`{usage}` の形で書いてください。" },
  },
  "no-guideline": {
    severity: "error",
    en: "There is no `guideline.yaml` in `{path}` or above it.",
    ja: "`{path}` にも、その上にも `guideline.yaml` がありません。",
    hint: {
      en: "Name the directory of a guideline, or make one with `shishin init`.",
      ja: "指針のディレクトリを指定するか、`shishin init` で作ってください。",
    },
  },
  "folder-not-ours": {
    severity: "error",
    en: "`{path}` is not empty and was not written by this tool.",
    ja: "`{path}` は空ではなく、このツールが書いたフォルダーでもありません。",
    hint: {
      en: "Name an empty or a new folder after `--out`.",
      ja: "`--out` には、空のフォルダーか新しい名前を指定してください。",
    },
  },
  "folder-not-empty": {
    severity: "error",
    en: "`{path}` already holds a guideline or other files.",
    ja: "`{path}` には、すでに指針かほかのファイルがあります。",
    hint: { en: "Name an empty or a new folder.", ja: "空のフォルダーか新しい名前を指定してください。" },
  },
  "cannot-write": {
    severity: "error",
    en: "`{path}` cannot be written ({reason}); the output is as it was before.",
    ja: "`{path}` に書き込めません（{reason}）。出力は前のままです。",
    hint: { en: "Check permissions and free space.", ja: "権限と空き容量を確かめてください。" },
  },
  "file-not-written": {
    severity: "error",
    en: "`{path}` cannot be written ({reason}).",
    ja: "`{path}` に書き込めません（{reason}）。",
    hint: { en: "Check permissions and free space.", ja: "権限と空き容量を確かめてください。" },
  },
  "id-not-translated": {
    severity: "error",
    en: "No translation in the guideline has the id `{id}`.",
    ja: "`{id}` という ID の翻訳は、この指針にありません。",
    hint: {
      en: "Write the id of a heading, a requirement or a clause that is translated.",
      ja: "翻訳のある見出し、要件、条項の ID を書いてください。",
    },
  },
  "unknown-code": {
    severity: "error",
    en: "No diagnostic has the code `{code}`.",
    ja: "`{code}` というコードはありません。",
    hint: { en: "`shishin list codes` shows all of them.", ja: "`shishin list codes` で一覧を見られます。" },
  },
  "file-not-found": {
    severity: "error",
    en: "There is no file `{path}`.",
    ja: "`{path}` というファイルはありません。",
    hint: { en: "Check the name and the folder.", ja: "名前とフォルダーを確かめてください。" },
  },
  "nothing-to-serve": {
    severity: "error",
    en: "There is nothing to show in `{path}`.",
    ja: "`{path}` に表示するものがありません。",
    hint: { en: "Build the guideline first: `shishin build`.", ja: "先に `shishin build` で作ってください。" },
  },
  "no-browser": {
    severity: "error",
    en: "There is no Chromium to print with.",
    ja: "印刷に使う Chromium が見つかりません。",
    hint: {
      en: "Install Chromium or Chrome, or name it in `CHROMIUM_PATH`.",
      ja: "Chromium か Chrome をインストールするか、`CHROMIUM_PATH` で場所を指定してください。",
    },
  },
  "browser-failed": {
    severity: "error",
    en: "`{path}` did not print ({reason}).",
    ja: "`{path}` で印刷できませんでした（{reason}）。",
    hint: {
      en: "Try a newer Chromium, or name another in `CHROMIUM_PATH`.",
      ja: "新しい Chromium を使うか、`CHROMIUM_PATH` で別のものを指定してください。",
    },
  },
});
