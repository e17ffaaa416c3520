import { authorizeCaller } from "./authorize-caller.js";
import { type ApiFacts, type OperationFacts, responseValidator } from "./operation.js";
import { correlationHeader, correlationOf, Problem, problemResponse } from "./problem-response.js";
import type { AnyHandler, Caller, ProviderOptions } from "./provider-options.js";
import { readParameters } from "./read-parameters.js";
import type { Violation } from "./violation.js";

/** An operation that a provider has a handler for. */
export interface Answering<Who extends Caller> {
  readonly facts: ApiFacts;
  readonly options: ProviderOptions<Who>;
  readonly id: string;
  readonly operation: OperationFacts;
  readonly handler: AnyHandler;
}

/** Answers a request: checks who asks, parameters and body, and turns what is thrown into problems. */
export async function answer<Who extends Caller>(
  answering: Answering<Who>,
  request: Request,
  path: Readonly<Record<string, string>>,
): Promise<Response> {
  const { facts, options, id } = answering;
  const correlationId = correlationOf(facts, request);
  try {
    return await handled(answering, { request, path, correlationId });
  } catch (error) {
    if (error instanceof Problem) {
      const { code, members, headers } = error;
      return problemResponse(facts, { code, members, headers, correlationId, status: 500 });
    }
    options.onError?.(error, id);
    return problemResponse(facts, { status: 500, correlationId });
  }
}

interface Incoming {
  readonly request: Request;
  readonly path: Readonly<Record<string, string>>;
  readonly correlationId: string;
}

async function handled<Who extends Caller>(
  { facts, options, id, operation, handler }: Answering<Who>,
  { request, path, correlationId }: Incoming,
): Promise<Response> {
  const refuse = (status: number, members: Readonly<Record<string, unknown>> = {}, headers = {}) =>
    problemResponse(facts, { status, members, headers, correlationId });
  const admitted = await authorizeCaller(operation, request, options);
  if ("status" in admitted) return refuse(admitted.status, admitted.members, admitted.headers);
  const parameters = readParameters(operation, { url: new URL(request.url), headers: request.headers, path });
  const messages = options.messages?.[id];
  const judged = messages?.parameters?.(parameters);
  if (judged?.ok === false) return refuse(400, { invalidParameters: judged.violations.map(asParameter) });
  const body = await bodyOf(operation, request);
  if (body.refused !== undefined) return refuse(body.refused);
  const judgedBody = body.value === undefined ? undefined : messages?.request?.(body.value);
  if (judgedBody?.ok === false) return refuse(400, { invalidParameters: judgedBody.violations.map(asParameter) });
  const given = {
    ...parameters,
    header: asWritten(operation, parameters.header),
    body: body.value,
    caller: admitted.caller,
    correlationId,
    headers: request.headers,
    signal: request.signal,
  };
  // The handler of this operation takes exactly this.
  return successResponse({ facts, options, id, operation, handler }, await handler(given as never), correlationId);
}

/** Headers by the names that the API's description, and with it the handler's type, has for them. */
function asWritten(
  { parameters }: OperationFacts,
  header: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const own = parameters.filter((parameter) => parameter.in === "header");
  const found = own.filter(({ name }) => header[name.toLowerCase()] !== undefined);
  return Object.fromEntries(found.map(({ name }) => [name, header[name.toLowerCase()]]));
}

function asParameter({ path, expected }: Violation): { readonly name: string; readonly reason: string } {
  const name = path
    .replace(/^\/(?:path|query|header)\//, "")
    .replace(/^\//, "")
    .replaceAll("/", ".");
  return { name: name === "" ? "body" : name, reason: `${expected.ja} / ${expected.en}` };
}

async function bodyOf(
  { body, bodyRequired }: OperationFacts,
  request: Request,
): Promise<{ readonly value?: unknown; readonly refused?: number }> {
  if (body === undefined) return {};
  const text = await request.text();
  if (text === "") return bodyRequired ? { refused: 400 } : {};
  if (!/[/+]json\b/i.test(request.headers.get("content-type") ?? "")) return { refused: 415 };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { refused: 400 };
  }
}

function successResponse<Who extends Caller>(
  { facts, options, id, operation }: Answering<Who>,
  result: unknown,
  correlationId: string,
): Response {
  const {
    status = defaultStatus(operation, result),
    headers = {},
    body = undefined,
  } = isWhole(result) ? result : { body: result };
  const found = body === undefined ? undefined : responseValidator(options.messages?.[id], status)?.(body);
  if (found?.ok === false) {
    if (!options.onViolation) {
      options.onError?.(
        new Error(`The answer of ${id} does not fit the guideline at ${found.violations[0]?.path}.`),
        id,
      );
      return problemResponse(facts, { status: 500, correlationId });
    }
    options.onViolation({ operation: id, violations: found.violations });
  }
  const all = { ...correlationHeader(facts, correlationId), ...headers };
  if (body === undefined) return new Response(null, { status, headers: all });
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...all } });
}

interface WholeResult {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A message may have a `status` of its own: a whole result has a number there and nothing but its three members. */
function isWhole(result: unknown): result is WholeResult {
  if (typeof result !== "object" || result === null || !("status" in result)) return false;
  const isNumber = typeof result.status === "number";
  return isNumber && Object.keys(result).every((key) => key === "status" || key === "headers" || key === "body");
}

function defaultStatus({ status }: OperationFacts, result: unknown): number {
  return status ?? (result === undefined ? 204 : 200);
}
