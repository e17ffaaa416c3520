import { localeOf } from "#generate";
import {
  type Guideline,
  type GuidelineIndex,
  type Language,
  type Localized,
  localized,
  type Prose,
  type Provenance,
  walkProse,
} from "#model";
import { enumeration } from "./contract-strings.ts";

interface Scope {
  readonly guideline: Guideline;
  readonly index: GuidelineIndex;
  readonly language: Language;
}

/** Where a node comes from and how sure that is, in words; may be empty. */
export function provenanceText({ since, confidence }: Provenance, { guideline, language }: Scope): string {
  const titles = [
    guideline.provenances.find(({ id }) => id === since?.id)?.title,
    guideline.confidences.find(({ id }) => id === confidence?.id)?.title,
  ];
  return enumeration(
    titles.flatMap((title) => (title ? [textOf(title, language)] : [])),
    localeOf(language),
  );
}

/** The names of the values that a text still has to be filled with. */
export function placeholdersIn(text: Prose): ReadonlySet<string> {
  const names = new Set<string>();
  walkProse(text, (node) => {
    if (node.type === "placeholder") names.add(node.name);
  });
  return names;
}

/** What the cited sources are called and where they stand, by id. */
export function citedSources(
  texts: readonly Prose[],
  { index, language }: Scope,
): Record<string, { readonly title: string; readonly url: string }> {
  const sources = new Map<string, { readonly title: string; readonly url: string }>();
  for (const text of texts) {
    walkProse(text, (node) => {
      if (node.type !== "citation") return;
      const source = index.sources.get(node.id);
      if (source) sources.set(node.id, { title: textOf(source.title, language) || node.id, url: source.url ?? "" });
    });
  }
  return Object.fromEntries(sources);
}

function textOf(texts: Localized<string>, language: Language): string {
  return localized(texts, language) ?? "";
}
