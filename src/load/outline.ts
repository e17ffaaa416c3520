import type { Report } from "#diagnostic";
import type { SectionItem } from "#model";
import { contentHash } from "#text";
import { checkAttributes } from "./block-parts.ts";
import type { MarkdownBlock, MarkdownDocument, TitleBlock } from "./markdown-document.ts";
import { kindNames, nodeMessages } from "./node-messages.ts";
import { proseWords } from "./node-texts.ts";
import { type RequirementText, readRequirementText } from "./requirement-blocks.ts";

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
}

/** Reads the files of one language, in the order of the manifest, into sections and requirements. */
export function readOutline(documents: readonly MarkdownDocument[], report: Report): Outline {
  const sections: { id: string; heading: TitleBlock; items: SectionItem[] }[] = [];
  const requirements: (RequirementText & { readonly section: string })[] = [];
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
      const item = readItem(block, report);
      if (item?.kind === "prose") section.items.push(item);
      else if (item) {
        section.items.push({ kind: "requirement", id: item.text.id });
        requirements.push({ ...item.text, section: section.id });
      }
    }
  }
  return { sections, requirements };
}

/** The state of a section's own prose: changes when a translation has to be looked at again. */
export function stateOfSection({ heading, items }: OutlineSection): string {
  const words = items.map((item) => (item.kind === "prose" ? proseWords(item.prose) : ""));
  return contentHash(JSON.stringify([heading.title, words])).slice(0, 8);
}

type ReadItem = (SectionItem & { readonly kind: "prose" }) | { readonly kind: "text"; readonly text: RequirementText };

function readItem(block: Exclude<MarkdownBlock, TitleBlock>, report: Report): ReadItem | undefined {
  if (block.type === "prose") return { kind: "prose", prose: block.prose };
  const name = block.name.value;
  if (block.type === "container" && name === "requirement") {
    const text = readRequirementText(block, report);
    return text && { kind: "text", text };
  }
  const isPart = ["rationale", "test", "check", "method", "evidence", "source", "governs", "related"].includes(name);
  const message = isPart ? "block-in-wrong-place" : "unknown-block";
  report(nodeMessages[message]({ name }, block.name.span));
  return undefined;
}

function reportHeadingWithoutId(heading: TitleBlock, report: Report): void {
  report(nodeMessages["missing-id"]({ kind: kindNames.section, example: "`{#lending-period}`" }, heading.span));
}

function spanOfBlock(block: Exclude<MarkdownBlock, TitleBlock>) {
  if (block.type !== "prose") return block.span;
  const [start, end] = block.prose.children[0]?.at ?? [0, 0];
  return { file: block.prose.file, start, end };
}
