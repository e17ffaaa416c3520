import { type Span, visibleJson } from "#text";
import type { Diagnostic, Severity } from "./diagnostic.ts";
import { docsUrl } from "./docs-url.ts";
import { type Region, type RenderOptions, regionOf, type SourceFiles } from "./render-options.ts";

/**
 * What `--format json` prints. This form is stable: keys are not renamed, removed or given another
 * meaning; new keys may be added.
 *
 * ```json
 * { "diagnostics": [ {
 *   "code": "check/term-is-defined", "severity": "error",
 *   "message": "…", "hint": "…",
 *   "file": "library/chapters/a.md", "line": 3, "column": 5, "endLine": 3, "endColumn": 9,
 *   "related": [ { "message": "…", "file": "…", "line": 1, "column": 1, "endLine": 1, "endColumn": 1 } ],
 *   "url": "urn:shishin:diagnostic:check/term-is-defined"
 * } ] }
 * ```
 */
export interface JsonReport {
  readonly diagnostics: readonly JsonDiagnostic[];
}

/**
 * A stretch of a file. Lines and columns count from 1, columns in UTF-16 code units; `endLine` and
 * `endColumn` are the place just behind the last character. If the text of the file could not be
 * read, all four are 1.
 */
export interface JsonPlace extends Region {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
}

export interface JsonDiagnostic extends JsonPlace {
  readonly code: string;
  readonly severity: Severity;
  /** In the language asked for. */
  readonly message: string;
  /** Left out if there is none. */
  readonly hint?: string;
  /** In order; empty if there are none. */
  readonly related: readonly (JsonPlace & { readonly message: string })[];
  /** A stable name of the code: `urn:shishin:diagnostic:` and the code. */
  readonly url: string;
}

/** Diagnostics as JSON, in the order given, with a line end at the end. */
export function renderJson(diagnostics: readonly Diagnostic[], files: SourceFiles, options: RenderOptions): string {
  const report: JsonReport = { diagnostics: diagnostics.map((diagnostic) => toJson(diagnostic, files, options)) };
  return `${visibleJson(report)}\n`;
}

function toJson(diagnostic: Diagnostic, files: SourceFiles, options: RenderOptions): JsonDiagnostic {
  const { code, severity, message, hint, span, related = [] } = diagnostic;
  const { locale } = options;
  return {
    code,
    severity,
    message: message[locale],
    ...(hint && { hint: hint[locale] }),
    ...placeOf(span, files, options),
    related: related.map((other) => ({ message: other.message[locale], ...placeOf(other.span, files, options) })),
    url: docsUrl(code),
  };
}

function placeOf(span: Span, files: SourceFiles, { pathOf }: RenderOptions): JsonPlace {
  const { line, column, endLine, endColumn } = regionOf(span, files) ?? start;
  return { file: pathOf(span.file), line, column, endLine, endColumn };
}

const start: Region = { line: 1, column: 1, endLine: 1, endColumn: 1 };
