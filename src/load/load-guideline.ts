import type { PluggableList } from "unified";
import { type Diagnostic, type Report, sortDiagnostics } from "#diagnostic";
import type { Host } from "#host";
import { createGuidelineFiles, type GuidelineFiles, isFileProblem } from "#load/files";
import { type MarkdownDocument, readMarkdown, readMarkdownByRemark, readMarkdownWithPlugins } from "#load/markdown";
import { type ApiContext, type ApiEntry, isApiLoss, loadApi } from "#load/openapi";
import type { Api, Contract, Dataset, Guideline, GuidelinePart, Language, Party, Reference } from "#model";
import { point, type SourceFile, type Span } from "#text";
import { readBibliography } from "./bibliography.ts";
import { type DocumentsByLanguage, readChapters } from "./chapters.ts";
import { checkReferences } from "./check-references.ts";
import { readContract } from "./contract.ts";
import { readContractParameters } from "./contract-parameters.ts";
import { readDataset } from "./datasets.ts";
import { readGlossary } from "./glossary.ts";
import { type LoadMemory, noMemory } from "./load-memory.ts";
import { type Manifest, manifestName, readManifest } from "./manifest.ts";
import { readProblems } from "./problems.ts";

/** What loading gives: always every diagnostic, and the guideline as far as it could be read. */
export interface LoadResult {
  /** Absent only if there is no manifest or it lacks what every guideline has. */
  readonly guideline?: Guideline;
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was read, by its path in the directory. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Paths that were looked for and are not there, such as a translation. */
  readonly absent: ReadonlySet<string>;
  /** Parts of which a file could not be read: what is missing from them may only be unread. */
  readonly unread: ReadonlySet<GuidelinePart>;
}

/** How the costly parts are done; replaced by the command line to keep results and use both cores. */
export interface LoadSteps {
  readMarkdown(files: readonly SourceFile[]): Promise<readonly MarkdownDocument[]>;
  loadApi(entry: ApiEntry, context: ApiContext): Promise<Api | undefined>;
  readonly memory: LoadMemory;
}

/** How a guideline is loaded; by default as fast as possible, from nothing. */
export interface LoadOptions extends Partial<LoadSteps> {
  /**
   * `standard` has unified and remark read all Markdown, without the fast way to the same tree. It takes several
   * times as long, gives the same guideline, and is what `fast` is compared with.
   */
  readonly markdown?: "fast" | "standard";
  /**
   * Plug-ins of remark, each given the tree of every Markdown file. They may report (`file.message`) and change the
   * tree. With any, the Markdown is read by the standard way, and `readMarkdown` is not asked.
   */
  readonly remarkPlugins?: PluggableList;
}

/** Loads the guideline in a directory. Never throws for what stands in the files. */
export async function loadGuideline(host: Host, root: string, options: LoadOptions = {}): Promise<LoadResult> {
  const steps = stepsOf(options);
  const files = createGuidelineFiles(host, root);
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const manifestFile = await files.read(manifestName, point(manifestName, 0), report);
  const manifest = manifestFile && readManifest(manifestFile, report);
  const unread = new Set<GuidelinePart>();
  const watched: Loading["watched"] =
    (part, isLoss = isFileProblem) =>
    (diagnostic) => {
      if (isLoss(diagnostic)) unread.add(part);
      report(diagnostic);
    };
  const guideline = manifest && (await readParts(manifest, { files, report, watched, steps }));
  if (guideline) checkReferences(guideline, unread, report);
  return {
    ...(guideline && { guideline }),
    diagnostics: sortDiagnostics(diagnostics),
    files: files.all,
    absent: files.absent,
    unread,
  };
}

