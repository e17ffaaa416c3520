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
  /** Of `object`: each member with the name before it, as in `price[from]=1`. */
  readonly isDeep?: boolean;
  /** Of `object`: the types of its members. */
  readonly members?: { readonly [name: string]: "string" | "number" | "boolean" | "array" | "object" };
  readonly separator: "," | " " | "|";
}

/** One way to be let in. */
export interface AccessFacts {
  /** How it is shown in the `Authorization` header, such as `Bearer` or `DPoP`; empty: it is shown elsewhere. */
  readonly schemes: readonly string[];
  /** All of these are needed. */
  readonly scopes: readonly string[];
}

/** What a client or server needs to know of an operation. */
export interface OperationFacts {
  readonly method: string;
  readonly path: string;
  readonly level?: string;
  /** Each of these is enough. */
  readonly access: readonly AccessFacts[];
  /** Those who show nothing are let in as well. */
  readonly isPublic?: boolean;
  readonly parameters: readonly ParameterFacts[];
  /** Media type of the body. */
  readonly body?: string;
  readonly bodyRequired?: boolean;
  /** Of a form: members that are written as `price[from]=1`. */
  readonly deepMembers?: readonly string[];
  /** Status of a success. */
  readonly status?: number;
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

/** What the error catalogue says about one problem. */
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
