import type { OperationMessages } from "./operation.js";
import type { Violation } from "./violation.js";

/** Who asks: what the token is good for, and whatever the handlers want to know. */
export interface Caller {
  readonly scopes: readonly string[];
}

/** How a server finds out who calls, and what it does besides answering. */
export interface ProviderOptions<Who extends Caller> {
  /** Finds out who asks. `undefined`: nobody who is known. Throw a `problem` to say why. */
  readonly authenticate: (request: Request) => Who | undefined | Promise<Who | undefined>;
  /** How tokens may be shown (`Bearer`, `DPoP`): what a 401 tells. Unless given, what the API's description says. */
  readonly schemes?: readonly string[];
  /** The validators of all messages: then requests are checked, and what handlers give back. */
  readonly messages?: { readonly [operation: string]: OperationMessages };
  /** Told of answers of one's own that do not fit; they go out as they are. Unless given, they are server errors. */
  readonly onViolation?: (found: { readonly operation: string; readonly violations: readonly Violation[] }) => void;
  /** Told of what handlers throw beside problems. */
  readonly onError?: (error: unknown, operation: string) => void;
  /** The path before the API's own paths, such as `/v1`. */
  readonly basePath?: string;
}

/** A handler of whatever operation: handlers differ, and the facts say which is which. */
export type AnyHandler = (request: never) => unknown;
