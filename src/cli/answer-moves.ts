import { checklistMessages } from "#checklist";
import type { Diagnostic } from "#diagnostic";
import { parseYaml, type YamlSource } from "#load";
import { createSourceFile, type SourceFile } from "#text";
import { cliMessages } from "./cli-messages.ts";
import type { Invocation } from "./define-command.ts";
import { absolutePath, shownPath, type World } from "./world.ts";

/** Which rows of earlier editions a row takes over, by its id. */
export interface Moves {
  readonly rows: ReadonlyMap<string, readonly string[]>;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: ReadonlyMap<string, SourceFile>;
}

/**
 * Reads the file of `--moves`, a list of `{ from: [CHK-001], to: [CHK-101, CHK-102] }`. Without the
 * option nothing has moved; nothing if the file is not there, which is reported.
 */
export async function readMoves({ options, report }: Invocation, world: World): Promise<Moves | undefined> {
  const { moves } = options;
  if (!moves) return { rows: new Map(), diagnostics: [], files: new Map() };
  const path = absolutePath(world, moves.value);
  const bytes = await world.host.readBytes(path);
  if (!bytes) {
    report(cliMessages["file-not-found"]({ path: moves.value }, moves.span));
    return undefined;
  }
  const file = createSourceFile(shownPath(world, path), new TextDecoder().decode(bytes));
  const diagnostics: Diagnostic[] = [];
  const source = parseYaml(file, (diagnostic) => void diagnostics.push(diagnostic));
  const rows = diagnostics.length > 0 ? new Map() : movesOf(source, (diagnostic) => void diagnostics.push(diagnostic));
  return { rows, diagnostics, files: new Map([[file.path, file]]) };
}

function movesOf(source: YamlSource, report: (diagnostic: Diagnostic) => void): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, readonly string[]>();
  const { value } = source;
  if (!Array.isArray(value)) {
    report(checklistMessages["moves-unreadable"]({}, source.span([])));
    return rows;
  }
  for (const [index, move] of value.entries()) {
    const [from, to] = [idsOf(move, "from"), idsOf(move, "to")];
    if (!from || !to) report(checklistMessages["moves-unreadable"]({}, source.span([index])));
    else for (const id of to) rows.set(id, [...(rows.get(id) ?? []), ...from]);
  }
  return rows;
}

/** One id or several. */
function idsOf(move: unknown, key: "from" | "to"): readonly string[] | undefined {
  const value =
    typeof move === "object" && move !== null ? Object.entries(move).find(([name]) => name === key)?.[1] : undefined;
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const ids = list.filter((id): id is string => typeof id === "string" && id !== "");
  return ids.length === list.length && ids.length > 0 ? ids : undefined;
}
