import { defineCheck } from "../define-check.ts";

export const viewHasEachGroup = defineCheck({
  name: "view-has-each-group",
  severity: "warning",
  summary: {
    en: "Another grouping of the checklist has each group once.",
    ja: "チェックリストの別の分け方には、どの分類も一度ずつ入っています。",
  },
  messages: {
    missing: {
      en: "The view `{view}` lacks the group `{group}`.",
      ja: "分け方 `{view}` に、分類 `{group}` がありません。",
      hint: { en: "Put it into the `of:` of one of its groups.", ja: "いずれかの分類の `of:` に書いてください。" },
    },
    repeated: {
      en: "The view `{view}` has the group `{group}` more than once.",
      ja: "分け方 `{view}` に、分類 `{group}` が二度以上あります。",
      hint: { en: "Keep one of them.", ja: "一つだけ残してください。" },
    },
  },
  visit: (report) => ({
    guideline({ checklist: { groups, views } }) {
      for (const view of views) {
        const taken = view.groups.flatMap(({ of }) => of);
        for (const { id } of groups) {
          const [, second] = taken.filter((reference) => reference.id === id);
          if (second) report("repeated", { view: view.id, group: id }, second.span);
          else if (!taken.some((reference) => reference.id === id))
            report("missing", { view: view.id, group: id }, view.origin.span);
        }
      }
    },
  }),
});
