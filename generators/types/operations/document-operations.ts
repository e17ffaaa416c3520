import { httpMethods, type JsonObject } from "#model";
import { asObject, type Pointer, pointerOf } from "../declarations/json-pointer.ts";
import { resolvedAt } from "../declarations/prepare-document.ts";

/** An operation of a document, with what it refers to brought in. */
export interface DocumentOperation {
  /** Its `operationId`, or its method and path: the id that the guideline has for it. */
  readonly id: string;
  readonly method: string;
  /** Of a webhook: its name. */
  readonly path: string;
  readonly isWebhook: boolean;
  readonly node: JsonObject;
  readonly place: Pointer;
  readonly parameters: readonly DocumentPart[];
  readonly requestBody?: DocumentPart;
  readonly responses: readonly (DocumentPart & { readonly status: string })[];
}

/** A parameter, body or answer, and where it is written. */
export interface DocumentPart {
  readonly node: JsonObject;
  readonly place: Pointer;
}

/** Every operation of a document, webhooks last. The first of several that have the same id stands for all. */
export function documentOperations(document: JsonObject): readonly DocumentOperation[] {
  const seen = new Set<string>();
  return (["paths", "webhooks"] as const).flatMap((root) =>
    Object.keys(asObject(document[root]) ?? {}).flatMap((path) =>
      httpMethods.flatMap((method) => {
        const operation = readOperation(document, { root, path, method });
        if (!operation || seen.has(operation.id)) return [];
        seen.add(operation.id);
        return [operation];
      }),
    ),
  );
}

interface OperationPlace {
  readonly root: "paths" | "webhooks";
  readonly path: string;
  readonly method: string;
}

function readOperation(document: JsonObject, { root, path, method }: OperationPlace): DocumentOperation | undefined {
  const item = partAt(document, [root, path]);
  const place = [...item.place, method];
  const node = asObject(item.node[method]);
  if (!node) return undefined;
  const own = listAt(document, [...place, "parameters"]);
  const names = new Set(own.map(nameOf));
  const shared = listAt(document, [...item.place, "parameters"]).filter((part) => !names.has(nameOf(part)));
  const responsePlace = [...place, "responses"];
  return {
    id: typeof node.operationId === "string" ? node.operationId : `${method} ${path}`,
    method,
    path,
    isWebhook: root === "webhooks",
    node,
    place,
    parameters: [...shared, ...own].filter(({ node }) => typeof node.name === "string" && typeof node.in === "string"),
    ...(asObject(node.requestBody) && { requestBody: partAt(document, [...place, "requestBody"]) }),
    responses: Object.keys(asObject(node.responses) ?? {}).map((status) => ({
      status,
      ...partAt(document, [...responsePlace, status]),
    })),
  };
}

function listAt(document: JsonObject, place: Pointer): readonly DocumentPart[] {
  const count = resolvedList(document, place);
  return Array.from({ length: count }, (_, at) => partAt(document, [...place, String(at)]));
}

function resolvedList(document: JsonObject, place: Pointer): number {
  const owner = resolvedAt(document, place.slice(0, -1));
  const list = owner?.[place.at(-1) ?? ""];
  return Array.isArray(list) ? list.length : 0;
}

/** The object at a place, or at the place that it refers to. */
export function partAt(document: JsonObject, place: Pointer): DocumentPart {
  let at = place;
  for (let steps = 0; steps < 20; steps++) {
    const { $ref } = plainAt(document, at);
    const target = pointerOf($ref);
    if (!target) break;
    at = target;
  }
  return { node: resolvedAt(document, place) ?? {}, place: at };
}

function plainAt(document: JsonObject, place: Pointer): JsonObject {
  let value: JsonObject = document;
  for (const token of place) {
    const next: unknown = value[token];
    if (typeof next !== "object" || next === null) return {};
    // Lists are walked by index here.
    value = next as JsonObject;
  }
  return value;
}

function nameOf({ node }: DocumentPart): string {
  return `${String(node.in)} ${String(node.name)}`;
}

/** The schema of a body or answer that is JSON, and its media type. */
export function jsonContent(part: DocumentPart): { readonly type: string; readonly place: Pointer } | undefined {
  const content = asObject(part.node.content) ?? {};
  const type = Object.keys(content).find(
    (name) => /^(?:\*\/\*|[^;]*[/+]json\b)/i.test(name) && asObject(content[name]),
  );
  if (type === undefined || asObject(content[type])?.schema === undefined) return undefined;
  return { type, place: [...part.place, "content", type, "schema"] };
}
