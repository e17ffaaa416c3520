import type TypeScript from "typescript";
import type { Node, TypeElement } from "typescript";
import { httpMethods, type JsonObject } from "#model";
import { operationPlaces } from "./document-places.ts";
import { type Pointer, schemaObjectAt } from "./json-pointer.ts";

/** Schemas, operations and the methods of paths among openapi-typescript's types, with their places. */
export function commentedNodes(
  ts: typeof TypeScript,
  nodes: readonly Node[],
  document: JsonObject,
): ReadonlyMap<Node, Pointer> {
  const places = new Map<Node, Pointer>();
  for (const group of membersOf("components")) {
    if (nameOf(group) !== "schemas") continue;
    for (const schema of innerMembers(group)) places.set(schema, ["components", "schemas", nameOf(schema)]);
  }
  const operations = operationPlaces(document);
  for (const operation of membersOf("operations")) {
    const place = operations.get(nameOf(operation));
    if (place) places.set(operation, place);
  }
  for (const path of membersOf("paths")) {
    for (const method of innerMembers(path).filter((member) => methods.has(nameOf(member)))) {
      const place = ["paths", nameOf(path), nameOf(method)];
      if (schemaObjectAt(document, place)) places.set(method, place);
    }
  }
  return places;

  function membersOf(name: string): readonly TypeElement[] {
    return nodes.flatMap((node) => (ts.isInterfaceDeclaration(node) && node.name.text === name ? node.members : []));
  }

  function innerMembers(element: TypeElement): readonly TypeElement[] {
    const type = ts.isPropertySignature(element) ? element.type : undefined;
    return type && ts.isTypeLiteralNode(type) ? type.members : [];
  }

  function nameOf({ name }: TypeElement): string {
    if (!name) return "";
    return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : "";
  }
}

const methods: ReadonlySet<string> = new Set(httpMethods);
