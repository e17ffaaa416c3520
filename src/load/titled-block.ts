import type { Report } from "#diagnostic";
import type { MarkdownContainer } from "#load/markdown";
import type { Kind, Language, Localized, Origin, Prose, Provenance } from "#model";
import { type BlockParts, checkAttributes, leafReferences, originOfBlock, partsOf } from "./block-parts.ts";
import { provenanceOf } from "./node-texts.ts";
import { idOfBlock } from "./requirement-blocks.ts";
import { perLanguage } from "./translations.ts";

/** A block that is a title, some prose and lines with data, in one language. */
export interface TitledBlock {
  readonly id: string;
  readonly container: MarkdownContainer;
  readonly parts: BlockParts;
  readonly title?: string;
  readonly text?: Prose;
}

/** The attributes of such a block that only the original has. */
export const titledBlockData = ["since", "confidence", "source"];

/** Reads such a block. Without an id it is reported and dropped. */
export function readTitledBlock(
  container: MarkdownContainer,
  known: { readonly kind: Kind; readonly example: string; readonly leaves: readonly string[] },
  report: Report,
): TitledBlock | undefined {
  const id = idOfBlock(container, known, report);
  if (id === undefined) return undefined;
  const parts = partsOf(container, { leaves: [...known.leaves, "source"], containers: [] }, report);
  return {
    id,
    container,
    parts,
    ...(parts.title && { title: parts.title.title }),
    ...(parts.prose && { text: parts.prose }),
  };
}

/** What the languages of such a block make together: data from the original, texts from each. */
export function mergeTitledBlock(
  original: TitledBlock,
  texts: ReadonlyMap<Language, TitledBlock>,
  report: Report,
): MergedBlock {
  const { attributes, span } = original.container;
  checkAttributes(attributes, titledBlockData, report);
  return {
    id: original.id,
    title: perLanguage(texts, (one) => one.title),
    text: perLanguage(texts, (one) => one.text),
    provenance: provenanceOf(attributes, leafReferences(original.parts, "source")),
    origin: originOfBlock(span, attributes),
  };
}

export interface MergedBlock {
  readonly id: string;
  readonly title: Localized<string>;
  readonly text: Localized<Prose>;
  readonly provenance: Provenance;
  readonly origin: Origin;
}
