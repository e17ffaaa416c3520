import type { Json, JsonObject } from "./json.ts";
import { type Guideline, guidelineNode } from "./schema/guideline.ts";
import type { Definitions } from "./schema/model-type.ts";

/** Raised by one when consumers of the JSON have to change. */
export const schemaVersion = 1;

/**
 * A guideline as JSON: references are ids, places in files are dropped, prose is mdast without
 * positions, keys stand in a fixed order. {@link guidelineJsonSchema} says what each property means.
 */
export function serializeGuideline(guideline: Guideline): JsonObject {
  // The shape of a node writes an object.
  const written = guidelineNode.write(guideline, guideline.languages) as JsonObject;
  return { schemaVersion, ...written };
}

/**
 * The guideline that {@link serializeGuideline} wrote, as far as JSON tells: places lead to the beginning
 * of `file`. Throws `NotOfShape` for any other JSON.
 */
export function reviveGuideline(written: Json, file: string): Guideline {
  return guidelineNode.read(written, { file, path: "" });
}

/** JSON Schema (2020-12) of what {@link serializeGuideline} gives; `$schema` may be added to it. */
export function guidelineJsonSchema(): JsonObject {
  const definitions = new Map<string, JsonObject>();
  const collector: Definitions = {
    refer(name, define) {
      if (!definitions.has(name)) {
        definitions.set(name, {});
        definitions.set(name, define());
      }
      return { $ref: `#/$defs/${name}` };
    },
  };
  guidelineNode.schema(collector);
  const { Guideline: root, ...others } = Object.fromEntries(definitions);
  // The schema of a node: `node` makes it so.
  const { properties, required, ...rest } = root as { properties: JsonObject; required: readonly string[] };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Guideline",
    ...rest,
    properties: {
      $schema: { description: "Where this schema is found.", type: "string" },
      schemaVersion: { description: "Version of this form.", const: schemaVersion },
      ...properties,
    },
    required: ["schemaVersion", ...required],
    $defs: Object.fromEntries(Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
