import { reader } from "./invariant.js";
import type { AnswerOf, ItemOf, RequestOf } from "./message-types.js";
import { type ApiFacts, type OperationFacts, type OperationMessages, responseValidator } from "./operation.js";
import { ProblemError, readProblem } from "./problem-error.js";
import type { Violation } from "./violation.js";
import { type GivenRequest, writeUrl } from "./write-request.js";

/** Sends requests with what shows who asks: `ownerSession` and `clientSession` of `runtime/oauth` make one. */
export interface Authorization {
  /** `isRetry`: the token before was refused. */
  readonly send: (sending: {
    readonly request: Request;
    readonly scopes: readonly string[];
    readonly isRetry: boolean;
  }) => Promise<Response>;
}

export interface ClientOptions {
  /** Where the provider's API is, such as `https://api.example/v1`. */
  readonly baseUrl: string;
  /** An access token, a function that gives one, or how requests are authorized. */
  readonly auth?: string | (() => string | Promise<string>) | Authorization;
  /** Milliseconds for one attempt; 30 000 unless told. */
  readonly timeout?: number;
  /** Attempts in all; 4 unless told. Only what can be repeated without harm is repeated. */
  readonly attempts?: number;
  /** Longest wait between two attempts in milliseconds; 60 000 unless told. A server that asks for more is told as an error. */
  readonly longestWait?: number;
  /** The validators of all messages: then every answer is checked. */
  readonly messages?: { readonly [operation: string]: OperationMessages };
  /** Told of answers that do not fit; unless given, they are errors. */
  readonly onViolation?: (found: { readonly operation: string; readonly violations: readonly Violation[] }) => void;
  readonly fetch?: typeof fetch;
  readonly headers?: { readonly [name: string]: string };
  /** For tests: waits some milliseconds. */
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly timeout?: number;
  /** By this both sides find the request in their logs; made up unless given. */
  readonly correlationId?: string;
  /** By this a server carries a request out once; made up unless given, where the operation takes one. */
  readonly idempotencyKey?: string;
}

/** A successful answer. */
export interface Reply<Body> {
  readonly body: Body;
  readonly status: number;
  readonly headers: Headers;
  readonly correlationId: string;
}

/** An answer that does not fit the guideline. */
export class ViolationError extends Error {
  override readonly name = "ViolationError";
  readonly operation: string;
  readonly violations: readonly Violation[];

  constructor(operation: string, violations: readonly Violation[]) {
    super(
      `The answer of ${operation} does not fit the guideline in ${violations.length} places, first ${violations[0]?.path}`,
    );
    this.operation = operation;
    this.violations = violations;
  }
}

/** What has changed since the last time. */
export interface Changes<Item> {
  /** New and changed items. */
  readonly changed: readonly Item[];
  /** Items that are gone, or that another has taken the place of, by id. */
  readonly removed: readonly string[];
  /** For the next time. */
  readonly next: string | undefined;
}

type Arguments<Request> =
  Record<never, never> extends Request
    ? [request?: Request, options?: CallOptions]
    : [request: Request, options?: CallOptions];

/** Calls one operation. */
export type Call<Op> = (...args: Arguments<RequestOf<Op>>) => Promise<AnswerOf<Op>>;

/** What each operation has beside the call itself. */
export interface CallParts<Op> {
  /** The answer with its status and headers. */
  readonly reply: (...args: Arguments<RequestOf<Op>>) => Promise<Reply<AnswerOf<Op>>>;
}

export interface PagedCall<Op, Items extends string> {
  /** One page after the other. */
  readonly pages: (...args: Arguments<RequestOf<Op>>) => AsyncGenerator<AnswerOf<Op>, void, undefined>;
  /** One item after the other, over all pages. */
  readonly items: (...args: Arguments<RequestOf<Op>>) => AsyncGenerator<ItemOf<AnswerOf<Op>, Items>, void, undefined>;
}

export interface ChangesCall<Op, Items extends string> {
  /** What has changed since a time that an earlier call gave as `next`; all there is unless given. */
  readonly changes: (
    request: RequestOf<Op>,
    since?: string,
    options?: CallOptions,
  ) => Promise<Changes<ItemOf<AnswerOf<Op>, Items>>>;
}

/** A client with a method for each operation of `Operations`. */
export type ApiClient<
  Operations,
  Paged extends keyof Operations,
  Changing extends keyof Operations,
  Items extends string,
> = {
  readonly [Id in keyof Operations]: Call<Operations[Id]> &
    CallParts<Operations[Id]> &
    (Id extends Paged ? PagedCall<Operations[Id], Items> : unknown) &
    (Id extends Changing ? ChangesCall<Operations[Id], Items> : unknown);
};

