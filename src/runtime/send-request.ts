import type { CallOptions, ClientOptions, Reply } from "./client-options.js";
import { type ApiFacts, type OperationFacts, responseValidator } from "./operation.js";
import { ProblemError, readProblem } from "./problem-error.js";
import type { Violation } from "./violation.js";
import { type GivenRequest, writeBody, writeUrl } from "./write-request.js";

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

/** An operation of an API, and how it is called. */
export interface Sending {
  readonly facts: ApiFacts;
  readonly options: ClientOptions;
  readonly id: string;
  readonly operation: OperationFacts;
}

/** Sends a request, again if it can be repeated and that may help. */
export async function send(
  { facts, options, id, operation }: Sending,
  given: GivenRequest,
  call: CallOptions,
): Promise<Reply<unknown>> {
  const headers = headersOf({ facts, options, id, operation }, given, call);
  const correlationId = headers.get(facts.correlation ?? "none") ?? call.correlationId ?? crypto.randomUUID();
  const canRepeat = repeatable.includes(operation.method.toLowerCase()) || headers.has(facts.idempotency ?? "none");
  const attempts = options.attempts ?? 4;
  const sleep = options.sleep ?? wait;
  let refused: Response | undefined;
  for (let attempt = 1; ; attempt++) {
    let failure: unknown;
    let response: Response | undefined;
    try {
      response = await once({ facts, options, id, operation }, { given, headers, call, refused });
      if (response.ok) return await readReply({ facts, options, id, operation }, response, correlationId);
      failure = await readProblem(response, {
        operation: id,
        problems: facts.problems,
        ...(facts.correlation !== undefined && { correlation: facts.correlation }),
      });
    } catch (error) {
      if (isFinal(error)) throw error;
      failure = error;
    }
    call.signal?.throwIfAborted();
    // Who gives tokens may have another; a token that is a text is all there is.
    const canRenew = options.auth !== undefined && typeof options.auth !== "string";
    if (failure instanceof ProblemError && failure.action === "refresh" && !refused && canRenew) {
      refused = response;
      continue;
    }
    const delay = delayOf(failure, attempt);
    if (!canRepeat || attempt >= attempts || delay === undefined || delay > (options.longestWait ?? 60_000))
      throw failure;
    await sleep(delay, call.signal);
  }
}

/** Methods that change nothing when they are repeated (RFC 9110). */
const repeatable: readonly string[] = ["get", "head", "put", "delete", "options"];

/** Whether another attempt would end the same: it is the caller's fault, or an authorization server has refused. */
function isFinal(error: unknown): boolean {
  if (error instanceof ViolationError) return true;
  if (error instanceof TypeError) return /parameter/.test(error.message);
  return typeof error === "object" && error !== null && "error" in error && typeof error.error === "string";
}

function headersOf({ facts, options, operation }: Sending, given: GivenRequest, call: CallOptions): Headers {
  const headers = new Headers({ accept: "application/json, application/problem+json", ...options.headers });
  for (const [name, value] of Object.entries(given.header ?? {}))
    if (value !== undefined) headers.set(name, String(value));
  for (const { in: place, name } of operation.parameters) {
    if (place !== "header" || headers.has(name)) continue;
    if (name === facts.correlation) headers.set(name, call.correlationId ?? crypto.randomUUID());
    if (name === facts.idempotency) headers.set(name, call.idempotencyKey ?? crypto.randomUUID());
  }
  // The platform knows the media type of a form with files, and the border between its parts.
  if (given.body !== undefined && !/^multipart\//i.test(operation.body ?? "")) {
    headers.set("content-type", operation.body ?? "application/json");
  }
  return headers;
}

interface Attempt {
  readonly given: GivenRequest;
  readonly headers: Headers;
  readonly call: CallOptions;
  readonly refused: Response | undefined;
}

async function once({ options, operation }: Sending, { given, headers, call, refused }: Attempt): Promise<Response> {
  const timeout = AbortSignal.timeout(call.timeout ?? options.timeout ?? 30_000);
  const signal = call.signal ? AbortSignal.any([call.signal, timeout]) : timeout;
  const request = new Request(writeUrl(options.baseUrl, operation, given), {
    method: operation.method.toUpperCase(),
    headers,
    signal,
    redirect: "error",
    ...(given.body !== undefined && { body: writeBody(operation, given.body) }),
  });
  const { auth } = options;
  const { access } = operation;
  if (auth === undefined || access.length === 0) return (options.fetch ?? fetch)(request);
  if (typeof auth === "object") return auth.send({ request, scopes: scopesOf(operation), ...(refused && { refused }) });
  const schemes = access.flatMap((way) => way.schemes);
  // A token alone, without a proof of who holds it.
  const scheme = schemes.length === 0 || schemes.includes("Bearer") ? "Bearer" : schemes[0];
  request.headers.set("authorization", `${scheme} ${typeof auth === "string" ? auth : await auth()}`);
  return (options.fetch ?? fetch)(request);
}

function scopesOf({ access }: OperationFacts): readonly string[] {
  return [...new Set(access.flatMap(({ scopes }) => scopes))];
}

async function readReply({ facts, options, id }: Sending, response: Response, sent: string): Promise<Reply<unknown>> {
  const { status, headers } = response;
  const isJson = /[/+]json\b/i.test(headers.get("content-type") ?? "");
  const text = await response.text();
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
    const { action, status } = failure;
    const isPassing = action === "retry" || action === "wait" || [408, 429, 502, 503, 504].includes(status);
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
