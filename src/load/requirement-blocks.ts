import type { Report } from "#diagnostic";
import { type MarkdownContainer, wordsOf } from "#load/markdown";
import {
  type AutomaticTest,
  areaOf,
  type ChecklistRow,
  type Guideline,
  type Kind,
  kindNames,
  levels,
  nodeIdPattern,
  type Prose,
  proofs,
  type Requirement,
  statuses,
} from "#model";
import type { Span } from "#text";
import {
  type BlockParts,
  checkAttributes,
  choiceOf,
  choicesOf,
  leafReferences,
  leafText,
  originOfBlock,
  partsOf,
  toReferences,
} from "./block-parts.ts";
import { nodeMessages } from "./node-messages.ts";
import { provenanceOf } from "./node-texts.ts";

/** The texts of a requirement in one language: what original and translation have in common. */
export interface RequirementText {
  readonly id: string;
  readonly container: MarkdownContainer;
  readonly parts: BlockParts;
  readonly title?: string;
  readonly statement?: Prose;
  readonly rationale?: Prose;
  readonly tests: readonly { readonly container: MarkdownContainer; readonly description?: Prose }[];
  readonly rows: readonly RowText[];
}

export interface RowText {
  readonly id: string;
  readonly container: MarkdownContainer;
  readonly parts: BlockParts;
  readonly question?: Prose;
  readonly evidence?: string;
  readonly method?: Prose;
}

/** Reads the texts of a `:::requirement`. Without an id it is reported and dropped. */
export function readRequirementText(container: MarkdownContainer, report: Report): RequirementText | undefined {
  const id = idOfBlock(container, { kind: "requirement", example: "LEND-DUE-01" }, report);
  if (id === undefined) return undefined;
  const parts = partsOf(
    container,
    { leaves: ["source", "governs", "related"], containers: ["rationale", "test", "check"] },
    report,
  );
  const rationale = only(parts, "rationale", report);
  return {
    id,
    container,
    parts,
    ...(parts.title && { title: parts.title.title }),
    ...(parts.prose && { statement: parts.prose }),
    ...(rationale && { rationale }),
    tests: (parts.containers.get("test") ?? []).map((test) => {
      const description = proseOnly(test, report);
      return { container: test, ...(description && { description }) };
    }),
    rows: (parts.containers.get("check") ?? []).flatMap((row) => readRowText(row, report) ?? []),
  };
}

/** What the original alone holds: level, parties, links, proof. Texts are put in by the caller. */
export type RequirementData = Omit<
  Requirement,
  "title" | "statement" | "rationale" | "tests" | "translations" | "section" | "state"
> & {
  readonly tests: readonly Omit<AutomaticTest, "description">[];
};

export function readRequirementData(
  text: RequirementText,
  guideline: Pick<Guideline, "areas">,
  report: Report,
): RequirementData {
  const { container, parts, id } = text;
  const { attributes } = container;
  checkAttributes(
    attributes,
    ["level", "for", "since", "confidence", "source", "proof", "status", "replaced-by"],
    report,
  );
  const origin = originOfBlock(container.span, attributes);
  if (guideline.areas.length > 0 && !guideline.areas.some((area) => area.id === areaOf(id))) {
    report(nodeMessages["unknown-area"]({ id, area: areaOf(id) }, origin.span));
  }
  const level = choiceOf(attributes, { name: "level", among: levels }, report);
  if (level === undefined && !attributes.values.level)
    reportMissing("level", levels, { id, span: origin.span }, report);
  return {
    kind: "requirement",
    id,
    level: level ?? "must",
    parties: toReferences(wordsOf(attributes.values.for)),
    proof: choicesOf(attributes, { name: "proof", among: proofs }, report),
    status: choiceOf(attributes, { name: "status", among: statuses }, report) ?? "active",
    replacedBy: toReferences(wordsOf(attributes.values["replaced-by"])),
    provenance: provenanceOf(attributes, leafReferences(parts, "source")),
    governs: leafReferences(parts, "governs"),
    related: leafReferences(parts, "related"),
    tests: text.tests.map((test) => readTestData(test.container, id, report)),
    rows: text.rows.map((row) => row.id),
    origin,
  };
}

