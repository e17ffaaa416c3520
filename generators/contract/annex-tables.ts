import type { Bilingual } from "#diagnostic";
import { localeOf, proseToText } from "#generate";
import {
  type AnnexFill,
  type Guideline,
  type Language,
  type Localized,
  localized,
  type NamedEntry,
  type Operation,
} from "#model";
import { annexStrings } from "./contract-strings.ts";
import type { ContractTable } from "./contract-table.ts";

interface Scope {
  readonly guideline: Guideline;
  readonly language: Language;
  /** The highest conformance level of the operations that are listed; absent: all. */
  readonly level: string | undefined;
  readonly results: ChecklistResults | undefined;
}

/** What came out of the checklist, by row: the answer in words, and what is said about it. */
export type ChecklistResults = ReadonlyMap<string, { readonly result: string; readonly note: string }>;

/** The tables that fill an annex, made from the guideline; none of a kind that the guideline has nothing of. */
export function annexTables(fills: readonly AnnexFill[], scope: Scope): readonly ContractTable[] {
  return fills.flatMap((fill) => tables[fill](scope)).filter(({ rows }) => rows.length > 0);
}

const tables: Readonly<Record<AnnexFill, (scope: Scope) => readonly ContractTable[]>> = {
  operations: (scope) => [operationTable(scope)],
  scopes: (scope) => [scopeTable(scope)],
  problems: (scope) => [problemTable(scope)],
  checklist: checklistTables,
  recipients: (scope) => [recipientTable(scope)],
};

function operationTable(scope: Scope): ContractTable {
  const { guideline, language } = scope;
  const say = sayIn(language);
  const levels = titlesById(guideline.conformance, language);
  return {
    ...headed(scope, annexStrings.operations, [
      [annexStrings.operation, 29],
      [annexStrings.call, 36],
      [annexStrings.level, 10],
      [annexStrings.scopes, 25],
    ]),
    rows: operationsOf(scope).map(({ id, summary, isWebhook, method, path, conformance, scopes }) => ({
      cells: [
        lines(say(summary), id),
        isWebhook ? lines(phrase(annexStrings.webhook, language), path) : `${method.toUpperCase()} ${path}`,
        conformance ? (levels.get(conformance.id) ?? conformance.id) : "",
        scopes.join("\n"),
      ],
    })),
  };
}

function scopeTable(scope: Scope): ContractTable {
  const { guideline, language } = scope;
  const asked = new Set(operationsOf(scope).flatMap(({ scopes }) => scopes));
  return {
    ...headed(scope, annexStrings.scopes, [
      [annexStrings.scope, 36],
      [annexStrings.meaning, 64],
    ]),
    rows: guideline.apis
      .flatMap(({ scopes }) => scopes)
      .filter(({ id }) => asked.has(id))
      .map(({ id, description }) => ({ cells: [id, sayIn(language)(description)] })),
  };
}

function problemTable(scope: Scope): ContractTable {
  const say = sayIn(scope.language);
  return {
    ...headed(scope, annexStrings.problems, [
      [annexStrings.problem, 30],
      [annexStrings.status, 10],
      [annexStrings.meaning, 30],
      [annexStrings.advice, 30],
    ]),
    rows: scope.guideline.apis
      .flatMap(({ problems }) => problems)
      .map(({ id, status, title, meaning, advice }) => ({
        cells: [lines(say(title), id), String(status), say(meaning), say(advice)],
      })),
  };
}

/** One table for each side, with what came out, or room for it. */
function checklistTables(scope: Scope): readonly ContractTable[] {
  const { guideline, language, results } = scope;
  return guideline.checklist.sides.map(({ title, parties }) => {
    const members = new Set(parties.map(({ id }) => id));
    return {
      ...headed(scope, annexStrings.checklist, [
        [annexStrings.row, 14],
        [annexStrings.question, 50],
        [annexStrings.result, 14],
        [annexStrings.note, 22],
      ]),
      title: sayIn(language)(title),
      rows: guideline.checklist.rows
        .filter(({ by }) => by.some(({ id }) => members.has(id)))
        .map(({ id, question }) => {
          const { result = "", note = "" } = results?.get(id) ?? {};
          return { cells: [id, proseToText(localized(question, language)), result, note] };
        }),
    };
  });
}

const blankRecipients = 5;

function recipientTable(scope: Scope): ContractTable {
  const columns = [
    annexStrings.recipient,
    annexStrings.data,
    annexStrings.purpose,
    annexStrings.country,
    annexStrings.period,
    annexStrings.checked,
  ];
  const parts = [22, 20, 20, 12, 13, 13];
  return {
    ...headed(
      scope,
      annexStrings.recipients,
      columns.map((word, column) => [word, parts[column] ?? 1]),
    ),
    rows: Array.from({ length: blankRecipients }, () => ({ cells: columns.map(() => "") })),
  };
}

/** Levels are cumulative: what is offered at one is offered at every higher one. */
function operationsOf({ guideline, level }: Scope): readonly Operation[] {
  const rank = (id: string | undefined) => guideline.conformance.findIndex((entry) => entry.id === id);
  const operations = guideline.apis.flatMap((api) => api.operations);
  return level === undefined
    ? operations
    : operations.filter(({ conformance }) => rank(conformance?.id) <= rank(level));
}

function headed({ language }: Scope, title: Bilingual, columns: readonly (readonly [word: Bilingual, part: number])[]) {
  return {
    title: phrase(title, language),
    head: columns.map(([word]) => phrase(word, language)),
    widths: columns.map(([, part]) => part),
  };
}

function titlesById(entries: readonly NamedEntry[], language: Language): ReadonlyMap<string, string> {
  return new Map(
    entries.map(({ id, title }) => {
      const name = sayIn(language)(title);
      return [id, [id, name].filter(Boolean).join(" ")];
    }),
  );
}

function sayIn(language: Language): (texts: Localized<string>) => string {
  return (texts) => localized(texts, language) ?? "";
}

function phrase(words: Bilingual, language: Language): string {
  return words[localeOf(language)];
}

function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("\n");
}
