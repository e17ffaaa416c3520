import { type PageFence, readDiagnosticPage } from "#diagnostic";
import type { Files } from "./base-guideline.ts";

/**
 * One example on the page of a check: fences that follow each other, each a file.
 *
 *     ```md bad file=chapters/a.md      a bad example of two files,
 *     ```yaml bad file=terms.yaml
 *     ```text output                    what is reported about it;
 *     ```md good file=chapters/a.md     a good one
 */
export type PageExample =
  | {
      readonly kind: "bad";
      readonly files: Files;
      /** What the page says is reported. */
      readonly output?: PageFence;
      /** Where the text of its last file ends: offset in the page, in UTF-16 code units. */
      readonly end: number;
    }
  | { readonly kind: "good"; readonly files: Files };

/** The examples of a page in order. A file that is named again begins a new example. */
export function readExamples(page: string): readonly PageExample[] {
  const examples: PageExample[] = [];
  for (const fence of fencesOf(page)) {
    const [word] = fence.words;
    const last = examples.at(-1);
    if (word === "output") {
      if (last?.kind !== "bad") throw new Error("an output fence follows no bad example");
      examples.splice(-1, 1, { ...last, output: fence });
    } else if (word === "bad" || word === "good") {
      const path = fence.file ?? "chapters/a.md";
      const isOpen = last?.kind === word && !("output" in last) && !Object.hasOwn(last.files, path);
      const files = { ...(isOpen && last.files), [path]: fence.text };
      const example: PageExample = word === "bad" ? { kind: word, files, end: fence.end } : { kind: word, files };
      examples.splice(isOpen ? -1 : examples.length, 1, example);
    }
  }
  return examples;
}

function fencesOf(page: string): readonly PageFence[] {
  return readDiagnosticPage(page).filter((block) => block.kind === "fence");
}

/** The page with other texts in its output fences, one for each bad example; missing fences are put in. */
export function replaceOutputs(page: string, outputs: readonly string[]): string {
  const bad = readExamples(page).filter((example) => example.kind === "bad");
  let replaced = page;
  for (const [index, { output, end }] of [...bad.entries()].reverse()) {
    const text = outputs[index] ?? "";
    const afterFence = page.indexOf("\n", end) + 1;
    replaced = output
      ? replaced.slice(0, output.start) + text + replaced.slice(output.end)
      : `${replaced.slice(0, afterFence)}\n\`\`\`text output\n${text}\`\`\`\n${replaced.slice(afterFence)}`;
  }
  return replaced;
}
