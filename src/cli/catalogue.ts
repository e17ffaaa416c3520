import { waiverMessages } from "#check";
import { checks } from "#check/checks";
import type { Bilingual, Severity } from "#diagnostic";
import { generateMessages } from "#generate";
import { generatorMessages } from "#generators";
import { loadMessages } from "#load";
import { cliMessages } from "./cli-messages.ts";

/** One code that the tool can report. */
export interface CodeEntry {
  readonly code: string;
  readonly severity: Severity;
  /** The fact that must hold, or the sentence that is printed. */
  readonly summary: Bilingual;
}

/** Every code of the tool, sorted. The rules of OpenAPI that Redocly brings come as `openapi/*`. */
export function allCodes(): readonly CodeEntry[] {
  const makers = [loadMessages, generateMessages, ...generatorMessages, waiverMessages, cliMessages].flatMap((table) =>
    Object.values(table),
  );
  const told = makers.map(({ code, severity, template }) => ({ code, severity, summary: template }));
  return [...checks, ...told].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Where in the package the page of a code stands; a page of several codes has a section for each. */
export function pageOf(code: string): { readonly path: string; readonly section?: string } {
  const [room = "", name = ""] = code.split("/");
  if (room === "check" && checks.some((check) => check.name === name)) return { path: `src/check/checks/${name}.md` };
  const pages: Readonly<Record<string, string>> = {
    check: "src/check/waivers.md",
    load: "src/load/messages.md",
    openapi: "src/load/openapi-messages.md",
    generate: "src/generate/messages.md",
    cli: "src/cli/messages.md",
  };
  return { path: pages[room] ?? "", section: code };
}
