import type { Report } from "#diagnostic";
import type { GuidelineFiles } from "#load/files";
import type { Language, Origin } from "#model";
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
