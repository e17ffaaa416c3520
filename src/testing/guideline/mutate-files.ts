import fc from "fast-check";
import type { Files } from "./base-guideline.ts";

/** One careless or malicious edit of one of some files. */
export interface Mutation {
  readonly kind: (typeof kinds)[number];
  /** Which file and which places of it, as shares between 0 and 1. */
  readonly file: number;
  readonly at: number;
  readonly other: number;
  readonly text: string;
}

const kinds = [
  "delete line",
  "repeat line",
  "swap lines",
  "insert",
  "replace value",
  "delete stretch",
  "truncate",
] as const;

/** What people and programs leave behind in files, and what means something to one of the readers. */
const pieces = [
  ...["\n", "\t", "  ", "    ", " ", "\r\n", "\ufeff", "\u0000", "\ud800", "\u202e", "\u200b", "é", "日本", "😀"],
  ...[
    ":",
    ": ",
    "- ",
    "? ",
    "#",
    "&a ",
    "*a",
    "!!int ",
    "|\n",
    ">-\n",
    "{",
    "}",
    "[",
    "]",
    "'",
    '"',
    ",",
    "---\n",
    "<<: ",
    "~",
  ],
  ...[
    "null",
    "true",
    "-1",
    "1e999",
    ".nan",
    "2026-13-99",
    "0x",
    "\\",
    "__proto__: ",
    "constructor",
    "$ref: '#/x'",
    "x-guideline: {}",
  ],
  ...[
    ":::",
    "::::",
    "::source[",
    ":::check{#A-01}\n",
    "::::requirement{#LEND-DUE-01}\n",
    "::::clause{}\n",
    ":::alternative{#A default}\n",
  ],
  ...[
    "{#x}",
    "{#",
    "level=may ",
    "status=withdrawn ",
    "of=00000000 ",
    "LEND-DUE-01",
    "CT-01",
    "CHK-001",
    "LEND-NONE-99",
  ],
  ...[
    "[[",
    "]]",
    "[[貸出]]",
    "[@",
    "[@library-act]",
    "{{",
    "{{retention}}",
    "`",
    "`Loan.dueOn`",
    "**",
    "*",
    "_",
    "~~",
    "```\n",
    "> ",
    "1. ",
    "| a |",
    "|---|",
  ],
  ...[
    "<b>",
    "<!--",
    "-->",
    "[a](#x)",
    "[a](javascript:x)",
    "[a]: x\n",
    "![a](b)",
    "https://x.example",
    "&amp;",
    "=1+1",
    "@x",
    "# x {#x}\n",
    "x".repeat(400),
  ],
];

/** Some mutations at once. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    file: share(),
    at: share(),
    other: share(),
    text: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: "binary", maxLength: 12 })),
  }),
  { minLength: 1, maxLength: 4 },
);

function share(): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 9999 }).map((number) => number / 10_000);
}

/** The files with the mutations carried out one after the other. */
export function mutateFiles(files: Files, list: readonly Mutation[]): Files {
  const paths = Object.keys(files);
  const mutated: Record<string, string> = { ...files };
  for (const mutation of list) {
    const path = paths[Math.floor(mutation.file * paths.length)] ?? "";
    mutated[path] = mutate(mutated[path] ?? "", mutation);
  }
  return mutated;
}

function mutate(text: string, { kind, at, other, text: piece }: Mutation): string {
  const lines = text.split("\n");
  const line = Math.floor(at * lines.length);
  const otherLine = Math.floor(other * lines.length);
  const offset = Math.floor(at * text.length);
  switch (kind) {
    case "delete line":
      return lines.toSpliced(line, 1).join("\n");
    case "repeat line":
      return lines.toSpliced(otherLine, 0, lines[line] ?? "").join("\n");
    case "swap lines":
      return lines
        .with(line, lines[otherLine] ?? "")
        .with(otherLine, lines[line] ?? "")
        .join("\n");
    case "insert":
      return text.slice(0, offset) + piece + text.slice(offset);
    case "replace value":
      return lines
        .with(
          line,
          (lines[line] ?? "").replace(/([:=])[^:=]*$/, (_, mark: string) => `${mark} ${piece}`),
        )
        .join("\n");
    case "delete stretch":
      return text.slice(0, offset) + text.slice(offset + Math.floor(other * 60));
    case "truncate":
      return text.slice(0, offset);
    default:
      return kind satisfies never;
  }
}
