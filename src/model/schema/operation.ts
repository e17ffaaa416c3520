import { fieldTypeNode } from "./field-type.ts";
import type { ValueOf } from "./model-type.ts";
import { informative, node, normative, optional, origin, tag } from "./node.ts";
import { boolean, json, list, reference, references, text, word } from "./plain-types.ts";
import { provenanceNode } from "./provenance.ts";
import { localizedText } from "./translated-text.ts";

/** The methods that OpenAPI 3.1 knows, in its order. */
export const httpMethods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;
/** One of {@link httpMethods}. */
export type HttpMethod = (typeof httpMethods)[number];

/** The table of an example of a body or value. */
export const exampleNode = node(
  {
    name: "Example",
    description: "An example of a message.",
    kind: "example",
    identity: { key: "name", space: false, within: "operation" },
  },
  {
    name: informative("Its name.", text),
    summary: informative("What it shows.", localizedText),
    value: informative("The message.", json),
  },
);

/** An example of a message. */
export interface Example extends ValueOf<typeof exampleNode> {}

const mediaTypeNode = node(
  { name: "MediaType", description: "A message in one media type." },
  {
    type: normative("Such as `application/json`.", text),
    schema: optional(normative("What it looks like.", fieldTypeNode)),
    examples: informative("Examples of it.", list(exampleNode)),
  },
);

/** A message in one media type. */
export interface MediaType extends ValueOf<typeof mediaTypeNode> {}

const requestBodyNode = node(
  { name: "RequestBody", description: "What a request carries." },
  {
    required: normative("Whether it is always there.", boolean),
    contents: normative("The message by media type.", list(mediaTypeNode)),
  },
);

/** The table of a parameter in path, query, header or cookie. */
export const apiParameterNode = node(
  {
    name: "Parameter",
    description: "A parameter of an operation.",
    kind: "apiParameter",
    identity: { key: "name", space: false, within: "operation" },
  },
  {
    name: normative("Its name.", text),
    in: normative("Where it stands.", word(["query", "header", "path", "cookie"])),
    required: normative("Whether it is always there.", boolean),
    deprecated: normative("Whether it is going away.", boolean),
    description: informative("What it means.", localizedText),
    type: normative("What it may be.", fieldTypeNode),
  },
);

/** A parameter of an operation. */
export interface Parameter extends ValueOf<typeof apiParameterNode> {}

/** The table of a header of a response. */
export const headerNode = node(
  {
    name: "Header",
    description: "A header of an answer.",
    kind: "header",
    identity: { key: "name", space: false, within: "response" },
  },
  {
    name: normative("Its name.", text),
    description: informative("What it means.", localizedText),
  },
);

/** The table of a response. */
export const responseNode = node(
  {
    name: "Response",
    description: "An answer of an operation.",
    kind: "response",
    identity: { key: "status", space: false, within: "operation" },
  },
  {
    status: normative("`200`, `4XX` or `default`.", text),
    description: informative("What it means.", localizedText),
    headers: normative("Its headers.", list(headerNode)),
    contents: normative("The message by media type.", list(mediaTypeNode)),
  },
);

/** An answer of an operation. */
export interface Response extends ValueOf<typeof responseNode> {}

/** The table of an operation: a method of a path. */
export const operationNode = node(
  {
    name: "Operation",
    description: "An operation of an API.",
    kind: "operation",
    identity: { key: "id", space: "apiNodes" },
    part: "api",
    translations: "overlay",
  },
  {
    kind: tag("operation"),
    id: normative("Its `operationId`, or method and path if it has none.", text),
    api: normative("Id of its API.", text),
    isWebhook: normative("Whether the provider calls.", boolean),
    method: normative("Its HTTP method.", word(httpMethods)),
    path: normative("Its path, with parameters in braces; of a webhook, its name.", text),
    summary: informative("What it does, in a few words.", localizedText),
    description: informative("What it does.", localizedText),
    tags: informative("Its tags.", list(text)),
    parameters: normative("Its parameters.", list(apiParameterNode)),
    requestBody: optional(normative("What a request carries.", requestBodyNode)),
    responses: normative("Its answers.", list(responseNode)),
    scopes: normative("OAuth scopes that any one of its security requirements asks for, sorted.", list(text)),
    deprecated: normative("Whether it is going away.", boolean),
    conformance: optional(normative("Id of an entry of `conformance`.", reference("conformance"))),
    code: optional(informative("The message's short name.", text)),
    freshness: optional(normative("How old the data may be, as an ISO 8601 duration.", text)),
    requirements: informative(
      "Ids of the requirements that its own description names; see also `governs`.",
      references("requirement"),
    ),
    provenance: informative("Where it comes from.", provenanceNode),
    origin,
  },
);

/** An operation of an API, or what the provider calls: an entry of `webhooks`. */
export interface Operation extends ValueOf<typeof operationNode> {}
