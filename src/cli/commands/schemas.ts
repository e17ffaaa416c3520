import { loadGuideline, readLanguages } from "#load";
import { cliMessages } from "../cli-messages.ts";
import { defineCommand } from "../define-command.ts";
import { exitCode } from "../exit-code.ts";
import { findGuidelineRoot } from "../guideline-root.ts";
import { printDiagnostics } from "../print-diagnostics.ts";
import { schemaFiles } from "../schema-files.ts";
import { shownPath } from "../world.ts";
import { writeFiles } from "../write-files.ts";

export const schemasCommand = defineCommand({
  name: "schemas",
  summary: {
    en: "Write JSON Schemas into `.schemas/`, by which editors complete and check a guideline's YAML files.",
    ja: "エディターが指針の YAML を書くのを助ける JSON Schema を、`.schemas/` に書き出します。",
  },
  arguments: [{ name: "dir", isRequired: false }],
  options: {},
  async run(invocation, world) {
    const dir = invocation.arguments[0];
    const root = await findGuidelineRoot(world, dir?.value ?? ".");
    if (root === undefined) {
      const path = dir?.value ?? shownPath(world, world.cwd);
      invocation.report(cliMessages["no-guideline"]({ path }, dir?.span ?? invocation.span));
      return exitCode.usage;
    }
    const languages = await readLanguages(world.host, root);
    if (languages.length === 0) {
      const { diagnostics, files } = await loadGuideline(world.host, root);
      printDiagnostics({ diagnostics, files, root }, invocation, world);
      return exitCode.guideline;
    }
    const files = new Map([...schemaFiles(languages)].map(([path, text]) => [`${root}/${path}`, text]));
    const span = dir?.span ?? invocation.span;
    if (!(await writeFiles(files, { report: invocation.report, span }, world))) return exitCode.guideline;
    for (const path of files.keys()) world.out.write(`${shownPath(world, path)}\n`);
    return exitCode.clean;
  },
});
