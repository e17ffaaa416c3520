import { visibleText } from "#text";
import type { Diagnostic, Severity } from "./diagnostic.ts";
import { type RenderOptions, regionOf, type SourceFiles } from "./render-options.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", note: "notice" };

/**
 * Diagnostics as workflow commands of GitHub Actions, one a line, in the order given:
 * `::error file=a.md,line=3,endLine=3,col=5,endColumn=9,title=check/…::message`.
 * The hint is the second line of the message. Columns are left out of a span over several lines,
 * because GitHub takes them on one line only.
 */
export function renderGithub(diagnostics: readonly Diagnostic[], files: SourceFiles, options: RenderOptions): string {
  return diagnostics.map((diagnostic) => `${toCommand(diagnostic, files, options)}\n`).join("");
}

function toCommand(diagnostic: Diagnostic, files: SourceFiles, { locale, pathOf }: RenderOptions): string {
  const { code, severity, message, hint, span } = diagnostic;
  const region = regionOf(span, files);
  const isOneLine = region?.line === region?.endLine;
  const properties = {
    file: pathOf(span.file),
    ...(region && { line: region.line, endLine: region.endLine }),
    ...(region && isOneLine && { col: region.column, endColumn: region.endColumn }),
    title: code,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = [message, ...(hint ? [hint] : [])].map((sentence) => escapeData(visibleText(sentence[locale])));
  return `::${commands[severity]} ${list.join(",")}::${text.join("%0A")}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(visibleText(text)).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
