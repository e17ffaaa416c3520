import { diffArrays } from "diff";
import type { Locale } from "#diagnostic";
import { localeOf, type ProseWording, proseToText } from "#generate";
import type { Language, Prose } from "#model";
import { type AnnexPart, type Article, type ContractDocument, contractWording } from "./contract-document.ts";
import { annexHeading, articleHeading, labelled } from "./contract-strings.ts";
import { type MarkedText, markLines } from "./mark-changes.ts";

/** Two contracts side by side, clause by clause, as plain data: what each format prints. */
export interface Comparison {
  readonly language: Language;
  /** What the contracts are called; one name if both have the same. */
  readonly title: string;
  /** `YYYY-MM-DD` of the later one. */
  readonly date: string;
  readonly publisher: string;
  /** What each side is: a file, an edition. */
  readonly sides: { readonly before: string; readonly after: string };
  /** Clauses and annexes that differ, in the order of the later contract. */
  readonly rows: readonly ComparisonRow[];
  /** Those in which nothing but numbers of articles differs, as `第9条→第10条`, in that order. */
  readonly renumbered: readonly { readonly id: string; readonly text: string }[];
  /** How many clauses and annexes do not differ. */
  readonly unchanged: number;
}

export interface ComparisonRow {
  /** Of the clause or annex. */
  readonly id: string;
  readonly kind: "changed" | "added" | "removed";
  /** Its lines, the heading first; empty on the side that does not have it. */
  readonly before: readonly (readonly MarkedText[])[];
  readonly after: readonly (readonly MarkedText[])[];
}

/** Compares what two contracts say: articles and annexes by id, commentary and tables of the tool left aside. */
export function compareContracts(
  before: ContractDocument,
  after: ContractDocument,
  sides: Comparison["sides"],
): Comparison {
  const [old, now] = [partsOf(before), partsOf(after)];
  const ids = orderOf([...old.keys()], [...now.keys()]);
  const rows = ids.flatMap((id) => rowOf(id, old.get(id), now.get(id)) ?? []);
  const renumbered = ids.flatMap((id) => renumberingOf(id, old.get(id), now.get(id)) ?? []);
  return {
    language: after.language,
    title: [...new Set([before.title, after.title])].join(" / "),
    date: after.signing?.date || after.guideline.date,
    publisher: after.guideline.publisher,
    sides,
    rows,
    renumbered,
    unchanged: ids.length - rows.length - renumbered.length,
  };
}

/** The preamble has no id of its own. */
const preambleId = "preamble";

/** What a clause or annex says. */
interface Part {
  /** `第3条` */
  readonly label: string;
  readonly lines: readonly string[];
  /** The same, but for the numbers of articles and annexes. */
  readonly content: string;
}

function rowOf(id: string, before: Part | undefined, after: Part | undefined): ComparisonRow | undefined {
  if (before && after) {
    if (before.content === after.content) return undefined;
    return { id, kind: "changed", ...markLines(before.lines, after.lines) };
  }
  const whole = ({ lines }: Pick<Part, "lines"> = { lines: [] }) => lines.map((text) => [{ text, isChanged: true }]);
  return { id, kind: before ? "removed" : "added", before: whole(before), after: whole(after) };
}

function renumberingOf(id: string, before: Part | undefined, after: Part | undefined) {
  if (!before || !after || before.content !== after.content) return undefined;
  if (before.lines.join("\n") === after.lines.join("\n")) return undefined;
  return { id, text: [...new Set([before.label, after.label])].join("→") };
}

/** The order of the later contract; what is gone stands where it stood. */
function orderOf(before: readonly string[], after: readonly string[]): readonly string[] {
  const staying = new Set(after);
  const order = diffArrays([...before], [...after]).flatMap(({ removed, value }) =>
    removed ? value.filter((id) => !staying.has(id)) : value,
  );
  return [...new Set(order)];
}

function partsOf(document: ContractDocument): ReadonlyMap<string, Part> {
  const locale = localeOf(document.language);
  const wording = contractWording(document);
  const numbered = linesBy(wording);
  const plain = linesBy({ ...wording, id: (id) => id });
  const preamble = numbered(document.preamble);
  return new Map<string, Part>([
    ...(preamble.length > 0
      ? [[preambleId, { label: "", lines: preamble, content: plain(document.preamble).join("\n") }] as const]
      : []),
    ...document.articles.map((article) => {
      const lines = [articleHeading(article, locale), ...articleLines(article, locale, numbered)];
      const content = [article.title, ...articleLines(article, locale, plain)].join("\n");
      return [article.id, { label: article.label, lines, content }] as const;
    }),
    ...document.annexes.map((annex) => {
      const lines = [annexHeading(annex, locale), ...annexLines(annex, numbered)];
      return [
        annex.id,
        { label: annex.label, lines, content: [annex.title, ...annexLines(annex, plain)].join("\n") },
      ] as const;
    }),
  ]);
}

type LinesOf = (text: Prose) => readonly string[];

function linesBy(wording: ProseWording): LinesOf {
  return (text) => proseToText(text, wording).split("\n").filter(Boolean);
}

function articleLines({ text, alternatives }: Article, locale: Locale, lines: LinesOf): readonly string[] {
  const others = alternatives.flatMap((one) => [labelled(one.label, one.title, locale), ...lines(one.text)]);
  return [...lines(text), ...others];
}

function annexLines({ text, tables }: AnnexPart, lines: LinesOf): readonly string[] {
  const rows = tables.flatMap(({ title, rows: all }) => [
    title,
    ...all.map(({ cells }) => cells.map((cell) => cell.replaceAll("\n", " / ")).join(" | ")),
  ]);
  return [...lines(text), ...rows];
}
