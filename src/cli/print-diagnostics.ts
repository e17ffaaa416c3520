import { type Diagnostic, hasError, renderGithub, renderJson, renderPretty, renderSarif } from "#diagnostic";
import type { SourceFile } from "#text";
import type { Catalogue } from "#tools";
import { ownCatalogue } from "./command-tools.ts";
import type { Invocation } from "./define-command.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { absolutePath, shownPath, type World } from "./world.ts";

export interface Printing {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Absolute path of the directory that relative paths start in; absent: the paths are printed as they are. */
  readonly root?: string;
  /** What the codes mean; that of the tool alone if left out. */
  readonly catalogue?: Catalogue;
}

/** Prints diagnostics in the format the command line asks for, to standard output. */
export function printDiagnostics(
  { diagnostics, files: own, root, catalogue = ownCatalogue }: Printing,
  { options, locale, files: elsewhere }: Invocation,
  world: World,
): void {
  const files = new Map([...elsewhere, ...own]);
  const pathOf = (file: string) =>
    root === undefined || elsewhere.has(file) ? file : shownPath(world, absolutePath({ ...world, cwd: root }, file));
  const common = { locale, pathOf };
  switch (options.format?.value ?? "pretty") {
    case "json":
      world.out.write(renderJson(diagnostics, files, common));
      return;
    case "sarif": {
      const [toolVersion = ""] = world.toolVersion.split("+");
      const describe = (wanted: string) => catalogue.codes.find(({ code }) => code === wanted);
      world.out.write(renderSarif(diagnostics, files, { ...common, toolVersion, describe }));
      return;
    }
    case "github":
      world.out.write(renderGithub(diagnostics, files, common));
      return;
    default:
      world.out.write(
        renderPretty(diagnostics, files, { ...common, style: world.out.hasColours ? "colour" : "plain" }),
      );
  }
}

/** What a run that found these tells the one who started it. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  return hasError(diagnostics) ? exitCode.guideline : exitCode.clean;
}
