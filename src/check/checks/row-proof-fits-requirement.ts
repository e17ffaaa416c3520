import { partSpan } from "#model";
import { defineCheck } from "../define-check.ts";

export const rowProofFitsRequirement = defineCheck({
  name: "row-proof-fits-requirement",
  severity: "warning",
  summary: {
    en: "A checklist row is verified by a proof that its requirement lists.",
    ja: "チェック項目は、その要件が挙げる証明の方法で確かめます。",
  },
  messages: {
    unlisted: {
      en: "The checklist row `{id}` is verified by `{proof}`, which the requirement `{requirement}` does not list.",
      ja: "チェック項目 `{id}` は `{proof}` で確かめるとしていますが、要件 `{requirement}` の証明の方法にありません。",
      hint: {
        en: "Change `proof=` of the row, or add `{proof}` to `proof=` of the requirement.",
        ja: "項目の `proof=` を直すか、要件の `proof=` に `{proof}` を加えてください。",
      },
    },
  },
  visit: (report, { index }) => ({
    row({ id, proof, requirement: requirementId, origin }) {
      const requirement = index.requirements.get(requirementId);
      // A requirement without any proof is reported by requirement-names-proof.
      if (!requirement || requirement.proof.length === 0) return;
      const related = [{ message: listedHere, span: partSpan(requirement.origin, "proof") }];
      for (const one of proof) {
        if (requirement.proof.includes(one)) continue;
        report("unlisted", { id, proof: one, requirement: requirementId }, partSpan(origin, "proof"), { related });
      }
    },
  }),
});

const listedHere = { en: "The requirement lists its proofs here.", ja: "要件の証明の方法はここに挙げられています。" };
