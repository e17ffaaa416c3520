import type { Span } from "#text";
import type { Bilingual, Diagnostic, Related, Severity, TextEdit } from "./diagnostic.ts";

/** A sentence with `{placeholders}`, in both languages, and what to do about it. */
export interface MessageTemplate extends Bilingual {
  readonly hint?: Bilingual;
}

/** The names between braces in a text, read by the compiler. */
type PlaceholderOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderOf<Rest>
  : never;

type HintPlaceholderOf<Template> = Template extends { readonly hint: { readonly en: infer Hint extends string } }
  ? PlaceholderOf<Hint>
  : never;

/** A value for a placeholder; a word of the tool's own comes in both languages. */
export type MessageParam = string | number | Bilingual;

/** What a message must be given: a missing or misspelt parameter does not compile. */
export type MessageParams<Template extends MessageTemplate> = {
  readonly [Name in PlaceholderOf<Template["en"]> | HintPlaceholderOf<Template>]: MessageParam;
};

/** What may be added to a diagnostic where it is reported. */
export interface DiagnosticExtras {
  /** Takes the place of the template's hint. */
  readonly hint?: Bilingual | undefined;
  readonly related?: readonly Related[] | undefined;
  readonly fix?: TextEdit | undefined;
}

export interface DiagnosticTemplate extends MessageTemplate {
  readonly severity: Severity;
}

/** Makes one diagnostic of a known kind. */
export interface DiagnosticMaker<Template extends MessageTemplate> {
  (params: MessageParams<Template>, span: Span, extras?: DiagnosticExtras): Diagnostic;
  /** `room/name` */
  readonly code: string;
  readonly severity: Severity;
  /** The sentence as it stands in the table, for lists of codes. */
  readonly template: MessageTemplate;
}

/** A room's table of messages, as functions that make diagnostics. */
export type DiagnosticMakers<Table extends Readonly<Record<string, MessageTemplate>>> = {
  readonly [Name in keyof Table]: DiagnosticMaker<Table[Name]>;
};

/** Turns a room's table of messages into functions; codes are `room/name`. */
export function defineMessages<const Table extends Readonly<Record<string, DiagnosticTemplate>>>(
  room: string,
  table: Table,
): DiagnosticMakers<Table> {
  const makers: Record<string, unknown> = {};
  for (const [name, template] of Object.entries(table)) {
    const code = `${room}/${name}`;
    const { severity } = template;
    const make = (params: Record<string, MessageParam>, span: Span, extras?: DiagnosticExtras) =>
      createDiagnostic({ code, severity, template, params, span, extras });
    makers[name] = Object.assign(make, { code, severity, template });
  }
  // Built key by key from the same table that the type is computed from.
  return makers as DiagnosticMakers<Table>;
}

export interface DiagnosticParts {
  readonly code: string;
  readonly severity: Severity;
  readonly template: MessageTemplate;
  readonly params: Readonly<Record<string, MessageParam>>;
  readonly span: Span;
  readonly extras?: DiagnosticExtras | undefined;
}

/** Puts a diagnostic together from a template and its parameters. */
export function createDiagnostic({ code, severity, template, params, span, extras }: DiagnosticParts): Diagnostic {
  const hint = extras?.hint ?? template.hint;
  return {
    code,
    severity,
    message: fillTemplate(template, params),
    span,
    ...(hint && { hint: fillTemplate(hint, params) }),
    ...(extras?.related && extras.related.length > 0 && { related: extras.related }),
    ...(extras?.fix && { fix: extras.fix }),
  };
}

/** Puts the parameters into both languages of a template. */
export function fillTemplate(template: Bilingual, params: Readonly<Record<string, MessageParam>>): Bilingual {
  return { en: fill(template.en, "en", params), ja: fill(template.ja, "ja", params) };
}

/** The hint for a name that is nearly another one. */
export function didYouMean(suggestion: string | undefined): Bilingual | undefined {
  if (suggestion === undefined) return undefined;
  return { en: `Did you mean \`${suggestion}\`?`, ja: `\`${suggestion}\` ではありませんか。` };
}

function fill(text: string, locale: keyof Bilingual, params: Readonly<Record<string, MessageParam>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return oneLine(typeof value === "object" ? value[locale] : String(value));
  });
}

/** Values come from other people's files: they stay on one line, bounded, without control characters. */
function oneLine(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
  const clean = value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");
  return clean.length > 200 ? `${clean.slice(0, 199)}…` : clean;
}
