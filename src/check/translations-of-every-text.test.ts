import { beforeAll, describe, expect, it } from "vitest";
import type { Guideline } from "#model";
import { type Files, libraryFiles, sampleGuideline, testGuideline } from "#testing/guideline";
import { translationExists } from "./checks/translation-exists.ts";
import { runChecks } from "./run-checks.ts";

describe("in the model, with every field that it has", () => {
  const sample: Guideline = { ...sampleGuideline(), languages: ["ja", "en"] };
  const places = [...localizedPlaces(sample)];

  it("finds texts of every kind of node", () => {
    const kinds = new Set(places.map((path) => path.filter((key) => !/^\d+$/.test(key)).join(".")));
    expect([...kinds].sort()).toMatchInlineSnapshot(`
      [
        "apis.operations.description",
        "apis.operations.parameters.description",
        "apis.operations.responses.contents.examples.summary",
        "apis.operations.responses.description",
        "apis.operations.responses.headers.description",
        "apis.operations.summary",
        "apis.problems.advice",
        "apis.problems.meaning",
        "apis.problems.title",
        "apis.schemas.description",
        "apis.schemas.fields.condition",
        "apis.schemas.fields.description",
        "apis.schemas.fields.title",
        "apis.schemas.title",
        "apis.scopes.description",
        "apis.title",
        "areas.title",
        "chapters.sections.content",
        "chapters.sections.title",
        "checklist.groups.title",
        "checklist.rows.evidence",
        "checklist.rows.method",
        "checklist.rows.question",
        "checklist.sides.title",
        "checklist.views.groups.title",
        "checklist.views.title",
        "confidences.title",
        "conformance.title",
        "contract.annexes.text",
        "contract.annexes.title",
        "contract.clauses.alternatives.text",
        "contract.clauses.alternatives.title",
        "contract.clauses.commentary",
        "contract.clauses.text",
        "contract.clauses.title",
        "contract.parameters.choices.title",
        "contract.parameters.description",
        "contract.parameters.title",
        "contract.preamble",
        "contract.title",
        "datasets.columns.title",
        "datasets.columns.unit",
        "datasets.description",
        "datasets.rows.note",
        "datasets.rows.values.answer.text",
        "datasets.title",
        "notice",
        "parties.short",
        "parties.title",
        "probes.title",
        "provenances.title",
        "publisher",
        "requirements.rationale",
        "requirements.statement",
        "requirements.tests.description",
        "requirements.title",
        "risks.statement",
        "risks.title",
        "sources.note",
        "sources.publisher",
        "sources.seen",
        "sources.title",
        "terms.texts",
        "title",
      ]
    `);
  });

  it("misses the English of each", () => {
    const before = new Set(told(sample));
    const overlooked = places.filter((path) => told(without(sample, [...path, "en"])).every((one) => before.has(one)));
    expect(overlooked.map((path) => path.join("."))).toEqual([]);
  });
});

describe("in the files of a guideline", () => {
  // What its API says is not read here: only the files that people write by hand.
  const files = Object.fromEntries(Object.entries(libraryFiles()).filter(([path]) => !path.startsWith("api/")));
  const manifest = files["guideline.yaml"] ?? "";
  const small: Files = { ...files, "guideline.yaml": manifest.replace(/^api:\n(?: .*\n)+/m, "") };
  const cuts = ["guideline.yaml", "contract/parameters.yaml", "sources.yaml"].flatMap((path) =>
    [...(small[path] ?? "").matchAll(/, en: [^}]*(?= \})/g)].map(({ index, 0: text }) => ({ path, index, text })),
  );

  it("cuts many translations", () => {
    expect(cuts.length).toBeGreaterThan(30);
  });

  const loaded: (Guideline | undefined)[] = [];

  beforeAll(async () => {
    for (const { path, index, text } of cuts) {
      const whole = small[path] ?? "";
      const cut = whole.slice(0, index) + whole.slice(index + text.length);
      loaded.push((await testGuideline({ ...small, [path]: cut })).guideline);
    }
  });

  it("misses each of them, and says so at its entry", () => {
    for (const [number, { path, index, text }] of cuts.entries()) {
      const guideline = loaded[number];
      const missing = guideline ? runChecks(guideline, [translationExists]) : [];
      expect([text, missing.map(({ span }) => span.file)]).toEqual([text, [path]]);
      // The entry that lacks it, or the very text.
      const [place = 0] = missing.map(({ span }) => span.start);
      const between = (small[path] ?? "").slice(Math.min(place, index), Math.max(place, index));
      expect(between).not.toMatch(/\n *- .*\n *- /);
    }
  });
});

function told(guideline: Guideline): readonly string[] {
  return runChecks(guideline, [translationExists]).map(
    ({ message, span }) => `${span.file}:${span.start} ${message.en}`,
  );
}

/** Where both languages stand beside each other, whatever the model says about it. */
function* localizedPlaces(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== "object" || value === null) return;
  const keys = Object.keys(value);
  if (keys.includes("ja") && keys.includes("en")) {
    if (!isCopy(path) && holdsText(Reflect.get(value, "ja"))) yield path;
  } else for (const key of keys) if (!skipped.has(key)) yield* localizedPlaces(Reflect.get(value, key), [...path, key]);
}

/** Whole documents, and places. */
const skipped = new Set(["documents", "origin", "span", "translations"]);

/** The title of a chapter is that of its first section. */
function isCopy(path: readonly string[]): boolean {
  return path.length === 3 && path[0] === "chapters" && path[2] === "title";
}

/** What stands in a section may be places of requirements alone. */
function holdsText(value: unknown): boolean {
  return !Array.isArray(value) || value.some((item: { readonly kind: string }) => item.kind === "prose");
}

function without<Node extends object>(node: Node, [key = "", ...path]: readonly string[]): Node {
  const inner: unknown = Reflect.get(node, key);
  const copy = (Array.isArray(node) ? [...node] : { ...node }) as Node;
  if (path.length > 0 && typeof inner === "object" && inner !== null) Reflect.set(copy, key, without(inner, path));
  else Reflect.deleteProperty(copy, key);
  return copy;
}
