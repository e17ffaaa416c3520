import { expectationOf } from "./expectation.js";
import type { Texts, Validation, Violation } from "./violation.js";

/** What a guideline says of a place in a message, and of the places below it. */
export interface Place {
  /** `Schema` or `Schema.field` */
  readonly id?: string;
  readonly name?: Texts;
  readonly requirements?: readonly string[];
  /** When a conditional item is present. */
  readonly condition?: Texts;
  readonly fields?: { readonly [name: string]: Place };
  /** What it refers to, holds or may be: looked up when a place below is wanted, as schemas may go in circles. */
  readonly of?: () => readonly Place[];
}

/** The function that a schema was compiled to. It leaves what is wrong on itself; with no path, without the places. */
export interface CompiledCheck {
  (this: CheckContext, value: unknown, path: string | null): boolean;
  errors?: readonly CompiledError[] | null;
}

/** What a compiled check is told about how to check. */
export interface CheckContext {
  /** Called for a value that an open enumeration does not know. */
  readonly unknown: (path: string, allowedValues: readonly unknown[]) => void;
}

/** An error as compiled checks report it, in the form of Ajv. */
export interface CompiledError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A fact about a value that its schema cannot say. It reports each place where it does not hold. */
export type Invariant = (value: unknown, report: ReportInvariant) => void;

/** Takes what an invariant finds. */
export type ReportInvariant = (
  path: string,
  broken: Pick<Violation, "rule" | "expected"> & { readonly requirements?: readonly string[] },
) => void;

/** What the generated module of a schema brings: its compiled checks and its invariants. */
export interface ValidatorParts {
  readonly check: CompiledCheck;
  readonly place: Place;
  readonly invariants?: readonly Invariant[];
}

/** A validator of one message: what is wrong with a value, in the guideline's own words. */
export function createValidator<Value>({
  check,
  place,
  invariants = [],
}: ValidatorParts): (value: unknown) => Validation<Value> {
  return (value) => {
    isAllKnown = true;
    // Most messages are right: places are only put together for those that are not.
    if (check.call(quick, value, null) && isAllKnown) {
      const violations = brokenInvariants(place, invariants, value);
      // The compiled schema has just found it to be so.
      return violations.length > 0 ? { ok: false, violations, unknownValues: [] } : right(value as Value);
    }
    const unknownValues: Violation[] = [];
    const unknown = (path: string, allowedValues: readonly unknown[]) => {
      if (unknownValues.some((known) => known.path === path)) return;
      unknownValues.push(
        violationAt(place, path, { rule: "enum", expected: expectationOf("enum", { allowedValues }) }),
      );
    };
    const violations = check.call({ unknown }, value, "")
      ? brokenInvariants(place, invariants, value)
      : mostTelling(check.errors ?? []).map((error) => violationOf(place, error));
    if (violations.length > 0) return { ok: false, violations, unknownValues };
    // The check has found nothing against it.
    return { ok: true, value: value as Value, unknownValues };
  };
}

/** Whether the last quick look has met no value that an open enumeration does not know. */
let isAllKnown = true;

const quick: CheckContext = {
  unknown() {
    isAllKnown = false;
  },
};

function right<Value>(value: Value): Validation<Value> {
  return { ok: true, value, unknownValues: [] };
}

/** What is wrong at most: a hostile message must not make a log grow. */
const most = 100;

function brokenInvariants(place: Place, invariants: readonly Invariant[], value: unknown): readonly Violation[] {
  const violations: Violation[] = [];
  for (const invariant of invariants) {
    invariant(value, (path, broken) => {
      if (violations.length < most) violations.push(violationAt(place, path, broken));
    });
  }
  return violations;
}

/** Of the choices of a `oneOf`: what is wrong deeper down says more than that none fits. */
function mostTelling(errors: readonly CompiledError[]): readonly CompiledError[] {
  const hidden = new Set<CompiledError>();
  for (const [at, error] of errors.entries()) {
    if (error.keyword === "if") hidden.add(error);
    if (error.keyword !== "oneOf" && error.keyword !== "anyOf") continue;
    const before = errors.slice(0, at);
    for (const other of before) {
      if (other.instancePath === error.instancePath && isOfChoice.has(other.keyword)) hidden.add(other);
    }
    const deeper = before.filter(({ instancePath }) => instancePath.startsWith(`${error.instancePath}/`));
    if (deeper.length > 0) hidden.add(error);
  }
  const telling = errors.filter((error) => !hidden.has(error));
  return (telling.length > 0 ? telling : errors).slice(0, most);
}

/** By these, values tell which choice they mean. */
const isOfChoice = new Set(["const", "enum", "type"]);

function violationOf(place: Place, { instancePath, keyword, params }: CompiledError): Violation {
  const below = params.missingProperty ?? params.additionalProperty;
  const path = typeof below === "string" ? `${instancePath}/${escapeToken(below)}` : instancePath;
  return violationAt(place, path, { rule: keyword, expected: expectationOf(keyword, params) });
}

/** A violation with the names and requirements of the place that a pointer leads to. */
export function violationAt(
  root: Place,
  path: string,
  broken: Pick<Violation, "rule" | "expected"> & { readonly requirements?: readonly string[] },
): Violation {
  const place = placeAt(root, path);
  const behind = place.of?.() ?? [];
  const only = behind.length === 1 ? behind[0] : undefined;
  const requirements = [...(broken.requirements ?? []), ...(place.requirements ?? []), ...(only?.requirements ?? [])];
  return {
    path,
    field: place.id ?? only?.id ?? "",
    name: place.name ?? only?.name ?? {},
    requirements: [...new Set(requirements)],
    rule: broken.rule,
    expected: withCondition(broken, place.condition),
  };
}

function withCondition({ rule, expected }: Pick<Violation, "rule" | "expected">, condition: Texts | undefined) {
  if (!condition || (rule !== "required" && rule !== "dependentRequired")) return expected;
  const { en = Object.values(condition)[0], ja = Object.values(condition)[0] } = condition;
  return { en: `${expected.en} (${en})`, ja: `${expected.ja}（${ja}）` };
}

function placeAt(root: Place, path: string): Place {
  let place = root;
  for (const token of path.split("/").slice(1)) {
    const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
    place = fieldOf(place, name, 0) ?? place;
  }
  return place;
}

/** Items of a list have no name of their own: they are found through the list. */
function fieldOf(place: Place, name: string, depth: number): Place | undefined {
  const own = place.fields && Object.hasOwn(place.fields, name) ? place.fields[name] : undefined;
  if (own || depth > 8) return own;
  for (const target of place.of?.() ?? []) {
    const found = fieldOf(target, name, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function escapeToken(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
