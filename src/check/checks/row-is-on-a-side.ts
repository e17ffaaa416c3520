import { partSpan } from "#model";
import { defineCheck } from "../define-check.ts";

export const rowIsOnASide = defineCheck({
  name: "row-is-on-a-side",
  severity: "warning",
  summary: {
    en: "Each checklist row is on one of the checklist's forms.",
    ja: "チェック項目は、いずれかの様式に現れます。",
  },
  messages: {
    unanswered: {
      en: "The checklist row `{id}` names nobody who answers it.",
      ja: "チェック項目 `{id}` に、答える者が書かれていません。",
      hint: {
        en: "Add `by=` with one or more of {parties}.",
        ja: "`by=` を足し、{parties} のうち一つ以上を書いてください。",
      },
    },
    hidden: {
      en: "The checklist row `{id}` is on no form: no side lists {parties}.",
      ja: "チェック項目 `{id}` は、どの様式にも現れません。{parties} を挙げた様式がないためです。",
      hint: {
        en: "Change `by=`, or add the party to a side of the checklist in the manifest.",
        ja: "`by=` を直すか、マニフェストのチェックリストの様式に当事者を加えてください。",
      },
    },
  },
  visit(report, { guideline }) {
    const shown = new Set(guideline.checklist.sides.flatMap(({ parties }) => parties.map(({ id }) => id)));
    if (shown.size === 0) return {};
    return {
      row({ id, by, origin }) {
        if (by.length === 0) report("unanswered", { id, parties: listed(shown) }, origin.span);
        else if (!by.some((party) => shown.has(party.id))) {
          report("hidden", { id, parties: listed(by.map((party) => party.id)) }, partSpan(origin, "by"));
        }
      },
    };
  },
});

function listed(ids: Iterable<string>) {
  const marked = [...ids].map((id) => `\`${id}\``);
  return { en: marked.join(", "), ja: marked.join("、") };
}
