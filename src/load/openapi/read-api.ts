import type { Report } from "#diagnostic";
import { didYouMean } from "#diagnostic";
import type { OpenapiVersion } from "#load/json-schema";
import { member, objectAt, readYaml, textAt } from "#load/yaml";
import type { Api, JsonObject, Language } from "#model";
import { nearest } from "#text";
import { createAnnotationReader } from "./annotations.ts";
import type { ApiContext, ApiEntry } from "./api-context.ts";
import { type Bundle, bundleApi } from "./bundle.ts";
import { type ApiDocument, textsOf } from "./document.ts";
import { checkExamples } from "./examples.ts";
import { checkInvariantFields } from "./invariant-fields.ts";
import { isApiLoss, openapiMessages } from "./openapi-messages.ts";
import { readOperations, readScopes } from "./operations.ts";
import { layOverlay, type OverlaidDocument } from "./overlay.ts";
import { createTargetFollower, type FollowTarget } from "./overlay-targets.ts";
import { readSchemas } from "./schemas.ts";
import { type ApiSources, readApiSources } from "./sources.ts";

/**
 * Reads an OpenAPI document with everything that it refers to: checked as OpenAPI, bundled,
 * translated, its examples compared with their schemas, its annotations read.
 *
 * `undefined` if it cannot be read as one document. Nothing in its files makes it throw.
 */
export async function readApi(entry: ApiEntry, outer: ApiContext): Promise<Api | undefined> {
  const report = withoutConsequences(outer.report);
  const context = { ...outer, report };
  const sources = await readApiSources(entry, context);
  const version = sources && versionOf(sources, report);
  if (!sources || !version) return undefined;
  const bundle = await bundleApi(sources, version, report);
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
  const translations = new Map<Language, OverlaidDocument>();
  let follow: FollowTarget | undefined;
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
    if (source?.value === undefined) continue;
    follow ??= await createTargetFollower();
    translations.set(name, layOverlay(bundle.root, source, { ...bundle, report, follow }));
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
