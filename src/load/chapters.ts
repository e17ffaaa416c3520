import type { Report } from "#diagnostic";
import type { MarkdownDocument } from "#load/markdown";
import {
  type AutomaticTest,
  type Chapter,
  type ChecklistRow,
  type Guideline,
  kindNames,
  type Language,
  type Localized,
  nameIdPattern,
  nodes,
  otherNames,
  type Requirement,
  type Risk,
  type Section,
  type SectionItem,
} from "#model";
import { point } from "#text";
import { checkAttributes, originOfBlock, reportDataLines } from "./block-parts.ts";
import type { LoadMemory } from "./load-memory.ts";
import { nodeMessages } from "./node-messages.ts";
import { provenanceOf } from "./node-texts.ts";
import { type Outline, type OutlineSection, readOutline } from "./outline.ts";
import { type RequirementText, type RowText, readRequirementData, readRowData } from "./requirement-blocks.ts";
import { mergeRisk, type RiskText } from "./risk-blocks.ts";
import { titledBlockData } from "./titled-block.ts";
import { containersOf, perLanguage, withTranslations } from "./translations.ts";

/** The Markdown files of the chapters, per language, in the order of the manifest. */
export type DocumentsByLanguage = ReadonlyMap<Language, readonly MarkdownDocument[]>;

export interface ReadChapters {
  readonly chapters: readonly Chapter[];
  readonly requirements: readonly Requirement[];
  readonly rows: readonly ChecklistRow[];
  readonly risks: readonly Risk[];
}

/** Puts the chapters of all languages together: structure and data from the first, texts from each. */
export function readChapters(
  documents: DocumentsByLanguage,
  guideline: Pick<Guideline, "areas" | "languages">,
  memory: LoadMemory,
  report: Report,
): ReadChapters {
  const outlines = new Map<Language, Outline>();
  for (const language of guideline.languages)
    outlines.set(language, readOutline(documents.get(language) ?? [], memory, report));
  const [normative = ""] = guideline.languages;
  const original = outlines.get(normative) ?? { sections: [], requirements: [], risks: [] };
  const translated = [...outlines].filter(([language]) => language !== normative);
  reportTranslationsWithoutOriginal(original, translated, report);

  const requirements: Requirement[] = [];
  const rows: ChecklistRow[] = [];
  const texts = textsById(outlines, ({ requirements: found }) => found);
  const frame = JSON.stringify([guideline.languages, guideline.areas.map(({ id }) => id)]);
  for (const text of original.requirements) {
    // With its own text even where another requirement has the same id.
    const perTag = new Map(texts.get(text.id)).set(normative, text);
    const containers = [...perTag.values()].map(({ container }) => container);
    const things = [text.container, ...containers, ...perTag.keys(), text.section, frame] as const;
    const merged = memory.recall(
      "requirement",
      things,
      (tell) => {
        const rows = text.rows.map((row) => mergeRow(row, text.id, perTag, tell));
        return { requirement: mergeRequirement(text, perTag, { guideline, rows }, tell), rows };
      },
      report,
    );
    requirements.push(merged.requirement);
    rows.push(...merged.rows);
  }
  const riskTexts = textsById(outlines, ({ risks }) => risks);
  const risks = original.risks.map((text) => {
    const perTag = new Map(riskTexts.get(text.id)).set(normative, text);
    return mergeRisk(text, perTag, guideline.languages, report);
  });
  return { chapters: mergeChapters(original, translated, guideline.languages, report), requirements, rows, risks };
}

type TextsByLanguage = ReadonlyMap<Language, RequirementText>;

