import { answerJsonSchema, answerSchemaName, blankAnswerFile, checklistForm, printAnswerFile } from "#checklist";
import { artifact, defineGenerator, jsonText } from "#generate";
import { checklistCsv } from "./csv.ts";
import { checklistPage } from "./form-page.ts";

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
    await import("./xlsx.ts");
  },
  generate: (guideline, { index }) => [
    ...(guideline.checklist.sides.length > 0
      ? [artifact(`checklist/${answerSchemaName}`, {}, () => jsonText(answerJsonSchema()))]
      : []),
    ...guideline.checklist.sides.flatMap((side) =>
      guideline.languages.flatMap((language) => {
        const file = blankAnswerFile(checklistForm({ guideline, index }, side, language));
        const path = `checklist/${side.id}.${language}`;
        return [
          artifact(`${path}.xlsx`, { file }, async (inputs) => (await import("./xlsx.ts")).checklistXlsx(inputs.file)),
          artifact(`${path}.data.xlsx`, { file }, async (inputs) =>
            (await import("./xlsx.ts")).checklistDataXlsx(inputs.file),
          ),
          artifact(`${path}.csv`, { file }, (inputs) => checklistCsv(inputs.file)),
          artifact(`${path}.html`, { file }, (inputs) => checklistPage(inputs.file)),
          artifact(`${path}.json`, { file }, (inputs) => printAnswerFile(inputs.file)),
        ];
      }),
    ),
  ],
});
