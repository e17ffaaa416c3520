/** A word of `site/handbook/glossary.md`. */
export interface GlossaryWord {
  /** As code and contributors say it. */
  readonly key: string;
  /** As it is printed in English. */
  readonly en: string;
  readonly ja: string;
}

/** Reads the words that a part of the glossary sets in bold: `**row** “checklist row” (チェック項目)`. */
export function readGlossaryWords(text: string): readonly GlossaryWord[] {
  const words = /\*\*(?<key>[^*]+)\*\*(?: “(?<printed>[^”]+)”)?\s\((?<ja>[^)]+)\)/g;
  return [...text.matchAll(words)].map(({ groups = {} }) => {
    const key = groups.key ?? "";
    return { key, en: groups.printed ?? key, ja: groups.ja ?? "" };
  });
}

/** Reads the rows of the table of values: `must (Must, 必須)`, by the list that they belong to. */
export function readGlossaryValues(text: string): Readonly<Record<string, readonly GlossaryWord[]>> {
  const rows = [...text.matchAll(/^\| (?<list>[a-z ]+) \| (?<values>.+\)) \|$/gm)];
  return Object.fromEntries(
    rows.map(({ groups: { list = "", values = "" } = {} }) => [
      list,
      [...values.matchAll(/(?<key>[\w-]+) \((?<en>[^,)]+), (?<ja>[^)]+)\)/g)].map(
        ({ groups: { key = "", en = "", ja = "" } = {} }) => ({ key, en, ja }),
      ),
    ]),
  );
}

/** The words that are not to be used, of all `*Avoid*` lines. */
export function readAvoidedWords(text: string): readonly string[] {
  return [...text.matchAll(/^\*Avoid\*: (.+)$/gm)].flatMap(([, list = ""]) => list.split(", "));
}

/** The part of a Markdown text below a heading of the second level, up to the next. */
export function partUnder(text: string, heading: string): string {
  const [, part = ""] = text.split(`\n## ${heading}\n`);
  return part.split("\n## ")[0] ?? "";
}
