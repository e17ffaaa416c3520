import { defineCheck } from "../define-check.ts";

export const scopeIsUsed = defineCheck({
  name: "scope-is-used",
  severity: "warning",
  summary: {
    en: "Each scope that the API declares is asked for by an operation.",
    ja: "API が宣言するスコープは、いずれかの操作で求められています。",
  },
  messages: {
    unused: {
      en: "No operation asks for the scope `{id}`.",
      ja: "スコープ `{id}` を求める操作がありません。",
      hint: {
        en: "Put it into the `security` of the operations that it is for, or remove it.",
        ja: "対象の操作の `security` に書くか、宣言から消してください。",
      },
    },
  },
  needs: ["api"],
  visit(report, { guideline }) {
    const used = new Set(
      guideline.apis.flatMap(({ id, operations }) =>
        operations.flatMap(({ scopes }) => scopes.map((scope) => `${id} ${scope}`)),
      ),
    );
    return {
      scope({ id, api, origin }) {
        if (!used.has(`${api} ${id}`)) report("unused", { id }, origin.span);
      },
    };
  },
});
