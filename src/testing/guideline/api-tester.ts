import { type Diagnostic, sortDiagnostics } from "#diagnostic";
import { createMemoryHost, type Host } from "#host";
import { createGuidelineFiles, loadApi } from "#load";
import type { Api } from "#model";
import { createSourceFile, point, positionAt } from "#text";

/** What became of the OpenAPI document of an example. */
export interface TestedApi {
  readonly api?: Api;
  readonly diagnostics: readonly Diagnostic[];
  /** One line each, in the order of the files: `file:line:column «marked text» code: message [hint]`. */
  readonly problems: readonly string[];
}

/** How an example is loaded. */
export interface ApiTestOptions {
  /** Overlay files by language. */
  readonly overlays?: Readonly<Record<string, string>>;
  readonly languages?: readonly string[];
  /** Puts something between the loader and the files. */
  readonly around?: (host: Host) => Host;
}

/** Loads `api.yaml` among some files in memory, as the entry of a manifest would. */
export async function testApi(
  texts: Readonly<Record<string, string>>,
  { overlays = {}, languages = ["ja", "en"], around = (host) => host }: ApiTestOptions = {},
): Promise<TestedApi> {
  const root = "/guideline";
  const paths = Object.entries(texts).map(([path, text]) => [`${root}/${path}`, text] as const);
  const files = createGuidelineFiles(around(createMemoryHost(Object.fromEntries(paths))), root);
  const diagnostics: Diagnostic[] = [];
  const mention = point("guideline.yaml", 0);
  const overlaySpans = Object.fromEntries(Object.keys(overlays).map((language) => [language, mention]));
  const entry = {
    id: "library",
    file: "api.yaml",
    overlays,
    fileSpan: mention,
    overlaySpans,
    origin: { span: mention },
  };
  const api = await loadApi(entry, { files, languages, report: (diagnostic) => void diagnostics.push(diagnostic) });
  const sorted = sortDiagnostics(diagnostics);
  return { ...(api && { api }), diagnostics: sorted, problems: sorted.map((diagnostic) => line(diagnostic, texts)) };
}

function line({ code, message, hint, span }: Diagnostic, texts: Readonly<Record<string, string>>): string {
  const file = createSourceFile(span.file, texts[span.file] ?? "");
  const { line: row, column } = positionAt(file, span.start);
  const marked = file.text.slice(span.start, span.end);
  return `${span.file}:${row}:${column} «${marked}» ${code}: ${message.en}${hint ? ` [${hint.en}]` : ""}`;
}
