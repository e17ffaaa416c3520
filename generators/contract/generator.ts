import { artifact, defineGenerator } from "#generate";
import { contractDocument, wholeModel } from "./contract-document.ts";
import { contractHtml } from "./contract-html.ts";
import { contractMarkdown } from "./contract-markdown.ts";

/** The blank model contract in each language, as DOCX, HTML and Markdown. */
export const contractGenerator = defineGenerator({
  name: "contract",
  summary: {
    en: "The model contract with all alternatives and commentary, as DOCX, HTML and Markdown.",
    ja: "すべての案と解説を含む契約書のひな形（DOCX、HTML、Markdown）です。",
  },
  outputs: ["contract/"],
  options: [],
  prepare: async () => {
    await import("./contract-docx.ts");
  },
  generate: (guideline, { index }) => {
    const model = guideline.contract;
    if (!model || model.clauses.length === 0) return [];
    return guideline.languages.flatMap((language) => {
      const document = contractDocument({ guideline, index }, model, wholeModel(language));
      const path = `contract/contract.${language}`;
      return [
        artifact(`${path}.docx`, { document }, async (inputs) =>
          (await import("./contract-docx.ts")).contractDocx(inputs.document),
        ),
        artifact(`${path}.html`, { document }, (inputs) => contractHtml(inputs.document)),
        artifact(`${path}.md`, { document }, (inputs) => contractMarkdown(inputs.document)),
      ];
    });
  },
});
