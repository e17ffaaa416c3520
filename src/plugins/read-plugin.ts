import { fileURLToPath } from "node:url";
import type { Bilingual, Report } from "#diagnostic";
import type { Generator } from "#generate";
import type { Host } from "#host";
import { contentHash, type Span } from "#text";
import type { PluginCheck, PluginDefinition } from "./define-plugin.ts";
import { guardCheck } from "./guard-check.ts";
import { guardGenerator } from "./guard-generator.ts";
import { guardRemark } from "./guard-remark.ts";
import type { LoadedCheck, Plugin, PluginSource } from "./plugin.ts";
import { pluginMessages } from "./plugin-messages.ts";

/** What a module exports as a plug-in, where from, and where it was asked for. */
export interface FoundPlugin {
  readonly exported: unknown;
  readonly source: PluginSource;
  readonly place: Span;
}

/** Looks at each part of what a module exports. Whatever does not fit is reported, and then there is no plug-in. */
export async function readPlugin(
  { exported, source, place }: FoundPlugin,
  host: Pick<Host, "facts">,
  report: Report,
): Promise<Plugin | undefined> {
  let isFit = true;
  const refuse = (plugin: string, field: string, expected: Bilingual) => {
    isFit = false;
    report(pluginMessages["field-unfit"]({ plugin, field, expected }, place));
  };
  const given = recordOf(exported);
  const name = String(given.name);
  const need = (field: string, value: unknown, rule: Rule) => {
    if (!rule.fits(value)) refuse(name, field, rule.expected);
  };
  need("name", given.name, rules.name);
  need("version", given.version ?? "", rules.text);
  for (const field of ["checks", "generators", "remarkPlugins"]) need(field, given[field] ?? [], rules.list);
  if (!isFit) return undefined;
  for (const [at, one] of listOf(given.checks).entries()) {
    for (const [field, rule] of Object.entries(checkRules)) need(`checks[${at}].${field}`, recordOf(one)[field], rule);
  }
  for (const [at, one] of listOf(given.generators).entries()) {
    for (const [field, rule] of Object.entries(generatorRules)) {
      need(`generators[${at}].${field}`, recordOf(one)[field], rule);
    }
  }
  if (!isFit) return undefined;
  // Every part of it has been looked at.
  const { checks = [], generators = [], remarkPlugins = [], version = "" } = exported as PluginDefinition;
  const loaded: LoadedCheck[] = [];
  // A check takes a reporter of its own messages, and is given one.
  for (const definition of checks as readonly PluginCheck[]) {
    const check = guardCheck(definition, name, place);
    const page = pageOf(definition);
    if (page.kind === "file" && !(await host.facts(page.path))) {
      isFit = false;
      report(pluginMessages["page-missing"]({ path: page.path, check: check.code }, place));
    }
    loaded.push({ check, page });
  }
  if (!isFit) return undefined;
  const state = contentHash(`${source.hash}\n${version}`);
  const guard = { plugin: name, version: state, place };
  return {
    name,
    version: state,
    source,
    place,
    checks: loaded,
    generators: generators.map((generator: Generator) => guardGenerator(generator, guard)),
    remarkPlugins: remarkPlugins.map((entry) => guardRemark(entry, name)),
  };
}

/** The page of a check, or one made of its summary. */
function pageOf({ name, summary, page }: PluginCheck): LoadedCheck["page"] {
  if (page instanceof URL) return { kind: "file", path: fileURLToPath(page).replaceAll("\\", "/") };
  return { kind: "text", text: page ?? `# ${name}\n\n${summary.en}\n\n${summary.ja}\n` };
}

/** What the value of one field has to be, and the words that ask for it. */
interface Rule {
  readonly fits: (value: unknown) => boolean;
  readonly expected: Bilingual;
}

const isText = (value: unknown): value is string => typeof value === "string";

/** The sorts of value that fields hold. */
const rules = {
  name: {
    fits: (value) => isText(value) && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value) && value.length <= 60,
    expected: { en: "a name of small letters, digits and hyphens", ja: "小文字・数字・ハイフンの名前" },
  },
  text: { fits: isText, expected: { en: "a text", ja: "文字列" } },
  list: { fits: Array.isArray, expected: { en: "a list", ja: "配列" } },
  bilingual: { fits: isBilingual, expected: { en: "a text as `{ en, ja }`", ja: "`{ en, ja }` の形の文" } },
  severity: {
    fits: (value) => ["error", "warning", "note"].some((one) => one === value),
    expected: { en: "`error`, `warning` or `note`", ja: "`error`、`warning`、`note` のどれか" },
  },
  messages: {
    fits: (value) => isRecord(value) && Object.values(value).every(isMessage),
    expected: { en: "a table of messages as `{ en, ja }`", ja: "`{ en, ja }` の形の文の表" },
  },
  action: { fits: (value) => typeof value === "function", expected: { en: "a function", ja: "関数" } },
  page: {
    fits: (value) => value === undefined || isText(value) || (value instanceof URL && value.protocol === "file:"),
    expected: { en: "Markdown or the `URL` of a file", ja: "Markdown かファイルの `URL`" },
  },
  outputs: {
    fits: (value) => Array.isArray(value) && value.length > 0 && value.every(isOutput),
    expected: {
      en: "a list of files and folders such as `labels/`",
      ja: "`labels/` のようなフォルダーやファイルの一覧",
    },
  },
  texts: {
    fits: (value) => value === undefined || (Array.isArray(value) && value.every(isText)),
    expected: { en: "a list of names", ja: "名前の一覧" },
  },
} satisfies Readonly<Record<string, Rule>>;

/** What a check has to have, by field. */
const checkRules: Readonly<Record<string, Rule>> = {
  name: rules.name,
  severity: rules.severity,
  summary: rules.bilingual,
  messages: rules.messages,
  visit: rules.action,
  needs: rules.texts,
  page: rules.page,
};

/** What a generator has to have, by field. */
const generatorRules: Readonly<Record<string, Rule>> = {
  name: rules.name,
  summary: rules.bilingual,
  outputs: rules.outputs,
  options: rules.texts,
  generate: rules.action,
};

/** A file or, with `/` behind it, a folder inside the output; its name is one on every system. */
function isOutput(value: unknown): boolean {
  return (
    isText(value) && /^[^/\\:*?"<>|]+(?:\/[^/\\:*?"<>|]+)*\/?$/.test(value) && !/(?:^|\/)\.\.?(?:\/|$)/.test(value)
  );
}

/** A message of both languages, with or without a hint. */
function isMessage(value: unknown): boolean {
  return isBilingual(value) && (recordOf(value).hint === undefined || isBilingual(recordOf(value).hint));
}

function isBilingual(value: unknown): boolean {
  return isText(recordOf(value).en) && isText(recordOf(value).ja);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
