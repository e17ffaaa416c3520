import type { Validation } from "./violation.js";

declare const brand: unique symbol;

/**
 * A text or number of one meaning: neither a plain one fits nor one of another meaning. An id of a book is no id of a
 * reader, and what is added up is a number until somebody says what it is.
 */
export type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Makes values of one meaning of plain ones. */
export interface Maker<Base extends string | number, Value extends Base> {
  /** Gives the value itself, or throws a `MeaningError` if it does not have the form. */
  (value: Base): Value;
  /** The same for values from elsewhere, and without throwing. */
  readonly check: (value: unknown) => Validation<Value>;
}

/** Never there at run time. A member of an enumeration is the one kind of text that the compiler tells from all others. */
declare enum Unknown {
  value = "a value that the guideline does not know yet",
}

/** A text that the guideline does not know yet, where it says that more values may come. */
export type UnknownValue = Unknown;
