import type { Report } from "#diagnostic";
import type { GuidelineFiles } from "#load/files";
import type { Api, Language, Origin } from "#model";
import type { Span } from "#text";

/** One entry of `api:` in the manifest. */
export interface ApiEntry {
  readonly id: string;
  readonly file: string;
  /** Overlay files by language. */
  readonly overlays: Readonly<Record<Language, string>>;
  readonly fileSpan: Span;
  readonly overlaySpans: Readonly<Record<Language, Span>>;
  readonly origin: Origin;
}

/** What loading an API needs to know and tell. */
export interface ApiContext {
  readonly files: GuidelineFiles;
  /** The first is that of the document itself. */
  readonly languages: readonly Language[];
  readonly report: Report;
}

/**
 * Loads an OpenAPI document; `undefined` if it cannot be read as one. The libraries behind it are
 * loaded when the first one is there.
 */
export async function loadApi(entry: ApiEntry, context: ApiContext): Promise<Api | undefined> {
  const { readApi } = await import("./read-api.ts");
  return readApi(entry, context);
}
