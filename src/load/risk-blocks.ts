import type { Report } from "#diagnostic";
import type { Language, Prose, Risk } from "#model";
import { contentHash } from "#text";
import { type BlockParts, checkAttributes, leafReferences, originOfBlock, partsOf } from "./block-parts.ts";
import type { MarkdownContainer } from "./markdown-document.ts";
import { proseWords, provenanceOf } from "./node-texts.ts";
import { idOfBlock } from "./requirement-blocks.ts";
import { perLanguage, translationsOf } from "./translations.ts";

/** The texts of a risk in one language: what original and translation have in common. */
export interface RiskText {
  readonly id: string;
  readonly container: MarkdownContainer;
  readonly parts: BlockParts;
  readonly title?: string;
  readonly statement?: Prose;
}

/** The attributes and lines that only the original of a risk has. */
export const riskData = ["since", "confidence", "source"];

/** Reads the texts of a `:::risk`. Without an id it is reported and dropped. */
export function readRiskText(container: MarkdownContainer, report: Report): RiskText | undefined {
  const id = idOfBlock(container, { kind: "risk", example: "RISK-01" }, report);
  if (id === undefined) return undefined;
  const parts = partsOf(container, { leaves: ["source", "answered-by"], containers: [] }, report);
  return {
    id,
    container,
    parts,
    ...(parts.title && { title: parts.title.title }),
    ...(parts.prose && { statement: parts.prose }),
  };
}

/** Puts the texts of one risk together: links from the original, texts from each language. */
export function mergeRisk(
  original: RiskText & { readonly section: string },
  texts: ReadonlyMap<Language, RiskText>,
  languages: readonly Language[],
  report: Report,
): Risk {
  const { attributes, span } = original.container;
  checkAttributes(attributes, riskData, report);
  const state = stateOfRisk(original);
  return {
    kind: "risk",
    id: original.id,
    title: perLanguage(texts, (one) => one.title),
    statement: perLanguage(texts, (one) => one.statement),
    answeredBy: leafReferences(original.parts, "answered-by"),
    provenance: provenanceOf(attributes, leafReferences(original.parts, "source")),
    section: original.section,
    translations: translationsOf(
      languages,
      state,
      new Map([...texts].map(([language, one]) => [language, one.container])),
    ),
    state,
    origin: originOfBlock(span, attributes),
  };
}

function stateOfRisk({ title, statement }: RiskText): string {
  return contentHash(JSON.stringify([title ?? "", proseWords(statement)])).slice(0, 8);
}
