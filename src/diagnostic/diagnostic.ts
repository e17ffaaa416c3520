import { compareSpans, type Span } from "#text";

/** The languages the tool itself speaks. A guideline may have any languages. */
export type Locale = "en" | "ja";

/** A sentence of the tool in each of its languages. */
export type Bilingual = Readonly<Record<Locale, string>>;

/**
 * - `error`: output cannot be trusted; nothing is generated; cannot be waived.
 * - `warning`: an opinion; may be waived with a reason.
 * - `note`: never changes the exit code.
 */
export type Severity = "error" | "warning" | "note";

/** The other half of a problem: "`LEND-01` is first defined here." */
export interface Related {
  readonly message: Bilingual;
  readonly span: Span;
}

/** A change of text that is certainly right. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** Something a guideline's author should know, always with a place. */
export interface Diagnostic {
  /** `room/name`: the file, the page, the waiver and the argument of `shishin explain`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is so: one sentence. */
  readonly message: Bilingual;
  /** What to do now: one sentence, imperative. */
  readonly hint?: Bilingual;
  readonly span: Span;
  readonly related?: readonly Related[];
  readonly fix?: TextEdit;
}

/** Takes a diagnostic as it is found. */
export type Report = (diagnostic: Diagnostic) => void;

/** The order of all output: file, place, code, then the message itself. Repeats are dropped. */
export function sortDiagnostics(diagnostics: Iterable<Diagnostic>): readonly Diagnostic[] {
  const sorted = [...diagnostics].sort(compareDiagnostics);
  return sorted.filter((diagnostic, index) => {
    const before = sorted[index - 1];
    return before === undefined || compareDiagnostics(before, diagnostic) !== 0;
  });
}

/** Whether the gate stays shut: any `error` means that nothing is generated. */
export function hasError(diagnostics: Iterable<Diagnostic>): boolean {
  for (const diagnostic of diagnostics) if (diagnostic.severity === "error") return true;
  return false;
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return compareSpans(a.span, b.span) || compareText(a.code, b.code) || compareText(a.message.en, b.message.en);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