/** The texts of each node in every language; of a repeated id, the first. */
function textsById<Text extends { readonly id: string }>(
  outlines: ReadonlyMap<Language, Outline>,
  pick: (outline: Outline) => readonly Text[],
): ReadonlyMap<string, ReadonlyMap<Language, Text>> {
  const byId = new Map<string, Map<Language, Text>>();
  for (const [language, outline] of outlines) {
    for (const text of pick(outline)) {
      const known = byId.get(text.id) ?? new Map<Language, Text>();
      if (!known.has(language)) known.set(language, text);
      byId.set(text.id, known);
    }
  }
  return byId;
}

function mergeRequirement(
  text: RequirementText & { readonly section: string },
  texts: TextsByLanguage,
  {
    guideline,
    rows,
  }: {
    readonly guideline: Pick<Guideline, "areas" | "languages">;
    readonly rows: readonly ChecklistRow[];
  },
  report: Report,
): Requirement {
  const data = readRequirementData(text, guideline, report);
  const requirement = {
    ...data,
    title: perLanguage(texts, (one) => one.title),
    statement: perLanguage(texts, (one) => one.statement),
    rationale: perLanguage(texts, (one) => one.rationale),
    tests: data.tests.map(
      (test, index): AutomaticTest => ({
        ...test,
        description: perLanguage(texts, (one) => one.tests[index]?.description),
      }),
    ),
    section: text.section,
  };
  return withTranslations(requirement, {
    languages: guideline.languages,
    written: containersOf(texts),
    elsewhere: { rows: { table: nodes.row.structure.node, nodes: rows } },
  });
}

function mergeRow(row: RowText, requirement: string, texts: TextsByLanguage, report: Report): ChecklistRow {
  const rowIn = (one: RequirementText) => one.rows.find(({ id }) => id === row.id);
  return {
    ...readRowData(row, requirement, report),
    question: perLanguage(texts, (one) => rowIn(one)?.question),
    evidence: perLanguage(texts, (one) => rowIn(one)?.evidence),
    method: perLanguage(texts, (one) => rowIn(one)?.method),
  };
}

function mergeChapters(
  original: Outline,
  translated: readonly (readonly [Language, Outline])[],
  languages: readonly Language[],
  report: Report,
): readonly Chapter[] {
  const [normative = ""] = languages;
  const chapters: (Omit<Chapter, "sections"> & { readonly sections: Section[] })[] = [];
  const counters = [0, 0, 0, 0, 0, 0];
  for (const section of original.sections) {
    const { heading, id } = section;
    const depth = chapters.length === 0 ? 1 : heading.depth;
    counters[depth - 1] = (counters[depth - 1] ?? 0) + 1;
    counters.fill(0, depth);
    const byLanguage = new Map<Language, OutlineSection>([[normative, section]]);
    for (const [language, outline] of translated) {
      const match = outline.sections.find((candidate) => candidate.id === id && id !== "");
      if (match) byLanguage.set(language, match);
    }
    const merged = mergeSection(byLanguage, {
      number: counters.slice(0, depth).join("."),
      depth,
      languages,
      normative,
    });
    if (!nameIdPattern.test(id) && id !== "") {
      report(nodeMessages["malformed-id"]({ id, example: "lending-period" }, merged.origin.span, { hint: nameIdHint }));
    }
    if (depth === 1) {
      if (heading.depth !== 1) report(nodeMessages["chapter-without-title"]({ example: "{#id}" }, heading.span));
      chapters.push({
        kind: "chapter",
        id,
        number: merged.number,
        title: merged.title,
        sections: [],
        origin: merged.origin,
      });
    }
    chapters.at(-1)?.sections.push(merged);
  }
  return chapters;
}

interface SectionPlace {
  readonly number: string;
  readonly depth: number;
  readonly languages: readonly Language[];
  readonly normative: Language;
}