/** What the original alone holds of a row. */
export type RowData = Omit<ChecklistRow, "question" | "evidence" | "method">;

export function readRowData({ id, container }: RowText, requirement: string, report: Report): RowData {
  const { attributes } = container;
  checkAttributes(attributes, ["group", "by", "proof", "also", "was"], report);
  const origin = originOfBlock(container.span, attributes);
  const [group] = toReferences(wordsOf(attributes.values.group));
  if (!group) report(nodeMessages["missing-attribute"]({ id, name: "group", values: groupWords }, origin.span));
  return {
    kind: "row",
    id,
    requirement,
    also: toReferences(wordsOf(attributes.values.also)),
    ...(attributes.values.was && { was: toReferences(wordsOf(attributes.values.was)) }),
    group: group ?? { id: "", span: origin.span },
    by: toReferences(wordsOf(attributes.values.by)),
    proof: choicesOf(attributes, { name: "proof", among: proofs }, report),
    origin,
  };
}

/** The id of a block; a missing or malformed one is reported. */
export function idOfBlock(
  container: MarkdownContainer,
  { kind, example }: { readonly kind: Kind; readonly example: string },
  report: Report,
): string | undefined {
  const { id } = container.attributes;
  if (!id) {
    report(nodeMessages["missing-id"]({ kind: kindNames[kind], example: `\`{#${example}}\`` }, container.span));
    return undefined;
  }
  if (!nodeIdPattern.test(id.value)) report(nodeMessages["malformed-id"]({ id: id.value, example }, id.span));
  return id.value;
}

/** The prose of a block that holds nothing else. */
export function proseOnly(container: MarkdownContainer, report: Report): Prose | undefined {
  return partsOf(container, { leaves: [], containers: [] }, report).prose;
}

/** The prose of the one inner block of a name; several are joined. */
export function only(parts: BlockParts, name: string, report: Report): Prose | undefined {
  const proses = (parts.containers.get(name) ?? []).flatMap((container) => {
    checkAttributes(container.attributes, [], report);
    return proseOnly(container, report) ?? [];
  });
  const [first] = proses;
  return first && { file: first.file, children: proses.flatMap((prose) => prose.children) };
}

function readRowText(container: MarkdownContainer, report: Report): RowText | undefined {
  const id = idOfBlock(container, { kind: "row", example: "CHK-01" }, report);
  if (id === undefined) return undefined;
  const parts = partsOf(container, { leaves: ["evidence"], containers: ["method"] }, report);
  const evidence = leafText(parts, "evidence");
  const method = only(parts, "method", report);
  return {
    id,
    container,
    parts,
    ...(parts.prose && { question: parts.prose }),
    ...(evidence !== undefined && { evidence }),
    ...(method && { method }),
  };
}

function readTestData(
  { attributes, span }: MarkdownContainer,
  id: string,
  report: Report,
): Omit<AutomaticTest, "description"> {
  checkAttributes(attributes, ["probe", "safe"], report);
  const origin = originOfBlock(span, attributes);
  const places = ["production", "sandbox"] as const;
  const safe = choiceOf(attributes, { name: "safe", among: places }, report);
  if (!attributes.values.safe) reportMissing("safe", places, { id, span: origin.span }, report);
  const [probe] = toReferences(wordsOf(attributes.values.probe));
  return { ...(probe && { probe }), safe: safe ?? "sandbox", origin };
}

function reportMissing(
  name: string,
  among: readonly string[],
  { id, span }: { readonly id: string; readonly span: Span },
  report: Report,
): void {
  report(
    nodeMessages["missing-attribute"]({ id, name, values: among.map((value) => `\`${value}\``).join(", ") }, span),
  );
}

const groupWords = { en: "the checklist's groups", ja: "チェックリストの分類" };
