import { type Artifact, jsonText } from "#generate";
import type { Api, Example, Field, FieldType, Localized, MediaType, Operation, Schema } from "#model";
import {
  type ApisView,
  type ContentView,
  drawApis,
  drawOperation,
  drawSchema,
  type FieldView,
  type OperationView,
  type PageLink,
  prefixed,
  type SchemaLinks,
  type SchemaView,
  type SectionNavigation,
  shortJson,
  stringsFor,
  textOf,
  type Wording,
} from "#site";
import { describe } from "../describe.ts";
import { operationInPackage, schemaInPackage } from "../package/package-links.ts";
import { type PageKind, planPage } from "../planned-page.ts";
import { entryTitle, provenanceView, requirementLinks, type Site, summaryOf } from "../site.ts";
import { fieldAnchor } from "../site-map.ts";
import { translationOfTexts } from "../translation.ts";
import { planLevels, planProblems } from "./level-pages.ts";
import { referencePath } from "./reference-page.ts";
import { requestSamples } from "./request-samples.ts";
import { createSchemaUse, refsOf } from "./schema-use.ts";

const listPage: PageKind<ApisView> = { section: "api", draw: drawApis };
const operationPage: PageKind<OperationView> = { section: "api", draw: drawOperation };
const schemaPage: PageKind<SchemaView> = { section: "api", draw: drawSchema };

/** The list of operations and schemas, and a page for each. */
export function planApis(site: Site): readonly Artifact[] {
  const { apis } = site.guideline;
  if (apis.length === 0) return [];
  const strings = stringsFor(site.language);
  const navigation = navigationOf(site, apis);
  const list = planPage(site, listPage, "api.html", () => ({
    navigation,
    head: { title: strings.api, description: strings.firstOperations, trail: [] },
    view: { apis: apis.map((api) => apiView(site, api)) },
  }));
  const pages = apis.flatMap((api) => [
    ...api.operations.map((operation, index) =>
      planPage(site, operationPage, pathOf(site, operation), () => ({
        navigation,
        head: headOf(site, operation, operationTexts(operation)),
        view: operationView(site, operation, neighbours(site, api.operations, index)),
      })),
    ),
    ...api.schemas.map((schema, index) =>
      planPage(site, schemaPage, pathOf(site, schema), () => ({
        navigation,
        head: headOf(site, schema, schemaTexts(schema)),
        view: schemaView(site, schema, neighbours(site, api.schemas, index)),
      })),
    ),
  ]);
  return [list, ...pages, ...planProblems(site, navigation), ...planLevels(site, navigation)];
}

type ApiPageNode = Operation | Schema;

function pathOf(site: Site, node: ApiPageNode): string {
  return site.map.apiPages.get(node) ?? "";
}

function titleOf(site: Site, node: ApiPageNode): Wording {
  return site.say(node.kind === "operation" ? node.summary : node.title) ?? node.id;
}

function headOf(site: Site, node: ApiPageNode, texts: readonly Localized<string>[]) {
  const strings = stringsFor(site.language);
  const title = titleOf(site, node);
  const description = site.say(node.description);
  return {
    title,
    description: summaryOf(`${node.id}: ${textOf(description ?? title)}`),
    trail: [{ href: "api.html", label: strings.api }],
    current: pathOf(site, node),
    translation: translationOfTexts(site, texts),
  };
}

function operationTexts(operation: Operation): readonly Localized<string>[] {
  const { summary, description, parameters, responses } = operation;
  return [
    summary,
    description,
    ...parameters.map((parameter) => parameter.description),
    ...responses.map((response) => response.description),
  ];
}

function schemaTexts({ title, description, fields }: Schema): readonly Localized<string>[] {
  return [title, description, ...fields.flatMap((field) => [field.title, field.description, field.condition])];
}

function neighbours(site: Site, nodes: readonly ApiPageNode[], index: number) {
  const link = (node: ApiPageNode | undefined): PageLink | undefined =>
    node && { href: pathOf(site, node), label: titleOf(site, node) };
  return { previous: link(nodes[index - 1]), next: link(nodes[index + 1]) };
}

type Neighbours = ReturnType<typeof neighbours>;

function navigationOf(site: Site, apis: readonly Api[]): SectionNavigation {
  const strings = stringsFor(site.language);
  const linksTo = (operations: readonly Operation[]) =>
    operations.map((operation) => ({ href: pathOf(site, operation), label: titleOf(site, operation) }));
  const overviews = [
    ...(site.map.package ? [{ href: site.map.package.overview, label: strings.packageReference }] : []),
    ...(apis.some(({ problems }) => problems.length > 0) ? [{ href: "problems.html", label: strings.problems }] : []),
    ...(site.guideline.conformance.length > 0 || apis.some(({ scopes }) => scopes.length > 0)
      ? [{ href: "levels.html", label: strings.levelsAndScopes }]
      : []),
  ];
  const groups = apis.flatMap(({ operations, schemas }) => [
    { label: strings.operations, links: linksTo(operations.filter(({ isWebhook }) => !isWebhook)) },
    { label: strings.webhooks, links: linksTo(operations.filter(({ isWebhook }) => isWebhook)) },
    { label: strings.schemas, links: schemas.map((schema) => ({ href: pathOf(site, schema), label: schema.id })) },
  ]);
  return { groups: [{ links: overviews }, ...groups].filter(({ links }) => links.length > 0) };
}

