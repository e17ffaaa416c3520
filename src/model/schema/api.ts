import {
  type Api,
  type Example,
  type Field,
  type FieldType,
  httpMethods,
  type MediaType,
  type Operation,
  type Parameter,
  type Response,
  type Schema,
  type Scope,
} from "../api.ts";
import { type Problem, problemActions } from "../problem.ts";
import { ids, localizedText, provenanceShape } from "./common.ts";
import {
  boolean,
  dropped,
  field,
  type JsonShape,
  json,
  jsonObject,
  lazy,
  list,
  localizedBy,
  node,
  number,
  optional,
  reference,
  tag,
  text,
  word,
} from "./shape.ts";

const typeShape: JsonShape<FieldType> = node<FieldType>("FieldType", "What a value may be, as a table shows it.", {
  types: field("JSON Schema types; empty if any.", list(text)),
  format: optional("The format of a string or number, such as `date`.", text),
  ref: optional("The schema of `components/schemas` that it refers to.", text),
  items: optional(
    "Of an array: what it holds.",
    lazy(() => typeShape),
  ),
  choices: field("Of `oneOf` or `anyOf`: the choices.", list(lazy(() => typeShape))),
  enum: field("The values it may have; empty if it has no such list.", list(json)),
  pattern: optional("A regular expression that a string fits.", text),
  minLength: optional("The least number of characters.", number),
  maxLength: optional("The greatest number of characters.", number),
  minimum: optional("The least number.", number),
  maximum: optional("The greatest number.", number),
  minItems: optional("The least number of items.", number),
  maxItems: optional("The greatest number of items.", number),
  default: optional("What holds if it is left out.", json),
});

const mediaTypeShape = node<MediaType>("MediaType", "A message in one media type.", {
  type: field("Such as `application/json`.", text),
  schema: optional("What it looks like.", typeShape),
  examples: field(
    "Examples of it.",
    list(
      node<Example>("Example", "An example of a message.", {
        name: field("Its name.", text),
        summary: field("What it shows.", localizedText),
        value: field("The message.", json),
      }),
    ),
  ),
});

const requestBodyShape = node<NonNullable<Operation["requestBody"]>>("RequestBody", "What a request carries.", {
  required: field("Whether it is always there.", boolean),
  contents: field("The message by media type.", list(mediaTypeShape)),
});

const parameterShape = node<Parameter>("Parameter", "A parameter of an operation.", {
  name: field("Its name.", text),
  in: field("Where it stands.", word(["query", "header", "path", "cookie"])),
  required: field("Whether it is always there.", boolean),
  deprecated: field("Whether it is going away.", boolean),
  description: field("What it means.", localizedText),
  type: field("What it may be.", typeShape),
});

const responseShape = node<Response>("Response", "An answer of an operation.", {
  status: field("`200`, `4XX` or `default`.", text),
  description: field("What it means.", localizedText),
  headers: field(
    "Its headers.",
    list(
      node<Response["headers"][number]>("Header", "A header of an answer.", {
        name: field("Its name.", text),
        description: field("What it means.", localizedText),
      }),
    ),
  ),
  contents: field("The message by media type.", list(mediaTypeShape)),
});

const operationShape = node<Operation>("Operation", "An operation of an API.", {
  kind: tag("operation"),
  id: field("Its `operationId`, or method and path if it has none.", text),
  api: field("Id of its API.", text),
  isWebhook: field("Whether the provider calls.", boolean),
  method: field("Its HTTP method.", word(httpMethods)),
  path: field("Its path, with parameters in braces; of a webhook, its name.", text),
  summary: field("What it does, in a few words.", localizedText),
  description: field("What it does.", localizedText),
  tags: field("Its tags.", list(text)),
  parameters: field("Its parameters.", list(parameterShape)),
  requestBody: optional("What a request carries.", requestBodyShape),
  responses: field("Its answers.", list(responseShape)),
  scopes: field("OAuth scopes that any one of its security requirements asks for, sorted.", list(text)),
  deprecated: field("Whether it is going away.", boolean),
  conformance: optional("Id of an entry of `conformance`.", reference),
  code: optional("The message's short name.", text),
  freshness: optional("How old the data may be, as an ISO 8601 duration.", text),
  requirements: field("Ids of the requirements that its own description names; see also `governs`.", ids),
  provenance: field("Where it comes from.", provenanceShape),
  origin: dropped,
});

const counterpartShape = node<Field["counterparts"][number]>("Counterpart", "The nearest thing in another system.", {
  system: field("Id of a source, or a word for the system.", text),
  name: field("Its name there.", text),
});

const scopeShape = node<Scope>("Scope", "What an access token may be good for.", {
  kind: tag("scope"),
  id: field("Its name, as it stands in a token request.", text),
  api: field("Id of its API.", text),
  scheme: field("The security scheme that declares it.", text),
  description: field("What it is good for.", localizedText),
  origin: dropped,
});

const problemShape = node<Problem>("Problem", "An entry of the error catalogue (RFC 9457).", {
  kind: tag("problem"),
  id: field("Last part of its `type`.", text),
  api: field("Id of its API.", text),
  type: field("Its `type`: a URI.", text),
  status: field("HTTP status.", number),
  title: field("Its `title`.", localizedText),
  meaning: field("When it is answered.", localizedText),
  action: field("What a program does about it.", word(problemActions)),
  advice: field("What to do about it, for people.", localizedText),
  counterparts: field("The nearest things elsewhere.", list(counterpartShape)),
  requirements: field("Ids of requirements that ask for it.", ids),
  provenance: field("Where it comes from.", provenanceShape),
  origin: dropped,
});

const fieldShape = node<Field>("Field", "A field of a schema.", {
  kind: tag("field"),
  id: field("`Schema.field`; a nested object's field is `Schema.field.inner`.", text),
  name: field("Its name.", text),
  title: field("What it is called.", localizedText),
  description: field("What it means.", localizedText),
  type: field("What it may be.", typeShape),
  required: field("Whether it is always there.", boolean),
  deprecated: field("Whether it is going away.", boolean),
  condition: field("When a conditional field is there.", localizedText),
  item: optional("Whether it belongs to the standard or extends it.", word(["standard", "extension"])),
  counterparts: field("The nearest fields elsewhere.", list(counterpartShape)),
  example: optional("An example of its value.", json),
  requirements: field("Ids of the requirements that its own description names; see also `governs`.", ids),
  provenance: field("Where it comes from.", provenanceShape),
  origin: dropped,
});

const schemaShape = node<Schema>("Schema", "A schema of `components/schemas`.", {
  kind: tag("schema"),
  id: field("Its name.", text),
  api: field("Id of its API.", text),
  title: field("What it is called.", localizedText),
  description: field("What it means.", localizedText),
  type: field("What it may be.", typeShape),
  fields: field("Its own fields, in order, and those of its nested objects.", list(fieldShape)),
  requirements: field("Ids of the requirements that its own description names; see also `governs`.", ids),
  provenance: field("Where it comes from.", provenanceShape),
  origin: dropped,
});

export const apiShape = node<Api>("Api", "One OpenAPI document of the guideline.", {
  kind: tag("api"),
  id: field("Its id.", text),
  title: field("What it is called.", localizedText),
  version: field("`info.version` of the document.", text),
  documents: field("The whole document, bundled, per language.", localizedBy(jsonObject)),
  operations: field("Its operations, in order.", list(operationShape)),
  schemas: field("Its schemas, in order.", list(schemaShape)),
  scopes: field("The OAuth scopes that its security schemes declare.", list(scopeShape)),
  problems: field("Its error catalogue.", list(problemShape)),
  origin: dropped,
});
