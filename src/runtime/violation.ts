/** A text in each language that has it. */
export type Texts = { readonly [language: string]: string };

/** One thing about a value that is not as the guideline has it. It never repeats the value itself. */
export interface Violation {
  /** Where in the value: a JSON Pointer (RFC 6901); empty: the value itself. */
  readonly path: string;
  /** What the guideline calls the place: `Schema.field`; empty if it has no name. */
  readonly field: string;
  /** The field's name in each language. */
  readonly name: Texts;
  /** Ids of the requirements that govern the field, or that the broken rule comes from. */
  readonly requirements: readonly string[];
  /** The rule: a keyword of JSON Schema, or `sum`, `order`, `decimals`, `noLuhn`. */
  readonly rule: string;
  readonly expected: { readonly en: string; readonly ja: string };
}

/** What a validator says. Values that an open enumeration does not know yet are no violations: they are told apart. */
export type Validation<Value> =
  | { readonly ok: true; readonly value: Value; readonly unknownValues: readonly Violation[] }
  | { readonly ok: false; readonly violations: readonly Violation[]; readonly unknownValues: readonly Violation[] };

/** One violation in one line: `/items/0/dueOn (Due date): a text in the format `date` [LEND-01]`. */
export function describeViolation(violation: Violation, language: "en" | "ja" = "en"): string {
  const { path, name, requirements, expected } = violation;
  const names = Object.values(name).join(" / ");
  const cited = requirements.length === 0 ? "" : ` [${requirements.join(", ")}]`;
  return `${path === "" ? "/" : path}${names === "" ? "" : ` (${names})`}: ${expected[language]}${cited}`;
}
