import { artifact, defineGenerator, once } from "#generate";
import { contractDocument, wholeModel } from "./contract-document.ts";
import { contractEndings, contractFile } from "./contract-file.ts";

/** The blank model contract in each language, as DOCX, HTML and Markdown. */
export const contractGenerator = defineGenerator({
  name: "contract",
  summary: {
    en: "The model contract with all alternatives and commentary, as DOCX, HTML and Markdown.",
    ja: "すべての案と解説を含む条文例（DOCX、HTML、Markdown）です。",
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
      const inputs = once(() => ({ document: contractDocument({ guideline, index }, model, wholeModel(language)) }));
      return contractEndings.map((ending) =>
        artifact(
          `contract/contract.${language}.${ending}`,
          inputs,
          ({ document }) =>
            (readAsset) =>
              contractFile(document, ending, readAsset),
        ),
      );
    });
  },
});
