import type { Attributes } from "#load/markdown";
import {
  type KeptElsewhere,
  type Kind,
  type Language,
  type Localized,
  nodes,
  type Requirement,
  stateOfNode,
  type Translation,
} from "#model";
import type { Span } from "#text";
import { originOfBlock } from "./block-parts.ts";

/** A block or heading of one language. */
export interface TranslatedBlock {
  readonly span: Span;
  readonly attributes: Attributes;
}

/** Picks one value per language; languages without it are left out. */
export function perLanguage<Text, Value>(
  texts: ReadonlyMap<Language, Text>,
  pick: (text: Text) => Value | undefined,
): Localized<Value> {
  const values: Record<Language, Value> = {};
  for (const [language, text] of texts) {
    const value = pick(text);
    if (value !== undefined) values[language] = value;
  }
  return values;
}

/** The blocks that a node was written in, by language. */
export function containersOf<Block>(
  texts: ReadonlyMap<Language, { readonly container: Block }>,
): ReadonlyMap<Language, Block> {
  return new Map([...texts].map(([language, { container }]) => [language, container]));
}

/** A node whose texts are read in every language, with its state and how each translation stands to it. */
export function withTranslations<Node extends { readonly kind: Kind }>(
  node: Node,
  { languages, written, elsewhere = {} }: TranslatedParts,
): Node & Pick<Requirement, "state" | "translations"> {
  const [language = ""] = languages;
  const state = stateOfNode(nodes[node.kind].structure.node, node, { language, elsewhere });
  return { ...node, translations: translationsOf(languages, state, written), state };
}

interface TranslatedParts {
  readonly languages: readonly Language[];
  /** What was written in each language. */
  readonly written: ReadonlyMap<Language, TranslatedBlock>;
  readonly elsewhere?: KeptElsewhere;
}

/** How each further language stands to the original, whose text is now in `state`. */
function translationsOf(
  languages: readonly Language[],
  state: string,
  written: ReadonlyMap<Language, TranslatedBlock>,
): Readonly<Record<Language, Translation>> {
  const translations: Record<Language, Translation> = {};
  for (const language of languages.slice(1)) {
    const block = written.get(language);
    if (!block) {
      translations[language] = { state: "missing" };
      continue;
    }
    const of = block.attributes.values.of?.value;
    const origin = originOfBlock(block.span, block.attributes);
    if (of === undefined) translations[language] = { state: "unstamped", origin };
    else translations[language] = { state: of === state ? "current" : "stale", of, origin };
  }
  return translations;
}
