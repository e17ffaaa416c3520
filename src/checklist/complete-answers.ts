import type { AnswerFile } from "./answer-file.ts";
import type { ChecklistForm } from "./checklist-form.ts";

/**
 * A file that came from a table, with everything that a table does not hold: where a row still asks what
 * the form asks, the form says how. Answers stay as they are.
 */
export function completeAnswers(file: AnswerFile, form: ChecklistForm): AnswerFile {
  const asked = new Map(form.rows.map((row) => [row.id, row]));
  const isOfForm = ["", form.guideline.id].includes(file.guideline.id);
  if (!isOfForm) return file;
  const rows = file.rows.map((row) => {
    const known = asked.get(row.id);
    return known && (row.state === "" || row.state === known.state) ? { ...row, ...known } : row;
  });
  const groups = [...form.names.groups, ...file.names.groups.filter(({ id }) => rows.some((row) => row.group === id))];
  const guideline = file.guideline.edition === form.guideline.edition ? form.guideline : file.guideline;
  const names = { ...form.names, groups: [...new Map(groups.map((group) => [group.id, group])).values()] };
  return { ...file, guideline: { ...guideline, title: form.guideline.title }, side: form.side, names, rows };
}
