import { heading, nouns } from "#vocabulary";

/** What the pages about the npm package say. */
export const packageStrings = {
  packageReference: { en: "npm package", ja: "npmパッケージ" },
  packageLead: {
    en: "Every type, function and constant of the package that is made from this guideline, read from its declarations by TypeDoc.",
    ja: "この指針から作ったパッケージの型・関数・定数です。パッケージの型宣言をTypeDocで読み取って示しています。",
  },
  packageInstall: { en: "Install", ja: "入れ方" },
  packageModules: { en: "What can be imported", ja: "読み込めるもの" },
  packageModule: { en: "Module", ja: "モジュール" },
  packageImport: { en: "Import", ja: "読み込み方" },
  packageTypes: { en: "Types of the messages", ja: "メッセージの型" },
  packageAlso: { en: "Also imported as", ja: "次の名前でも読み込めます。" },
  packageDeclaration: { en: "Declaration", ja: "宣言" },
  packageElsewhere: { en: "Explained at", ja: "説明のあるところ:" },
  packageMore: { en: "More about it", ja: "関連するページ" },
  packageInCode: { en: "In the npm package", ja: "npmパッケージでの型・関数" },
  packageSchemaPage: { en: (name: string) => `The schema ${name}`, ja: (name: string) => `スキーマ ${name}` },
  packageValidator: { en: (name: string) => `${name}: judges a value`, ja: (name: string) => `${name}：値を検証する` },
  packageCall: { en: (name: string) => `client.${name}: calls it`, ja: (name: string) => `client.${name}：呼び出す` },
  packageHandle: {
    en: (name: string) => `handlers.${name}: answers it`,
    ja: (name: string) => `handlers.${name}：応答する`,
  },
  packageKindOf: {
    en: { class: "class", interface: "interface", type: "type", function: "function", variable: "constant" },
    ja: { class: "クラス", interface: "インターフェイス", type: "型", function: "関数", variable: "定数" },
  },
  packageModuleOf: {
    en: {
      api: "Types of every message, and of the operations.",
      client: "Calls the operations: waits, repeats, pages and authorizes.",
      server: "Answers the operations: handlers get checked requests.",
      validators: "A function for every message that tells what is wrong with it.",
      messages: "All validators by operation, for those who check everything.",
      operations: "Facts about the operations, as client and server read them.",
      guideline: "Requirements, operations, levels, scopes and problems as constants.",
      runtime: "What is the same for all messages: violations, errors, branded values.",
      oauth: "Obtains and renews tokens (FAPI 2.0), with openid-client.",
    },
    ja: {
      api: "すべてのメッセージと操作の型です。",
      client: "操作を呼び出します。待つこと、送り直すこと、続きを読むこと、認可を任せられます。",
      server: "操作に応えます。処理の関数は、確かめた要求を受け取ります。",
      validators: "メッセージごとの検証の関数です。合わない点を示します。",
      messages: "操作ごとにまとめた検証の関数です。すべてを検証するときに使います。",
      operations: "操作についての事実です。呼び出す側と応える側が読みます。",
      guideline: "要件、操作、準拠レベル、スコープ、エラーの定数です。",
      runtime: "どのメッセージにも共通のもの（合わない点、エラー、区別される値）です。",
      oauth: "トークンを得て更新します（FAPI 2.0）。openid-clientを使います。",
    },
  },
  packageMultiple: { en: "Multiple of", ja: "倍数" },
  packageDistinct: { en: "No two alike", ja: "重複なし" },
  packageEachItem: { en: (fact: string) => `Each entry: ${fact}`, ja: (fact: string) => `各要素の${fact}` },
  packageUnit: heading(nouns.unit),
  packageFormat: { en: "Format", ja: "形式" },
  packageCondition: heading(nouns.condition),
  packageMessage: { en: "Message", ja: "電文" },
  packageYes: { en: "Yes", ja: "はい" },
};

export type ModuleKey = keyof (typeof packageStrings)["packageModuleOf"]["en"];
