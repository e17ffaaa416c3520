import { partSpan } from "#model";
import { defineCheck } from "../define-check.ts";
import { kindOf, visitTranslations } from "../stamped-nodes.ts";

export const translationIsCurrent = defineCheck({
  name: "translation-is-current",
  severity: "warning",
  summary: {
    en: "A translation was made from the original as it now is.",
    ja: "翻訳は、いまの原文を訳したものです。",
  },
  messages: {
    stale: {
      en: "The `{language}` translation of the {kind} `{id}` was made from state `{of}`; the original is now `{state}`.",
      ja: "{kind} `{id}` の `{language}` 訳は、状態 `{of}` の原文を訳したものですが、原文はいま `{state}` です。",
      hint: {
        en: "Compare it with the original, then write `of={state}`.",
        ja: "原文と見比べて訳を直し、`of={state}` と書き換えてください。",
      },
    },
  },
  visit: (report) =>
    visitTranslations((node, language, { state, of, origin = node.origin }) => {
      if (state !== "stale" || of === undefined) return;
      const stamp = origin.parts?.of;
      report("stale", { language, kind: kindOf(node), id: node.id, of, state: node.state }, partSpan(origin, "of"), {
        related: [{ message: originalHere, span: node.origin.span }],
        ...(stamp && { fix: { span: stamp, text: node.state } }),
      });
    }),
});

const originalHere = { en: "The original is here.", ja: "原文はここにあります。" };
