import { type Span, visibleJson, visibleText } from "#text";
import type { Bilingual, Diagnostic, Related, Severity, TextEdit } from "./diagnostic.ts";
import { docsUrl } from "./docs-url.ts";
import { type RenderOptions, regionOf, type SourceFiles } from "./render-options.ts";

/** What is known of a code beyond the diagnostics of a run. */
export interface RuleText {
  /** The fact as a sentence. */
  readonly summary: Bilingual;
  /** Markdown, in the locale asked for. */
  readonly help?: string;
}

export interface SarifOptions extends RenderOptions {
  readonly toolVersion?: string;
  readonly describe?: (code: string) => RuleText | undefined;
}

/**
 * Diagnostics as SARIF 2.1.0: one run, one rule per code that occurs (sorted), one result per
 * diagnostic in the order given. Columns count UTF-16 code units; paths are relative references,
 * percent-encoded. A file whose text is not known has no region. The hint is the second line of a
 * result's message.
 */
export function renderSarif(diagnostics: readonly Diagnostic[], files: SourceFiles, options: SarifOptions): string {
  const severities = new Map(diagnostics.map(({ code, severity }) => [code, severity]));
  const codes = [...severities.keys()].sort();
  const driver = {
    name: "shishin",
    ...(options.toolVersion !== undefined && { version: options.toolVersion }),
    rules: codes.map((code) => toRule(code, severities.get(code) ?? "warning", options)),
  };
  const results = diagnostics.map((diagnostic) => ({
    ...toResult(diagnostic, files, options),
    ruleIndex: codes.indexOf(diagnostic.code),
  }));
  const run = { tool: { driver }, language: options.locale, columnKind: "utf16CodeUnits", results };
  return `${visibleJson({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] })}\n`;
}

function toRule(code: string, level: Severity, { locale, describe }: SarifOptions): object {
  const known = describe?.(code);
  const help = known?.help ?? pointer(code)[locale];
  return {
    id: code,
    ...(known && { shortDescription: { text: known.summary[locale] } }),
    help: { text: help, markdown: help },
    helpUri: docsUrl(code),
    defaultConfiguration: { level },
  };
}

function pointer(code: string): Bilingual {
  return {
    en: `\`shishin explain ${code}\` tells why, with examples.`,
    ja: `理由と例は \`shishin explain ${code}\` で読めます。`,
  };
}

function toResult(diagnostic: Diagnostic, files: SourceFiles, options: SarifOptions): object {
  const { code, severity, message, hint, span, related = [], fix } = diagnostic;
  const { locale } = options;
  const fixed = fix && toFix(fix, files, options);
  return {
    ruleId: code,
    level: severity,
    message: { text: hint ? `${message[locale]}\n${hint[locale]}` : message[locale] },
    locations: [{ physicalLocation: toLocation(span, files, options) }],
    ...(related.length > 0 && { relatedLocations: related.map((other) => toRelated(other, files, options)) }),
    ...(fixed && { fixes: [{ ...(hint && { description: { text: hint[locale] } }), ...fixed }] }),
  };
}

function toRelated({ message, span }: Related, files: SourceFiles, options: SarifOptions): object {
  return { message: { text: message[options.locale] }, physicalLocation: toLocation(span, files, options) };
}

function toFix({ span, text }: TextEdit, files: SourceFiles, options: SarifOptions): object | undefined {
  const { artifactLocation, region } = toLocation(span, files, options);
  if (!region) return undefined;
  return {
    artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text } }] }],
  };
}

interface PhysicalLocation {
  readonly artifactLocation: { readonly uri: string };
  readonly region?: {
    readonly startLine: number;
    readonly startColumn: number;
    readonly endLine: number;
    readonly endColumn: number;
  };
}

function toLocation(span: Span, files: SourceFiles, { pathOf }: RenderOptions): PhysicalLocation {
  const artifactLocation = { uri: toUri(pathOf(span.file)) };
  const region = regionOf(span, files);
  if (!region) return { artifactLocation };
  const { line, column, endLine, endColumn } = region;
  return { artifactLocation, region: { startLine: line, startColumn: column, endLine, endColumn } };
}

/** Each step is encoded alone; what is no character at all cannot be, and is written by its code point. */
function toUri(path: string): string {
  return path
    .split("/")
    .map((step) => encodeURIComponent(visibleText(step)))
    .join("/");
}
