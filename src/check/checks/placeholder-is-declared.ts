import { didYouMean } from "#diagnostic";
import { nearest, span } from "#text";
import { defineCheck } from "../define-check.ts";

/** What a value is put into. */
const inContract: ReadonlySet<string> = new Set(["clause", "annex", "contract"]);

export const placeholderIsDeclared = defineCheck({
  name: "placeholder-is-declared",
  severity: "error",
  summary: {
    en: "A placeholder stands in the contract and names one of its parameters.",
    ja: "差し込みの印は契約の中にあり、契約のパラメーターを指しています。",
  },
  messages: {
    undeclared: {
      en: "`{placeholder}` stands here but no parameter has this name.",
      ja: "`{placeholder}` が書かれていますが、その名前のパラメーターはありません。",
      hint: {
        en: "Declare it in the contract's file of parameters.",
        ja: "契約のパラメーターのファイルに加えてください。",
      },
    },
    outside: {
      en: "`{placeholder}` stands outside the contract, where nothing takes its place.",
      ja: "`{placeholder}` が契約の外に書かれています。ここでは何も差し込まれません。",
      hint: {
        en: "Write the value itself, or put the words between backquotes.",
        ja: "値そのものを書くか、バッククォートで囲んでください。",
      },
    },
  },
  needs: ["parameters"],
  visit(report, { guideline }) {
    const names = new Set(guideline.contract?.parameters.map(({ name }) => name));
    return {
      proseNode(node, { file }, { owner }) {
        if (node.type !== "placeholder") return;
        const place = span(file, ...node.at);
        const placeholder = `{{${node.name}}}`;
        if (!inContract.has(owner.kind)) report("outside", { placeholder }, place);
        else if (!names.has(node.name)) {
          report("undeclared", { placeholder }, place, { hint: didYouMean(nearest(node.name, names)) });
        }
      },
    };
  },
});
