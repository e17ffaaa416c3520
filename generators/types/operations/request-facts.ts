import type { Json, JsonObject } from "#model";
import { asObject, pointerOf, schemaObjectAt } from "../declarations/json-pointer.ts";
import { resolvedAt } from "../declarations/prepare-document.ts";
import type { DocumentOperation } from "./document-operations.ts";

/** How a parameter is written. */
export function parameterFacts(document: JsonObject, parameter: JsonObject): JsonObject {
  const { name, in: place, style, explode, schema } = parameter;
  const node = resolved(document, schema);
  const type = plainType(node);
  const separators: Readonly<Record<string, string>> = { spaceDelimited: " ", pipeDelimited: "|" };
  const isForm = style === undefined || style === "form";
  return {
    name: String(name),
    in: String(place),
    type,
    ...(type === "array" && { items: plainType(resolved(document, node.items)) }),
    ...(type === "object" && { members: memberTypes(document, node) }),
    explode: typeof explode === "boolean" ? explode : place === "query" && isForm,
    separator: separators[String(style)] ?? ",",
    ...(style === "deepObject" && { isDeep: true }),
  };
}

/** How a request's body is written: JSON if it may be, or a form. */
export function bodyFacts({ requestBody }: DocumentOperation): JsonObject {
  const content = asObject(requestBody?.node.content) ?? {};
  const types = Object.keys(content);
  const body = types.find((type) => /[/+]json/.test(type)) ?? types.find((type) => /form/.test(type)) ?? types[0];
  if (!requestBody || body === undefined) return {};
  const encoding = Object.entries(asObject(asObject(content[body])?.encoding) ?? {});
  const deepMembers = encoding.flatMap(([name, rule]) => (asObject(rule)?.style === "deepObject" ? [name] : []));
  return {
    body,
    bodyRequired: requestBody.node.required === true,
    ...(deepMembers.length > 0 && { deepMembers }),
  };
}

/** What lets a caller in: one of these; `isPublic` if nothing does as well. */
export function accessFacts(document: JsonObject, { node, isWebhook }: DocumentOperation): JsonObject {
  const written = node.security ?? (isWebhook ? undefined : document.security);
  const ways = (Array.isArray(written) ? written : []).map((way: Json) => Object.entries(asObject(way) ?? {}));
  const access = ways
    .filter((way) => way.length > 0)
    .map((way) => {
      const schemes = way.flatMap(([name]) => schemeOf(resolvedAt(document, ["components", "securitySchemes", name])));
      const scopes = way.flatMap(([, asked]) => (Array.isArray(asked) ? asked.map(String) : []));
      return { schemes: [...new Set(schemes)], scopes: [...new Set(scopes)] };
    });
  return { access, ...((access.length === 0 || access.length < ways.length) && { isPublic: true }) };
}

/** The scheme of the `Authorization` header (RFC 9110), if it is shown there: HTTP knows them in any letters. */
function schemeOf(scheme: JsonObject | undefined): readonly string[] {
  if (scheme?.type === "oauth2" || scheme?.type === "openIdConnect") return ["Bearer"];
  if (scheme?.type !== "http") return [];
  const name = String(scheme.scheme);
  const known = ["Basic", "Bearer", "Digest", "DPoP"].find((one) => one.toLowerCase() === name.toLowerCase());
  return [known ?? name];
}

function memberTypes(document: JsonObject, { properties }: JsonObject): JsonObject {
  const members = Object.entries(asObject(properties) ?? {});
  return Object.fromEntries(members.map(([name, schema]) => [name, plainType(resolved(document, schema))]));
}

function resolved(document: JsonObject, schema: Json | undefined): JsonObject {
  const written = asObject(schema) ?? {};
  const target = pointerOf(written.$ref);
  return target ? (schemaObjectAt(document, target) ?? {}) : written;
}

/** What a value of a schema is to a program; of choices, the one that has most to say. */
function plainType({ type, properties, anyOf, oneOf }: JsonObject): string {
  const name = Array.isArray(type) ? type.find((one) => one !== "null") : type;
  if (name === "integer" || name === "number") return "number";
  if (typeof name === "string") return /^(?:boolean|array|object)$/.test(name) ? name : "string";
  if (properties !== undefined) return "object";
  const choices = [anyOf, oneOf].flatMap((list) => (Array.isArray(list) ? list : []));
  return choices.some((choice: Json) => asObject(choice)?.properties !== undefined) ? "object" : "string";
}
