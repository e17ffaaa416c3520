import { httpMethods, type JsonObject } from "#model";
import { asObject, type Pointer, pointerOf, schemaObjectAt, valueAt } from "./json-pointer.ts";

/** The id that the guideline has for what stands at a place: an operation, a schema or a field. */
export function nodeIdAt(document: JsonObject, place: Pointer): string {
  const [root = "", group = "", name = "", ...rest] = place;
  if (root === "paths") {
    const operationId = schemaObjectAt(document, place.slice(0, 3))?.operationId;
    if (place.length !== 3) return "";
    return typeof operationId === "string" ? operationId : `${name} ${group}`;
  }
  if (root !== "components" || group !== "schemas") return "";
  return [name, ...fieldNames(rest)].join(".");
}

/** The place of a property that openapi-typescript names by its schema and the names of properties. */
export function placeOfPath(document: JsonObject, path: string): Pointer | undefined {
  const [root = "", group = "", name = "", ...fields] = pointerOf(path) ?? [];
  const place = [root, group, name, ...fields.flatMap((field) => ["properties", field])];
  return group === "schemas" && valueAt(document, place) !== undefined ? place : undefined;
}

/** Where each operation of a document stands, by the name that openapi-typescript gives it. */
export function operationPlaces(document: JsonObject): ReadonlyMap<string, Pointer> {
  const places = new Map<string, Pointer>();
  for (const path of Object.keys(asObject(document.paths) ?? {})) {
    for (const method of httpMethods) {
      const place = ["paths", path, method];
      const id = schemaObjectAt(document, place)?.operationId;
      if (typeof id !== "string") continue;
      const name = id.replaceAll("#", "/");
      if (!places.has(name)) places.set(name, place);
    }
  }
  return places;
}

/** Whether a place holds a parameter, a header, a body or an answer: openapi-typescript shows their `description`. */
export function isMessagePart(place: Pointer): boolean {
  const owner = place.at(-2) ?? "";
  return place.at(-1) === "requestBody" || ["parameters", "responses", "headers", "requestBodies"].includes(owner);
}

/** Names of properties on the way; parts of an `allOf` and items of a list have no name of their own. */
function fieldNames(pointer: Pointer): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at < pointer.length; at++) {
    const keyword = pointer[at];
    const next = pointer[at + 1];
    if (keyword === "properties" && next !== undefined) names.push(next);
    if (keyword === "properties" || keyword === "allOf") at++;
    else if (keyword !== "items") return [...names, ...pointer.slice(at)];
  }
  return names;
}
