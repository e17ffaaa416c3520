import type { Bilingual, Report } from "#diagnostic";
import type { Guideline, GuidelineIndex, Json } from "#model";
import { once } from "./once.ts";

/**
 * Bytes or text of a file, the name of a file of the tool itself that is copied as it is, or what puts such
 * files, a style sheet say, into what it makes.
 */
export type Content = FileContent | { readonly copyOf: string } | ((readAsset: ReadAsset) => Promise<FileContent>);

type FileContent = string | Uint8Array;

/** Reads a file of the tool itself, such as a style sheet, by its path in the package. */
export type ReadAsset = (path: string) => Promise<Uint8Array>;

/**
 * One file that a generator wants to exist.
 *
 * `make` sees nothing but `inputs`: what it returns may be kept and used again for as long as the
 * inputs are equal. Inputs are plain data, gathered when they are first asked for. Objects directly
 * below `inputs` that many artifacts share are hashed once.
 */
export interface Artifact {
  /** Below the output folder, with `/`. */
  readonly path: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly make: (inputs: never) => Content | Promise<Content>;
  /** Costly work that it shares with others, waited for before it is made. It sees no more than `inputs` say. */
  readonly prepare?: (readAsset: ReadAsset) => Promise<void>;
  /** Artifacts of the same batch share such work: one thread makes them all. */
  readonly batch?: string;
}

/** An artifact whose maker's parameter fits its inputs, or what a function gathers when they are wanted. */
export function artifact<Inputs extends Readonly<Record<string, unknown>>>(
  path: string,
  inputs: Inputs | (() => Inputs),
  make: (inputs: Inputs) => Content | Promise<Content>,
): Artifact {
  if (typeof inputs !== "function") return { path, inputs, make };
  const gathered = once(inputs);
  return {
    path,
    make,
    get inputs() {
      return gathered();
    },
  };
}

/** A file of the output folder. Size and hash are known once it has been made. */
export interface FileFacts {
  readonly path: string;
  readonly bytes?: number;
  /** In hexadecimal digits. */
  readonly sha256?: string;
}

export interface GenerateContext {
  readonly index: GuidelineIndex;
  /** What the manifest says under `generators:` for this one. */
  readonly options: Readonly<Record<string, Json>>;
  /** For problems that only this output format has. */
  readonly report: Report;
}

/** Turns a guideline into files. Pure: no disk, clock, network, randomness, environment. */
export interface Generator {
  /** What comes out; the argument of `--only`. */
  readonly name: string;
  readonly summary: Bilingual;
  /** State of its makers' code, if the tool's version does not tell it: with another one, its files are made anew. */
  readonly version?: string;
  /** Folders (with a `/` at the end) and files that belong to it alone. */
  readonly outputs: readonly string[];
  /** Names of the options it understands. */
  readonly options: readonly string[];
  /** Heavy modules that its makers need, loaded before they run. */
  readonly prepare?: () => Promise<void>;
  /** Cheap: names the files. Their inputs are gathered, and they are made, only where that is wanted. */
  readonly generate: (guideline: Guideline, context: GenerateContext) => readonly Artifact[];
  /** Files that tell of all others, those of other generators too; made when these are. They must be light. */
  readonly conclude?: (
    guideline: Guideline,
    context: GenerateContext,
    files: readonly FileFacts[],
  ) => readonly Artifact[];
}

export function defineGenerator(generator: Generator): Generator {
  return generator;
}
