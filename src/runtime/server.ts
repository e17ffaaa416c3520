import type { AnswerOf, RequestOf } from "./message-types.js";
import { type ApiFacts, type OperationFacts, type OperationMessages, responseValidator } from "./operation.js";
import type { Violation } from "./violation.js";
import { readParameters } from "./write-request.js";

/** Who asks: what the token is good for, and whatever the handlers want to know. */
export interface Caller {
  readonly scopes: readonly string[];
}

/** What a handler is given: parameters and body have been checked. */
export type Handled<Op, Who> = Required<Pick<RequestOf<Op>, never>> &
  RequestOf<Op> & {
    readonly caller: Who;
    readonly correlationId: string;
    readonly headers: Headers;
    readonly signal: AbortSignal;
  };

/** What a handler gives back: the body alone, or with a status and headers. */
export type HandlerResult<Op> =
  | AnswerOf<Op>
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: AnswerOf<Op> };

export type Handler<Op, Who> = (request: Handled<Op, Who>) => HandlerResult<Op> | Promise<HandlerResult<Op>>;

/** A handler for each operation that a level asks for; others are welcome. */
export type Handlers<Operations, Needed extends keyof Operations, Who> = {
  readonly [Id in Needed]: Handler<Operations[Id], Who>;
} & { readonly [Id in keyof Operations]?: Handler<Operations[Id], Who> };

export interface ProviderOptions<Who extends Caller> {
  /** Finds out who asks. `undefined`: nobody who is known. Throw a `problem` to say why. */
  readonly authenticate: (request: Request) => Who | undefined | Promise<Who | undefined>;
  /** The validators of all messages: then requests are checked, and what handlers give back. */
  readonly messages?: { readonly [operation: string]: OperationMessages };
  /** Told of answers of one's own that do not fit; they go out as they are. Unless given, they are server errors. */
  readonly onViolation?: (found: { readonly operation: string; readonly violations: readonly Violation[] }) => void;
  /** Told of what handlers throw beside problems. */
  readonly onError?: (error: unknown, operation: string) => void;
  /** The path before the API's own paths, such as `/v1`. */
  readonly basePath?: string;
}

/** Thrown by a handler to answer with a problem of the catalogue. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: string;
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: string,
    members: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.code = code;
    this.members = members;
    this.headers = headers;
  }
}

/** A route of a provider, for frameworks that have a router of their own. */
export interface Route {
  readonly operation: string;
  readonly method: string;
  /** With `{name}` where a parameter stands. */
  readonly path: string;
  readonly handle: (request: Request, path: Readonly<Record<string, string>>) => Promise<Response>;
}

export interface Provider {
  /** Answers any request: for servers that speak `Request` and `Response`. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly routes: readonly Route[];
}

// Handlers differ by operation; the facts say which is which.
type AnyHandler = (request: never) => unknown;

/** Makes a provider of handlers: finds the operation, checks scope, parameters and body, answers problems. */
export function createApiProvider<Who extends Caller>(
  facts: ApiFacts,
  handlers: { readonly [id: string]: AnyHandler | undefined },
  options: ProviderOptions<Who>,
): Provider {
  const routes = Object.entries(facts.operations).flatMap(([id, operation]): readonly Route[] => {
    const handler = handlers[id];
    if (!handler) return [];
    const path = `${options.basePath ?? ""}${operation.path}`;
    const handle: Route["handle"] = (request, parameters) =>
      answer({ facts, options, id, operation, handler }, request, parameters);
    return [{ operation: id, method: operation.method.toUpperCase(), path, handle }];
  });
  const patterns = routes.map((route) => ({ route, names: namesOf(route.path), pattern: patternOf(route.path) }));
  // Paths without parameters come first: `/me` is no id.
  patterns.sort((a, b) => a.names.length - b.names.length);
  return {
    routes,
    async fetch(request) {
      const { pathname } = new URL(request.url);
      const here = patterns.filter(({ pattern }) => pattern.test(pathname));
      const found = here.find(({ route }) => route.method === request.method);
      if (!found) {
        const status = here.length > 0 ? 405 : 404;
        return problemResponse(facts, { status, correlationId: correlationOf(facts, request) });
      }
      const values = found.pattern.exec(pathname)?.slice(1) ?? [];
      const path = found.names.map((name, at) => [name, decode(values[at] ?? "")] as const);
      return found.route.handle(request, Object.fromEntries(path));
    },
  };
}

interface Answering<Who extends Caller> {
  readonly facts: ApiFacts;
  readonly options: ProviderOptions<Who>;
  readonly id: string;
  readonly operation: OperationFacts;
  readonly handler: AnyHandler;
}

async function answer<Who extends Caller>(
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
  let caller: Who | undefined;
  if (operation.scopes.length > 0) {
    caller = await options.authenticate(request);
    if (!caller) return refuse(401, {}, { "www-authenticate": 'Bearer error="invalid_token"' });
    const missing = operation.scopes.filter((scope) => !caller?.scopes.includes(scope));
    if (missing.length > 0) return refuse(403, { detail: `Missing scope: ${missing.join(" ")}` });
  }
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
    body: body.value,
    caller,
    correlationId,
    headers: request.headers,
    signal: request.signal,
  };
  // The handler of this operation takes exactly this.
  return successResponse({ facts, options, id, operation, handler }, await handler(given as never), correlationId);
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

function defaultStatus({ method }: OperationFacts, result: unknown): number {
  if (result === undefined) return 204;
  return method.toUpperCase() === "POST" ? 201 : 200;
}

interface ProblemAnswer {
  readonly status: number;
  readonly code?: string;
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly correlationId: string;
}

/** A problem of the catalogue: the one that is named, or the first of the status. */
function problemResponse(
  facts: ApiFacts,
  { status, code, members = {}, headers = {}, correlationId }: ProblemAnswer,
): Response {
  const known =
    code === undefined ? Object.values(facts.problems).find((entry) => entry.status === status) : facts.problems[code];
  const body = {
    type: known?.type ?? "about:blank",
    title: known?.title ?? `HTTP ${status}`,
    status: known?.status ?? status,
    instance: `urn:uuid:${correlationId}`,
    ...members,
  };
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { "content-type": "application/problem+json", ...correlationHeader(facts, correlationId), ...headers },
  });
}

function correlationOf({ correlation }: ApiFacts, request: Request): string {
  const sent = correlation === undefined ? null : request.headers.get(correlation);
  return sent !== null && /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(sent) ? sent : crypto.randomUUID();
}

function correlationHeader({ correlation }: ApiFacts, id: string): Readonly<Record<string, string>> {
  return correlation === undefined ? {} : { [correlation]: id };
}

function namesOf(path: string): readonly string[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? "");
}

function patternOf(path: string): RegExp {
  const parts = path.split(/\{[^}]+\}/).map((part) => part.replace(/[\\^$.*+?()[\]|{}]/g, "\\$&"));
  return new RegExp(`^${parts.join("([^/]+)")}$`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
