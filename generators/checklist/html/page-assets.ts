import type { ReadAsset } from "#generate";

/** What stands in the form beside its matter. */
export interface FormAssets {
  readonly style: string;
  /** Put together from `script/form.ts` by `npm run compile`. */
  readonly script: string;
}

export async function readFormAssets(readAsset: ReadAsset): Promise<FormAssets> {
  const [style, script] = await Promise.all([
    readText(readAsset, "generators/checklist/html/form.css"),
    readText(readAsset, "dist/generators/checklist/html/form.js"),
  ]);
  return { style, script };
}

/** The style sheet of pages about filled checklists. */
export function readReportStyle(readAsset: ReadAsset): Promise<string> {
  return readText(readAsset, "generators/checklist/html/report.css");
}

async function readText(readAsset: ReadAsset, path: string): Promise<string> {
  return new TextDecoder().decode(await readAsset(path));
}
