import { defineMessages } from "#diagnostic";

/** What can be wrong with a plug-in: its module, what it declares, or what it does. */
export const pluginMessages = defineMessages("plugin", {
  "file-missing": {
    severity: "error",
    en: "There is no file `{path}`.",
    ja: "`{path}` というファイルはありません。",
    hint: {
      en: "Name the module of the plug-in, a `.js` or `.mjs` file.",
      ja: "プラグインのモジュール（`.js` か `.mjs`）を指定してください。",
    },
  },
  "syntax-unreadable": {
    severity: "error",
    en: "`{path}` is not JavaScript: {reason}.",
    ja: "`{path}` は JavaScript として読めません（{reason}）。",
    hint: {
      en: "Repair it; TypeScript has to be compiled first.",
      ja: "直してください。TypeScript は、先にコンパイルしてください。",
    },
  },
  "loading-fails": {
    severity: "error",
    en: "`{path}` throws while it is loaded: {reason}.",
    ja: "`{path}` は、読み込みの途中で例外を投げます（{reason}）。",
    hint: {
      en: "Run `node {path}` to see where.",
      ja: "`node {path}` を実行して、場所を確かめてください。",
    },
  },
  "export-missing": {
    severity: "error",
    en: "`{path}` exports no plug-in.",
    ja: "`{path}` は、プラグインを公開していません。",
    hint: {
      en: "Write `export default definePlugin(…)`, or export it as `plugin`.",
      ja: "`export default definePlugin(…)` と書くか、`plugin` という名前で公開してください。",
    },
  },
  "config-unfit": {
    severity: "error",
    en: "`{path}` exports no list of plug-ins.",
    ja: "`{path}` は、プラグインの一覧を公開していません。",
    hint: {
      en: "Export an object by default, with a list `plugins` of paths or plug-ins.",
      ja: "`plugins` にパスかプラグインを並べたオブジェクトを、既定の名前で公開してください。",
    },
  },
  "config-not-loaded": {
    severity: "note",
    en: "`{path}` is not loaded, because it belongs to the guideline in `{guideline}`.",
    ja: "`{path}` は、`{guideline}` の指針の一部なので読み込みません。",
    hint: {
      en: "If you trust its plug-ins, name each with `--plugin FILE`.",
      ja: "信頼できるプラグインであれば、`--plugin FILE` で一つずつ指定してください。",
    },
  },
  "name-taken": {
    severity: "error",
    en: "`{name}` is the name of another plug-in, or of a part of the tool.",
    ja: "`{name}` は、ほかのプラグインか、このツールの一部の名前です。",
    hint: { en: "Give the plug-in another `name`.", ja: "プラグインに別の `name` を付けてください。" },
  },
  "field-unfit": {
    severity: "error",
    en: "`{field}` of the plug-in `{plugin}` is not {expected}.",
    ja: "プラグイン `{plugin}` の `{field}` は、{expected}ではありません。",
    hint: {
      en: "`examples/plugin` shows the form of a plug-in.",
      ja: "プラグインの形は `examples/plugin` を見てください。",
    },
  },
  "page-missing": {
    severity: "error",
    en: "The page `{path}` of the check `{check}` is not there.",
    ja: "チェック `{check}` の説明のページ `{path}` がありません。",
    hint: { en: "Write the page, or leave `page` out.", ja: "ページを書くか、`page` を省いてください。" },
  },
  "check-exists": {
    severity: "error",
    en: "There is already a check with the code `{code}`.",
    ja: "`{code}` というコードのチェックは、すでにあります。",
    hint: { en: "Give the check another `name`.", ja: "チェックに別の `name` を付けてください。" },
  },
  "generator-exists": {
    severity: "error",
    en: "There is already a generator `{generator}`.",
    ja: "`{generator}` という生成器は、すでにあります。",
    hint: { en: "Give the generator another `name`.", ja: "生成器に別の `name` を付けてください。" },
  },
  "outputs-overlap": {
    severity: "error",
    en: "`{output}` of the generator `{generator}` already belongs to `{other}`.",
    ja: "生成器 `{generator}` の `{output}` は、すでに `{other}` のものです。",
    hint: {
      en: "Write into a folder of its own.",
      ja: "その生成器だけのフォルダーに書き出してください。",
    },
  },
  "check-fails": {
    severity: "error",
    en: "The check `{code}` of a plug-in throws: {reason}.",
    ja: "プラグインのチェック `{code}` が例外を投げます（{reason}）。",
    hint: {
      en: "Repair the plug-in `{plugin}`, or leave it out.",
      ja: "プラグイン `{plugin}` を直すか、外してください。",
    },
  },
  "generator-fails": {
    severity: "error",
    en: "The generator `{generator}` of a plug-in throws at `{path}`: {reason}.",
    ja: "プラグインの生成器 `{generator}` が、`{path}` のところで例外を投げます（{reason}）。",
    hint: {
      en: "Repair the plug-in `{plugin}`, or leave it out.",
      ja: "プラグイン `{plugin}` を直すか、外してください。",
    },
  },
  "file-outside-outputs": {
    severity: "error",
    en: "The generator `{generator}` of the plug-in `{plugin}` writes `{path}`, which is not among its outputs.",
    ja: "プラグイン `{plugin}` の生成器 `{generator}` が書く `{path}` は、その `outputs` の中にありません。",
    hint: {
      en: "Add the file or its folder to `outputs`.",
      ja: "そのファイルかフォルダーを `outputs` に加えてください。",
    },
  },
});