/** Makes a client of an API. It knows nothing of the operations but what the facts say. */
export function createApiClient<Client>(facts: ApiFacts, options: ClientOptions): Client {
  const entries = Object.entries(facts.operations).map(([id, operation]) => {
    const reply = (given: GivenRequest = {}, call: CallOptions = {}) =>
      send({ facts, options, id, operation }, given, call);
    const body = async (given?: GivenRequest, call?: CallOptions) => (await reply(given, call)).body;
    const pages = (given?: GivenRequest, call?: CallOptions) => eachPage(facts, body, { given: given ?? {}, call });
    const items = (given?: GivenRequest, call?: CallOptions) => eachItem(facts, pages(given, call));
    const changes = (given: GivenRequest, since?: string, call?: CallOptions) =>
      changesSince(facts, pages, { given, since, call });
    return [id, Object.assign(body, { reply, pages, items, changes })] as const;
  });
  // The facts and the type are made from the same document.
  return Object.fromEntries(entries) as Client;
}

interface Sending {
  readonly facts: ApiFacts;
  readonly options: ClientOptions;
  readonly id: string;
  readonly operation: OperationFacts;
}

async function send(
  { facts, options, id, operation }: Sending,
  given: GivenRequest,
  call: CallOptions,
): Promise<Reply<unknown>> {
  const correlationId = call.correlationId ?? crypto.randomUUID();
  const headers = headersOf({ facts, options, id, operation }, given, { ...call, correlationId });
  const canRepeat =
    /^(?:get|head|put|delete|options)$/i.test(operation.method) || headers.has(facts.idempotency ?? "none");
  const attempts = options.attempts ?? 4;
  const sleep = options.sleep ?? wait;
  let isRefreshed = false;
  for (let attempt = 1; ; attempt++) {
    let failure: unknown;
    try {
      const response = await once({ facts, options, id, operation }, { given, headers, call, isRefreshed });
      if (response.ok) return await readReply({ facts, options, id, operation }, response, correlationId);
      failure = await readProblem(response, {
        operation: id,
        problems: facts.problems,
        ...(facts.correlation !== undefined && { correlation: facts.correlation }),
      });
    } catch (error) {
      if (error instanceof ViolationError || (error instanceof TypeError && /parameter/.test(error.message)))
        throw error;
      call.signal?.throwIfAborted();
      failure = error;
    }
    if (
      failure instanceof ProblemError &&
      failure.action === "refresh" &&
      !isRefreshed &&
      typeof options.auth !== "string" &&
      options.auth
    ) {
      isRefreshed = true;
      continue;
    }
    const delay = delayOf(failure, attempt);
    if (!canRepeat || attempt >= attempts || delay === undefined || delay > (options.longestWait ?? 60_000))
      throw failure;
    await sleep(delay, call.signal);
  }
}

function headersOf({ facts, options, operation }: Sending, given: GivenRequest, call: CallOptions): Headers {
  const headers = new Headers({ accept: "application/json, application/problem+json", ...options.headers });
  for (const [name, value] of Object.entries(given.header ?? {}))
    if (value !== undefined) headers.set(name, String(value));
  const takes = (name: string | undefined) =>
    name !== undefined &&
    operation.parameters.some((parameter) => parameter.in === "header" && parameter.name === name);
  if (facts.correlation !== undefined && takes(facts.correlation))
    headers.set(facts.correlation, call.correlationId ?? "");
  if (facts.idempotency !== undefined && takes(facts.idempotency) && !headers.has(facts.idempotency)) {
    headers.set(facts.idempotency, call.idempotencyKey ?? crypto.randomUUID());
  }
  if (given.body !== undefined) headers.set("content-type", operation.body ?? "application/json");
  return headers;
}

interface Attempt {
  readonly given: GivenRequest;
  readonly headers: Headers;
  readonly call: CallOptions;
  readonly isRefreshed: boolean;
}

async function once(
  { options, operation }: Sending,
  { given, headers, call, isRefreshed }: Attempt,
): Promise<Response> {
  const timeout = AbortSignal.timeout(call.timeout ?? options.timeout ?? 30_000);
  const signal = call.signal ? AbortSignal.any([call.signal, timeout]) : timeout;
  const request = new Request(writeUrl(options.baseUrl, operation, given), {
    method: operation.method.toUpperCase(),
    headers,
    signal,
    redirect: "error",
    ...(given.body !== undefined && { body: JSON.stringify(given.body) }),
  });
  const { auth } = options;
  if (auth === undefined || operation.scopes.length === 0) return (options.fetch ?? fetch)(request);
  if (typeof auth === "object") return auth.send({ request, scopes: operation.scopes, isRetry: isRefreshed });
  request.headers.set("authorization", `Bearer ${typeof auth === "string" ? auth : await auth()}`);
  return (options.fetch ?? fetch)(request);
}

