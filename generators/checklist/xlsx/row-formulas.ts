import type { ConditionalRule } from "hucre/xlsx";
import { type AnswerKey, answerValues, neededBy, neededByEvidence } from "#checklist";
import type { Locale } from "#diagnostic";
import { answerNames, progressNames } from "#vocabulary";
import { columnAt, firstRow, letters } from "./sheet-places.ts";

/**
 * How far a row has got, in words, worked out by the spreadsheet: the same as `progressOf`. `row` counts
 * from 0.
 */
export function progressFormula(row: number, locale: Locale): string {
  const cell = (key: string) => `$${letters(columnAt(key))}${row + 1}`;
  const strings = { open: progressNames.open[locale], incomplete: progressNames.incomplete[locale] };
  const lacks = [...neededCells(locale).entries()].map(([key, condition]) => {
    return `AND(${condition(cell)},TRIM(${cell(key)})="")`;
  });
  const isAnswer = answerValues.map((value) => isWord(cell("answer"), answerNames[value][locale])).join(",");
  const isIncomplete = `OR(NOT(OR(${isAnswer})),${lacks.join(",")})`;
  return `IF(TRIM(${cell("answer")})="",${quoted(strings.open)},IF(${isIncomplete},${quoted(strings.incomplete)},${quoted(progressNames.complete[locale])}))`;
}

type CellOf = (key: string) => string;

/** When a cell has to be filled in, as a formula. */
function neededCells(locale: Locale): ReadonlyMap<AnswerKey, (cell: CellOf) => string> {
  const needed = new Map<AnswerKey, (cell: CellOf) => string>();
  for (const key of new Set(Object.values(neededBy).flat())) {
    const values = answerValues.filter((value) => neededBy[value].includes(key));
    needed.set(
      key,
      (cell) => `OR(${values.map((value) => isWord(cell("answer"), answerNames[value][locale])).join(",")})`,
    );
  }
  for (const key of neededByEvidence) needed.set(key, (cell) => `TRIM(${cell("evidenceName")})<>""`);
  return needed;
}

function isWord(cell: string, word: string): string {
  return `TRIM(${cell})=${quoted(word)}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * Shades what is still to be done. The column of progress says the same in words, so nothing depends on
 * colour; `rowCount` rows from the first.
 */
export function shadings(rowCount: number, locale: Locale): readonly ConditionalRule[] {
  const cell = (key: string) => `$${letters(columnAt(key))}${firstRow + 1}`;
  const range = (key: string) =>
    `${letters(columnAt(key))}${firstRow + 1}:${letters(columnAt(key))}${firstRow + rowCount}`;
  const rules = [...neededCells(locale).entries()].map(([key, condition]) => ({
    range: range(key),
    formula: `AND(${condition(cell)},TRIM(${cell(key)})="")`,
  }));
  const unfinished = {
    range: range("status"),
    formula: `${cell("status")}<>${quoted(progressNames.complete[locale])}`,
  };
  return [...rules, unfinished].map((rule, position) => ({
    type: "expression",
    priority: position + 1,
    style: { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF2CC" }, bgColor: { rgb: "FFF2CC" } } },
    ...rule,
  }));
}
