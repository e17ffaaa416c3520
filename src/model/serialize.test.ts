import { describe, expect, it } from "vitest";
import { sampleGuideline } from "#testing/guideline";
import type { Json, JsonObject } from "./json.ts";
import { guidelineJsonSchema, serializeGuideline } from "./serialize.ts";

const guideline = sampleGuideline();
const written = serializeGuideline(guideline);

describe("serializeGuideline", () => {
  it("writes every field of the model but the places in files", () => {
    expect([...new Set(missing(guideline, written))].sort()).toEqual([
      "at of prose",
      "file of prose",
      "origin",
      "span of a reference",
    ]);
  });

  it("writes references as ids, prose as blocks without positions, languages in their order", () => {
    const mixed = { ...guideline, title: { en: "Lending", fr: "Prêt", ja: "貸出" } };
    expect(serializeGuideline(mixed).title).toEqual({ ja: "貸出", en: "Lending", fr: "Prêt" });
    expect(Object.keys(serializeGuideline(mixed).title as JsonObject)).toEqual(["ja", "en", "fr"]);
    expect((written.requirements as JsonObject[])[4]).toEqual({
      kind: "requirement",
      id: "LEND-FEE-01",
      level: "should",
      parties: ["library"],
      proof: ["document"],
      status: "candidate",
      replacedBy: [],
      provenance: { since: "proposed", sources: [] },
      title: { ja: "延滞料の上限", en: "A cap on late fees" },
      statement: {
        ja: [
          {
            type: "paragraph",
            children: [{ type: "text", value: "図書館は、延滞料の上限を定めることが望ましい。" }],
          },
        ],
        en: [{ type: "paragraph", children: [{ type: "text", value: "A library SHOULD cap its late fees." }] }],
      },
      rationale: {},
      governs: ["Loan.fee"],
      related: [],
      tests: [],
      rows: [],
      section: "renewals",
      translations: { en: { state: "current", of: "aaaa0005" } },
      state: "aaaa0005",
    });
  });

  it("writes the same for the same guideline whatever the order of its keys", () => {
    expect(JSON.stringify(serializeGuideline(reversed(guideline) as typeof guideline))).toBe(
      JSON.stringify(serializeGuideline({ ...guideline })),
    );
  });

  it("keeps a key that JavaScript has a meaning for", () => {
    const options = JSON.parse('{"__proto__": 1}') as JsonObject;
    const generators = { types: { options, origin: guideline.origin } };
    const { types } = serializeGuideline({ ...guideline, generators }).generators as { types: JsonObject };
    expect(JSON.stringify(types)).toBe('{"options":{"__proto__":1}}');
  });
});

describe("guidelineJsonSchema", () => {
  it("describes every property in words", () => {
    for (const [key, schema] of properties(guidelineJsonSchema())) {
      expect([key, schema.description]).toEqual([key, expect.stringMatching(/\S/)]);
    }
  });

  it("names no property that the sample guideline does not show", () => {
    const shown = new Set(Array.from(walk(written), ([key]) => key));
    const unseen = properties(guidelineJsonSchema()).map(([key]) => key.replace(/.*\./, ""));
    expect(unseen.filter((key) => !shown.has(key))).toEqual(["$schema"]);
  });
});

/** What stands in the model and not in its JSON; where something else is missing, its path. */
function* missing(model: unknown, json: unknown, path = ""): Generator<string> {
  if (typeof model !== "object" || model === null) {
    if (model !== json) yield `${path}: ${String(model)}`;
  } else if (typeof json === "string") {
    yield "id" in model && model.id === json ? "span of a reference" : path;
  } else if (Array.isArray(json) && "file" in model && "children" in model) {
    yield "file of prose";
    yield* missing(model.children, json, path);
  } else {
    for (const [key, value] of Object.entries(model)) {
      const child = (json as Record<string, unknown>)[key];
      if (key === "origin" && child === undefined) yield "origin";
      else if (key === "at" && child === undefined && "type" in model) yield "at of prose";
      else if (child === undefined && value !== undefined) yield `${path}.${key}`;
      else yield* missing(value, child, `${path}.${key}`);
    }
  }
}

/** Keys and values of objects at any depth; documents and examples are not the model's. */
function* walk(value: unknown): Generator<readonly [string, unknown]> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (!Array.isArray(value)) yield [key, child];
    if (!["documents", "example", "value", "default", "options"].includes(key)) yield* walk(child);
  }
}

function properties(schema: JsonObject): readonly (readonly [string, JsonObject])[] {
  const owners = [["", schema] as const, ...Object.entries(schema.$defs as Record<string, JsonObject>)];
  return owners.flatMap(([name, owner]) =>
    Object.entries((owner.properties ?? {}) as Record<string, JsonObject>).map(
      ([key, property]) => [`${name}.${key}`, property] as const,
    ),
  );
}

/** The same value with the keys of each model node the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, child]) => [
    key,
    ["documents", "example", "value", "default"].includes(key) ? (child as Json) : reversed(child),
  ]);
  return Object.fromEntries(entries.reverse());
}
