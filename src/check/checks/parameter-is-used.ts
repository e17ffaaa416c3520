import { defineCheck } from "../define-check.ts";

export const parameterIsUsed = defineCheck({
  name: "parameter-is-used",
  severity: "warning",
  summary: {
    en: "Each parameter of the contract has a place in a clause.",
    ja: "契約のパラメーターは、いずれかの条項に差し込まれます。",
  },
  messages: {
    unused: {
      en: "The parameter `{name}` has no place in any clause.",
      ja: "パラメーター `{name}` を差し込む箇所が、どの条項にもありません。",
      hint: {
        en: "Write `{placeholder}` where its value belongs, or remove it.",
        ja: "値の入る箇所に `{placeholder}` と書くか、このパラメーターを消してください。",
      },
    },
  },
  needs: ["contract"],
  visit(report, { guideline }) {
    const used = new Set<string>();
    return {
      proseNode(node, _prose, { language, role }) {
        // A commentary talks about values; nobody fills them in there.
        if (node.type !== "placeholder" || role === "commentary" || language !== guideline.languages[0]) return;
        used.add(node.name);
      },
      end() {
        for (const { name, origin } of guideline.contract?.parameters ?? []) {
          if (!used.has(name)) report("unused", { name, placeholder: `{{${name}}}` }, origin.span);
        }
      },
    };
  },
});