function stepsOf({ markdown = "fast", remarkPlugins = [], ...steps }: LoadOptions): LoadSteps {
  const plain: LoadSteps = {
    readMarkdown: async (files) => files.map(readMarkdown),
    loadApi,
    memory: noMemory,
  };
  if (remarkPlugins.length > 0) {
    const readMarkdownOfAll: LoadSteps["readMarkdown"] = (files) =>
      Promise.all(files.map((file) => readMarkdownWithPlugins(file, remarkPlugins)));
    return { ...plain, ...steps, readMarkdown: readMarkdownOfAll };
  }
  if (markdown === "fast") return { ...plain, ...steps };
  return { ...plain, ...steps, readMarkdown: async (files) => files.map(readMarkdownByRemark) };
}

interface Loading {
  readonly files: GuidelineFiles;
  readonly report: Report;
  /** Takes the diagnostics of one part, and notes if some of it stays unread: by default, a whole file. */
  readonly watched: (part: GuidelinePart, isLoss?: (diagnostic: Diagnostic) => boolean) => Report;
  readonly steps: LoadSteps;
}

async function readParts(manifest: Manifest, loading: Loading): Promise<Guideline> {
  const { languages } = manifest;
  const { report } = loading;
  const apis = Promise.all((manifest.api ?? []).map((entry) => readApi(entry, languages, loading)));
  const [chapterTexts, contractTexts] = await Promise.all([
    readTexts(manifest.chapters ?? [], languages, { ...loading, report: loading.watched("chapters") }),
    readTexts(manifest.contract?.files ?? [], languages, { ...loading, report: loading.watched("contract") }),
  ]);
  const documents = await readMarkdownOf([...chapterTexts, ...contractTexts], loading);
  const areas = manifest.areas ?? [];
  const read = readChapters(
    byLanguage(chapterTexts, documents, languages),
    { areas, languages },
    loading.steps.memory,
    report,
  );
  return {
    ...manifest.imprint,
    ...(manifest.imprint.url !== undefined && { url: manifest.imprint.url.replace(/\/+$/, "") }),
    areas,
    parties: (manifest.parties ?? []).map(withShortName),
    provenances: manifest.provenance ?? [],
    confidences: manifest.confidence ?? [],
    conformance: manifest.conformance ?? [],
    probes: manifest.probes ?? [],
    chapters: read.chapters,
    requirements: read.requirements,
    risks: read.risks,
    datasets: await readDatasets(manifest, loading),
    apis: (await apis).flatMap((api) => api ?? []),
    checklist: {
      groups: manifest.checklist?.groups ?? [],
      sides: manifest.checklist?.sides ?? [],
      views: manifest.checklist?.views ?? [],
      rows: read.rows,
    },
    ...(await readContractOf(manifest, byLanguage(contractTexts, documents, languages), loading)),
    terms: await readList({ part: "terms", path: manifest.terms, read: readGlossary }, languages, loading),
    sources: await readList({ part: "sources", path: manifest.sources, read: readBibliography }, languages, loading),
    waivers: manifest.waivers ?? [],
    redirects: manifest.redirects ?? [],
    generators: readGeneratorSettings(manifest),
  };
}

/** The options of each generator, and where each was written. */
function readGeneratorSettings({ generators = [] }: Manifest): Guideline["generators"] {
  return Object.fromEntries(
    generators.map(({ key, value: options }) => [
      key.id,
      {
        options: Object.fromEntries(options.map((option) => [option.key.id, option.value])),
        origin: {
          span: key.span,
          parts: Object.fromEntries(options.map((option) => [option.key.id, option.span])),
        },
      },
    ]),
  );
}

async function readContractOf(
  manifest: Manifest,
  documents: DocumentsByLanguage,
  loading: Loading,
): Promise<{ readonly contract?: Contract }> {
  if (!manifest.contract) return {};
  const { languages } = manifest;
  const { parameters: path } = manifest.contract;
  const parameters = await readList({ part: "parameters", path, read: readContractParameters }, languages, loading);
  return { contract: readContract(documents, languages, parameters, loading.report) };
}

/** A text file in one of the languages, in the order of the manifest. */
interface TextFile {
  readonly language: Language;
  readonly file: SourceFile;
}

