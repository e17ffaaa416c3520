import type { Level } from "#model";
import type { AnswerFile, AnswerRow } from "./answer-file.ts";
import { progressOf } from "./answer-needs.ts";
import type { Named } from "./checklist-form.ts";

/** How many rows have which answer; what is no answer, or incomplete, counts under its own word as well. */
export interface AnswerCounts {
  readonly met: number;
  readonly partly: number;
  readonly notMet: number;
  readonly notApplicable: number;
  /** Without an answer, or with something that is none. */
  readonly open: number;
  readonly total: number;
}

export interface AnswerSummary {
  readonly groups: readonly (Named & { readonly counts: AnswerCounts })[];
  readonly total: AnswerCounts;
  /** Rows of a MUST that are not met, only in part, or not answered. */
  readonly blocking: readonly SummaryRow[];
  /** Rows that are answered but lack something that the answer asks for. */
  readonly incomplete: readonly SummaryRow[];
}

export interface SummaryRow {
  readonly id: string;
  readonly question: string;
  readonly level: Level;
  readonly requirements: readonly string[];
  /** The answer as it stands in the file. */
  readonly answer: string;
}

/** Where a filled checklist stands: per group, as a whole, and what stands in the way. */
export function summarizeAnswers({ rows, names }: AnswerFile): AnswerSummary {
  const titles = new Map(names.groups.map(({ id, title }) => [id, title]));
  const groups = [...new Set(rows.map(({ group }) => group))].map((id) => ({
    id,
    title: titles.get(id) ?? id,
    counts: countAnswers(rows.filter(({ group }) => group === id)),
  }));
  const blocks = ["partly", "not-met", "open"];
  return {
    groups,
    total: countAnswers(rows),
    blocking: rows.filter((row) => row.level === "must" && blocks.includes(standingOf(row))).map(summaryRow),
    incomplete: rows.filter((row) => progressOf(row) === "incomplete").map(summaryRow),
  };
}

/** What an answer comes to. */
export const standings = ["met", "partly", "not-met", "not-applicable", "open"] as const;
export type Standing = (typeof standings)[number];

export function standingOf({ answer }: Pick<AnswerRow, "answer">): Standing {
  switch (answer.answer) {
    case "conforms":
      return "met";
    case "partly":
      return "partly";
    case "does-not-conform":
      return "not-met";
    case "not-applicable":
      return "not-applicable";
    default:
      return "open";
  }
}

function countAnswers(rows: readonly AnswerRow[]): AnswerCounts {
  const count = (standing: Standing) => rows.filter((row) => standingOf(row) === standing).length;
  return {
    met: count("met"),
    partly: count("partly"),
    notMet: count("not-met"),
    notApplicable: count("not-applicable"),
    open: count("open"),
    total: rows.length,
  };
}

function summaryRow({ id, question, level, requirements, answer }: AnswerRow): SummaryRow {
  return { id, question, level, requirements, answer: answer.answer };
}
