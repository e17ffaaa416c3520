import { partSpan, type Reference } from "#model";
import { type Span, span } from "#text";
import { defineCheck } from "../define-check.ts";
import type { ProseContext } from "../walk.ts";

export const withdrawnRequirementIsNotUsed = defineCheck({
  name: "withdrawn-requirement-is-not-used",
  severity: "warning",
  summary: {
    en: "Nothing that is in force refers to a withdrawn requirement.",
    ja: "有効なものは、廃止した要件を参照していません。",
  },
  messages: {
    used: {
      en: "`{id}` is referenced here but is withdrawn.",
      ja: "`{id}` を参照していますが、この要件は廃止されています。",
      hint: { en: "Remove the reference.", ja: "参照を消してください。" },
    },
    replaced: {
      en: "`{id}` is referenced here but is withdrawn.",
      ja: "`{id}` を参照していますが、この要件は廃止されています。",
      hint: { en: "Refer to {replacement} instead.", ja: "代わりに {replacement} を参照してください。" },
    },
  },
  visit: (report, { index: { requirements } }) => {
    const look = (id: string, at: Span) => {
      const target = requirements.get(id);
      if (target?.status !== "withdrawn") return;
      const message = { en: `\`${id}\` is withdrawn here.`, ja: `\`${id}\` はここで廃止されています。` };
      const related = [{ message, span: partSpan(target.origin, "status") }];
      const ids = target.replacedBy.map((replacement) => `\`${replacement.id}\``);
      if (ids.length === 0) report("used", { id }, at, { related });
      else report("replaced", { id, replacement: { en: ids.join(", "), ja: ids.join("、") } }, at, { related });
    };
    const lookAll = (references: readonly Reference[]) => {
      for (const { id, span } of references) look(id, span);
    };
    const isInForce = (id: string) => requirements.get(id)?.status !== "withdrawn";
    return {
      requirement({ id, related }) {
        if (isInForce(id)) lookAll(related);
      },
      row({ requirement, also }) {
        if (isInForce(requirement)) lookAll(also);
      },
      clause: ({ secures }) => lookAll(secures),
      operation: (operation) => lookAll(operation.requirements),
      schema: (schema) => lookAll(schema.requirements),
      field: (field) => lookAll(field.requirements),
      proseNode(node, { file }, { owner }) {
        if (node.type === "idReference" && isInForce(requirementOf(owner))) look(node.id, span(file, ...node.at));
      },
    };
  },
});

/** The requirement that some prose belongs to; of other prose, nothing. */
function requirementOf(owner: ProseContext["owner"]): string {
  if (owner.kind === "row") return owner.requirement;
  return owner.kind === "requirement" ? owner.id : "";
}
