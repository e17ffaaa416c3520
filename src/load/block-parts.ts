import { type Bilingual, didYouMean, type Report } from "#diagnostic";
import {
  type Attributes,
  type MarkdownContainer,
  type MarkdownLeaf,
  type TitleBlock,
  type Written,
  wordsOf,
} from "#load/markdown";
import type { Origin, Prose, ProseBlock, Reference } from "#model";
import { nearest, type Span } from "#text";
import { nodeMessages } from "./node-messages.ts";

/** The children of a block, sorted by what they are. */
export interface BlockParts {
  readonly title?: TitleBlock;
  /** Everything that is prose, in order; absent if there is none. */
  readonly prose?: Prose;
  readonly leaves: ReadonlyMap<string, readonly MarkdownLeaf[]>;
  readonly containers: ReadonlyMap<string, readonly MarkdownContainer[]>;
}

interface KnownParts {
  readonly leaves: readonly string[];
  readonly containers: readonly string[];
}

/** Sorts the children of a block; blocks that do not belong there are reported. */
export function partsOf(container: MarkdownContainer, known: KnownParts, report: Report): BlockParts {
  const leaves = new Map<string, MarkdownLeaf[]>();
  const containers = new Map<string, MarkdownContainer[]>();
  const prose: ProseBlock[] = [];
  let title: TitleBlock | undefined;
  for (const child of container.children) {
    if (child.type === "prose") prose.push(...child.prose.children);
    else if (child.type === "heading") title = child;
    else {
      const isLeaf = child.type === "leaf";
      if (!(isLeaf ? known.leaves : known.containers).includes(child.name.value)) {
        reportUnknownBlock(child, known, report);
      } else if (isLeaf) {
        checkAttributes(child.attributes, [], report);
        append(leaves, child);
      } else append(containers, child);
    }
  }
  const file = container.span.file;
  return { ...(title && { title }), ...(prose.length > 0 && { prose: { file, children: prose } }), leaves, containers };
}

function reportUnknownBlock(block: MarkdownLeaf | MarkdownContainer, known: KnownParts, report: Report): void {
  const name = block.name.value;
  report(nodeMessages["unknown-block"]({ name }, block.name.span, { hint: hintAtBlock(name, known) }));
}

/** A name that is known is one of a block that is written in the other way. */
function hintAtBlock(name: string, { leaves, containers }: KnownParts): Bilingual {
  const known = [...leaves, ...containers];
  if (known.length === 0)
    return { en: "Write text alone in this block.", ja: "このブロックには本文だけを書いてください。" };
  if (leaves.includes(name)) {
    return { en: `Write it as \`::${name}[…]\`.`, ja: `\`::${name}[…]\` の形で書いてください。` };
  }
  if (containers.includes(name)) {
    return { en: `Write it as \`:::${name}\` … \`:::\`.`, ja: `\`:::${name}\` … \`:::\` の形で書いてください。` };
  }
  const list = known.map((word) => `\`${word}\``);
  return (
    didYouMean(nearest(name, known)) ?? {
      en: `Known here: ${list.join(", ")}.`,
      ja: `ここで使えるもの：${list.join("、")}`,
    }
  );
}

/** Reports attributes that a block does not have. */
export function checkAttributes(attributes: Attributes, known: readonly string[], report: Report): void {
  const written = [
    ...Object.entries(attributes.values),
    ...attributes.flags.map((flag) => [flag.value, flag] as const),
  ];
  for (const [name, { keySpan }] of written) {
    if (known.includes(name)) continue;
    const list = known.map((word) => `\`${word}\``);
    const hint = didYouMean(nearest(name, known)) ?? {
      en: known.length > 0 ? `Known here: ${list.join(", ")}.` : "This block has no attributes.",
      ja: known.length > 0 ? `ここで使えるもの：${list.join("、")}` : "このブロックに属性はありません。",
    };
    report(nodeMessages["unknown-attribute"]({ name }, keySpan, { hint }));
  }
}

/** Reports the lines of a translated block: all that lines say there is data, and stands in the original. */
export function reportDataLines({ leaves }: BlockParts, report: Report): void {
  for (const leaf of [...leaves.values()].flat()) {
    report(nodeMessages["data-in-translation"]({ name: leaf.name.value }, leaf.name.span));
  }
}

/** The words of all leaves of one name. */
export function leafWords(parts: BlockParts, name: string): readonly Written[] {
  return (parts.leaves.get(name) ?? []).flatMap((leaf) => wordsOf(leaf.label));
}

/** The words of all leaves of one name, as references. */
export function leafReferences(parts: BlockParts, name: string): readonly Reference[] {
  return toReferences(leafWords(parts, name));
}

/** The text of the leaves of one name, joined. */
export function leafText(parts: BlockParts, name: string): string | undefined {
  const texts = (parts.leaves.get(name) ?? []).flatMap((leaf) => (leaf.label ? [leaf.label.value.trim()] : []));
  return texts.length > 0 ? texts.join("\n") : undefined;
}

export function toReferences(words: readonly Written[]): readonly Reference[] {
  return words.map(({ value, span }) => ({ id: value, span }));
}

/** Where a block was written: its id if it has one, and each of its attributes. */
export function originOfBlock(span: Span, attributes: Attributes): Origin {
  const parts: Record<string, Span> = {};
  for (const [name, written] of Object.entries(attributes.values)) parts[name] = written.span;
  if (attributes.id) parts.id = attributes.id.span;
  return { span: attributes.id?.span ?? span, parts };
}

/** The value of an attribute that must be one of a few words; reported if it is another. */
export function choiceOf<const Value extends string>(
  { values }: Attributes,
  { name, among }: { readonly name: string; readonly among: readonly Value[] },
  report: Report,
): Value | undefined {
  const written = values[name];
  return written && matchWord(written, { name, among }, report);
}

/** The words of an attribute that lists some of a few words. */
export function choicesOf<const Value extends string>(
  { values }: Attributes,
  { name, among }: { readonly name: string; readonly among: readonly Value[] },
  report: Report,
): readonly Value[] {
  return wordsOf(values[name]).flatMap((word) => matchWord(word, { name, among }, report) ?? []);
}

/** The one of a few words that is written; reported if it is another. */
export function matchWord<Value extends string>(
  written: Written,
  { name, among }: { readonly name: string; readonly among: readonly Value[] },
  report: Report,
): Value | undefined {
  const found = among.find((value) => value === written.value);
  if (found !== undefined) return found;
  const list = among.map((value) => `\`${value}\``);
  const hint = didYouMean(nearest(written.value, among)) ?? {
    en: `Write one of ${list.join(", ")}.`,
    ja: `${list.join("、")} のいずれかを書いてください。`,
  };
  report(nodeMessages["unknown-attribute-value"]({ value: written.value, name }, written.span, { hint }));
  return undefined;
}

function append<Item extends MarkdownLeaf | MarkdownContainer>(map: Map<string, Item[]>, item: Item): void {
  const known = map.get(item.name.value);
  if (known) known.push(item);
  else map.set(item.name.value, [item]);
}
