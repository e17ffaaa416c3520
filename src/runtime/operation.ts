import type { Validation } from "./violation.js";

/** Judges a message. */
export type ValidateMessage = (value: unknown) => Validation<unknown>;

/** The validators of what goes in and out of one operation. */
export interface OperationMessages {
  /** Of `{ path, query, header, cookie }`; header names in small letters. */
  readonly parameters?: ValidateMessage;
  readonly request?: ValidateMessage;
  /** By status: `200`, `4XX` or `default`. */
  readonly responses: { readonly [status: string]: ValidateMessage };
}

/** A parameter of an operation, as far as it decides how a value is written. */
export interface ParameterFacts {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly type: "string" | "number" | "boolean" | "array" | "object";
  /** Of `array`: what it holds. */
  readonly items?: "string" | "number" | "boolean";
  /** Of `array` and `object`: one after the other with a sign between, or each with the name. */
  readonly explode: boolean;
  readonly separator: "," | " " | "|";
}

/** What a client or server needs to know of an operation. */
export interface OperationFacts {
  readonly method: string;
  readonly path: string;
  readonly level?: string;
  readonly scopes: readonly string[];
  readonly parameters: readonly ParameterFacts[];
  /** Media type of the body. */
  readonly body?: string;
  readonly bodyRequired?: boolean;
  readonly isPaged?: boolean;
  readonly hasChanges?: boolean;
}

/** What holds for all operations of an API. */
export interface ApiFacts {
  readonly operations: { readonly [id: string]: OperationFacts };
  /** The header by which a request and its answer are known. */
  readonly correlation?: string;
  /** The header by which a request is carried out once. */
  readonly idempotency?: string;
  readonly paging?: { readonly parameter: string; readonly next: string; readonly items: string };
  readonly changes?: {
    readonly parameter: string;
    readonly next: string;
    readonly id: string;
    readonly removed: { readonly [field: string]: readonly string[] };
    readonly replaces?: string;
  };
  /** The error catalogue, by code. */
  readonly problems: { readonly [code: string]: ProblemFacts };
}

export interface ProblemFacts {
  readonly type: string;
  readonly status: number;
  readonly action: string;
  readonly title: string;
}

/** The validator of an answer of some status: of the status itself, of its class, or of all others. */
export function responseValidator(
  messages: OperationMessages | undefined,
  status: number,
): ValidateMessage | undefined {
  const responses = messages?.responses;
  return responses?.[String(status)] ?? responses?.[`${Math.floor(status / 100)}XX`] ?? responses?.default;
}
