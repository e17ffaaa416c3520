import type { Report } from "#diagnostic";
import type { MarkdownContainer } from "#load/markdown";
import { type Annex, type AnnexFill, annexFills, type Language } from "#model";
import { leafWords, matchWord } from "./block-parts.ts";
import { mergeTitledBlock, readTitledBlock, type TitledBlock } from "./titled-block.ts";
import { containersOf, withTranslations } from "./translations.ts";

/** The texts of an annex in one language. */
export type AnnexText = TitledBlock;

/** Reads the texts of an `:::annex`. Without an id it is reported and dropped. */
export function readAnnexText(container: MarkdownContainer, report: Report): AnnexText | undefined {
  return readTitledBlock(container, { kind: "annex", example: "AN-01", leaves: ["fill"] }, report);
}

/** Puts the texts of one annex together: what fills it from the original, texts from each language. */
export function mergeAnnex(
  original: AnnexText,
  texts: ReadonlyMap<Language, AnnexText>,
  { number, languages }: { readonly number: number; readonly languages: readonly Language[] },
  report: Report,
): Annex {
  const merged = mergeTitledBlock(original, texts, report);
  const annex = { kind: "annex" as const, ...merged, number, fills: fillsOf(original, report) };
  return withTranslations(annex, { languages, written: containersOf(texts) });
}

function fillsOf({ parts }: AnnexText, report: Report): readonly AnnexFill[] {
  return leafWords(parts, "fill").flatMap((word) => matchWord(word, { name: "fill", among: annexFills }, report) ?? []);
}
