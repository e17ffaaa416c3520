import type { Level } from "#model";
import type { AnswerFile, AnswerRow } from "./answer-file.ts";
import { type Standing, standingOf } from "./summarize-answers.ts";

/** Two filled checklists side by side: of two years, or of two respondents. */
export interface AnswerComparison {
  /** Rows that both have, and whose answers come to something else. */
  readonly changed: readonly ComparedRow[];
  /** Rows whose answers come to the same but say something else. */
  readonly reworded: readonly ComparedRow[];
  /** How many rows both answer alike, in every cell. */
  readonly same: number;
  readonly onlyFirst: readonly ComparedRow[];
  readonly onlySecond: readonly ComparedRow[];
}

export interface ComparedRow {
  readonly id: string;
  readonly question: string;
  readonly level: Level;
  /** Whether both answered the same state of the question. */
  readonly asksTheSame: boolean;
  readonly first?: ComparedAnswer;
  readonly second?: ComparedAnswer;
  /** Keys of the cells that differ. */
  readonly cells: readonly string[];
  /** `better` and `worse` by how much of the question is met; `other` where that cannot be said. */
  readonly direction: Direction;
}

export type Direction = "better" | "worse" | "other";

export interface ComparedAnswer {
  readonly standing: Standing;
  readonly answer: string;
  readonly measures: string;
  readonly reason: string;
}

/** Compares two files row by row, by id. */
export function compareAnswers(first: AnswerFile, second: AnswerFile): AnswerComparison {
  const others = new Map(second.rows.map((row) => [row.id, row]));
  const ids = new Set(first.rows.map(({ id }) => id));
  const pairs = first.rows.flatMap((row) => {
    const other = others.get(row.id);
    return other ? [comparedRow(row, other)] : [];
  });
  const isChanged = (row: ComparedRow) => row.first?.standing !== row.second?.standing;
  return {
    changed: pairs.filter(isChanged),
    reworded: pairs.filter((row) => !isChanged(row) && row.cells.length > 0),
    same: pairs.filter(({ cells }) => cells.length === 0).length,
    onlyFirst: first.rows.filter(({ id }) => !others.has(id)).map((row) => comparedRow(row, undefined)),
    onlySecond: second.rows.filter(({ id }) => !ids.has(id)).map((row) => comparedRow(undefined, row)),
  };
}

function comparedRow(first: AnswerRow | undefined, second: AnswerRow | undefined): ComparedRow {
  const either = second ?? first;
  return {
    id: either?.id ?? "",
    question: either?.question ?? "",
    level: either?.level ?? "may",
    asksTheSame: first?.state === second?.state,
    ...(first && { first: comparedAnswer(first) }),
    ...(second && { second: comparedAnswer(second) }),
    cells: first && second ? differingCells(first, second) : [],
    direction: directionOf(first, second),
  };
}

function comparedAnswer(row: AnswerRow): ComparedAnswer {
  const { answer, measures, reason } = row.answer;
  return { standing: standingOf(row), answer, measures, reason };
}

function differingCells(first: AnswerRow, second: AnswerRow): readonly string[] {
  const cells = ({ answer, review }: AnswerRow): Readonly<Record<string, string>> => ({ ...answer, ...review });
  const [before, after] = [cells(first), cells(second)];
  return Object.keys(before).filter((key) => before[key] !== after[key]);
}

const ranks: Readonly<Partial<Record<Standing, number>>> = { "not-met": 0, partly: 1, met: 2 };

function directionOf(first: AnswerRow | undefined, second: AnswerRow | undefined): Direction {
  const [before, after] = [first, second].map((row) => (row ? ranks[standingOf(row)] : undefined));
  if (before === undefined || after === undefined || before === after) return "other";
  return after > before ? "better" : "worse";
}
