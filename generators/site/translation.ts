import type { Guideline, Language, Localized, Translation, TranslationState } from "#model";
import type { TranslationCount, TranslationView } from "#site";
import type { Site } from "./site.ts";

type Translations = Readonly<Record<Language, Translation>>;

/** The state of one node's translation into the language of the pages, if a reader has to know it. */
export function troubleOf(site: Site, translations: Translations): "stale" | "missing" | undefined {
  const state = stateOf(site, translations);
  return state === "stale" || state === "missing" ? state : undefined;
}

function stateOf(site: Site, translations: Translations): TranslationState {
  return site.language === site.normative ? "current" : (translations[site.language]?.state ?? "current");
}

/** What to say about the translation of a page, from the nodes that stand on it. */
export function translationOf(site: Site, nodes: readonly Translations[]): TranslationView | undefined {
  return summarize(nodes.map((translations) => stateOf(site, translations)));
}

/** The same for a page of texts that carry no state of their own: each is there or not. */
export function translationOfTexts(site: Site, texts: readonly Localized<unknown>[]): TranslationView | undefined {
  if (site.language === site.normative) return undefined;
  const written = texts.filter((text) => text[site.normative] !== undefined);
  return summarize(written.map((text) => (text[site.language] === undefined ? "missing" : "current")));
}

function summarize(states: readonly TranslationState[]): TranslationView | undefined {
  const missing = states.filter((state) => state === "missing").length;
  const stale = states.filter((state) => state === "stale").length;
  if (missing + stale === 0) return undefined;
  if (missing === states.length) return { state: "missing", missingParts: 0, staleParts: 0 };
  if (stale === states.length) return { state: "stale", missingParts: 0, staleParts: 0 };
  return { state: "translated", missingParts: missing, staleParts: stale };
}

/** How many parts of the text are in which state, for each language that is a translation. */
export function countTranslations(guideline: Guideline): readonly TranslationCount[] {
  const nodes = [
    ...guideline.chapters.flatMap(({ sections }) => sections),
    ...guideline.requirements,
    ...(guideline.contract?.clauses ?? []),
  ];
  return guideline.languages.slice(1).map((language) => {
    const counts = { current: 0, stale: 0, unstamped: 0, missing: 0 };
    for (const { translations } of nodes) counts[translations[language]?.state ?? "missing"]++;
    return { language, counts };
  });
}
