import type { Report } from "#diagnostic";
import { type MarkdownContainer, type MarkdownDocument, type TitleBlock, wordsOf } from "#load/markdown";
import {
  type Alternative,
  type Clause,
  type Contract,
  type ContractParameter,
  kindNames,
  type Language,
  type Prose,
} from "#model";
import { point } from "#text";
import { type AnnexText, mergeAnnex, readAnnexText } from "./annexes.ts";
import {
  type BlockParts,
  checkAttributes,
  leafReferences,
  originOfBlock,
  partsOf,
  reportDataLines,
  toReferences,
} from "./block-parts.ts";
import type { DocumentsByLanguage } from "./chapters.ts";
import { nodeMessages } from "./node-messages.ts";
import { provenanceOf } from "./node-texts.ts";
import { spanOfBlock } from "./outline.ts";
import { idOfBlock, only } from "./requirement-blocks.ts";
import { containersOf, perLanguage, withTranslations } from "./translations.ts";

/** The contract's files in one language. */
interface ContractText {
  readonly title?: TitleBlock;
  readonly preamble?: Prose;
  readonly clauses: readonly ClauseText[];
  readonly annexes: readonly AnnexText[];
}

interface ClauseText {
  readonly id: string;
  readonly container: MarkdownContainer;
  readonly parts: BlockParts;
  readonly title?: string;
  readonly text?: Prose;
  readonly commentary?: Prose;
  readonly alternatives: readonly AlternativeText[];
}

interface AlternativeText {
  readonly id: string;
  readonly container: MarkdownContainer;
  readonly title?: string;
  readonly text?: Prose;
}

/** Puts the clauses of all languages together: structure and data from the first, texts from each. */
export function readContract(
  documents: DocumentsByLanguage,
  languages: readonly Language[],
  parameters: readonly ContractParameter[],
  report: Report,
): Contract {
  const [normative = ""] = languages;
  const texts = new Map<Language, ContractText>();
  for (const language of languages) texts.set(language, readContractText(documents.get(language) ?? [], report));
  const original = texts.get(normative) ?? { clauses: [], annexes: [] };
  for (const [language, text] of texts) if (language !== normative) reportLooseTexts(original, text, report);
  const title = original.title;
  return {
    kind: "contract",
    title: perLanguage(texts, (one) => one.title?.title),
    preamble: perLanguage(texts, (one) => one.preamble),
    clauses: original.clauses.map((clause, index) => {
      const byLanguage = matching(texts, clause.id, ({ clauses }) => clauses);
      return mergeClause(clause, byLanguage, { number: index + 1, languages }, report);
    }),
    annexes: original.annexes.map((annex, index) => {
      const byLanguage = matching(texts, annex.id, ({ annexes }) => annexes);
      return mergeAnnex(annex, byLanguage, { number: index + 1, languages }, report);
    }),
    parameters,
    origin: title
      ? originOfBlock(title.span, title.attributes)
      : { span: point(documents.get(normative)?.[0]?.path ?? "", 0) },
  };
}

/** The texts of one node, by language. */
function matching<Text extends { readonly id: string }>(
  texts: ReadonlyMap<Language, ContractText>,
  id: string,
  pick: (text: ContractText) => readonly Text[],
): ReadonlyMap<Language, Text> {
  const matches = new Map<Language, Text>();
  for (const [language, text] of texts) {
    const match = pick(text).find((one) => one.id === id);
    if (match) matches.set(language, match);
  }
  return matches;
}

function readContractText(documents: readonly MarkdownDocument[], report: Report): ContractText {
  const clauses: ClauseText[] = [];
  const annexes: AnnexText[] = [];
  let title: TitleBlock | undefined;
  let preamble: Prose | undefined;
  for (const { blocks } of documents) {
    for (const block of blocks) {
      const isText = block.type === "heading" || block.type === "prose";
      if (isText && (clauses.length + annexes.length > 0 || (block.type === "heading" && title))) {
        report(nodeMessages["text-outside-clause"]({}, spanOfBlock(block)));
      } else if (block.type === "heading") title = block;
      else if (block.type === "prose") {
        preamble = { file: block.prose.file, children: [...(preamble?.children ?? []), ...block.prose.children] };
      } else if (block.type === "container" && block.name.value === "clause") {
        const clause = readClauseText(block, report);
        if (clause) clauses.push(clause);
      } else if (block.type === "container" && block.name.value === "annex") {
        const annex = readAnnexText(block, report);
        if (annex) annexes.push(annex);
      } else {
        const isPart = ["alternative", "commentary", "secures", "fill"].includes(block.name.value);
        report(
          nodeMessages[isPart ? "block-in-wrong-place" : "unknown-block"]({ name: block.name.value }, block.name.span),
        );
      }
    }
  }
  return { ...(title && { title }), ...(preamble && { preamble }), clauses, annexes };
}

