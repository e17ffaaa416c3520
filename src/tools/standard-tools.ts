import type { Toolset } from "#build";
import { waiverMessages } from "#check";
import { checks } from "#check/checks";
import { checklistMessages } from "#checklist";
import { dealMessages } from "#deal";
import { generateMessages } from "#generate";
import { generatorMessages, generators } from "#generators";
import { loadMessages, openapiCodes, openapiMessages } from "#load";
import { type Plugin, pluginMessages } from "#plugins";
import { type Catalogue, createCatalogue, type ExplainedTable } from "./catalogue.ts";

/** Where the rules of OpenAPI are explained. */
const openapiPage = "src/load/openapi/messages.md";

/** The messages of every room that a program can call, with their pages. */
const tables: readonly ExplainedTable[] = [
  { page: "src/load/messages.md", messages: loadMessages },
  { page: openapiPage, messages: openapiMessages },
  ...[generateMessages, ...generatorMessages].map((messages) => ({ page: "src/generate/messages.md", messages })),
  { page: "src/check/waivers.md", messages: waiverMessages },
  { page: "src/checklist/messages.md", messages: checklistMessages },
  { page: "src/deal/messages.md", messages: dealMessages },
  { page: "src/plugins/messages.md", messages: pluginMessages },
];

/** The codes of the tool and of some plug-ins; a caller with messages of its own adds its tables. */
export function catalogueWith(plugins: readonly Plugin[], more: readonly ExplainedTable[] = []): Catalogue {
  return createCatalogue({
    checks,
    tables: [...tables, ...more],
    rules: openapiCodes,
    rulesPage: openapiPage,
    others: plugins.flatMap((plugin) => plugin.checks),
  });
}

/** The checks and generators that come with the tool, and those of some plug-ins. */
export function toolsWith(plugins: readonly Plugin[]): Toolset {
  return {
    checks: [...checks, ...plugins.flatMap((plugin) => plugin.checks.map(({ check }) => check))],
    generators: [...generators, ...plugins.flatMap((plugin) => plugin.generators)],
    codes: new Map(catalogueWith(plugins).codes.map(({ code, severity }) => [code, severity])),
    plugins,
  };
}

/** What comes with the tool. */
export const standardTools: Toolset = toolsWith([]);
