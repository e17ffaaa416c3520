import type { HttpMethod } from "#model";
import type { Child } from "#output/html";

/** `GET` in a frame. */
export function MethodName({ method }: { readonly method: HttpMethod }): Child {
  return <span class={`method method-${method}`}>{method.toUpperCase()}</span>;
}
