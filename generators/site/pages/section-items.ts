import type { Language, Section, SectionItem } from "#model";

/** Something that stands in a section, and the language that it is taken from. */
export interface WrittenItem {
  readonly item: SectionItem;
  readonly language: Language;
}

/**
 * What a section shows in a language: its translation, with the requirements, risks and datasets that it lacks put in
 * where the original has them; without a translation, the original.
 */
export function itemsIn(
  { content }: Section,
  { language, normative }: { readonly language: Language; readonly normative: Language },
): readonly WrittenItem[] {
  const original = content[normative] ?? [];
  const translated = content[language];
  if (language === normative || translated === undefined)
    return original.map((item) => ({ item, language: normative }));
  const items: WrittenItem[] = translated.map((item) => ({ item, language }));
  let last = -1;
  let passages = 0;
  for (const item of original) {
    if (item.kind === "prose") {
      passages++;
      continue;
    }
    const known = items.findIndex((other) => nameOf(other.item) === nameOf(item));
    const at = known === -1 ? behindPassages(items, last + 1, passages) : known;
    if (known === -1) items.splice(at, 0, { item, language: normative });
    last = at;
    passages = 0;
  }
  return items;
}

/** What a requirement, a risk or a dataset is known by; prose has no name. */
function nameOf(item: SectionItem): string | undefined {
  if (item.kind === "prose") return undefined;
  return `${item.kind} ${item.kind === "dataset" ? item.dataset.id : item.id}`;
}

/** The place after at most `count` passages that begin at `start`. */
function behindPassages(items: readonly WrittenItem[], start: number, count: number): number {
  let at = start;
  while (at < start + count && items[at]?.item.kind === "prose") at++;
  return at;
}