async function readReply({ facts, options, id }: Sending, response: Response, sent: string): Promise<Reply<unknown>> {
  const { status, headers } = response;
  const isJson = /[/+]json\b/i.test(headers.get("content-type") ?? "");
  const text = status === 204 ? "" : await response.text();
  const body: unknown = text === "" ? undefined : isJson ? JSON.parse(text) : text;
  const found = body === undefined ? undefined : responseValidator(options.messages?.[id], status)?.(body);
  if (found?.ok === false) {
    if (!options.onViolation) throw new ViolationError(id, found.violations);
    options.onViolation({ operation: id, violations: found.violations });
  }
  return { body, status, headers, correlationId: headers.get(facts.correlation ?? "none") ?? sent };
}

/** How long to wait before the next attempt; `undefined`: another attempt helps nobody. */
function delayOf(failure: unknown, attempt: number): number | undefined {
  if (failure instanceof ProblemError) {
    const isPassing = /^(?:retry|wait)$/.test(failure.action) || [408, 429, 502, 503, 504].includes(failure.status);
    if (!isPassing) return undefined;
    if (failure.retryAfterSeconds !== undefined) return failure.retryAfterSeconds * 1000;
  }
  // Half of it by chance, so that many clients do not come back at once.
  return 250 * 2 ** attempt * (0.5 + Math.random() / 2);
}

function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}

interface Paging {
  readonly given: GivenRequest;
  readonly call?: CallOptions | undefined;
}

type FetchPage = (given?: GivenRequest, call?: CallOptions) => Promise<unknown>;

async function* eachPage(
  { paging }: ApiFacts,
  fetchPage: FetchPage,
  { given, call }: Paging,
): AsyncGenerator<unknown, void, undefined> {
  const next = reader(paging?.next ?? "");
  let cursor: unknown;
  do {
    const query = cursor === undefined ? given.query : { ...given.query, [paging?.parameter ?? ""]: cursor };
    const page = await fetchPage({ ...given, ...(query && { query }) }, call);
    yield page;
    const following = paging ? next(page) : undefined;
    if (following !== undefined && following === cursor) throw new Error("The next page has the cursor of this one.");
    cursor = following;
  } while (cursor !== undefined && cursor !== null && cursor !== "");
}

async function* eachItem(
  { paging }: ApiFacts,
  pages: AsyncIterable<unknown>,
): AsyncGenerator<unknown, void, undefined> {
  const read = reader(paging?.items ?? "");
  for await (const page of pages) {
    const items = read(page);
    if (Array.isArray(items)) yield* items;
  }
}

interface ChangesRequest extends Paging {
  readonly since?: string | undefined;
}

async function changesSince(
  facts: ApiFacts,
  pages: (given: GivenRequest, call?: CallOptions) => AsyncIterable<unknown>,
  { given, since, call }: ChangesRequest,
): Promise<Changes<unknown>> {
  const { changes, paging } = facts;
  if (!changes) throw new Error("The guideline says nothing of changes.");
  const [nextOf, itemsOf, idOf] = [reader(changes.next), reader(paging?.items ?? ""), reader(changes.id)];
  const replaced = changes.replaces === undefined ? () => undefined : reader(changes.replaces);
  const changed = new Map<string, unknown>();
  const removed = new Set<string>();
  const drop = (id: unknown) => {
    if (typeof id !== "string") return;
    changed.delete(id);
    removed.add(id);
  };
  let next: unknown;
  const query = since === undefined ? given.query : { ...given.query, [changes.parameter]: since };
  for await (const page of pages({ ...given, ...(query && { query }) }, call)) {
    for (const item of listOf(itemsOf(page))) {
      const id = String(idOf(item));
      drop(replaced(item));
      if (isRemoved(changes.removed, item)) drop(id);
      else {
        removed.delete(id);
        changed.set(id, item);
      }
    }
    next = nextOf(page) ?? next;
  }
  return { changed: [...changed.values()], removed: [...removed], next: typeof next === "string" ? next : since };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRemoved(marks: Readonly<Record<string, readonly string[]>>, item: unknown): boolean {
  return Object.entries(marks).some(([field, values]) => values.includes(String(reader(field)(item))));
}
