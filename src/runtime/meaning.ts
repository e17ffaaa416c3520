import type { Maker } from "./value.js";
import type { Validation, Violation } from "./violation.js";

/** A value that does not have the form of what it was taken for. */
export class MeaningError extends TypeError {
  override readonly name = "MeaningError";
  /** What it was taken for. */
  readonly meaning: string;
  readonly violations: readonly Violation[];

  constructor(meaning: string, violations: readonly Violation[]) {
    const [first] = violations;
    super(`The value is no ${meaning}. Expected: ${first?.expected.en ?? "another value"}`);
    this.meaning = meaning;
    this.violations = violations;
  }
}

/** Makes the maker of a brand of the validator of its form. */
export function createMaker<Base extends string | number, Value extends Base>(
  meaning: string,
  check: (value: unknown) => Validation<Value>,
): Maker<Base, Value> {
  const make = (value: Base): Value => {
    const found = check(value);
    if (!found.ok) throw new MeaningError(meaning, found.violations);
    return found.value;
  };
  return Object.assign(make, { check });
}
