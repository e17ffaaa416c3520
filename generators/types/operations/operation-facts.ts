import type { Json, JsonObject, Language, Problem } from "#model";
import { localized } from "#model";
import { type ApiTypesInputs, commentsOf, normativeDocument } from "../declarations/api-declarations.ts";
import { type Documents, printDocComment } from "../declarations/doc-comment.ts";
import { asObject } from "../declarations/json-pointer.ts";
import { propertyKey, valueLiteral } from "../declarations/literals.ts";
import { exportLine, importLine } from "../package/module-lines.ts";
import { operationNames, operationType } from "../validators/message-book.ts";
import { type DocumentOperation, documentOperations } from "./document-operations.ts";
import { accessFacts, bodyFacts, parameterFacts } from "./request-facts.ts";

/** What client and server of one API are made from: plain data. */
export interface OperationsInputs extends Readonly<Record<string, unknown>> {
  readonly header: string;
  readonly api: string;
  readonly languages: readonly Language[];
  readonly documents: Documents;
  /** Levels of conformance by id, lowest first. */
  readonly levels: readonly string[];
  /** The level of each operation, by its id. */
  readonly operations: Readonly<Record<string, { readonly level?: string }>>;
  readonly problems: readonly Pick<Problem, "id" | "type" | "status" | "action" | "title">[];
}

/** The text of `operations/<id>.js`: how each operation is called. */
export function operationsModule(inputs: OperationsInputs): string {
  return `/** ${inputs.header} */\nexport const api = ${valueLiteral(apiFacts(inputs))};\n`;
}

/** What the declarations of operations are made from: their comments as well. */
export type OperationTypesInputs = OperationsInputs & ApiTypesInputs;

/** The text of `operations/<id>.d.ts`. */
export function operationsDeclarations(inputs: OperationTypesInputs): string {
  const { header, api } = inputs;
  const document = normativeDocument(inputs.documents, inputs.languages);
  const own = documentOperations(document).filter(({ isWebhook }) => !isWebhook);
  const facts = apiFacts(inputs);
  const ids = (test: (facts: JsonObject) => boolean) => {
    const all = Object.entries(asObject(facts.operations) ?? {}).filter(([, facts]) => test(asObject(facts) ?? {}));
    return all.map(([id]) => JSON.stringify(id)).join(" | ") || "never";
  };
  const levels = inputs.levels.map((level, at) => {
    const reached = inputs.levels.slice(0, at + 1);
    return `  readonly ${JSON.stringify(level)}: ${ids((facts) => reached.includes(String(facts.level)))};\n`;
  });
  const names = operationNames(own);
  const comment = commentsOf(inputs);
  const requestOf = ({ id }: DocumentOperation) => `${names.get(id)}Request`;
  const [paging, changes] = [asObject(facts.paging), asObject(facts.changes)];
  return `/** ${header} */
${importLine("type * as Api", `../api/${api}.js`)}${importLine("type { RequestOf }", "../runtime/message-types.js")}${importLine("type { ApiFacts }", "../runtime/operation.js")}
/** The operations by their ids. */
export interface Operations {
${own.map((operation) => `${indented(printDocComment(comment(operation.place)))}  ${propertyKey(operation.id)}: Api.${operationType(operation)};\n`).join("")}}

${own.map((operation) => requestDeclaration(operation, requestOf(operation))).join("\n")}
/** What each operation is given, by its id. */
export interface Requests {
${own.map((operation) => `  ${propertyKey(operation.id)}: ${requestOf(operation)};\n`).join("")}}

/** Operations that give long lists page by page. */
export type Paged = ${ids((facts) => facts.isPaged === true)};

/** Operations that give what has changed since a time. */
export type Changing = ${ids((facts) => facts.hasChanges === true)};

/** Operations that let in those who show nothing. */
export type Public = ${ids((facts) => facts.isPublic === true)};

/** The field that a page has its items in. */
export type Items = ${JSON.stringify(String(paging?.items ?? ""))};

/** The field that an item is known by. */
export type Key = ${JSON.stringify(String(changes?.id ?? ""))};

/** The operations that each level of conformance asks for, those of lower levels included. */
export interface OperationsOfLevel {
${levels.join("")}}

export declare const api: ApiFacts;
`;
}

/** What an operation is given has a name, so that editors show no more than it. */
function requestDeclaration({ id, parameters, requestBody }: DocumentOperation, name: string): string {
  const isEmpty = parameters.length === 0 && requestBody === undefined;
  const comment = `/** What \`${id.replaceAll("*/", "*\\/")}\` is given. */\n`;
  if (isEmpty) return `${comment}export type ${name} = Record<never, never>;\n`;
  return `${comment}export interface ${name} extends RequestOf<Operations[${JSON.stringify(id)}]> {}\n`;
}

function indented(comment: string): string {
  return comment === "" ? "" : `${comment.replace(/^/gm, "  ")}\n`;
}

/** The text of `client/<id>.js`. */
export function clientModule({ header, api }: OperationsInputs): string {
  return `/** ${header} */
${importLine("{ api }", `../operations/${api}.js`)}${importLine("{ createApiClient }", "../runtime/client.js")}
export const createClient = (options) => createApiClient(api, options);
${exportLine("{ MeaningError }", "../runtime/meaning.js")}${exportLine("{ ProblemError }", "../runtime/problem-error.js")}${exportLine("{ ViolationError }", "../runtime/send-request.js")}`;
}