/** `x.md` and, for each further language, `x.<language>.md` beside it if it is there. Without an original, no translation. */
async function readTexts(
  paths: readonly Reference[],
  languages: readonly Language[],
  { files, report }: Loading,
): Promise<readonly TextFile[]> {
  const reads = paths.map(async ({ id, span }): Promise<readonly TextFile[]> => {
    const texts = await Promise.all(
      languages.map(async (language, index): Promise<TextFile | undefined> => {
        const path = index === 0 ? id : id.replace(/(\.[^./]+)?$/, (extension) => `.${language}${extension}`);
        if (index > 0 && !(await files.exists(path))) return undefined;
        const file = await files.read(path, span, report);
        return file && { language, file };
      }),
    );
    return texts[0] === undefined ? [] : texts.filter((text) => text !== undefined);
  });
  return (await Promise.all(reads)).flat();
}

async function readMarkdownOf(
  texts: readonly TextFile[],
  { steps, report }: Loading,
): Promise<ReadonlyMap<string, MarkdownDocument>> {
  const unique = new Map(texts.map(({ file }) => [file.path, file]));
  const documents = await steps.readMarkdown([...unique.values()]);
  for (const document of documents) document.diagnostics.forEach(report);
  return new Map(documents.map((document) => [document.path, document]));
}

function byLanguage(
  texts: readonly TextFile[],
  documents: ReadonlyMap<string, MarkdownDocument>,
  languages: readonly Language[],
): DocumentsByLanguage {
  return new Map(
    languages.map((language) => [
      language,
      texts.filter((text) => text.language === language).flatMap((text) => documents.get(text.file.path) ?? []),
    ]),
  );
}

async function readApi(entry: ManifestApi, languages: readonly Language[], loading: Loading): Promise<Api | undefined> {
  const { files, watched, steps } = loading;
  const overlays: Record<string, string> = {};
  const overlaySpans: Record<string, Span> = {};
  for (const [language, { id, span }] of Object.entries(entry.overlays ?? {})) {
    overlays[language] = id;
    overlaySpans[language] = span;
  }
  const { id, file, origin } = entry;
  const report = watched("api", isApiLoss);
  const problemsFile = entry.problems && (await files.read(entry.problems.id, entry.problems.span, report));
  const api = await steps.loadApi(
    { id, file: file.id, overlays, fileSpan: file.span, overlaySpans, origin },
    { files, languages, report },
  );
  return api && { ...api, problems: problemsFile ? readProblems(problemsFile, { api: id, languages }, report) : [] };
}

async function readDatasets(manifest: Manifest, { files, watched }: Loading): Promise<readonly Dataset[]> {
  const reads = (manifest.data ?? []).map(async ({ id, span }) => {
    const file = await files.read(id, span, watched("data"));
    if (!file) return [];
    const told: Diagnostic[] = [];
    const dataset = readDataset(file, manifest.languages, (diagnostic) => void told.push(diagnostic));
    // A value that is left out leaves the dataset there.
    told.forEach(watched("data", () => dataset === undefined));
    return dataset ?? [];
  });
  return (await Promise.all(reads)).flat();
}

type ManifestApi = NonNullable<Manifest["api"]>[number];

interface ListFile<Item> {
  readonly part: GuidelinePart;
  readonly path: Reference | undefined;
  readonly read: (file: SourceFile, languages: readonly Language[], report: Report) => readonly Item[];
}

async function readList<Item>(
  { part, path, read }: ListFile<Item>,
  languages: readonly Language[],
  { files, watched }: Loading,
): Promise<readonly Item[]> {
  // An entry with an error is left out.
  const report = watched(part, ({ severity }) => severity === "error");
  const file = path && (await files.read(path.id, path.span, report));
  return file ? read(file, languages, report) : [];
}

/** A party without a short name is called by its long one, also in narrow columns. */
function withShortName(party: Party): Party {
  return Object.keys(party.short).length > 0 ? party : { ...party, short: party.title };
}
