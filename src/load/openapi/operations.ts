import { isObject, listAt, member, objectAt, textAt } from "#load/yaml";
import {
  type Example,
  type HttpMethod,
  httpMethods,
  type Json,
  type JsonObject,
  type MediaType,
  type Operation,
  type Parameter,
  type Response,
  type Scope,
} from "#model";
import { annotationKey } from "./annotation-key.ts";
import type { AnnotationReader } from "./annotations.ts";
import { type ApiDocument, documentParts, memberOf, originOfMember, resolved, textsOf } from "./document.ts";
import { readFieldType } from "./field-type.ts";

const places = ["query", "header", "path", "cookie"] as const;

/** The operations of a document, path by path, in the author's order. */
export function readOperations(document: ApiDocument, annotations: AnnotationReader): readonly Operation[] {
  const context = { document, annotations };
  return [
    ...readItems(context, objectAt(document.root, "paths"), { isWebhook: false }),
    ...readItems(context, objectAt(document.root, "webhooks"), { isWebhook: true }),
  ];
}

function readItems(
  context: OperationContext,
  items: JsonObject,
  { isWebhook }: { readonly isWebhook: boolean },
): readonly Operation[] {
  return Object.entries(items).flatMap(([path, written]) => {
    const item = resolved(context.document, written);
    const methods = Object.keys(item).filter(isHttpMethod);
    return methods.flatMap((method) => {
      const node = member(item, method);
      return isObject(node) ? [readOperation(context, { path, item, method, node, isWebhook })] : [];
    });
  });
}

/** The OAuth scopes that the security schemes of a document declare; of a repeated name, the first. */
export function readScopes(document: ApiDocument): readonly Scope[] {
  const scopes = new Map<string, Scope>();
  const schemes = objectAt(objectAt(document.root, "components"), "securitySchemes");
  for (const [scheme, written] of Object.entries(schemes)) {
    for (const flow of Object.values(objectAt(resolved(document, written), "flows"))) {
      const declared = objectAt(flow, "scopes");
      for (const id of Object.keys(declared)) {
        if (scopes.has(id)) continue;
        const description = textsOf(document, declared, id);
        const origin = originOfMember(document, declared, id, []);
        scopes.set(id, { kind: "scope", id, api: document.id, scheme, description, origin });
      }
    }
  }
  return [...scopes.values()];
}

interface OperationContext {
  readonly document: ApiDocument;
  readonly annotations: AnnotationReader;
}

interface WrittenOperation {
  readonly path: string;
  readonly item: JsonObject;
  readonly method: HttpMethod;
  readonly node: JsonObject;
  readonly isWebhook: boolean;
}

function readOperation({ document, annotations }: OperationContext, written: WrittenOperation): Operation {
  const { path, item, method, node, isWebhook } = written;
  const { own, requirements, provenance } = annotations.operation(node);
  const body = member(node, "requestBody");
  return {
    kind: "operation",
    id: textAt(node, "operationId") ?? `${method} ${path}`,
    api: document.id,
    isWebhook,
    method,
    path,
    summary: textsOf(document, node, "summary"),
    description: textsOf(document, node, "description"),
    tags: listAt(node, "tags").filter((tag) => typeof tag === "string"),
    parameters: readParameters(document, [...listAt(item, "parameters"), ...listAt(node, "parameters")]),
    ...(isObject(body) && {
      requestBody: {
        required: memberOf(document, body, "required") === true,
        contents: readContents(document, resolved(document, body)),
      },
    }),
    responses: Object.entries(objectAt(node, "responses")).map(([status, response]) =>
      readResponse(document, status, response),
    ),
    // What guards the operations does not guard the calls that the provider makes.
    scopes: scopesOf(member(node, "security") ?? (isWebhook ? undefined : document.root.security)),
    deprecated: member(node, "deprecated") === true,
    ...(own?.level && { conformance: own.level }),
    ...(own?.code !== undefined && { code: own.code }),
    ...(own?.freshness !== undefined && { freshness: own.freshness }),
    requirements,
    provenance,
    origin: originOf(document, written),
  };
}

/** An operation is named by its `operationId`; without one, by its method. */
function originOf(document: ApiDocument, { item, method, node }: WrittenOperation): Operation["origin"] {
  const names = ["operationId", "summary", "description", "parameters", "responses"];
  const { span, parts } = originOfMember(document, item, method, names);
  const annotated = documentParts(document.places, member(node, annotationKey), ["level", "code", "freshness"]);
  return { span: parts?.operationId ?? span, parts: { ...parts, ...annotated } };
}

/** An operation's parameter takes the place of the path's of the same name. */
function readParameters(document: ApiDocument, written: readonly Json[]): readonly Parameter[] {
  const parameters = new Map<string, Parameter>();
  for (const item of written) {
    const node = resolved(document, item);
    const name = textAt(node, "name");
    const place = places.find((candidate) => candidate === member(node, "in"));
    if (name === undefined || place === undefined) continue;
    const [content] = Object.values(objectAt(node, "content"));
    parameters.set(`${place} ${name}`, {
      name,
      in: place,
      required: member(node, "required") === true,
      deprecated: member(node, "deprecated") === true,
      description: textsOf(document, item, "description"),
      type: readFieldType(document.root, member(node, "schema") ?? member(content, "schema")),
    });
  }
  return [...parameters.values()];
}

function readResponse(document: ApiDocument, status: string, written: Json | undefined): Response {
  const node = resolved(document, written);
  const headers = objectAt(node, "headers");
  return {
    status,
    description: textsOf(document, written, "description"),
    headers: Object.entries(headers).map(([name, header]) => ({
      name,
      description: textsOf(document, header, "description"),
    })),
    contents: readContents(document, node),
  };
}

function readContents(document: ApiDocument, node: JsonObject): readonly MediaType[] {
  return Object.entries(objectAt(node, "content")).map(([type, written]) => {
    const content = resolved(document, written);
    const schema = member(content, "schema");
    return {
      type,
      ...(schema !== undefined && { schema: readFieldType(document.root, schema) }),
      examples: readExamples(document, content),
    };
  });
}

function readExamples(document: ApiDocument, content: JsonObject): readonly Example[] {
  const only = member(content, "example");
  const named = Object.entries(objectAt(content, "examples")).flatMap(([name, written]) => {
    const node = resolved(document, written);
    const value = member(node, "value") ?? member(node, "dataValue");
    return value === undefined ? [] : [{ name, summary: textsOf(document, written, "summary"), value }];
  });
  return only === undefined ? named : [{ name: "example", summary: {}, value: only }, ...named];
}

/** What any one of the alternatives asks for. */
function scopesOf(security: Json | undefined): readonly string[] {
  const alternatives = Array.isArray(security) ? security : [];
  const scopes = alternatives.flatMap((alternative) =>
    isObject(alternative) ? Object.keys(alternative).flatMap((scheme) => listAt(alternative, scheme)) : [],
  );
  return [...new Set(scopes.filter((scope) => typeof scope === "string"))].sort();
}

function isHttpMethod(key: string): key is HttpMethod {
  return httpMethods.some((method) => method === key);
}
