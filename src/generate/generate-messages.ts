import { defineMessages } from "#diagnostic";

/** Problems of what generators make, told at the place in the guideline that asks for it. */
export const generateMessages = defineMessages("generate", {
  "path-collision": {
    severity: "error",
    en: "`{first}` and `{second}` both write `{path}`.",
    ja: "`{first}` と `{second}` が、同じ `{path}` を書こうとしています。",
    hint: {
      en: "Give one of the nodes behind it another id.",
      ja: "元になる節のどちらかに、別の ID を付けてください。",
    },
  },
  "unsafe-path": {
    severity: "error",
    en: "`{generator}` cannot use an id as the file name `{path}`.",
    ja: "`{generator}` は、ID から作ったファイル名 `{path}` を使えません。",
    hint: {
      en: "Use letters, digits, hyphens and dots in the id, and not the name of a device, such as `con`.",
      ja: "ID には英数字・ハイフン・ピリオドを使い、`con` のような装置の名前は避けてください。",
    },
  },
  "redirect-without-target": {
    severity: "error",
    en: "`{from}` leads to `{to}`, but the site has no such page.",
    ja: "`{from}` の移動先 `{to}` のページは、サイトにありません。",
    hint: {
      en: "Name a page that exists, as it stands below the folder of the language.",
      ja: "言語のフォルダーから見たパスで、実在するページを書いてください。",
    },
  },
  "redirect-from-page": {
    severity: "error",
    en: "`{from}` is said to have moved, but it is a page of the site.",
    ja: "`{from}` は移動したとされていますが、いまもサイトのページです。",
    hint: {
      en: "Take the entry out, or say with `#` which part of the page has moved.",
      ja: "この項目を消すか、ページのどの部分が移動したかを `#` で示してください。",
    },
  },
  "package-pages-setting": {
    severity: "error",
    en: "`{value}` does not say whether the site has pages about the npm package.",
    ja: "`{value}` では、npm パッケージのページを作るかどうかが分かりません。",
    hint: {
      en: "Write `package: true` or `package: false`.",
      ja: "`package: true` か `package: false` の形で書いてください。",
    },
  },
  "package-pages-left-out": {
    severity: "warning",
    en: "The site has no pages about the npm package: {count} operations and schemas are more than {most}.",
    ja: "操作とスキーマが {count} 件あり、{most} 件を超えるので、npm パッケージのページは作りません。",
    hint: {
      en: "Write `package: false`: the types in the package itself say the same in their comments.",
      ja: "同じ説明はパッケージの型のコメントにもあるので、`package: false` と書いてください。",
    },
  },
  "unknown-option": {
    severity: "error",
    en: "The generator `{generator}` has no option `{option}`.",
    ja: "生成器 `{generator}` に `{option}` という設定はありません。",
  },
  "unknown-generator": {
    severity: "error",
    en: "No generator is named `{generator}`.",
    ja: "`{generator}` という生成器はありません。",
  },
});
