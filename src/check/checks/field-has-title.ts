import { defineCheck } from "../define-check.ts";

export const fieldHasTitle = defineCheck({
  name: "field-has-title",
  severity: "warning",
  summary: {
    en: "Each field of the API has a title that people can read.",
    ja: "API の項目には、人が読める項目名があります。",
  },
  messages: {
    none: {
      en: "The field `{id}` has no title in `{language}`.",
      ja: "項目 `{id}` に `{language}` の項目名がありません。",
      hint: {
        en: "Add `title:` beside its `type:`.",
        ja: "`type:` の隣に `title:` を足してください。",
      },
    },
  },
  visit(report, { guideline }) {
    const [language = ""] = guideline.languages;
    return {
      field({ id, title, origin }) {
        if (!title[language]) report("none", { id, language }, origin.span);
      },
    };
  },
});
