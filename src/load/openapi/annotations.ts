import type { Report } from "#diagnostic";
import {
  choice,
  isList,
  isObject,
  listOf,
  member,
  objectOf,
  optionalShape,
  referenceShape,
  required,
  type Shape,
  textLike,
  textShape,
} from "#load/yaml";
import type { JsonObject, Localized, Origin, Provenance, Reference } from "#model";
import { annotationKey } from "./annotation-key.ts";
import { type ApiDocument, textsOf } from "./document.ts";
import { apiMessageKeys, fieldMessageKeys, schemaMessageKeys } from "./message-annotations.ts";
import { openapiMessages } from "./openapi-messages.ts";
import { pathOf } from "./places.ts";

const common = {
  requirements: optionalShape(listOf(referenceShape()), "Ids of the requirements that govern this."),
  since: optionalShape(referenceShape(), "Where it comes from: id of a `provenance:` entry of the manifest."),
  confidence: optionalShape(referenceShape(), "How sure that is: id of a `confidence:` entry of the manifest."),
};

const duration = textLike({
  pattern: /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/,
  name: { en: "a duration such as `P1D` or `PT30M`", ja: "`P1D` や `PT30M` のような期間" },
});

const operationShape = objectOf({
  ...common,
  level: optionalShape(referenceShape(), "Conformance level: id of a `conformance:` entry of the manifest."),
  code: optionalShape(textShape(), "Short name of the message."),
  freshness: optionalShape(duration, "How old the data may be, as an ISO 8601 duration."),
});

const schemaShape = objectOf({ ...common, ...schemaMessageKeys });

const apiShape = objectOf(apiMessageKeys);

const fieldShape = objectOf({
  ...common,
  item: optionalShape(choice(["standard", "extension"]), "Whether every provider has it."),
  condition: optionalShape(textShape(), "When a conditional item is present."),
  counterparts: optionalShape(
    listOf(
      objectOf({
        system: required(textShape(), "Id of a source, or a word."),
        name: required(textShape(), "Its name there."),
      }),
    ),
    "The nearest items elsewhere.",
  ),
  ...fieldMessageKeys,
});

/** JSON Schemas of `x-guideline`, for completion and checking in any editor. */
export const annotationSchemas = {
  api: apiShape.schema,
  operation: operationShape.schema,
  schema: schemaShape.schema,
  field: fieldShape.schema,
};

/** Reads annotations, and knows at the end which of them nobody has read. */
export interface AnnotationReader {
  /** Of `info`: what holds for the whole API. */
  api(node: JsonObject): void;
  operation(node: JsonObject): ReadAnnotation<typeof operationShape>;
  schema(node: JsonObject): ReadAnnotation<typeof schemaShape>;
  field(node: JsonObject): ReadAnnotation<typeof fieldShape> & { readonly condition: Localized<string> };
  reportUnread(): void;
}

/** An annotation's own keys, and what all have in common in the form of the model. */
export interface ReadAnnotation<S extends Shape<unknown>> {
  readonly own: (S extends Shape<infer Value> ? Value : never) | undefined;
  readonly requirements: readonly Reference[];
  readonly provenance: Provenance;
}

export function createAnnotationReader(document: ApiDocument, report: Report): AnnotationReader {
  const seen = new Set<object>();

  const read = <Value extends Common>(node: JsonObject, shape: Shape<Value>): ReadAnnotation<Shape<Value>> => {
    const value = member(node, annotationKey);
    seen.add(node);
    const place = document.places.ofMember(node, annotationKey);
    const own =
      value !== undefined && place
        ? shape.read({
            source: place.source,
            path: pathOf(place),
            value: place.written,
            languages: [document.language],
            report,
          })
        : undefined;
    return {
      own,
      requirements: own?.requirements ?? [],
      provenance: {
        ...(own?.since && { since: own.since }),
        ...(own?.confidence && { confidence: own.confidence }),
        sources: [],
      },
    };
  };

  return {
    api(node) {
      read(node, apiShape);
    },
    operation: (node) => read(node, operationShape),
    schema: (node) => read(node, schemaShape),
    field: (node) => ({
      ...read(node, fieldShape),
      condition: textsOf(document, member(node, annotationKey), "condition"),
    }),
    reportUnread() {
      for (const node of annotated(document.root)) {
        if (!seen.has(node))
          report(openapiMessages["annotation-not-read"]({}, document.places.keySpan(node, annotationKey)));
      }
    },
  };
}

/** What every annotation may say, and where it was written. */
interface Common {
  readonly origin: Origin;
  readonly requirements?: readonly Reference[];
  readonly since?: Reference;
  readonly confidence?: Reference;
}

function* annotated(value: unknown): Iterable<JsonObject> {
  if (isList(value)) for (const item of value) yield* annotated(item);
  if (!isObject(value)) return;
  if (Object.hasOwn(value, annotationKey)) yield value;
  for (const item of Object.values(value)) if (typeof item === "object") yield* annotated(item);
}
