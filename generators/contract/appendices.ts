import type { Locale } from "#diagnostic";
import { levelNames } from "#vocabulary";
import type { ContractDocument } from "./contract-document.ts";
import { appendixLabel, contractStrings, enumeration, inBrackets, labelled } from "./contract-strings.ts";
import type { ContractTable } from "./contract-table.ts";

/** A table behind the contract: the tool's own, and no part of it. */
export interface Appendix extends ContractTable {
  /** Its place in the page. */
  readonly anchor: string;
}

/** The values to fill in, and which requirement is secured where. Tables without rows are left out. */
export function appendices(document: ContractDocument, locale: Locale): readonly Appendix[] {
  const tables = [parameterTable(document, locale), requirementTable(document, locale)];
  return tables
    .filter(({ rows }) => rows.length > 0)
    .map((table, position) => ({
      ...table,
      title: labelled(appendixLabel(position + 1, locale), table.title, locale),
    }));
}

function parameterTable({ parameters }: ContractDocument, locale: Locale): Appendix {
  const titles = [
    contractStrings.parameter,
    contractStrings.kind,
    contractStrings.initial,
    contractStrings.limits,
    contractStrings.articles,
    contractStrings.note,
  ];
  return {
    anchor: "parameters",
    title: contractStrings.parameters[locale],
    head: titles.map((title) => title[locale]),
    widths: [28, 9, 14, 16, 12, 21],
    rows: parameters.map((parameter) => ({
      cells: [
        `${parameter.title}\n${parameter.name}`,
        parameter.kind,
        parameter.initial,
        parameter.limits,
        enumeration(parameter.articles, locale),
        parameter.note,
      ],
    })),
  };
}

function requirementTable({ requirements, names }: ContractDocument, locale: Locale): Appendix {
  const titles = [
    contractStrings.requirement,
    contractStrings.level,
    contractStrings.title,
    contractStrings.articles,
    contractStrings.api,
  ];
  return {
    anchor: "requirements",
    title: contractStrings.matrix[locale],
    head: titles.map((title) => title[locale]),
    widths: [17, 7, 26, 20, 30],
    rows: requirements.map(({ id, level, title, clauses, api }) => ({
      id,
      cells: [
        id,
        levelNames[level][locale],
        title,
        clauses.map((clause) => `${names.articles[clause] ?? clause}${inBrackets(clause, locale)}`).join("\n"),
        api.join("\n"),
      ],
    })),
  };
}