function apiView(site: Site, { id, title, version, operations, schemas }: Api): ApisView["apis"][number] {
  return {
    id,
    title: site.say(title) ?? id,
    version,
    reference: referencePath(id),
    operations: operations.map((operation) => ({
      id: operation.id,
      isWebhook: operation.isWebhook,
      href: pathOf(site, operation),
      method: operation.method,
      path: operation.path,
      summary: site.say(operation.summary),
      conformance: conformanceOf(site, operation),
    })),
    schemas: schemas.map((schema) => ({
      id: schema.id,
      href: pathOf(site, schema),
      title: site.say(schema.title),
      fieldCount: schema.fields.length,
    })),
  };
}

function conformanceOf(site: Site, { conformance }: Operation): Wording | undefined {
  return conformance && prefixed(conformance.id, entryTitle(site, site.guideline.conformance, conformance.id));
}

/** What the package of types is called, if the manifest says so. */
function packageNameOf({ guideline }: Site): string | undefined {
  const name = guideline.generators.types?.options.package;
  return typeof name === "string" ? name : undefined;
}

function operationView(site: Site, operation: Operation, { previous, next }: Neighbours): OperationView {
  const api = site.guideline.apis.find(({ id: name }) => name === operation.api);
  const { id, method, path, deprecated, code, freshness, scopes, parameters, requestBody, responses } = operation;
  const types = [
    ...parameters.map(({ type }) => type),
    ...[...(requestBody?.contents ?? []), ...responses.flatMap(({ contents }) => contents)].map(({ schema }) => schema),
  ];
  return {
    id,
    isWebhook: operation.isWebhook,
    method,
    path,
    deprecated,
    code,
    freshness,
    scopes,
    samples: requestSamples(operation, api, { language: site.language, packageName: packageNameOf(site) }),
    summary: site.say(operation.summary),
    description: describe(site, operation.description),
    conformance: conformanceOf(site, operation),
    provenance: provenanceView(site, operation.provenance),
    parameters: parameters.map(({ description, ...parameter }) => ({
      ...parameter,
      description: describe(site, description),
    })),
    body: requestBody && {
      required: requestBody.required,
      contents: requestBody.contents.map((content) => contentView(site, content)),
    },
    responses: responses.map(({ status, description, headers, contents }) => ({
      status,
      description: site.say(description),
      headers: headers.map((header) => ({ name: header.name, description: describe(site, header.description) })),
      contents: contents.map((content) => contentView(site, content)),
    })),
    requirements: requirementLinks(site, site.index.requirementsOfApiNode.get(id)),
    inPackage: operationInPackage(site, operation),
    schemas: schemaLinks(site, types),
    previous,
    next,
  };
}

function contentView(site: Site, { type, schema, examples }: MediaType): ContentView {
  return { type, schema, examples: examples.map((example) => exampleView(site, example)) };
}

function exampleView(site: Site, { name, summary, value }: Example): ContentView["examples"][number] {
  return { name, summary: site.say(summary), value: jsonText(value).trimEnd() };
}

function schemaView(site: Site, schema: Schema, { previous, next }: Neighbours): SchemaView {
  const { id, type, fields } = schema;
  return {
    id,
    type,
    title: site.say(schema.title),
    description: describe(site, schema.description),
    provenance: provenanceView(site, schema.provenance),
    fields: fields.map((field) => fieldView(site, schema, field)),
    requirements: requirementLinks(site, site.index.requirementsOfApiNode.get(id)),
    usedBy: createSchemaUse(site.guideline)(id).map((node) => ({
      href: pathOf(site, node),
      label: node.kind === "operation" ? titleOf(site, node) : node.id,
    })),
    inPackage: schemaInPackage(site, schema),
    schemas: schemaLinks(site, [type, ...fields.map((field) => field.type)]),
    previous,
    next,
  };
}

function fieldView(site: Site, schema: Schema, field: Field): FieldView {
  const { id, type, required, deprecated, item, counterparts, example, provenance } = field;
  const { since } = provenance;
  // A field of the same origin as its schema does not repeat it.
  const ownSince = since && since.id !== schema.provenance.since?.id ? since : undefined;
  return {
    name: id.startsWith(`${schema.id}.`) ? id.slice(schema.id.length + 1) : field.name,
    anchor: fieldAnchor(id),
    title: site.say(field.title),
    description: describe(site, field.description),
    type,
    required,
    deprecated,
    condition: site.say(field.condition),
    item,
    counterparts: counterparts.map(({ system, name }) => ({ system, name, href: site.map.sources.get(system) })),
    example: example === undefined ? undefined : shortJson(example),
    since: ownSince && entryTitle(site, site.guideline.provenances, ownSince.id),
    requirements: requirementLinks(site, site.index.requirementsOfApiNode.get(id)),
  };
}

function schemaLinks(site: Site, types: readonly (FieldType | undefined)[]): SchemaLinks {
  const links: Record<string, string> = {};
  for (const name of types.flatMap((type) => (type ? refsOf(type) : []))) {
    const href = site.map.api.get(name);
    if (href !== undefined) links[name] = href;
  }
  return links;
}
