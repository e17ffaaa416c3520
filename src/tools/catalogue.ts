import type { Check } from "#check";
import type { Bilingual, DiagnosticMaker, MessageTemplate, Severity } from "#diagnostic";

/** One code that can be reported. */
export interface CodeEntry {
  readonly code: string;
  readonly severity: Severity;
  /** The fact that must hold, or the sentence that is printed. */
  readonly summary: Bilingual;
}

/** A table of messages and the page that explains them, a section for each. */
export interface ExplainedTable {
  /** Its path in the package. */
  readonly page: string;
  readonly messages: Readonly<Record<string, Pick<DiagnosticMaker<MessageTemplate>, "code" | "severity" | "template">>>;
}

/** Where the page of a code is to be read. */
export type CodePage =
  /** A file of the tool's package; a page of several codes has a section for each. */
  | { readonly kind: "package"; readonly path: string; readonly section?: string }
  /** A file anywhere, by its absolute path. */
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "text"; readonly text: string };

/** A check from elsewhere, with its own page. */
export interface ExplainedCheck {
  readonly check: Check;
  readonly page: CodePage;
}

/** Every code that can be reported, and where it is explained. */
export interface Catalogue {
  /** Sorted by code. */
  readonly codes: readonly CodeEntry[];
  readonly pageOf: (code: string) => CodePage | undefined;
}

export interface CatalogueParts {
  /** The tool's own checks; each has its page beside it. */
  readonly checks: readonly Check[];
  readonly tables: readonly ExplainedTable[];
  /** Codes that are known by their rules alone, such as `openapi/*`, and their page. */
  readonly rules: ReadonlyMap<string, { readonly severity: Severity; readonly summary: Bilingual }>;
  readonly rulesPage: string;
  readonly others: readonly ExplainedCheck[];
}

/** Puts the codes of checks, messages and rules together. */
export function createCatalogue({ checks, tables, rules, rulesPage, others }: CatalogueParts): Catalogue {
  const messages = tables
    .flatMap((table) => Object.values(table.messages))
    .map(({ code, severity, template }) => ({ code, severity, summary: template }));
  const ruled = [...rules].map(([code, { severity, summary }]) => ({ code, severity, summary }));
  const all = [...checks, ...others.map(({ check }) => check), ...messages, ...ruled];
  const codes = all.map(({ code, severity, summary }) => ({ code, severity, summary }));
  return {
    codes: codes.sort((a, b) => (a.code < b.code ? -1 : 1)),
    pageOf(code) {
      const other = others.find(({ check }) => check.code === code);
      if (other) return other.page;
      const check = checks.find((candidate) => candidate.code === code);
      if (check) return { kind: "package", path: `src/check/checks/${check.name}.md` };
      if (code.startsWith("openapi/")) return { kind: "package", path: rulesPage, section: code };
      const table = tables.find(({ messages }) => Object.values(messages).some((maker) => maker.code === code));
      return table && { kind: "package", path: table.page, section: code };
    },
  };
}
