import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { judgeGuideline } from "#build";
import { runChecks } from "#check";
import { checks } from "#check/checks";
import { type Diagnostic, hasError } from "#diagnostic";
import { makeFiles, type PlannedFile, planArtifacts } from "#generate";
import { generators } from "#generators";
import { createMemoryHost } from "#host";
import { type LoadResult, loadGuideline } from "#load";
import { type Guideline, indexGuideline } from "#model";
import { filesBelow, libraryFiles, mutateFiles, mutations } from "#testing/guideline";
import { readRepositoryFile, repositoryFiles } from "#testing/world";
import { standardTools } from "#tools";

/** More cases than the suite has time for: `SHISHIN_CASES=100 npx vitest run … robustness`. */
const factor = Number(process.env.SHISHIN_CASES ?? 1);

const library = libraryFiles();
let whole: LoadResult;

beforeAll(async () => {
  whole = await load(library);
});

test(
  "a guideline that is changed at random is loaded, judged and planned, and made if it has no errors",
  async () => {
    const property = fc.asyncProperty(mutations, fc.nat(), async (list, choice) => {
      const loaded = await load(mutateFiles(library, list));
      const { diagnostics } = judgeGuideline(loaded, standardTools);
      if (loaded.guideline) {
        const planned = plan(loaded.guideline);
        // Errors keep the gate shut: nothing is made of such a guideline.
        if (!hasError([...diagnostics, ...planned.reported])) await make(planned.files, choice);
      }
    });
    await fc.assert(property, { numRuns: 40 * factor });
  },
  60_000 * factor,
);

test(
  "no check and no plan needs what a guideline may lack",
  () => {
    const { guideline } = whole;
    if (!guideline) throw new Error("the library's guideline cannot be loaded");
    const places = lackable(guideline).filter((_, index) => factor > 1 || index % 5 === 0);
    expect(places.length).toBeGreaterThan(40);
    for (const { path, value } of places) {
      const poorer = withValue(guideline, path, value);
      try {
        runChecks(poorer, checks);
        plan(poorer);
      } catch (error) {
        throw new Error(`without ${path.join(".")}`, { cause: error });
      }
    }
  },
  60_000 * factor,
);

test("every artifact can be made of a guideline that lacks everything it may lack", async () => {
  const { guideline } = whole;
  if (!guideline) throw new Error("the library's guideline cannot be loaded");
  let bare = guideline;
  for (const { path, value } of [...lackable(guideline)].reverse()) bare = withValue(bare, path, value);
  await make(plan(bare).files);
});

async function load(files: Readonly<Record<string, string>>): Promise<LoadResult> {
  return loadGuideline(createMemoryHost(filesBelow("/g", files)), "/g");
}

function plan(guideline: Guideline) {
  const reported: Diagnostic[] = [];
  const index = indexGuideline(guideline);
  const report = (diagnostic: Diagnostic) => void reported.push(diagnostic);
  const files = planArtifacts({ guideline, index, generators, toolVersion: "1", report });
  // A key needs all that its file is made from, so that everything is gathered.
  expect(files.filter(({ key }) => key === "")).toEqual([]);
  return { files, reported };
}

/** Makes all planned files, or three of them. */
async function make(planned: readonly PlannedFile[], choice?: number): Promise<void> {
  const some =
    choice === undefined ? planned : [0, 1, 2].flatMap((i) => planned[(choice + i * 37) % planned.length] ?? []);
  await makeFiles(some, generators, async (path) => new TextEncoder().encode(readRepositoryFile(path)));
}

type Path = readonly (string | number)[];

/** A place of the model, and what may stand there instead: nothing, or an empty list. */
interface Lack {
  readonly path: Path;
  readonly value: undefined | readonly [];
}

/** One place of each kind: an optional property, a text of a language, a list. */
function lackable(guideline: Guideline): readonly Lack[] {
  const isOptional = mayLack();
  const languages = new Set(guideline.languages);
  const found = new Map<string, Lack>();
  const walk = (value: unknown, path: Path): void => {
    if (typeof value !== "object" || value === null) return;
    const kind = path.map((step) => (typeof step === "number" ? "*" : step)).join(".");
    if (Array.isArray(value) && value.length > 0 && kind !== "languages") add(kind, { path, value: [] });
    for (const [key, member] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key;
      if (!Array.isArray(value) && (isOptional(value, key) || languages.has(key))) {
        add(`${kind}.${key}`, { path: [...path, key], value: undefined });
      }
      // An API's own documents are whatever OpenAPI allows.
      if (key !== "documents") walk(member, [...path, step]);
    }
  };
  const add = (kind: string, lack: Lack) => found.set(kind, found.get(kind) ?? lack);
  walk(guideline, []);
  return [...found.values()];
}

/** Whether the model's types let a node lack a property. */
function mayLack(): (node: object, name: string) => boolean {
  const texts = repositoryFiles(["src/model"], [".ts"])
    .filter(({ path }) => !path.endsWith(".test.ts"))
    .map(({ text }) => text);
  const named = (pattern: RegExp) =>
    new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name, field = ""]) => name ?? field)));
  const optional = named(/^ +(?:readonly (\w+)\?:|(\w+): optional\()/gm);
  const required = named(/^ +(?:readonly (\w+):|(\w+): (?:normative|informative|tag|dropped)\b)/gm);
  // Names that some nodes must have and others may.
  const byKind: Readonly<Record<string, readonly string[]>> = {
    guideline: ["url"],
    operation: ["code", "conformance"],
    source: ["date", "url"],
  };
  return (node, name) => {
    if (!required.has(name)) return optional.has(name);
    if (name === "origin") return "of" in node;
    return "kind" in node && (byKind[String(node.kind)]?.includes(name) ?? false);
  };
}

/** The guideline with another value at a place; everything else is shared. */
function withValue(guideline: Guideline, path: Path, value: unknown): Guideline {
  const change = (node: unknown, [step, ...rest]: Path): unknown => {
    if (step === undefined) return value;
    if (typeof node !== "object" || node === null) return node;
    const changed = change(Reflect.get(node, step), rest);
    if (Array.isArray(node)) return node.with(Number(step), changed);
    const entries = Object.entries({ ...node, [step]: changed });
    return Object.fromEntries(entries.filter(([, member]) => member !== undefined));
  };
  // Only what the types allow to be missing is taken away.
  return change(guideline, path) as Guideline;
}
