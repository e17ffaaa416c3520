import type { Report } from "#diagnostic";
import type { GuidelineFiles } from "#load/files";
import { isObject, readYaml, type YamlSource } from "#load/yaml";
import { point, type SourceFile, type Span } from "#text";
import { openapiMessages } from "./openapi-messages.ts";
import { type OpenedFile, pathFrom, splitRef } from "./targets.ts";

/** A reference to a file that will be needed. */
export interface WantedSource {
  readonly from: string;
  readonly ref: string;
  /** Asked for once per file. */
  readonly span: () => Span;
}

/** The files of one API: each is read and parsed once. */
export interface SourceCache {
  /** By path, in the order in which they were asked for. */
  readonly files: ReadonlyMap<string, YamlSource>;
  /** The OpenAPI document itself; reports why it cannot be one. */
  openRoot(path: string, mention: Span): Promise<YamlSource | undefined>;
  /** A file that a reference names; only what is wrong inside the file is reported. */
  open(path: string): Promise<OpenedFile>;
  /** Reads the files of many references side by side. */
  prefetch(wanted: readonly WantedSource[]): Promise<void>;
}

export function createSourceCache(guidelineFiles: GuidelineFiles, report: Report): SourceCache {
  const files = new Map<string, YamlSource>();
  const opened = new Map<string, OpenedFile>();

  const put = (text: SourceFile | undefined, parse: (text: SourceFile) => Parsed): OpenedFile => {
    if (!text) return "missing";
    const known = files.get(text.path);
    if (known) return known;
    const { source, isBroken } = parse(text);
    if (isBroken) return "unreadable";
    if (source.value === undefined) return "empty";
    files.set(text.path, source);
    return source;
  };
  const parse = (text: SourceFile) => (isParsed(text.path) ? parsed(text, report) : asText(text));

  return {
    files,
    async openRoot(path, mention) {
      const text = await guidelineFiles.read(path, mention, report);
      const root = put(text, (found) => parsed(found, report));
      if (typeof root === "object" && isObject(root.value)) return root;
      if (text && root !== "unreadable") {
        report(openapiMessages["openapi-not-a-map"]({ path: text.path }, point(text.path, 0)));
      }
      return undefined;
    },
    async open(path) {
      const known = opened.get(path) ?? put(await guidelineFiles.read(path, point(path, 0), () => {}), parse);
      opened.set(path, known);
      return known;
    },
    async prefetch(wanted) {
      const spans = new Map<string, Span>();
      for (const { from, ref, span } of wanted) {
        const { uri } = splitRef(ref);
        const path = pathFrom(from, uri);
        if (uri !== "" && !opened.has(path) && !spans.has(path)) spans.set(path, span());
      }
      const texts = await Promise.all(
        [...spans].map(async ([path, span]) => [path, await guidelineFiles.read(path, span, () => {})] as const),
      );
      for (const [path, text] of texts) if (!opened.has(path)) opened.set(path, put(text, parse));
    },
  };
}

interface Parsed {
  readonly source: YamlSource;
  readonly isBroken: boolean;
}

function parsed(text: SourceFile, report: Report): Parsed {
  let isBroken = false;
  const source = readYaml(text, (diagnostic) => {
    isBroken = true;
    report(diagnostic);
  });
  return { source, isBroken };
}

function asText(file: SourceFile): Parsed {
  const whole: Span = { file: file.path, start: 0, end: Math.max(0, file.text.indexOf("\n")) };
  return { source: { file, value: file.text, span: () => whole, keySpan: () => whole }, isBroken: false };
}

/** `@redocly/openapi-core` takes the same files for YAML; any other is a text. */
function isParsed(path: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(path);
}
