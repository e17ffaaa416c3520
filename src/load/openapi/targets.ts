import { isList, member, parsePointer, refOf, type YamlPath, type YamlSource } from "#load/yaml";

/** A value in one of an API's files. */
export interface RefTarget {
  readonly source: YamlSource;
  readonly path: YamlPath;
  readonly value: unknown;
}

/** Where a reference leads, or why it leads nowhere. */
export type Outcome =
  | { readonly target: RefTarget; readonly problem?: never }
  | { readonly target?: never; readonly problem: RefProblem };

export type RefProblem =
  /** `#name` instead of `#/…` */
  | { readonly kind: "anchor" }
  /** The file cannot be read; reading it again says why. */
  | { readonly kind: "file"; readonly path: string }
  /** The file has a problem of its own that has been reported. */
  | { readonly kind: "unreadable" }
  | { readonly kind: "empty"; readonly path: string }
  | { readonly kind: "missing"; readonly step: string; readonly parent: RefTarget };

/** A file that a reference names: `missing` cannot be read, `unreadable` is not YAML, `empty` says nothing. */
export type OpenedFile = YamlSource | "missing" | "unreadable" | "empty";

type OpenFile = (path: string) => Promise<OpenedFile>;

/** How many `$ref`s a pointer may pass through on its way. */
const hopLimit = 100;

/** Finds what references lead to; each reference of a file is looked up once. */
export function createTargetFinder(open: OpenFile): (from: YamlSource, ref: string) => Promise<Outcome> {
  const known = new Map<string, Promise<Outcome>>();
  return (from, ref) => {
    const key = `${from.file.path}\n${ref}`;
    const outcome = known.get(key) ?? find({ open, hopsLeft: hopLimit }, from, ref);
    known.set(key, outcome);
    return outcome;
  };
}

/** Counts down over the whole search, so that entangled references cannot multiply. */
interface Search {
  readonly open: OpenFile;
  hopsLeft: number;
}

async function find(search: Search, from: YamlSource, ref: string): Promise<Outcome> {
  const { uri, fragment } = splitRef(ref);
  if (fragment !== "" && !fragment.startsWith("/")) return { problem: { kind: "anchor" } };
  const path = pathFrom(from.file.path, uri);
  const source = uri === "" ? from : await search.open(path);
  if (source === "missing") return { problem: { kind: "file", path } };
  if (source === "empty") return { problem: { kind: "empty", path } };
  if (source === "unreadable") return { problem: { kind: "unreadable" } };
  return descend(search, { source, path: [], value: source.value }, parsePointer(fragment));
}

/** Follows a pointer; where it meets a `$ref` on its way it goes on behind it. */
async function descend(search: Search, start: RefTarget, steps: readonly string[]): Promise<Outcome> {
  let target = start;
  for (const [index, step] of steps.entries()) {
    const next = member(target.value, step);
    const ref = refOf(target.value);
    if (next !== undefined) {
      const key = isList(target.value) ? Number(step) : step;
      target = { source: target.source, path: [...target.path, key], value: next };
    } else if (ref !== undefined && search.hopsLeft-- > 0) {
      const behind = await find(search, target.source, ref);
      return behind.problem ? behind : descend(search, behind.target, steps.slice(index));
    } else return { problem: { kind: "missing", step, parent: target } };
  }
  return { target };
}

/** The file and the fragment of a reference. */
export function splitRef(ref: string): { readonly uri: string; readonly fragment: string } {
  const hash = ref.indexOf("#");
  return hash === -1 ? { uri: ref, fragment: "" } : { uri: ref.slice(0, hash), fragment: ref.slice(hash + 1) };
}

/** A path written in a file, as seen from the guideline's directory; addresses and absolute paths stay as they are. */
export function pathFrom(file: string, uri: string): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|[\\/])/i.test(uri)) return uri;
  return file.slice(0, file.lastIndexOf("/") + 1) + uri;
}
