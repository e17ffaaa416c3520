/** A room whose tests are tried by mutation: the rooms that judge, or keep what people wrote. */
export interface MutatedRoom {
  readonly name: string;
  /** Folder whose files are changed, one place at a time. */
  readonly folder: string;
  /** Globs of the tests that have to notice. */
  readonly tests: readonly string[];
}

export const mutatedRooms: readonly MutatedRoom[] = [
  { name: "load", folder: "src/load", tests: ["src/load/**/*.test.ts", "src/check/checks.test.ts"] },
  { name: "check", folder: "src/check", tests: ["src/check/**/*.test.ts"] },
  {
    name: "checklist",
    folder: "src/checklist",
    tests: ["src/checklist/**/*.test.ts", "generators/checklist/**/*.test.ts", "src/cli/transcripts.test.ts"],
  },
  { name: "deal", folder: "src/deal", tests: ["src/deal/**/*.test.ts", "src/load/**/deal*.test.ts"] },
  { name: "runtime", folder: "src/runtime", tests: ["src/runtime/**/*.test.ts"] },
];

/** Share of mutants, from 0 to 1, that the tests of each room have to notice. */
export const wanted = 0.85;
