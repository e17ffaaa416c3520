import type { Locale } from "#diagnostic";
import { editionStatusNames, heading, nouns, pluralHeading } from "#vocabulary";

interface ReadmeStrings {
  readonly what: (facts: Readonly<Record<"title" | "edition" | "date" | "status", string>>) => string;
  readonly draft: string;
  readonly final: string;
  readonly types: string;
  readonly aboutTypes: string;
  readonly makers: string;
  readonly aboutMakers: (maker: string) => string;
  readonly validation: string;
  readonly aboutValidation: string;
  readonly client: string;
  readonly aboutClient: string;
  readonly server: string;
  readonly aboutServer: string;
  readonly requirements: string;
  readonly aboutRequirements: string;
  readonly apis: string;
  readonly apiColumns: readonly string[];
  readonly site: string;
  readonly license: string;
}

/** The tool's own words in the package's README. */
export const readmeStrings: Readonly<Record<Locale, ReadmeStrings>> = {
  en: {
    what: ({ title, edition, date, status }) =>
      `TypeScript types and constants of “${title}”, edition ${edition} (${date}, ${status}). Generated from the guideline itself; importing it does no more than define the constants.`,
    draft: "draft",
    final: "final",
    types: "Types of the messages",
    aboutTypes:
      "Each type, field and operation tells in its comment what it means, its constraints, and the requirements that govern it. Ids of different things are different types, and an enumeration that may grow asks for the case of a value that nobody knows yet. For TypeScript 5.4 and later.",
    makers: "Values with a meaning",
    aboutMakers: (maker) =>
      `An id, an amount or a date is a text or a number that has a meaning: no other fits in its place, and neither does a plain one. Answers bring such values along. \`${maker}(…)\` makes one of a plain value, and throws a \`MeaningError\` if it has not the form; \`${maker}.check(…)\` tells instead of throwing. What is added up is a plain number again.`,
    validation: "Validation",
    aboutValidation:
      "A function for every message, compiled ahead of time: no `eval`, no dependency. What is wrong is told with the field's name, the requirements and what was expected, and never with the value itself.",
    client: "Calling an API",
    aboutClient:
      "A method for each operation. Waiting, repeating and paging are done for you; an answer that is no success is a `ProblemError` whose `action` says what to do. `openid-client` gives OAuth with PAR, PKCE and DPoP (see `/oauth`). Works wherever `fetch` does, from Node 20.3 on.",
    server: "Providing an API",
    aboutServer:
      "Handlers get checked parameters and bodies, and callers whose scope has been checked. A missing operation of the level does not compile. `provider.fetch` takes a `Request` and gives a `Response`; `fastifyProvider(provider)` is a plugin for Fastify.",
    requirements: pluralHeading(nouns.requirement).en,
    aboutRequirements: "An id that does not exist, or that has been withdrawn, does not compile.",
    apis: "APIs",
    apiColumns: ["Import", "API", "Version"],
    site: "The guideline",
    license: heading(nouns.licence).en,
  },
  ja: {
    what: ({ title, edition, date, status }) =>
      `「${title}」第${edition}版（${date}、${status}）の TypeScript の型と定数です。指針そのものから生成しています。読み込みで行うのは、定数の定義だけです。`,
    draft: editionStatusNames.draft.ja,
    final: editionStatusNames.final.ja,
    types: "メッセージの型",
    aboutTypes:
      "型・項目・操作ごとに、意味、制約、適用される要件をコメントに書いています。別のものの ID は別の型です。値が増えうる列挙では、まだ知られていない値の場合分けも要ります。TypeScript 5.4 以後で使えます。",
    makers: "意味を持つ値",
    aboutMakers: (maker) =>
      `ID、金額、日付は、意味を持つ文字列や数です。ほかの意味の値も、ただの文字列や数も、その代わりにはなりません。応答の値は、はじめから意味を持っています。ただの値は \`${maker}(…)\` で意味を持つ値にします。形が合わなければ \`MeaningError\` を投げます。\`${maker}.check(…)\` は、投げずに結果を返します。足し合わせたものは、ただの数に戻ります。`,
    validation: "検証",
    aboutValidation:
      "電文ごとの検証の関数を、あらかじめコンパイルしてあります。`eval` も依存パッケージも使いません。合わない点は、項目の名前、要件、期待される値で示します。値そのものは示しません。",
    client: "呼び出す側",
    aboutClient:
      "操作ごとにメソッドがあります。待つこと、送り直すこと、続きのページを読むことは任せられます。成功でない応答は `ProblemError` になり、その `action` が取るべき行動です。OAuth（PAR、PKCE、DPoP）は `openid-client` を使います（`/oauth`）。`fetch` のある環境（Node は 20.3 以後）で動きます。",
    server: "提供する側",
    aboutServer:
      "処理の関数は、確かめた引数と本文、scope を確かめた相手を受け取ります。準拠レベルが求める操作が欠けると、コンパイルできません。`provider.fetch` は `Request` を受けて `Response` を返します。`fastifyProvider(provider)` は Fastify のプラグインです。",
    requirements: nouns.requirement.ja,
    aboutRequirements: "存在しない ID や、廃止された要件の ID を書くと、コンパイルできません。",
    apis: "API",
    apiColumns: ["読み込み方", "API", "版"],
    site: "指針",
    license: nouns.licence.ja,
  },
};
