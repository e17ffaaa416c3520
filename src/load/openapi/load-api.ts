import type { Api } from "#model";
import type { ApiContext, ApiEntry } from "./api-context.ts";

/**
 * Loads an OpenAPI document; `undefined` if it cannot be read as one. The libraries behind it are
 * loaded when the first one is there.
 */
export async function loadApi(entry: ApiEntry, context: ApiContext): Promise<Api | undefined> {
  const { readApi } = await import("./read-api.ts");
  return readApi(entry, context);
}
