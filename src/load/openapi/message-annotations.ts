import {
  choice,
  listOf,
  mapOf,
  numberShape,
  objectOf,
  optionalShape,
  referenceShape,
  required,
  type Shape,
  shapeMessages,
  spanOf,
  textShape,
} from "#load/yaml";

const enumKey = optionalShape(
  choice(["open", "closed"]),
  "Whether values may be added to the enumeration: a message with another value is then still a message.",
);

const unitKey = optionalShape(textShape(), "What its numbers count, such as JPY or days.");

const anyInvariant = objectOf({
  sum: optionalShape(textShape(), "Field whose values are added up, such as `lines[].amount`."),
  equals: optionalShape(textShape(), "Of `sum`: the field that has the same value."),
  negative: optionalShape(
    mapOf(listOf(textShape())),
    "Of `sum`: values of a field beside the one added up that make it count as negative.",
  ),
  given: optionalShape(
    textShape(),
    "Of `sum`: the schema that has the field of `equals`, if it is another message than this one.",
  ),
  order: optionalShape(
    listOf(textShape()),
    "Dates, times or numbers that do not decrease in this order; absent ones are left out.",
  ),
  decimals: optionalShape(textShape(), "Field whose value has no more decimal places than its currency (ISO 4217)."),
  currency: optionalShape(textShape(), "Of `decimals`: the field with the currency's three letters."),
  noLuhn: optionalShape(
    listOf(numberShape()),
    "No text below holds a run of digits of these lengths (least and most) with a right check digit of ISO/IEC 7812.",
  ),
  requirements: optionalShape(listOf(referenceShape()), "Ids of the requirements that it comes from."),
});

const kinds = ["sum", "order", "decimals", "noLuhn"] as const;
const partners = { sum: "equals", decimals: "currency" } as const;

/** A fact about a message that JSON Schema cannot say: exactly one of `sum`, `order`, `decimals`, `noLuhn`. */
const invariant: Shape<unknown> = {
  schema: { ...anyInvariant.schema, oneOf: kinds.map((kind) => ({ properties: { [kind]: true }, required: [kind] })) },
  read(at) {
    const read = anyInvariant.read(at);
    const kind = kinds.find((name) => read?.[name] !== undefined);
    if (read && kind === undefined) at.report(shapeMessages["missing-key"]({ key: kinds[0] }, spanOf(at)));
    const partner = kind === "sum" || kind === "decimals" ? partners[kind] : undefined;
    if (partner && read?.[partner] === undefined) at.report(shapeMessages["missing-key"]({ key: partner }, spanOf(at)));
    return read;
  },
};

const invariantsKey = optionalShape(listOf(invariant), "What holds for a message beyond its schema.");

/** Keys by which a named schema says what programs are to make of its values. */
export const schemaMessageKeys = {
  brands: optionalShape(
    listOf(textShape()),
    "Names of types that must not be mixed up: a field whose name ends with one has that type, others the schema's.",
  ),
  enum: enumKey,
  unit: unitKey,
  invariants: invariantsKey,
};

/** The same of a property. */
export const fieldMessageKeys = { enum: enumKey, unit: unitKey };

/** What an API's `info` says of all its messages. */
export const apiMessageKeys = {
  enums: optionalShape(
    choice(["open", "closed"]),
    "Whether enumerations of named schemas may grow; `enum` of one says otherwise.",
  ),
  invariants: optionalShape(listOf(invariant), "What holds for every message."),
  paging: optionalShape(
    objectOf({
      parameter: required(textShape(), "Query parameter that asks for the next page."),
      next: required(textShape(), "Field of the answer with the value of that parameter; absent on the last page."),
      items: required(textShape(), "Field of the answer that lists the items."),
    }),
    "How operations with this query parameter give long lists.",
  ),
  changes: optionalShape(
    objectOf({
      parameter: required(textShape(), "Query parameter that asks for what has changed since."),
      next: required(textShape(), "Field of the answer with the value of that parameter for the next time."),
      id: required(textShape(), "Field by which an item is known."),
      removed: required(mapOf(listOf(textShape())), "Values of a field that say that the item is gone.", {}),
      replaces: optionalShape(textShape(), "Field with the id of an item that this one takes the place of."),
    }),
    "How operations with this query parameter give only what has changed.",
  ),
};
