import { type Prose, type Text, walkProse } from "#model";
import { type Span, span } from "#text";

/** Words that stand in a row in some prose, over line ends, up to the next mark or piece of code. */
export interface TextRun {
  readonly text: string;
  /** Where a stretch of the text was written. */
  readonly spanOf: (index: number, length: number) => Span;
}

/** The plain words of some prose, without code, references and citations. */
export function textRuns(prose: Prose): readonly TextRun[] {
  const runs: Text[][] = [];
  walkProse(prose, (node) => {
    if (!("children" in node)) return;
    let open: Text[] | undefined;
    for (const child of node.children) {
      if (child.type !== "text") open = undefined;
      else if (open) open.push(child);
      else {
        open = [child];
        runs.push(open);
      }
    }
  });
  return runs.map((nodes) => ({
    text: nodes.map((node) => node.value).join(""),
    spanOf: (index, length) => {
      const [start] = placeOf(nodes, index);
      const [last, nodeEnd] = placeOf(nodes, index + length - 1);
      return span(prose.file, start, Math.max(start, Math.min(last + 1, nodeEnd)));
    },
  }));
}

/** Where a letter was written, and where its node ends. Escapes make the one a guess: it stays inside the other. */
function placeOf(nodes: readonly Text[], index: number): readonly [offset: number, nodeEnd: number] {
  let before = 0;
  for (const { value, at } of nodes) {
    if (index < before + value.length) return [Math.min(at[0] + index - before, at[1]), at[1]];
    before += value.length;
  }
  const end = nodes.at(-1)?.at[1] ?? 0;
  return [end, end];
}
