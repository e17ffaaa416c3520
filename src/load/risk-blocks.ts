import type { Report } from "#diagnostic";
import type { MarkdownContainer } from "#load/markdown";
import type { Language, Risk } from "#model";
import { leafReferences } from "./block-parts.ts";
import { mergeTitledBlock, readTitledBlock, type TitledBlock } from "./titled-block.ts";
import { containersOf, withTranslations } from "./translations.ts";

/** The texts of a risk in one language: what original and translation have in common. */
export type RiskText = TitledBlock;

/** Reads the texts of a `:::risk`. Without an id it is reported and dropped. */
export function readRiskText(container: MarkdownContainer, report: Report): RiskText | undefined {
  return readTitledBlock(container, { kind: "risk", example: "RISK-01", leaves: ["answered-by"] }, report);
}

/** Puts the texts of one risk together: links from the original, texts from each language. */
export function mergeRisk(
  original: RiskText & { readonly section: string },
  texts: ReadonlyMap<Language, RiskText>,
  languages: readonly Language[],
  report: Report,
): Risk {
  const { text, ...merged } = mergeTitledBlock(original, texts, report);
  const answeredBy = leafReferences(original.parts, "answered-by");
  const risk = { kind: "risk" as const, ...merged, statement: text, answeredBy, section: original.section };
  return withTranslations(risk, { languages, written: containersOf(texts) });
}
