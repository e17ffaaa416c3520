import { isList, isObject, member } from "#load/yaml";
import type { Json } from "#model";
import type { NormalizedNodeType } from "./openapi-core.ts";

/** What the library says of the form of a kind of node, such as an operation. */
export type OpenapiNodeType = NormalizedNodeType;
type Scalar = Exclude<Extract<OpenapiNodeType["properties"][string], { readonly name?: never }>, () => unknown>;

/** One way in which a value is not of the form that OpenAPI lays down. */
export type FormFault =
  | { readonly kind: "missing"; readonly key: string }
  | { readonly kind: "missing-one-of"; readonly keys: readonly string[] }
  | { readonly kind: "unknown"; readonly key: string }
  /** OpenAPI has such a key, but not beside what stands there. */
  | { readonly kind: "out-of-place"; readonly key: string }
  | { readonly kind: "wrong-type"; readonly wanted: string; readonly found: Json }
  | { readonly kind: "not-among"; readonly values: readonly string[]; readonly found: Json }
  | { readonly kind: "too-small"; readonly minimum: number; readonly found: Json };

interface Question {
  readonly path: readonly string[];
  readonly isKey: boolean;
  /** The file. */
  readonly root: Json;
  /** As what the node at a path is used. */
  readonly typesAt: (path: readonly string[]) => readonly OpenapiNodeType[];
}

/** What is wrong with the form of a value or its key: of what holds it first, then of itself. */
export function faultsAt({ path, isKey, root, typesAt }: Question): readonly FormFault[] {
  const valueAt = (at: readonly string[]) => at.reduce<Json | undefined>(member, root);
  const key = path.at(-1) ?? "";
  const above = path.slice(0, -1);
  const value = valueAt(path) ?? null;
  const faultsInside = (types: readonly OpenapiNodeType[], holder: Json | undefined): readonly FormFault[] =>
    types.flatMap((type) => {
      if (!isObject(holder)) return [];
      return isKey ? keyFaults(type, holder, key) : scalarFaults(scalarType(type, holder, key), value);
    });
  const ofItem = typesAt(path.slice(0, -2)).flatMap((type) => {
    const list = above.at(-1) ?? "";
    const holder = valueAt(path.slice(0, -2));
    return isKey || !isObject(holder) ? [] : scalarFaults(scalarType(type, holder, list)?.items, value);
  });
  const own = typesAt(path).flatMap((type) => (isKey ? missingFaults(type, value, key) : kindFaults(type, value)));
  return [...faultsInside(typesAt(above), valueAt(above)), ...ofItem, ...own];
}

function keyFaults(type: OpenapiNodeType, holder: Json, key: string): readonly FormFault[] {
  if (memberType(type, holder, key) === undefined) return [{ kind: "unknown", key }];
  const allowed = type.allowed?.(holder);
  return allowed && !allowed.includes(key) ? [{ kind: "out-of-place", key }] : [];
}

function missingFaults(type: OpenapiNodeType, node: Json, key: string): readonly FormFault[] {
  if (!isObject(node)) return [];
  const required = typeof type.required === "function" ? type.required(node, key) : (type.required ?? []);
  const missing = required.filter((name) => !Object.hasOwn(node, name));
  const choice = type.requiredOneOf ?? [];
  const hasNone = choice.length > 0 && !choice.some((name) => Object.hasOwn(node, name));
  return [
    ...missing.map((name) => ({ kind: "missing", key: name }) as const),
    ...(hasNone ? [{ kind: "missing-one-of", keys: choice } as const] : []),
  ];
}

function kindFaults(type: OpenapiNodeType, node: Json): readonly FormFault[] {
  const wanted = type.items ? "array" : "object";
  const fits = wanted === "array" ? isList(node) : isObject(node);
  return fits ? [] : [{ kind: "wrong-type", wanted, found: node }];
}

function scalarFaults(type: Scalar | undefined, value: Json): readonly FormFault[] {
  if (!type) return [];
  if (type.enum) {
    const values: readonly unknown[] = type.enum;
    return values.includes(value) ? [] : [{ kind: "not-among", values: type.enum, found: value }];
  }
  if (type.type !== undefined && !hasType(value, type.type)) {
    return [{ kind: "wrong-type", wanted: type.type, found: value }];
  }
  const { minimum } = type;
  return minimum !== undefined && Number(value) < minimum ? [{ kind: "too-small", minimum, found: value }] : [];
}

/** What the library says of a member: `null` is anything, `undefined` nothing known. */
function memberType(type: OpenapiNodeType, holder: Json, key: string) {
  const known = Object.hasOwn(type.properties, key) ? type.properties[key] : undefined;
  const found = known === undefined ? type.additionalProperties : known;
  return typeof found === "function" ? found(member(holder, key), key) : found;
}

function scalarType(type: OpenapiNodeType, holder: Json, key: string): Scalar | undefined {
  const found = memberType(type, holder, key);
  return found && found.name === undefined ? found : undefined;
}

function hasType(value: Json, type: string): boolean {
  if (type === "array") return isList(value);
  if (type === "object") return isObject(value);
  return type === "integer" ? Number.isInteger(value) : typeof value === type;
}