/** The text of `client/<id>.d.ts`. */
export function clientDeclarations({ header, api }: OperationsInputs): string {
  return `/** ${header} */
${importLine("type { Changing, Items, Key, Operations, Paged, Requests }", `../operations/${api}.js`)}${importLine("type { ApiClient }", "../runtime/client.js")}${importLine("type { ClientOptions }", "../runtime/client-options.js")}
/** A method for each operation: \`client.operationId({ path, query, header, body })\`. */
export type Client = ApiClient<Operations, Requests, { paged: Paged; changing: Changing; items: Items; key: Key }>;

/** Makes a client. Only \`baseUrl\` has to be told. */
export declare const createClient: (options: ClientOptions) => Client;
${exportLine("type { Authorization, CallOptions, ClientOptions, Reply }", "../runtime/client-options.js")}${exportLine("{ MeaningError }", "../runtime/meaning.js")}${exportLine("{ ProblemError }", "../runtime/problem-error.js")}${exportLine("type { Changes }", "../runtime/read-pages.js")}${exportLine("{ ViolationError }", "../runtime/send-request.js")}`;
}

/** The text of `server/<id>.js`. */
export function serverModule({ header, api }: OperationsInputs): string {
  return `/** ${header} */
${importLine("{ api }", `../operations/${api}.js`)}${importLine("{ createApiProvider }", "../runtime/server.js")}
export const createProvider = ({ handlers, ...options }) => createApiProvider(api, handlers, options);
${exportLine("{ fastifyProvider }", "../runtime/fastify.js")}${exportLine("{ Problem }", "../runtime/problem-response.js")}`;
}

/** The text of `server/<id>.d.ts`. */
export function serverDeclarations({ header, api, levels }: OperationsInputs): string {
  const needed = levels.length === 0 ? "never" : "OperationsOfLevel[Level]";
  const level = levels.length === 0 ? "" : "Level extends keyof OperationsOfLevel, ";
  const option = levels.length === 0 ? "" : "  readonly level: Level;\n";
  return `/** ${header} */
${importLine(`type { Operations${levels.length === 0 ? "" : ", OperationsOfLevel"}, Public }`, `../operations/${api}.js`)}${importLine("type { Caller, ProviderOptions }", "../runtime/provider-options.js")}${importLine("type { Handlers, Provider }", "../runtime/server.js")}
/** Makes a provider. An operation that the level asks for and that has no handler does not compile. */
export declare const createProvider: <${level}Who extends Caller = Caller>(options: ProviderOptions<Who> & {
${option}  readonly handlers: Handlers<Operations, ${needed}, Who, Public>;
}) => Provider;
${exportLine("{ fastifyProvider }", "../runtime/fastify.js")}${exportLine("{ Problem }", "../runtime/problem-response.js")}${exportLine("type { Caller, ProviderOptions }", "../runtime/provider-options.js")}${exportLine("type { Handled, Handler, Handlers, Provider }", "../runtime/server.js")}`;
}

function apiFacts({ documents, languages, operations, problems }: OperationsInputs): JsonObject {
  const document = normativeDocument(documents, languages);
  const all = documentOperations(document).filter(({ isWebhook }) => !isWebhook);
  const conventions = asObject(asObject(document.info)?.["x-guideline"]);
  const paging = asObject(conventions?.paging);
  const changes = asObject(conventions?.changes);
  const correlation = correlationHeader(all);
  const idempotency = headersOf(all).find((name) => name.toLowerCase() === "idempotency-key");
  return {
    operations: Object.fromEntries(
      all.map((operation) => [
        operation.id,
        operationFacts(document, operation, { ...operations[operation.id], paging, changes }),
      ]),
    ),
    ...(correlation !== undefined && { correlation }),
    ...(idempotency !== undefined && { idempotency }),
    ...(paging && { paging }),
    ...(changes && { changes }),
    problems: Object.fromEntries(
      problems.map(({ id, type, status, action, title }) => [
        id,
        { type, status, action, title: localized(title, languages[0] ?? "") ?? id },
      ]),
    ),
  };
}

interface OperationConventions {
  readonly level?: string;
  readonly paging: JsonObject | undefined;
  readonly changes: JsonObject | undefined;
}

function operationFacts(
  document: JsonObject,
  operation: DocumentOperation,
  { level, paging, changes }: OperationConventions,
): JsonObject {
  const { method, path, parameters, responses } = operation;
  const success = responses.find(({ status }) => /^2\d\d$/.test(status));
  const takes = (name: Json | undefined) => parameters.some(({ node }) => node.in === "query" && node.name === name);
  return {
    method,
    path,
    ...(level !== undefined && { level }),
    ...(success !== undefined && { status: Number(success.status) }),
    ...accessFacts(document, operation),
    parameters: parameters.map(({ node }) => parameterFacts(document, node)),
    ...bodyFacts(operation),
    ...(paging && takes(paging.parameter) && { isPaged: true }),
    ...(changes && takes(changes.parameter) && { hasChanges: true }),
  };
}

function headersOf(operations: readonly DocumentOperation[]): readonly string[] {
  return operations.flatMap(({ parameters }) =>
    parameters.filter(({ node }) => node.in === "header").map(({ node }) => String(node.name)),
  );
}

/** The header, a UUID, that an operation takes and that its answers give back. */
function correlationHeader(operations: readonly DocumentOperation[]): string | undefined {
  for (const { parameters, responses } of operations) {
    const given = responses.flatMap(({ node }) =>
      Object.keys(asObject(node.headers) ?? {}).map((name) => name.toLowerCase()),
    );
    const found = parameters.find(
      ({ node }) =>
        node.in === "header" &&
        asObject(node.schema)?.format === "uuid" &&
        given.includes(String(node.name).toLowerCase()),
    );
    if (found) return String(found.node.name);
  }
  return undefined;
}
