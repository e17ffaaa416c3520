import type { Report } from "#diagnostic";
import { type Annex, type AnnexFill, annexFills, type Language, type Prose } from "#model";
import { contentHash } from "#text";
import { type BlockParts, checkAttributes, leafWords, matchWord, originOfBlock, partsOf } from "./block-parts.ts";
import type { MarkdownContainer } from "./markdown-document.ts";
import { proseWords, provenanceOf } from "./node-texts.ts";
import { idOfBlock } from "./requirement-blocks.ts";
import { perLanguage, translationsOf } from "./translations.ts";

/** The texts of an annex in one language. */
export interface AnnexText {
  readonly id: string;
  readonly container: MarkdownContainer;
  readonly parts: BlockParts;
  readonly title?: string;
  readonly text?: Prose;
}

/** Reads the texts of an `:::annex`. Without an id it is reported and dropped. */
export function readAnnexText(container: MarkdownContainer, report: Report): AnnexText | undefined {
  const id = idOfBlock(container, { kind: "annex", example: "AN-01" }, report);
  if (id === undefined) return undefined;
  const parts = partsOf(container, { leaves: ["fill", "source"], containers: [] }, report);
  return {
    id,
    container,
    parts,
    ...(parts.title && { title: parts.title.title }),
    ...(parts.prose && { text: parts.prose }),
  };
}

/** Puts the texts of one annex together: what fills it from the original, texts from each language. */
export function mergeAnnex(
  original: AnnexText,
  texts: ReadonlyMap<Language, AnnexText>,
  { number, languages }: { readonly number: number; readonly languages: readonly Language[] },
  report: Report,
): Annex {
  const { attributes, span } = original.container;
  checkAttributes(attributes, ["since", "confidence", "source"], report);
  const state = stateOfAnnex(original);
  return {
    kind: "annex",
    id: original.id,
    number,
    title: perLanguage(texts, (one) => one.title),
    text: perLanguage(texts, (one) => one.text),
    fills: fillsOf(original, report),
    provenance: provenanceOf(attributes),
    translations: translationsOf(
      languages,
      state,
      new Map([...texts].map(([language, one]) => [language, one.container])),
    ),
    state,
    origin: originOfBlock(span, attributes),
  };
}

function fillsOf({ parts }: AnnexText, report: Report): readonly AnnexFill[] {
  return leafWords(parts, "fill").flatMap((word) => matchWord(word, { name: "fill", among: annexFills }, report) ?? []);
}

function stateOfAnnex({ title, text }: AnnexText): string {
  return contentHash(JSON.stringify([title ?? "", proseWords(text)])).slice(0, 8);
}
