import { describe, expect, test } from "vitest";
import type { Diagnostic } from "#diagnostic";
import { type Guideline, indexGuideline } from "#model";
import { sampleGuideline, styleFaults } from "#testing/guideline";
import { artifact, type Generator } from "./define-generator.ts";
import { generateMessages } from "./generate-messages.ts";
import { checkGeneratorSettings, planArtifacts } from "./plan-artifacts.ts";

const summary = { en: "Files.", ja: "ファイルです。" };

/** A generator that wants files at some paths, each made from the same inputs. */
function generatorOf(
  name: string,
  paths: readonly string[],
  inputs: Readonly<Record<string, unknown>> = {},
): Generator {
  const outputs = [`${name}/`, `${name}.json`];
  return {
    name,
    summary,
    outputs,
    options: ["language", "depth"],
    generate: () => paths.map((path) => artifact(path, inputs, () => path)),
  };
}

function plan(generators: readonly Generator[], toolVersion = "1.0.0") {
  const guideline = sampleGuideline();
  const reported: string[] = [];
  const report = ({ code, message }: Diagnostic) => void reported.push(`${code}: ${message.en}`);
  const planned = planArtifacts({ guideline, index: indexGuideline(guideline), generators, toolVersion, report });
  return { planned, paths: planned.map(({ path, generator }) => [path, generator]), reported };
}

test("plans the files of all generators in order", () => {
  const { paths, reported } = plan([
    generatorOf("site", ["site/b.html", "site/a.html"]),
    generatorOf("model", ["model.json"]),
  ]);
  expect([paths, reported]).toEqual([
    [
      ["site/b.html", "site"],
      ["site/a.html", "site"],
      ["model.json", "model"],
    ],
    [],
  ]);
});

describe("the key of a file", () => {
  const keyOf = (inputs: Readonly<Record<string, unknown>>, path = "site/a.html", version = "1.0.0") =>
    plan([generatorOf("site", [path], inputs)], version).planned[0]?.key;

  test("is the same for equal inputs", () => {
    const inputs = () => ({ a: { x: 1, y: [2, "3"] }, b: undefined });
    expect(keyOf(inputs())).toBe(keyOf(inputs()));
  });

  test("is another for other inputs, another path and another version of the tool", () => {
    const keys = [
      keyOf({ a: 1 }),
      keyOf({ a: "1" }),
      keyOf({ a: [1] }),
      keyOf({ b: 1 }),
      keyOf({}),
      keyOf({ a: 1 }, "site/b.html"),
      keyOf({ a: 1 }, "site/a.html", "1.0.1"),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("a path that is taken", () => {
  const collision = "generate/path-collision: `site` and `site` both write";

  test("by the same generator or in other capitals is reported, and the first stays", () => {
    const { paths, reported } = plan([generatorOf("site", ["site/a.html", "site/a.html", "site/A.html"])]);
    expect([paths, reported]).toEqual([
      [["site/a.html", "site"]],
      [`${collision} \`site/a.html\`.`, `${collision} \`site/A.html\`.`],
    ]);
  });

  test("by another generator is reported with both names", () => {
    const other = { ...generatorOf("pages", ["site/a.html"]), outputs: ["site/"] };
    expect(plan([generatorOf("site", ["site/a.html"]), other]).reported).toEqual([
      "generate/path-collision: `site` and `pages` both write `site/a.html`.",
    ]);
  });
});

describe("a path that is not safe", () => {
  test.each([
    "site/../a.html",
    "/site/a.html",
    "site//a.html",
    "site/./a.html",
    "site/a\\b.html",
    "site/a:b.html",
    'site/a"b.html',
    "site/a?.html",
    "site/a\u0000.html",
    "site/",
    "other/a.html",
    "sites/a.html",
    "model.json",
    `site/${"a".repeat(200)}`,
  ])("is not planned: %j", (path) => {
    const { paths, reported } = plan([generatorOf("site", [path])]);
    const [code] = reported.map((text) => text.slice(0, text.indexOf(":")));
    expect([paths, code, reported.length]).toEqual([[], "generate/unsafe-path", 1]);
  });

  test.each(["site/a.html", "site.json", "site/図書館/a.html", "site/a b.html"])("is not %j", (path) => {
    expect(plan([generatorOf("site", [path])]).reported).toEqual([]);
  });
});

test("settings of unknown generators and unknown options are reported, with what was meant", () => {
  const origin = { span: { file: "guideline.yaml", start: 5, end: 15 } };
  const guideline: Guideline = {
    ...sampleGuideline(),
    generators: {
      site: { options: { language: "en", dept: 2, colour: "red" }, origin },
      stie: { options: {}, origin },
      posters: { options: {}, origin },
    },
  };
  const reported: unknown[] = [];
  checkGeneratorSettings(
    guideline,
    [generatorOf("site", []), generatorOf("model", [])],
    ({ code, message, hint, span }) => void reported.push([code, message.en, hint?.en, span]),
  );
  expect(reported).toEqual([
    ["generate/unknown-option", "The generator `site` has no option `dept`.", "Did you mean `depth`?", origin.span],
    ["generate/unknown-option", "The generator `site` has no option `colour`.", undefined, origin.span],
    ["generate/unknown-generator", "No generator is named `stie`.", "Did you mean `site`?", origin.span],
    ["generate/unknown-generator", "No generator is named `posters`.", undefined, origin.span],
  ]);
});

test("the messages speak in the style of the house", () => {
  const makers = Object.values(generateMessages);
  expect(makers.map(({ template }) => styleFaults(template))).toEqual(makers.map(() => []));
});
