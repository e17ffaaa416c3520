import type { Report } from "#diagnostic";
import { parseYaml, type YamlSource } from "#load/yaml";
import type { SourceFile } from "#text";
import { checklistMessages } from "./checklist-messages.ts";

/** Which rows of earlier editions a row takes over, by its id. */
export type AnswerMoves = ReadonlyMap<string, readonly string[]>;

/**
 * Reads a list of `{ from: [CHK-001], to: [CHK-101, CHK-102] }` in YAML. What has another form is reported; a file
 * that is no YAML moves nothing.
 */
export function readAnswerMoves(file: SourceFile, report: Report): AnswerMoves {
  let isYaml = true;
  const source = parseYaml(file, (diagnostic) => {
    isYaml = false;
    report(diagnostic);
  });
  return isYaml ? movesOf(source, report) : new Map();
}

function movesOf({ value, span }: YamlSource, report: Report): AnswerMoves {
  const moves = new Map<string, readonly string[]>();
  if (!Array.isArray(value)) {
    report(checklistMessages["moves-unreadable"]({}, span([])));
    return moves;
  }
  for (const [index, move] of value.entries()) {
    const [from, to] = [idsOf(move, "from"), idsOf(move, "to")];
    if (!from || !to) report(checklistMessages["moves-unreadable"]({}, span([index])));
    else for (const id of to) moves.set(id, [...(moves.get(id) ?? []), ...from]);
  }
  return moves;
}

/** One id or several. */
function idsOf(move: unknown, key: "from" | "to"): readonly string[] | undefined {
  const value =
    typeof move === "object" && move !== null ? Object.entries(move).find(([name]) => name === key)?.[1] : undefined;
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const ids = list.filter((id): id is string => typeof id === "string" && id !== "");
  return ids.length === list.length && ids.length > 0 ? ids : undefined;
}
