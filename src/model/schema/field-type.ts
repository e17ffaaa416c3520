import type { Json } from "../json.ts";
import type { ModelType } from "./model-type.ts";
import { nodeLike, normative, optional } from "./node.ts";
import { json, lazy, list, number, text } from "./plain-types.ts";

/** What a value may be, as a table shows it. */
export interface FieldType {
  /** JSON Schema types, in the author's order; empty if any. */
  readonly types: readonly string[];
  readonly format?: string;
  /** The schema of `components/schemas` that it refers to. */
  readonly ref?: string;
  /** Of an array: what it holds. */
  readonly items?: FieldType;
  /** Of `oneOf` or `anyOf`: the choices. */
  readonly choices: readonly FieldType[];
  readonly enum: readonly Json[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: Json;
}

/** Declared by hand above, because it holds itself. */
export const fieldTypeNode: ModelType<FieldType> = nodeLike<FieldType>(
  { name: "FieldType", description: "What a value may be, as a table shows it." },
  {
    types: normative("JSON Schema types; empty if any.", list(text)),
    format: optional(normative("The format of a string or number, such as `date`.", text)),
    ref: optional(normative("The schema of `components/schemas` that it refers to.", text)),
    items: optional(
      normative(
        "Of an array: what it holds.",
        lazy(() => fieldTypeNode),
      ),
    ),
    choices: normative("Of `oneOf` or `anyOf`: the choices.", list(lazy(() => fieldTypeNode))),
    enum: normative("The values it may have; empty if it has no such list.", list(json)),
    pattern: optional(normative("A regular expression that a string fits.", text)),
    minLength: optional(normative("The least number of characters.", number)),
    maxLength: optional(normative("The greatest number of characters.", number)),
    minimum: optional(normative("The least number.", number)),
    maximum: optional(normative("The greatest number.", number)),
    minItems: optional(normative("The least number of items.", number)),
    maxItems: optional(normative("The greatest number of items.", number)),
    default: optional(normative("What holds if it is left out.", json)),
  },
);
