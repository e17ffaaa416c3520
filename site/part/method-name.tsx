import type { HttpMethod } from "#model";
import type { Child } from "../jsx-runtime.ts";

/** `GET` in a frame. */
export function MethodName({ method }: { readonly method: HttpMethod }): Child {
  return <span class={`method method-${method}`}>{method.toUpperCase()}</span>;
}
