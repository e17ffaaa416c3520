import { answerJsonSchema, answerSchemaName, blankAnswerFile, checklistForm, printAnswerFile } from "#checklist";
import { type Artifact, artifact, defineGenerator, jsonText, once } from "#generate";
import type { Guideline, GuidelineIndex, JsonObject } from "#model";
import { checklistCsv } from "./csv/csv.ts";
import { checklistPage } from "./html/form-page.tsx";
import { readFormAssets } from "./html/page-assets.ts";
import { draftCatalog, printDraft } from "./oscal/oscal-catalog.ts";
import { oscalProfiles } from "./oscal/oscal-profiles.ts";

/** For each side and language one form, as a workbook to fill in, as CSV and as JSON. */
export const checklistGenerator = defineGenerator({
  name: "checklist",
  summary: {
    en: "Checklists to fill in, as XLSX, HTML, CSV and JSON.",
    ja: "記入するチェックリスト（XLSX、HTML、CSV、JSON）です。",
  },
  outputs: ["checklist/"],
  options: [],
  prepare: async () => {
    await import("./xlsx/xlsx.ts");
  },
  generate: (guideline, { index }) => [
    ...(guideline.checklist.sides.length > 0
      ? [artifact(`checklist/${answerSchemaName}`, {}, () => jsonText(answerJsonSchema()))]
      : []),
    ...(guideline.requirements.length > 0 ? planOscal(guideline, index) : []),
    ...guideline.checklist.sides.flatMap((side) =>
      guideline.languages.flatMap((language) => {
        const inputs = once(() => ({ file: blankAnswerFile(checklistForm({ guideline, index }, side, language)) }));
        const path = `checklist/${side.id}.${language}`;
        return [
          artifact(`${path}.xlsx`, inputs, async ({ file }) => (await import("./xlsx/xlsx.ts")).checklistXlsx(file)),
          artifact(`${path}.data.xlsx`, inputs, async ({ file }) =>
            (await import("./xlsx/xlsx.ts")).checklistDataXlsx(file),
          ),
          artifact(`${path}.csv`, inputs, ({ file }) => checklistCsv(file)),
          artifact(
            `${path}.html`,
            inputs,
            ({ file }) =>
              async (readAsset) =>
                checklistPage(file, await readFormAssets(readAsset)),
          ),
          artifact(`${path}.json`, inputs, ({ file }) => printAnswerFile(file)),
        ];
      }),
    ),
  ],
});

/** The requirements in the form that tools for compliance read: a catalog per language, and selections of it. */
function planOscal(guideline: Guideline, index: GuidelineIndex): readonly Artifact[] {
  const print = ({ document }: { readonly document: JsonObject }) => jsonText(document);
  return [
    ...guideline.languages.map((language) =>
      artifact(
        `checklist/oscal/catalog.${language}.json`,
        () => ({ draft: draftCatalog(guideline, index, language) }),
        ({ draft }) => jsonText(printDraft(draft)),
      ),
    ),
    ...oscalProfiles(guideline, index).map(({ name, document }) =>
      artifact(`checklist/oscal/profile.${name}.json`, { document }, print),
    ),
  ];
}
