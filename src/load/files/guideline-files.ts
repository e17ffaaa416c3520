import type { Report } from "#diagnostic";
import { type Host, HostError } from "#host";
import { createSourceFile, point, type SourceFile, type Span } from "#text";
import { fileMessages } from "./file-messages.ts";
import { codePointName, unprintable } from "./unprintable.ts";

/** The largest file that is read, in bytes. */
const sizeLimit = 10 * 1024 * 1024;

/**
 * The only way by which a guideline's files are read. What lies outside the directory, is not
 * UTF-8 text or is too large is reported where it is mentioned, and not read.
 */
export interface GuidelineFiles {
  /** The file at a path relative to the directory. Each file is read once. */
  read(path: string, mention: Span, report: Report): Promise<SourceFile | undefined>;
  /** Whether there is a readable file; reports nothing. */
  exists(path: string): Promise<boolean>;
  /** What has been read so far, by path. */
  readonly all: ReadonlyMap<string, SourceFile>;
  /** Paths that were looked for and are not there. */
  readonly absent: ReadonlySet<string>;
}

export function createGuidelineFiles(host: Host, root: string): GuidelineFiles {
  const all = new Map<string, SourceFile>();
  const absent = new Set<string>();
  const started = new Map<string, Promise<Outcome>>();
  let realRoot: Promise<string | undefined> | undefined;

  const readOnce = (path: string): Promise<Outcome> => {
    const known = started.get(path);
    if (known) return known;
    realRoot ??= host.realPath(root);
    const outcome = readFile(host, { root, realRoot, path }).then((result) => {
      if (result.file) all.set(path, result.file);
      else absent.add(path);
      return result;
    });
    started.set(path, outcome);
    return outcome;
  };

  return {
    all,
    absent,
    async read(path, mention, report) {
      const inside = insidePath(path);
      if (inside.problem) {
        report(fileMessages[inside.problem]({ path }, mention));
        return undefined;
      }
      const outcome = await readOnce(inside.path);
      outcome.report?.(mention, report);
      return outcome.usable ? outcome.file : undefined;
    },
    async exists(path) {
      const inside = insidePath(path);
      if (inside.problem) return false;
      const isThere = (await host.facts(`${root}/${inside.path}`)) !== undefined;
      if (!isThere) absent.add(inside.path);
      return isThere;
    },
  };
}

/** A path made plain (`a/./b/../c` is `a/c`), or why it may not be read. */
export function insidePath(
  path: string,
): { readonly path: string; readonly problem?: never } | { readonly problem: "path-outside" | "remote-path" } {
  if (/^[a-z][a-z0-9+.-]+:/i.test(path) || path.startsWith("//")) return { problem: "remote-path" };
  if (path.startsWith("/") || path.includes("\\") || path.includes("\0") || /^[a-z]:/i.test(path)) {
    return { problem: "path-outside" };
  }
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return { problem: "path-outside" };
  }
  return { path: parts.join("/") };
}

/** What became of reading a file. `file` is there for the code frame even when it is not usable. */
interface Outcome {
  readonly file?: SourceFile;
  readonly usable: boolean;
  readonly report?: (mention: Span, report: Report) => void;
}

interface Place {
  readonly root: string;
  readonly realRoot: Promise<string | undefined>;
  readonly path: string;
}

async function readFile(host: Host, { root, realRoot, path }: Place): Promise<Outcome> {
  try {
    if (path === "") return refusal("not-a-file", ".");
    const real = await host.realPath(`${root}/${path}`);
    if (real === undefined) return refusal("file-not-found", path);
    const base = await realRoot;
    if (real !== base && !real.startsWith(`${base}/`)) return refusal("link-leads-outside", path);
    const facts = await host.facts(real);
    if (facts?.kind !== "file") return refusal("not-a-file", path);
    if (facts.size > sizeLimit) {
      const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
      return {
        usable: false,
        report: (mention, report) => {
          const params = { path, size: megabytes(facts.size), limit: megabytes(sizeLimit) };
          report(fileMessages["file-too-large"](params, mention));
        },
      };
    }
    const bytes = await host.readBytes(real);
    return bytes ? decode(path, bytes) : refusal("file-not-found", path);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return {
      usable: false,
      report: (mention, report) => report(fileMessages["file-not-readable"]({ path, reason: error.code }, mention)),
    };
  }
}

function refusal(name: "file-not-found" | "link-leads-outside" | "not-a-file", path: string): Outcome {
  return { usable: false, report: (mention, report) => report(fileMessages[name]({ path }, mention)) };
}

function decode(path: string, bytes: Uint8Array): Outcome {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const file = createSourceFile(path, text);
    const control = unprintable.exec(text);
    if (!control) return { file, usable: true };
    const code = codePointName(control[0]);
    const place = { file: path, start: control.index, end: control.index + 1 };
    return { file, usable: false, report: (_, report) => report(fileMessages["control-character"]({ code }, place)) };
  } catch {
    const file = createSourceFile(path, new TextDecoder("utf-8").decode(bytes));
    const place = point(path, firstWrongOffset(file.text, bytes));
    return { file, usable: false, report: (_, report) => report(fileMessages["not-utf-8"]({}, place)) };
  }
}

/**
 * Where in the text the first byte stands that is not UTF-8. A replacement character is no proof:
 * somebody may have written one.
 */
function firstWrongOffset(text: string, bytes: Uint8Array): number {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const written = hasMark ? bytes.subarray(3) : bytes;
  const wrong = new TextEncoder().encode(text).findIndex((byte, index) => byte !== written[index]);
  return new TextDecoder("utf-8").decode(written.subarray(0, wrong), { stream: true }).length;
}
