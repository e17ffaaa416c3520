import type { WriteSheet } from "hucre/xlsx";
import {
  type AnswerFile,
  answerHelp,
  answerStrings,
  answerValues,
  columns,
  howToSteps,
  levelHelp,
  progressHelp,
  progressValues,
  proofHelp,
  sheetNames,
} from "#checklist";
import type { Bilingual, Locale } from "#diagnostic";
import { levels, proofs } from "#model";
import { answerNames, levelNames, progressNames, proofNames } from "#vocabulary";
import { createSheetBuilder } from "./sheet-builder.ts";
import { sheetStyles } from "./sheet-styles.ts";

/** A heading and rows of a term and what it means. */
interface GuidanceSection {
  readonly heading: string;
  readonly rows: readonly (readonly [term: string, meaning: string])[];
}

const a4 = { paperSize: "a4", fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

/** How to fill the form in, and what its words mean. */
export function guidanceSheet(form: AnswerFile, locale: Locale): WriteSheet {
  const sheet = createSheetBuilder({ locale, widths: [26, 92], heights: { 0: 24 } });
  const styles = sheetStyles(locale);
  sheet.text(0, 0, { value: sheetNames.guidance[locale], style: styles.title });
  let row = 2;
  for (const section of guidance(form, locale)) {
    sheet.text(row, 0, { value: section.heading, style: styles.heading });
    for (const [term, meaning] of section.rows) {
      row += 1;
      sheet.text(row, 0, { value: term, style: styles.term });
      sheet.text(row, 1, { value: meaning, style: styles.cell });
    }
    row += 2;
  }
  return {
    name: sheetNames.guidance[locale],
    ...sheet.content(),
    pageSetup: { ...a4, orientation: "portrait" },
    headerFooter: { oddFooter: "&R&P / &N" },
  };
}

function guidance(form: AnswerFile, locale: Locale): readonly GuidanceSection[] {
  const pair = (term: Bilingual, meaning: Bilingual) => [term[locale], meaning[locale]] as const;
  const { notice, license } = form.guideline;
  const sections: readonly GuidanceSection[] = [
    {
      heading: answerStrings.howTo[locale],
      rows: howToSteps.map((step, position) => [`${position + 1}`, step[locale]] as const),
    },
    {
      heading: answerStrings.answers[locale],
      rows: answerValues.map((value) => pair(answerNames[value], answerHelp[value])),
    },
    {
      heading: answerStrings.progress[locale],
      rows: progressValues.map((value) => pair(progressNames[value], progressHelp[value])),
    },
    { heading: answerStrings.columns[locale], rows: columns.map(({ title, help }) => pair(title, help)) },
    { heading: answerStrings.levels[locale], rows: levels.map((level) => pair(levelNames[level], levelHelp[level])) },
    { heading: answerStrings.proofs[locale], rows: proofs.map((proof) => pair(proofNames[proof], proofHelp[proof])) },
    { heading: answerStrings.probes[locale], rows: form.names.probes.map(({ id, title }) => [id, title] as const) },
    {
      heading: answerStrings.notice[locale],
      rows: [
        ...(notice === "" ? [] : [[answerStrings.notice[locale], notice] as const]),
        ...(license === "" ? [] : [[answerStrings.license[locale], license] as const]),
      ],
    },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

/** The text of every requirement that the form asks about. */
export function requirementsSheet(form: AnswerFile, locale: Locale): WriteSheet {
  const sheet = createSheetBuilder({ locale, widths: [18, 8, 36, 96] });
  const styles = sheetStyles(locale);
  const titles = [
    answerStrings.requirement,
    answerStrings.level,
    answerStrings.requirementTitle,
    answerStrings.requirementText,
  ];
  for (const [column, title] of titles.entries()) {
    sheet.text(0, column, { value: title[locale], style: styles.heads.question });
  }
  for (const [position, requirement] of form.names.requirements.entries()) {
    const row = position + 1;
    sheet.text(row, 0, { value: requirement.id, style: styles.term });
    sheet.text(row, 1, { value: levelNames[requirement.level][locale], style: styles.centred });
    sheet.text(row, 2, { value: requirement.title, style: styles.cell });
    sheet.text(row, 3, { value: requirement.text, style: styles.cell });
  }
  return {
    name: sheetNames.requirements[locale],
    ...sheet.content(),
    freezePane: { rows: 1, columns: 1 },
    pageSetup: { ...a4, orientation: "landscape", printTitlesRow: "$1:$1" },
    headerFooter: { oddFooter: "&R&P / &N" },
  };
}