function mergeSection(
  texts: ReadonlyMap<Language, OutlineSection>,
  { number, depth, languages, normative }: SectionPlace,
): Section {
  const original = texts.get(normative);
  const attributes = original?.heading.attributes ?? { values: {}, flags: [], span: point("", 0) };
  const section = {
    kind: "section" as const,
    id: original?.id ?? "",
    number,
    depth,
    title: perLanguage(texts, (one) => one.heading.title),
    content: perLanguage(texts, (one): Localized<readonly SectionItem[]>[string] => one.items),
    provenance: provenanceOf(attributes),
    origin: originOfBlock(original?.heading.span ?? attributes.span, attributes),
  };
  const written = new Map([...texts].map(([language, one]) => [language, one.heading]));
  return withTranslations(section, { languages, written });
}

function reportTranslationsWithoutOriginal(
  original: Outline,
  translated: readonly (readonly [Language, Outline])[],
  report: Report,
): void {
  const sections = new Set(original.sections.map(({ id }) => id));
  const requirements = new Map(original.requirements.map((text) => [text.id, text]));
  for (const [, outline] of translated) {
    for (const { id, heading } of outline.sections) {
      for (const [name, { keySpan }] of Object.entries(heading.attributes.values)) {
        if (titledBlockData.includes(name)) report(nodeMessages["attribute-in-translation"]({ name }, keySpan));
      }
      if (id === "" || sections.has(id)) continue;
      const at = heading.attributes.id?.span ?? heading.span;
      report(nodeMessages["translation-without-original"]({ id, kind: otherNames.heading }, at));
    }
    for (const text of outline.risks) reportRiskWithoutOriginal(text, original, report);
    for (const text of outline.requirements) {
      const at = text.container.attributes.id?.span ?? text.container.span;
      const match = requirements.get(text.id);
      if (!match) {
        report(nodeMessages["translation-without-original"]({ id: text.id, kind: kindNames.requirement }, at));
        continue;
      }
      checkTranslationBlock(text, report);
      for (const { container } of text.tests.slice(match.tests.length)) {
        report(nodeMessages["translation-without-original"]({ id: "test", kind: blockKind }, container.name.span));
      }
      for (const row of text.rows) {
        if (match.rows.some(({ id }) => id === row.id)) continue;
        const rowAt = row.container.attributes.id?.span ?? row.container.span;
        report(nodeMessages["translation-without-original"]({ id: row.id, kind: kindNames.row }, rowAt));
      }
    }
  }
}

function reportRiskWithoutOriginal(text: RiskText, original: Outline, report: Report): void {
  const { attributes, span } = text.container;
  if (!original.risks.some(({ id }) => id === text.id)) {
    report(
      nodeMessages["translation-without-original"]({ id: text.id, kind: kindNames.risk }, attributes.id?.span ?? span),
    );
    return;
  }
  for (const [name, written] of Object.entries(attributes.values)) {
    if (titledBlockData.includes(name)) report(nodeMessages["attribute-in-translation"]({ name }, written.keySpan));
  }
  checkAttributes(attributes, ["of", ...titledBlockData], report);
  reportDataLines(text.parts, report);
}

const blockKind = { en: "block", ja: "ブロック" };

/** A translation repeats no data: only the state that it translates. */
function checkTranslationBlock(text: RequirementText, report: Report): void {
  reportDataLines(text.parts, report);
  const data = [
    "level",
    "for",
    "since",
    "confidence",
    "source",
    "proof",
    "status",
    "replaced-by",
    "group",
    "by",
    "also",
    "was",
    "probe",
    "safe",
  ];
  const containers = [
    text.container,
    ...text.rows.map((row) => row.container),
    ...text.tests.map((test) => test.container),
  ];
  for (const { attributes } of containers) {
    for (const [name, written] of Object.entries(attributes.values)) {
      if (data.includes(name)) report(nodeMessages["attribute-in-translation"]({ name }, written.keySpan));
    }
    checkAttributes(attributes, ["of", ...data], report);
  }
}

const nameIdHint = {
  en: "Write small letters, digits and hyphens, such as `lending-period`.",
  ja: "`lending-period` のように、英小文字・数字・ハイフンで書いてください。",
};
