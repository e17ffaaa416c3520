import { fieldTypeNode } from "./field-type.ts";
import type { ValueOf } from "./model-type.ts";
import { informative, node, normative, optional, origin, tag } from "./node.ts";
import { operationNode } from "./operation.ts";
import { boolean, json, jsonObject, list, localizedBy, number, references, text, word } from "./plain-types.ts";
import { provenanceNode } from "./provenance.ts";
import { localizedText } from "./translated-text.ts";

const counterpartNode = node(
  { name: "Counterpart", description: "The nearest thing in another system." },
  {
    system: informative("Id of a source, or a word for the system.", text),
    name: informative("Its name there.", text),
  },
);

/** The table of {@link Scope}. */
export const scopeNode = node(
  {
    name: "Scope",
    description: "What an access token may be good for.",
    kind: "scope",
    // Several security schemes may declare the same scope.
    identity: { key: "id", space: false },
    part: "api",
    translations: "overlay",
  },
  {
    kind: tag("scope"),
    id: normative("Its name, as it stands in a token request.", text),
    api: normative("Id of its API.", text),
    scheme: normative("The security scheme that declares it.", text),
    description: informative("What it is good for.", localizedText),
    origin,
  },
);

/** What an access token may be good for. */
export interface Scope extends ValueOf<typeof scopeNode> {}

/** What the party that gets a problem does about it. */
export const problemActions = [
  "fix",
  "refresh",
  "restart",
  "wait",
  "retry",
  "reconsent",
  "stop",
  "tell",
  "contact",
  "none",
] as const;
/** One of {@link problemActions}. */
export type ProblemAction = (typeof problemActions)[number];

/** The table of {@link Problem}. */
export const problemNode = node(
  {
    name: "Problem",
    description: "An entry of the error catalogue (RFC 9457).",
    kind: "problem",
    identity: { key: "id", within: "api" },
    part: "api",
    translations: "place",
  },
  {
    kind: tag("problem"),
    id: normative("Last part of its `type`.", text),
    api: normative("Id of its API.", text),
    type: normative("Its `type`: a URI.", text),
    status: normative("HTTP status.", number),
    title: informative("Its `title`.", localizedText),
    meaning: normative("When it is answered.", localizedText),
    action: normative("What a program does about it.", word(problemActions)),
    advice: informative("What to do about it, for people.", localizedText),
    counterparts: informative("The nearest things elsewhere.", list(counterpartNode)),
    requirements: informative("Ids of requirements that ask for it.", references("requirement")),
    provenance: informative("Where it comes from.", provenanceNode),
    origin,
  },
);

/** An entry of an API's error catalogue, answered as a problem of RFC 9457. */
export interface Problem extends ValueOf<typeof problemNode> {}

/** The table of a field of a schema: what model.json, checks and pages know of it. */
export const fieldNode = node(
  {
    name: "Field",
    description: "A field of a schema.",
    kind: "field",
    // Its schema is told apart already.
    identity: { key: "id", space: false },
    part: "api",
    translations: "overlay",
  },
  {
    kind: tag("field"),
    id: normative("`Schema.field`; a nested object's field is `Schema.field.inner`.", text),
    name: normative("Its name.", text),
    title: informative("What it is called.", localizedText),
    description: informative("What it means.", localizedText),
    type: normative("What it may be.", fieldTypeNode),
    required: normative("Whether it is always there.", boolean),
    deprecated: normative("Whether it is going away.", boolean),
    condition: normative("When a conditional field is there.", localizedText),
    item: optional(normative("Whether it belongs to the standard or extends it.", word(["standard", "extension"]))),
    counterparts: informative("The nearest fields elsewhere.", list(counterpartNode)),
    example: optional(informative("An example of its value.", json)),
    requirements: informative(
      "Ids of the requirements that its own description names; see also `governs`.",
      references("requirement"),
    ),
    provenance: informative("Where it comes from.", provenanceNode),
    origin,
  },
);

/** A field of a schema. */
export interface Field extends ValueOf<typeof fieldNode> {}

/** The table of a schema of `components/schemas`. */
export const schemaNode = node(
  {
    name: "Schema",
    description: "A schema of `components/schemas`.",
    kind: "schema",
    identity: { key: "id", space: "apiNodes" },
    part: "api",
    translations: "overlay",
  },
  {
    kind: tag("schema"),
    id: normative("Its name.", text),
    api: normative("Id of its API.", text),
    title: informative("What it is called.", localizedText),
    description: informative("What it means.", localizedText),
    type: normative("What it may be.", fieldTypeNode),
    fields: normative("Its own fields, in order, and those of its nested objects.", list(fieldNode)),
    requirements: informative(
      "Ids of the requirements that its own description names; see also `governs`.",
      references("requirement"),
    ),
    provenance: informative("Where it comes from.", provenanceNode),
    origin,
  },
);

/** A schema of `components/schemas`. */
export interface Schema extends ValueOf<typeof schemaNode> {}

/** The table of an API: one OpenAPI document with what the guideline adds. */
export const apiNode = node(
  {
    name: "Api",
    description: "One OpenAPI document of the guideline.",
    kind: "api",
    identity: { key: "id" },
    part: "api",
    translations: "overlay",
  },
  {
    kind: tag("api"),
    id: normative("Its id.", text),
    title: informative("What it is called.", localizedText),
    version: normative("`info.version` of the document.", text),
    documents: normative("The whole document, bundled, per language.", localizedBy(jsonObject), {
      untranslated: "Its texts are asked for one by one, where the model has them.",
    }),
    operations: normative("Its operations, in order.", list(operationNode)),
    schemas: normative("Its schemas, in order.", list(schemaNode)),
    scopes: normative("The OAuth scopes that its security schemes declare.", list(scopeNode)),
    problems: normative("Its error catalogue.", list(problemNode)),
    origin,
  },
);

/** One OpenAPI document of the guideline, bundled, in each language. */
export interface Api extends ValueOf<typeof apiNode> {}
