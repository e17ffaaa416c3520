import type { Command } from "../define-command.ts";

/** Each command, loaded when it is asked for: starting the tool costs only what the command needs. */
const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./check.ts")).checkCommand,
  build: async () => (await import("./build.ts")).buildCommand,
  watch: async () => (await import("./watch.ts")).watchCommand,
  serve: async () => (await import("./serve.ts")).serveCommand,
  pdf: async () => (await import("./pdf.ts")).pdfCommand,
  list: async () => (await import("./list.ts")).listCommand,
  explain: async () => (await import("./explain.ts")).explainCommand,
  init: async () => (await import("./init.ts")).initCommand,
  stamp: async () => (await import("./stamp.ts")).stampCommand,
  "checklist form": async () => (await import("./checklist-form.ts")).checklistFormCommand,
  "checklist validate": async () => (await import("./checklist-validate.ts")).checklistValidateCommand,
  "checklist merge": async () => (await import("./checklist-merge.ts")).checklistMergeCommand,
  "checklist summary": async () => (await import("./checklist-summary.ts")).checklistSummaryCommand,
  "checklist compare": async () => (await import("./checklist-compare.ts")).checklistCompareCommand,
  contract: async () => (await import("./contract.ts")).contractCommand,
  "contract diff": async () => (await import("./contract-diff.ts")).contractDiffCommand,
  schemas: async () => (await import("./schemas.ts")).schemasCommand,
  help: async () => (await import("./help.ts")).createHelpCommand(allCommands),
};

/** The names of all commands, in the order of help. */
export const commandNames: readonly string[] = Object.keys(loaders);

export async function loadCommand(name: string): Promise<Command | undefined> {
  return Object.hasOwn(loaders, name) ? loaders[name]?.() : undefined;
}

export async function allCommands(): Promise<readonly Command[]> {
  return Promise.all(Object.values(loaders).map((load) => load()));
}
