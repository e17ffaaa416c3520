/** What the process tells the one who started it. */
export const exitCode = {
  /** Everything is as it should be. */
  clean: 0,
  /** The guideline has errors. */
  guideline: 1,
  /** The command line was used wrongly. */
  usage: 2,
  /** The tool itself failed. */
  bug: 70,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
