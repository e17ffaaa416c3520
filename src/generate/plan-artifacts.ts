import { didYouMean, type Report } from "#diagnostic";
import { type Guideline, type GuidelineIndex, partSpan } from "#model";
import { contentHash, nearest } from "#text";
import type { Artifact, FileFacts, Generator } from "./define-generator.ts";
import { generateMessages } from "./generate-messages.ts";
import { GeneratorError } from "./generator-error.ts";
import { hashInputs, type SharedHashes } from "./hash-inputs.ts";
import { once } from "./once.ts";

/** A file that will exist, and the hash of everything that its content depends on. */
export interface PlannedFile {
  readonly path: string;
  readonly generator: string;
  /** Two builds with the same key make the same bytes. Known once it is asked for: it needs all inputs. */
  readonly key: string;
  readonly artifact: Artifact;
  /** Whether it tells of the others, and has to be planned again when they are made. */
  readonly concludes: boolean;
}

export interface PlanRequest {
  readonly guideline: Guideline;
  readonly index: GuidelineIndex;
  readonly generators: readonly Generator[];
  /** Version of the tool: another version may make other bytes from the same inputs. */
  readonly toolVersion: string;
  readonly report: Report;
}

/** Asks each generator which files it wants. Cheap: nothing is gathered or made yet. */
export function planArtifacts(request: PlanRequest): readonly PlannedFile[] {
  const { guideline, generators } = request;
  const plan = createPlan(request);
  for (const generator of generators) {
    for (const artifact of generator.generate(guideline, contextOf(generator, request))) {
      plan.add(artifact, generator, false);
    }
  }
  return [...plan.files(), ...planConclusions(request, plan.files())];
}

/** The files that tell of the others, which are given with what is known of them. */
export function planConclusions(request: PlanRequest, files: readonly FileFacts[]): readonly PlannedFile[] {
  const { guideline, generators } = request;
  const plan = createPlan(request);
  const facts = files.map(({ path, bytes, sha256 }): FileFacts => {
    return { path, ...(bytes !== undefined && { bytes }), ...(sha256 !== undefined && { sha256 }) };
  });
  for (const generator of generators) {
    for (const artifact of generator.conclude?.(guideline, contextOf(generator, request), facts) ?? []) {
      plan.add(artifact, generator, true);
    }
  }
  return plan.files();
}

function contextOf({ name }: Generator, { guideline, index, report }: PlanRequest) {
  return { index, options: guideline.generators[name]?.options ?? {}, report };
}

function createPlan({ guideline, toolVersion, report }: PlanRequest) {
  const shared: SharedHashes = new WeakMap();
  const byPath = new Map<string, PlannedFile>();
  const folded = new Map<string, PlannedFile>();
  const place = guideline.origin.span;
  return {
    files: () => [...byPath.values()],
    add(artifact: Artifact, generator: Generator, concludes: boolean): void {
      const { path } = artifact;
      if (!isSafePath(path, generator)) {
        report(generateMessages["unsafe-path"]({ generator: generator.name, path }, place));
        return;
      }
      // Names that differ in case alone are one file on many systems.
      const other = folded.get(path.toLowerCase());
      if (other) {
        report(generateMessages["path-collision"]({ first: other.generator, second: generator.name, path }, place));
        return;
      }
      const planned = planFile(artifact, { generator, concludes, toolVersion, shared });
      byPath.set(path, planned);
      folded.set(path.toLowerCase(), planned);
    },
  };
}

function planFile(artifact: Artifact, { generator, concludes, toolVersion, shared }: Planning): PlannedFile {
  const { path } = artifact;
  const { name, version } = generator;
  const maker = version === undefined ? name : `${name} ${version}`;
  const key = once(() => {
    try {
      return contentHash(`${toolVersion}\n${maker}\n${path}\n${hashInputs(artifact.inputs, shared)}`);
    } catch (error) {
      throw new GeneratorError(name, path, { cause: error });
    }
  });
  return {
    path,
    generator: name,
    artifact,
    concludes,
    get key() {
      return key();
    },
  };
}

interface Planning extends Pick<PlannedFile, "concludes"> {
  readonly generator: Generator;
  readonly toolVersion: string;
  readonly shared: SharedHashes;
}

/** Reports what the manifest says under `generators:` that no generator understands. */
export function checkGeneratorSettings(guideline: Guideline, generators: readonly Generator[], report: Report): void {
  for (const [name, { options, origin }] of Object.entries(guideline.generators)) {
    const generator = generators.find((candidate) => candidate.name === name);
    if (!generator) {
      const hint = didYouMean(
        nearest(
          name,
          generators.map((known) => known.name),
        ),
      );
      report(generateMessages["unknown-generator"]({ generator: name }, origin.span, { hint }));
      continue;
    }
    for (const option of Object.keys(options)) {
      if (generator.options.includes(option)) continue;
      const hint = didYouMean(nearest(option, generator.options));
      report(generateMessages["unknown-option"]({ generator: name, option }, partSpan(origin, option), { hint }));
    }
  }
}

/** Whether Windows gives the name to a device, whatever follows behind a dot. */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}

function isSafePath(path: string, generator: Generator): boolean {
  const parts = path.split("/");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is kept out.
  const unsafe = /[\\:*?"<>|\u0000-\u001f]/;
  const isPlain = parts.every((part) => /[^. ]$/.test(part) && !unsafe.test(part) && !isDeviceName(part));
  return (
    isPlain &&
    path.length <= 200 &&
    generator.outputs.some((output) => (output.endsWith("/") ? path.startsWith(output) : path === output))
  );
}
