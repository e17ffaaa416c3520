import { didYouMean, type Report } from "#diagnostic";
import type { DealFile } from "#load";
import type { Language } from "#model";
import { nearest } from "#text";
import { quotedIds } from "./deal-case.ts";
import { dealMessages } from "./deal-messages.ts";

/** The language that a deal asks for, or the normative one; a language that the guideline does not have is reported. */
export function languageOfDeal({ lang }: DealFile, languages: readonly Language[], report: Report): Language {
  const [normative = ""] = languages;
  if (lang === undefined) return normative;
  if (languages.includes(lang.id)) return lang.id;
  const hint = didYouMean(nearest(lang.id, languages));
  report(dealMessages["language-unknown"]({ language: lang.id, known: quotedIds(languages) }, lang.span, { hint }));
  return normative;
}

/** Which of some endings the file of a deal's contract has; a name with none of them is reported. */
export function endingOfDeal<Ending extends string>(
  { out }: DealFile,
  endings: readonly Ending[],
  report: Report,
): { readonly written: string; readonly ending: Ending } | undefined {
  const written = out?.id ?? "contract.docx";
  const ending = endings.find((one) => written.toLowerCase().endsWith(`.${one}`));
  if (ending !== undefined) return { written, ending };
  const known = quotedIds(endings.map((one) => `.${one}`));
  if (out) report(dealMessages["file-form-unknown"]({ path: written, known }, out.span));
  return undefined;
}
