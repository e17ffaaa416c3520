import type { OperationMessages } from "./operation.js";
import type { Violation } from "./violation.js";

/** Sends requests with what shows who asks: `ownerSession` and `clientSession` of `runtime/oauth` make one. */
export interface Authorization {
  /** `refused`: the answer that this gave before, by which the token was refused. */
  readonly send: (sending: {
    readonly request: Request;
    readonly scopes: readonly string[];
    readonly refused?: Response;
  }) => Promise<Response>;
}

/** How a client reaches its server: for all its calls. */
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

/** What is different for one call. */
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
