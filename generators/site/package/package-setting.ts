import type { Report } from "#diagnostic";
import { generateMessages } from "#generate";
import { type Guideline, type Json, partSpan } from "#model";

/** Each operation and schema takes some 40 ms in all languages: this many are most of a minute. */
const most = 1000;

/** Whether the manifest asks for pages about the npm package, and TypeDoc can make them in good time. */
export function isPackageAsked(guideline: Guideline, setting: Json | undefined, report: Report): boolean {
  const { apis, generators, origin } = guideline;
  const span = partSpan(generators.site?.origin ?? origin, "package");
  if (setting === undefined || setting === false) return false;
  if (setting !== true) {
    report(generateMessages["package-pages-setting"]({ value: JSON.stringify(setting) }, span));
    return false;
  }
  const count = apis.reduce((sum, { operations, schemas }) => sum + operations.length + schemas.length, 0);
  if (count > most) report(generateMessages["package-pages-left-out"]({ count, most }, span));
  return apis.length > 0 && count <= most;
}
