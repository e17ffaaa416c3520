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
