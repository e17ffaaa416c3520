import { waiverMessages } from "#check";
import { checks } from "#check/checks";
import { checklistMessages } from "#checklist";
import { dealMessages } from "#deal";
import type { Bilingual, DiagnosticMaker, MessageTemplate, Severity } from "#diagnostic";
import { generateMessages } from "#generate";
import { generatorMessages } from "#generators";
import { loadMessages, openapiCodes, openapiMessages } from "#load";
import { cliMessages } from "./cli-messages.ts";

/** One code that the tool can report. */
export interface CodeEntry {
  readonly code: string;
  readonly severity: Severity;
  /** The fact that must hold, or the sentence that is printed. */
  readonly summary: Bilingual;
}

/** A table of messages and the page that explains them, a section for each. */
interface ExplainedTable {
  readonly page: string;
  readonly messages: Readonly<Record<string, Pick<DiagnosticMaker<MessageTemplate>, "code" | "severity" | "template">>>;
}

const openapiPage = "src/load/openapi/messages.md";

const tables: readonly ExplainedTable[] = [
  { page: "src/load/messages.md", messages: loadMessages },
  { page: openapiPage, messages: openapiMessages },
  ...[generateMessages, ...generatorMessages].map((messages) => ({ page: "src/generate/messages.md", messages })),
  { page: "src/check/waivers.md", messages: waiverMessages },
  { page: "src/checklist/messages.md", messages: checklistMessages },
  { page: "src/deal/messages.md", messages: dealMessages },
  { page: "src/cli/messages.md", messages: cliMessages },
];

/** Every code of the tool, sorted; `openapi/*` are the rules of the library that reads OpenAPI. */
export function allCodes(): readonly CodeEntry[] {
  const told = tables
    .flatMap(({ messages }) => Object.values(messages))
    .map(({ code, severity, template }) => ({ code, severity, summary: template }));
  const rules = [...openapiCodes].map(([code, { severity, summary }]) => ({ code, severity, summary }));
  return [...checks, ...told, ...rules].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Where in the package the page of a code stands; a page of several codes has a section for each. */
export function pageOf(code: string): { readonly path: string; readonly section?: string } | undefined {
  const check = checks.find((candidate) => candidate.code === code);
  if (check) return { path: `src/check/checks/${check.name}.md` };
  if (code.startsWith("openapi/")) return { path: openapiPage, section: code };
  const table = tables.find(({ messages }) => Object.values(messages).some((maker) => maker.code === code));
  return table && { path: table.page, section: code };
}