function readClauseText(container: MarkdownContainer, report: Report): ClauseText | undefined {
  const id = idOfBlock(container, { kind: "clause", example: "CT-01" }, report);
  if (id === undefined) return undefined;
  const parts = partsOf(
    container,
    { leaves: ["secures", "source"], containers: ["alternative", "commentary"] },
    report,
  );
  const commentary = only(parts, "commentary", report);
  return {
    id,
    container,
    parts,
    ...(parts.title && { title: parts.title.title }),
    ...(parts.prose && { text: parts.prose }),
    ...(commentary && { commentary }),
    alternatives: (parts.containers.get("alternative") ?? []).flatMap(
      (block) => readAlternativeText(block, report) ?? [],
    ),
  };
}

function readAlternativeText(container: MarkdownContainer, report: Report): AlternativeText | undefined {
  const { id } = container.attributes;
  if (!id) {
    report(nodeMessages["missing-id"]({ kind: kindNames.alternative, example: "`{#A}`" }, container.span));
    return undefined;
  }
  checkAttributes(container.attributes, ["default", "levels"], report);
  const parts = partsOf(container, { leaves: [], containers: [] }, report);
  return {
    id: id.value,
    container,
    ...(parts.title && { title: parts.title.title }),
    ...(parts.prose && { text: parts.prose }),
  };
}

function mergeClause(
  clause: ClauseText,
  texts: ReadonlyMap<Language, ClauseText>,
  { number, languages }: { readonly number: number; readonly languages: readonly Language[] },
  report: Report,
): Clause {
  const { attributes, span } = clause.container;
  checkAttributes(attributes, ["since", "confidence", "source", "optional"], report);
  const isOptional =
    attributes.flags.some(({ value }) => value === "optional") || attributes.values.optional?.value === "true";
  const merged = {
    kind: "clause" as const,
    id: clause.id,
    number,
    title: perLanguage(texts, (one) => one.title),
    text: perLanguage(texts, (one) => one.text),
    alternatives: clause.alternatives.map((alternative) => mergeAlternative(alternative, texts)),
    commentary: perLanguage(texts, (one) => one.commentary),
    secures: leafReferences(clause.parts, "secures"),
    optional: isOptional,
    provenance: provenanceOf(attributes, leafReferences(clause.parts, "source")),
    origin: originOfBlock(span, attributes),
  };
  return withTranslations(merged, { languages, written: containersOf(texts) });
}

function mergeAlternative(alternative: AlternativeText, texts: ReadonlyMap<Language, ClauseText>): Alternative {
  const { attributes, span } = alternative.container;
  const levels = toReferences(wordsOf(attributes.values.levels));
  const alternativeIn = (one: ClauseText) => one.alternatives.find(({ id }) => id === alternative.id);
  return {
    id: alternative.id,
    isDefault: attributes.flags.some(({ value }) => value === "default"),
    ...(levels.length > 0 && { levels }),
    title: perLanguage(texts, (one) => alternativeIn(one)?.title),
    text: perLanguage(texts, (one) => alternativeIn(one)?.text),
    origin: originOfBlock(span, attributes),
  };
}

function reportLooseTexts(original: ContractText, translation: ContractText, report: Report): void {
  for (const { id, container, parts } of translation.annexes) {
    const at = container.attributes.id?.span ?? container.span;
    if (!original.annexes.some((annex) => annex.id === id))
      report(nodeMessages["translation-without-original"]({ id, kind: kindNames.annex }, at));
    reportData(container, report);
    reportDataLines(parts, report);
  }
  for (const { id, container, parts, alternatives } of translation.clauses) {
    const match = original.clauses.find((clause) => clause.id === id);
    const at = container.attributes.id?.span ?? container.span;
    if (!match) report(nodeMessages["translation-without-original"]({ id, kind: kindNames.clause }, at));
    reportData(container, report);
    reportDataLines(parts, report);
    for (const alternative of match ? alternatives : []) {
      reportData(alternative.container, report);
      if (match?.alternatives.some((one) => one.id === alternative.id)) continue;
      const place = alternative.container.attributes.id?.span ?? alternative.container.span;
      report(nodeMessages["translation-without-original"]({ id: alternative.id, kind: kindNames.alternative }, place));
    }
  }
}

/** A translation repeats no data: only the state that it translates. */
function reportData({ attributes }: MarkdownContainer, report: Report): void {
  for (const [name, written] of Object.entries(attributes.values)) {
    if (name !== "of") report(nodeMessages["attribute-in-translation"]({ name }, written.keySpan));
  }
  for (const { value: name, keySpan } of attributes.flags) {
    report(nodeMessages["attribute-in-translation"]({ name }, keySpan));
  }
}
