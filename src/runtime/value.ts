declare const brand: unique symbol;

/**
 * A text or number of one meaning. A plain one fits, one of another meaning does not: an id of a book is no id of
 * a reader.
 */
export type Branded<Base, Name extends string> = Base & { readonly [brand]?: Name };

/** Never there at run time. A member of an enumeration is the one kind of text that the compiler tells from all others. */
declare enum Unknown {
  value = "a value that the guideline does not know yet",
}

/** A text that the guideline does not know yet, where it says that more values may come. */
export type UnknownValue = Unknown;
