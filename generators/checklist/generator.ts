import { artifact, defineGenerator } from "#generate";
import { checklistCsv } from "./csv.ts";
import { checklistJson } from "./json.ts";
import { checklistForm } from "./rows.ts";

/** For each side and language one form, as a workbook to fill in, as CSV and as JSON. */
export const checklistGenerator = defineGenerator({
  name: "checklist",
  summary: {
    en: "Checklists to fill in, as XLSX, CSV and JSON.",
    ja: "記入するチェックリスト（XLSX、CSV、JSON）です。",
  },
  outputs: ["checklist/"],
  options: [],
  prepare: async () => {
    await import("./xlsx.ts");
  },
  generate: (guideline, { index }) =>
    guideline.checklist.sides.flatMap((side) =>
      guideline.languages.flatMap((language) => {
        const form = checklistForm({ guideline, index }, side, language);
        const path = `checklist/${side.id}.${language}`;
        return [
          artifact(`${path}.xlsx`, { form }, async (inputs) => (await import("./xlsx.ts")).checklistXlsx(inputs.form)),
          artifact(`${path}.csv`, { form }, (inputs) => checklistCsv(inputs.form)),
          artifact(`${path}.json`, { form }, (inputs) => checklistJson(inputs.form)),
        ];
      }),
    ),
});
