import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { openapiMessages } from "#load/openapi";
import { parseYaml } from "#load/yaml";
import { compileWalk, guidelineNode, type JsonObject, nodes } from "#model";
import { allFacts, knownKeys, type RanCase, readCases, runCase, writtenKeys } from "#testing/guideline";
import { createSourceFile } from "#text";
import { editorSchemas } from "./editor-schemas.ts";
import { loadMessages } from "./load-messages.ts";

/**
 * Each directory in `cases/` shows what some files of a guideline come to; `reader-case.ts` says what stands in it.
 * `npm run test:update -- src/load/cases.test.ts` writes what is expected anew: read the difference.
 */
const folder = fileURLToPath(new URL("./cases/", import.meta.url));
const cases = readCases(folder);
const ran = new Map<string, RanCase>();

beforeAll(async () => {
  for (const one of cases) ran.set(one.name, await runCase(one));
});

function ranCase(name: string): RanCase {
  return ran.get(name) ?? expect.unreachable();
}

describe.each(cases)("$name", ({ name, purpose, shows, showsDiagnostics, entries }) => {
  test("says what it is for, and has what it says", () => {
    expect(purpose).toMatch(/^[A-Z`].*\.$/);
    const expected = [...(shows.length > 0 ? ["expected.json"] : []), ...(showsDiagnostics ? ["expected.txt"] : [])];
    expect(expected).not.toEqual([]);
    expect(entries.filter((entry) => entry !== "about.md" && entry !== "input" && !expected.includes(entry))).toEqual(
      [],
    );
  });

  test("comes to what is expected", async () => {
    const { excerpt, missing, told } = ranCase(name);
    expect(missing).toEqual([]);
    if (shows.length > 0) await expect(excerpt).toMatchFileSnapshot(`${folder}${name}/expected.json`);
    if (showsDiagnostics) {
      expect(told).not.toBe("");
      await expect(told).toMatchFileSnapshot(`${folder}${name}/expected.txt`);
    } else expect(told).toBe("");
  });
});

const noTextFile = "No text file of a case can be like this: `files/guideline-files.test.ts` makes one that is.";
const tooLong = "Too long or too slow for a case: the tests in `openapi/` show it.";

const schemas = editorSchemas(["ja", "en"]);

/** Which schema a file of an input is written by. */
const schemaOf: readonly (readonly [RegExp, string])[] = [
  [/^guideline\.yaml$/, "guideline"],
  [/^terms\.yaml$/, "terms"],
  [/^sources\.yaml$/, "sources"],
  [/^contract\/parameters\.yaml$/, "parameters"],
  [/^deal\.yaml$/, "deal"],
  [/^api\/problems\.yaml$/, "problems"],
  [/^data\//, "data"],
];

/** The keys that a file writes, by the schema that knows them. */
function keysOf([path, text]: readonly [string, string]): readonly string[] {
  if (!path.endsWith(".yaml")) return [];
  const { value } = parseYaml(createSourceFile(path, text), () => undefined);
  const name = schemaOf.find(([pattern]) => pattern.test(path))?.[1] ?? "x-guideline";
  const { schema } = schemas.find((one) => one.name === name) ?? expect.unreachable();
  const values = name === "x-guideline" ? annotationsIn(value) : [value];
  return values.flatMap((one) => keysByNode(schema, (of) => writtenKeys(of, one)).map((key) => `${name} ${key}`));
}

/** An annotation stands on nodes of several kinds, each with keys of its own. */
function keysByNode(schema: JsonObject, keys: (schema: JsonObject) => readonly string[]): readonly string[] {
  const { $defs } = schema;
  if (typeof $defs !== "object" || $defs === null) return keys(schema);
  return Object.values($defs).flatMap((node) => keys(node as JsonObject));
}

function annotationsIn(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "x-guideline" ? [inner] : annotationsIn(inner)));
}

/** What no case shows, each with its reason. */
const notShown: Readonly<Record<string, string>> = {
  "load/link-leads-outside": noTextFile,
  "load/file-too-large": noTextFile,
  "load/file-not-readable": noTextFile,
  "load/not-utf-8": noTextFile,
  "load/control-character": noTextFile,
  "load/document-too-deep": tooLong,
  "load/ref-chain-too-long": tooLong,
  "load/ref-too-deep": tooLong,
  "load/schema-too-slow": tooLong,
  "load/overlay-target-endless": tooLong,
  "load/plug-in-failed":
    "Nothing in a guideline's files names a plug-in: `markdown/remark-plugins.test.ts` puts one in.",
  "duplicate guideline": "There is only one.",
};

describe("the cases together", () => {
  test("leave nothing out for no reason", () => {
    const codes = [...Object.values(loadMessages), ...Object.values(openapiMessages)].map(({ code }) => code);
    const told = new Set(cases.flatMap(({ name }) => ranCase(name).diagnostics.map(({ code }) => code)));
    const needless = Object.keys(notShown).filter(
      (one) => one.startsWith("load/") && (told.has(one) || !codes.includes(one)),
    );
    expect(needless).toEqual([]);
  });

  test("show all that the model can say", () => {
    const shown = new Set(cases.flatMap(({ name }) => [...ranCase(name).facts]));
    expect(allFacts().filter((fact) => !shown.has(fact) && !(fact in notShown))).toEqual([]);
  });

  test("write every key that an editor's schema knows", () => {
    const written = new Set(cases.flatMap(({ input }) => Object.entries(input).flatMap(keysOf)));
    const known = schemas.flatMap(({ name, schema }) => keysByNode(schema, knownKeys).map((key) => `${name} ${key}`));
    expect(known.length).toBeGreaterThan(100);
    expect(known.filter((key) => !written.has(key))).toEqual([]);
  });

  test("show every message of loading", () => {
    const told = new Set(cases.flatMap(({ name }) => ranCase(name).diagnostics.map(({ code }) => code)));
    const codes = [...Object.values(loadMessages), ...Object.values(openapiMessages)].map(({ code }) => code);
    expect(codes.filter((code) => !told.has(code) && !(code in notShown))).toEqual([]);
  });

  test("show each reference of the model leading nowhere", () => {
    const walk = compileWalk(guidelineNode, ["reference"]);
    const [met, loose] = [new Set<string>(), new Set<string>()];
    for (const { name } of cases) {
      const { guideline, diagnostics } = ranCase(name);
      const dangling = diagnostics.filter(({ code }) => code === "load/dangling-reference");
      if (!guideline) continue;
      walk(guideline, {
        reference({ span }, target, { frame, key, fieldKey }) {
          const mention = `${frame.table.name}.${key === fieldKey ? key : `${key}.${fieldKey}`}`;
          if (typeof target === "string") met.add(mention);
          if (dangling.some((one) => one.span.file === span.file && one.span.start === span.start)) loose.add(mention);
        },
      });
    }
    expect([...met].filter((mention) => !loose.has(mention) && !(mention in notShown)).sort()).toEqual([]);
  });

  test("show each kind of node with an id that another has", () => {
    const walk = compileWalk(guidelineNode, ["node"]);
    const twice = new Set<string>();
    for (const { name } of cases) {
      const { guideline, diagnostics } = ranCase(name);
      const repeated = diagnostics.filter(({ code }) => code === "load/duplicate-id");
      if (!guideline || repeated.length === 0) continue;
      walk(guideline, {
        node({ node, table }) {
          const span = "origin" in node ? (node.origin as { span: { file: string; start: number } }).span : undefined;
          if (repeated.some((one) => one.span.file === span?.file && one.span.start === span.start))
            twice.add(table.kind ?? "");
        },
      });
    }
    const unique = Object.values(nodes).flatMap(({ structure: { node } }) =>
      node.identity && node.identity.space !== false ? [node.kind ?? ""] : [],
    );
    expect(unique.filter((kind) => !twice.has(kind) && !(`duplicate ${kind}` in notShown))).toEqual([]);
  });
});
