import type { Report } from "#diagnostic";
import { type MarkdownBlock, type MarkdownDocument, type TitleBlock, wordsOf } from "#load/markdown";
import { otherNames, type SectionItem } from "#model";
import { checkAttributes, toReferences } from "./block-parts.ts";
import type { LoadMemory } from "./load-memory.ts";
import { nodeMessages } from "./node-messages.ts";
import { type RequirementText, readRequirementText } from "./requirement-blocks.ts";
import { type RiskText, readRiskText } from "./risk-blocks.ts";

/** A heading with an id and what stands under it, in one language. */
export interface OutlineSection {
  readonly id: string;
  readonly heading: TitleBlock;
  readonly items: readonly SectionItem[];
}

/** The chapters of one language: sections and requirements in reading order. */
export interface Outline {
  readonly sections: readonly OutlineSection[];
  readonly requirements: readonly (RequirementText & { readonly section: string })[];
  readonly risks: readonly (RiskText & { readonly section: string })[];
}

/** Reads the files of one language, in the order of the manifest, into sections and requirements. */
export function readOutline(documents: readonly MarkdownDocument[], memory: LoadMemory, report: Report): Outline {
  const sections: { id: string; heading: TitleBlock; items: SectionItem[] }[] = [];
  const requirements: (RequirementText & { readonly section: string })[] = [];
  const risks: (RiskText & { readonly section: string })[] = [];
  for (const { blocks } of documents) {
    for (const block of blocks) {
      if (block.type === "heading") {
        checkAttributes(block.attributes, ["since", "confidence", "source", "of"], report);
        const id = block.attributes.id?.value;
        if (id === undefined) reportHeadingWithoutId(block, report);
        sections.push({ id: id ?? "", heading: block, items: [] });
        continue;
      }
      const section = sections.at(-1);
      if (!section) {
        report(nodeMessages["text-before-heading"]({}, spanOfBlock(block)));
        continue;
      }
      const item = memory.recall("item", [block], (tell) => readItem(block, tell), report);
      if (!item) continue;
      section.items.push(...item.items);
      if (item.requirement) requirements.push({ ...item.requirement, section: section.id });
      if (item.risk) risks.push({ ...item.risk, section: section.id });
    }
  }
  return { sections, requirements, risks };
}

/** What a block adds to its section, and the texts of the node that it is. */
interface ReadItem {
  readonly items: readonly SectionItem[];
  readonly requirement?: RequirementText;
  readonly risk?: RiskText;
}

function readItem(block: Exclude<MarkdownBlock, TitleBlock>, report: Report): ReadItem | undefined {
  if (block.type === "prose") return { items: [{ kind: "prose", prose: block.prose }] };
  const name = block.name.value;
  if (block.type === "container" && name === "requirement") {
    const text = readRequirementText(block, report);
    return text && { items: [{ kind: "requirement", id: text.id }], requirement: text };
  }
  if (block.type === "container" && name === "risk") {
    const text = readRiskText(block, report);
    return text && { items: [{ kind: "risk", id: text.id }], risk: text };
  }
  if (block.type === "leaf" && name === "data") {
    checkAttributes(block.attributes, [], report);
    return { items: toReferences(wordsOf(block.label)).map((dataset) => ({ kind: "dataset", dataset })) };
  }
  const isPart = partNames.includes(name);
  const message = isPart ? "block-in-wrong-place" : "unknown-block";
  report(nodeMessages[message]({ name }, block.name.span));
  return undefined;
}

/** The blocks and lines that stand inside a requirement or a risk. */
const partNames = ["rationale", "test", "check", "method", "evidence", "source", "governs", "related", "answered-by"];

function reportHeadingWithoutId(heading: TitleBlock, report: Report): void {
  report(nodeMessages["missing-id"]({ kind: otherNames.heading, example: "`{#lending-period}`" }, heading.span));
}

/** Where a block begins: the line that opens it, or the first paragraph of some prose. */
export function spanOfBlock(block: MarkdownBlock) {
  if (block.type !== "prose") return block.span;
  const [start, end] = block.prose.children[0]?.at ?? [0, 0];
  return { file: block.prose.file, start, end };
}
