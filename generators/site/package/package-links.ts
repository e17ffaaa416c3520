import type { Field, Guideline, Operation, Schema } from "#model";
import type { PageLink } from "#site";
import { refsOf } from "../pages/schema-use.ts";
import type { Site } from "../site.ts";
import { exportHref } from "./package-places.ts";

/** An operation in the npm package: how it is called, and the types of what goes in and out. */
export function operationInPackage(site: Site, operation: Operation): readonly PageLink[] {
  const { requestBody, responses, id, api } = operation;
  const good = responses.filter(({ status }) => /^[23]/.test(status));
  const contents = [...(requestBody?.contents ?? []), ...good.flatMap((response) => response.contents)];
  const refs = new Set(contents.flatMap(({ schema }) => (schema ? refsOf(schema) : [])));
  const types = schemasOf(site, api).filter((schema) => refs.has(schema.id));
  return [...nodeLink(site, operation, `client.${id}()`), ...types.flatMap((schema) => nodeLink(site, schema))];
}

/** A schema in the npm package: its type, and the function that judges a value. */
export function schemaInPackage(site: Site, schema: Schema): readonly PageLink[] {
  const { package: places } = site.map;
  const name = places?.names.get(schema);
  const validators = places?.modules.get(`validators/${schema.api}`);
  if (name === undefined || validators === undefined) return [];
  const validator = `validate${name}`;
  return [...nodeLink(site, schema), { href: exportHref(validators, validator), label: `${validator}()` }];
}

/** The types and operations of the package that a requirement governs. */
export function requirementInPackage(site: Site, id: string): readonly PageLink[] {
  const governed = site.index.apiNodesOfRequirement.get(id) ?? [];
  const nodes = governed.flatMap((nodeId) => {
    const node = site.index.apiNodes.get(nodeId);
    if (node?.kind !== "field") return node ? [node] : [];
    const owner = ownersOf(site.guideline).get(node);
    return owner ? [owner] : [];
  });
  return [...new Set(nodes)].flatMap((node) =>
    node.kind === "operation" ? nodeLink(site, node, `client.${node.id}()`) : nodeLink(site, node),
  );
}

const ownersOfGuideline = new WeakMap<Guideline, ReadonlyMap<Field, Schema>>();

/** The schema of each field. */
function ownersOf(guideline: Guideline): ReadonlyMap<Field, Schema> {
  const known = ownersOfGuideline.get(guideline);
  if (known) return known;
  const schemas = guideline.apis.flatMap((api) => api.schemas);
  const owners = new Map(schemas.flatMap((schema) => schema.fields.map((field) => [field, schema] as const)));
  ownersOfGuideline.set(guideline, owners);
  return owners;
}

function nodeLink({ map }: Site, node: Schema | Operation, label?: string): readonly PageLink[] {
  const href = map.package?.nodes.get(node);
  return href === undefined ? [] : [{ href, label: label ?? map.package?.names.get(node) ?? node.id }];
}

function schemasOf({ guideline }: Site, api: string): readonly Schema[] {
  return guideline.apis.find(({ id }) => id === api)?.schemas ?? [];
}
