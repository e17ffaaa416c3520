import { defineCheck } from "../define-check.ts";

export const alternativesHaveOneDefault = defineCheck({
  name: "alternatives-have-one-default",
  severity: "warning",
  summary: {
    en: "The alternatives of a clause are two or more, and one of them is the default.",
    ja: "条項の案は二つ以上あり、そのうち一つが標準です。",
  },
  messages: {
    single: {
      en: "The clause `{id}` has a single alternative.",
      ja: "条項 `{id}` の案が一つしかありません。",
      hint: {
        en: "Add another one, or move its text into the clause itself.",
        ja: "ほかの案を足すか、その文章を条項の本文に移してください。",
      },
    },
    none: {
      en: "None of the alternatives of the clause `{id}` is the default.",
      ja: "条項 `{id}` の案に、標準となるものがありません。",
      hint: {
        en: "Write `default` between the braces of one of them, such as `{first}`.",
        ja: "`{first}` など、いずれか一つの波括弧の中に `default` と書いてください。",
      },
    },
    several: {
      en: "The alternative `{alternative}` of the clause `{id}` is a second default.",
      ja: "条項 `{id}` の案 `{alternative}` は、二つ目の標準になっています。",
      hint: { en: "Keep `default` on one of them.", ja: "`default` は一つだけに付けてください。" },
    },
  },
  visit: (report) => ({
    clause({ id, alternatives, origin }) {
      const [first] = alternatives;
      if (!first) return;
      if (alternatives.length === 1) report("single", { id }, first.origin.span);
      const [standard, ...more] = alternatives.filter(({ isDefault }) => isDefault);
      if (!standard && alternatives.length > 1) report("none", { id, first: first.id }, origin.span);
      for (const second of more) {
        const related = standard && [{ message: firstDefault, span: standard.origin.span }];
        report("several", { id, alternative: second.id }, second.origin.span, { related });
      }
    },
  }),
});

const firstDefault = { en: "The first default is here.", ja: "一つ目の標準はここにあります。" };
