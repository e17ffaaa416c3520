import type { Report } from "#diagnostic";
import { didYouMean } from "#diagnostic";
import type { Api, JsonObject, Language, Origin } from "#model";
import { nearest, type Span } from "#text";
import { createAnnotationReader } from "./annotations.ts";
import type { GuidelineFiles } from "./guideline-files.ts";
import { checkInvariantFields } from "./invariant-fields.ts";
import { member, objectAt, textAt } from "./json-value.ts";
import { type Bundle, bundleApi } from "./openapi-bundle.ts";
import { type ApiDocument, textsOf } from "./openapi-document.ts";
import { checkExamples } from "./openapi-examples.ts";
import { importOpenapiLibrary } from "./openapi-library.ts";
import { isApiLoss, openapiMessages } from "./openapi-messages.ts";
import { readOperations, readScopes } from "./openapi-operations.ts";
import type { OpenapiVersion } from "./openapi-rules.ts";
import { readSchemas } from "./openapi-schemas.ts";
import { type ApiSources, readApiSources } from "./openapi-sources.ts";
import { layOverlay, type Overlaid } from "./overlay.ts";
import { readYaml } from "./read-yaml.ts";

/** One entry of `api:` in the manifest. */
export interface ApiEntry {
  readonly id: string;
  readonly file: string;
  /** Overlay files by language. */
  readonly overlays: Readonly<Record<Language, string>>;
  readonly fileSpan: Span;
  readonly overlaySpans: Readonly<Record<Language, Span>>;
  readonly origin: Origin;
}

/** What loading an API needs to know and tell. */
export interface ApiContext {
  readonly files: GuidelineFiles;
  /** The first is that of the document itself. */
  readonly languages: readonly Language[];
  readonly report: Report;
}

/**
 * Loads an OpenAPI document with everything that it refers to: checked as OpenAPI, bundled,
 * translated, its examples compared with their schemas, its annotations read.
 *
 * `undefined` if it cannot be read as one document. Nothing in its files makes it throw.
 */
export async function loadApi(entry: ApiEntry, outer: ApiContext): Promise<Api | undefined> {
  const report = withoutConsequences(outer.report);
  const context = { ...outer, report };
  const sources = await readApiSources(entry, context);
  const version = sources && versionOf(sources, report);
  if (!sources || !version) return undefined;
  const bundle = await bundleApi(sources, await importOpenapiLibrary(version), report);
  if (!bundle) return undefined;
  const document = await translate(bundle, entry, context);
  await checkExamples(document, version, report);
  return createApi(document, entry, report);
}

/** What an overlay does not find may stand in a part that could not be read: that part is reported alone. */
function withoutConsequences(report: Report): Report {
  let isWhole = true;
  return (diagnostic) => {
    if (isApiLoss(diagnostic)) isWhole = false;
    if (isWhole || diagnostic.code !== openapiMessages["overlay-target-without-match"].code) report(diagnostic);
  };
}

function versionOf({ root }: ApiSources, report: Report): OpenapiVersion | undefined {
  const written = textAt(root.value, "openapi");
  const version = (["3.0", "3.1", "3.2"] as const).find((known) => written?.startsWith(`${known}.`));
  if (version) return version;
  const shown = JSON.stringify(member(root.value, "openapi") ?? member(root.value, "swagger") ?? "");
  report(openapiMessages["openapi-version-unknown"]({ version: shown }, root.span(["openapi"])));
  return undefined;
}

async function translate(
  bundle: Bundle,
  entry: ApiEntry,
  { files, languages, report }: ApiContext,
): Promise<ApiDocument> {
  const [language = "en"] = languages;
  const translations = new Map<Language, Overlaid>();
  for (const [name, path] of Object.entries(entry.overlays)) {
    const span = entry.overlaySpans[name] ?? entry.fileSpan;
    if (!languages.includes(name)) {
      const hint = didYouMean(nearest(name, languages));
      report(openapiMessages["overlay-language-unknown"]({ language: name }, span, { hint }));
      continue;
    }
    const file = await files.read(path, span, report);
    const source = file && readYaml(file, report);
    if (file && isBlank(file.text)) report(openapiMessages["ref-to-empty-file"]({ path }, span));
    if (source?.value !== undefined) translations.set(name, layOverlay(bundle.root, source, { ...bundle, report }));
  }
  return { ...bundle, id: entry.id, language, translations };
}

function createApi(document: ApiDocument, entry: ApiEntry, report: Report): Api {
  const annotations = createAnnotationReader(document, report);
  const { root, language, translations } = document;
  const info = objectAt(root, "info");
  annotations.api(info);
  const documents: Record<Language, JsonObject> = { [language]: root };
  for (const [name, overlaid] of translations) documents[name] = overlaid.root;
  const operations = readOperations(document, annotations);
  const schemas = readSchemas(document, annotations);
  annotations.reportUnread();
  checkInvariantFields(document, report);
  return {
    kind: "api",
    id: entry.id,
    title: textsOf(document, info, "title"),
    version: textAt(info, "version") ?? "",
    documents,
    operations,
    schemas,
    scopes: readScopes(document),
    problems: [],
    origin: entry.origin,
  };
}

/** Whether a YAML file says nothing: blank lines and comments. */
function isBlank(text: string): boolean {
  return text.split("\n").every((line) => /^\s*(?:#|$)/.test(line));
}
