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
