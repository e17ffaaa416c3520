import { defineCheck } from "../define-check.ts";
import { kindOf, visitTranslations } from "../stamped-nodes.ts";

export const translationIsStamped = defineCheck({
  name: "translation-is-stamped",
  severity: "warning",
  summary: {
    en: "A translation says which state of the original it was made from.",
    ja: "翻訳は、どの状態の原文を訳したものかを示します。",
  },
  messages: {
    unstamped: {
      en: "The `{language}` translation of the {kind} `{id}` does not say which state of the original it was made from.",
      ja: "{kind} `{id}` の `{language}` 訳に、どの状態の原文を訳したのかが書かれていません。",
      hint: {
        en: "Run `shishin stamp`, or write `of={state}` if it says what the original says now.",
        ja: "`shishin stamp` を実行するか、いまの原文どおりの訳であれば `of={state}` と書いてください。",
      },
    },
  },
  visit: (report) =>
    visitTranslations((node, language, { state, origin = node.origin }) => {
      if (state !== "unstamped") return;
      report("unstamped", { language, kind: kindOf(node), id: node.id, state: node.state }, origin.span);
    }),
});
