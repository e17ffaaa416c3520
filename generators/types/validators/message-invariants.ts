import type { Json, JsonObject } from "#model";
import { asObject, type Pointer, pointerOf, schemaObjectAt, valueAt } from "../declarations/json-pointer.ts";

/** Something that holds for a message beyond its schema, as the guideline declares it below `x-guideline`. */
export type DeclaredInvariant = JsonObject;

/** An invariant of a message, and the way to where it holds, such as `data[]`; empty: the message itself. */
export interface PlacedInvariant {
  readonly way: string;
  readonly rule: DeclaredInvariant;
}

/** What holds for a schema: its own invariants, those of the schemas that it holds, and those of every message. */
export function invariantsOf(document: JsonObject, pointer: Pointer): readonly PlacedInvariant[] {
  const everywhere = rulesOf(schemaObjectAt(document, ["info"])).map((rule) => ({ way: "", rule }));
  return [...collect({ document, seen: [] }, pointer, ""), ...everywhere];
}

/** Invariants that need a second message: they are functions of their own. */
export function pairedInvariants(document: JsonObject, name: string): readonly DeclaredInvariant[] {
  return rulesOf(schemaObjectAt(document, ["components", "schemas", name])).filter(
    (rule) => typeof rule.given === "string",
  );
}

interface Walk {
  readonly document: JsonObject;
  /** Named schemas on the way: a schema within itself is left to the next message. */
  readonly seen: readonly string[];
}

function collect({ document, seen }: Walk, pointer: Pointer, way: string): readonly PlacedInvariant[] {
  const node = schemaObjectAt(document, pointer);
  if (!node) return [];
  const target = pointerOf(node.$ref);
  if (target && valueAt(document, target) !== undefined) {
    const name = target.join("/");
    return seen.includes(name) ? [] : collect({ document, seen: [...seen, name] }, target, way);
  }
  const own = rulesOf(node)
    .filter((rule) => rule.given === undefined)
    .map((rule) => ({ way, rule }));
  const walk = { document, seen };
  const parts = Array.isArray(node.allOf) ? node.allOf : [];
  return [
    ...own,
    ...parts.flatMap((_: Json, at) => collect(walk, [...pointer, "allOf", String(at)], way)),
    ...Object.keys(asObject(node.properties) ?? {})
      .filter((name) => !/[.[\]]/.test(name))
      .flatMap((name) => collect(walk, [...pointer, "properties", name], way === "" ? name : `${way}.${name}`)),
    ...(asObject(node.items) ? collect(walk, [...pointer, "items"], `${way}[]`) : []),
  ];
}

function rulesOf(node: JsonObject | undefined): readonly DeclaredInvariant[] {
  const rules = asObject(node?.["x-guideline"])?.invariants;
  if (!Array.isArray(rules)) return [];
  return rules.map((rule: Json) => asObject(rule)).filter((rule) => rule !== undefined);
}

/** The function in the package's `runtime/invariant.js` that judges a rule. */
export function invariantFunction(rule: DeclaredInvariant): string | undefined {
  const kinds = { sum: "sumEquals", order: "inOrder", decimals: "decimalPlaces", noLuhn: "noLuhn" } as const;
  const [found] = Object.entries(kinds).filter(([kind]) => rule[kind] !== undefined);
  return found?.[1];
}
