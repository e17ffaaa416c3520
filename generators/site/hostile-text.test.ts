import { expect, test } from "vitest";
import { planArtifacts } from "#generate";
import { siteGenerator } from "#generators";
import { type Guideline, indexGuideline } from "#model";
import { sampleGuideline } from "#testing/guideline";

const attack = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>&lt;<!--</title></main>`;

/** Every text of the guideline ends in an attack, and every address is one. */
function attacked(guideline: Guideline): Guideline {
  return JSON.parse(JSON.stringify(guideline), (key, value) => {
    if (key === "url") return "javascript:alert(1)";
    return typeof value === "string" && texts.has(key) ? `${value}${attack}` : value;
  });
}

/** Names of properties that hold what an author typed freely, in any language. */
const texts: ReadonlySet<string> = new Set([
  ...["ja", "en", "value", "term", "reading", "definition", "edition", "date", "license", "code", "freshness"],
  ...["path", "summary", "pattern", "format", "default", "example", "lang", "title", "name", "status", "unit"],
]);

const pages = siteGenerator
  .generate(attacked(sampleGuideline()), {
    index: indexGuideline(attacked(sampleGuideline())),
    options: {},
    report: () => undefined,
  })
  .map(({ path, inputs, make }) => [path, make(inputs as never)] as const)
  .filter((page): page is readonly [string, string] => page[0].endsWith(".html") && typeof page[1] === "string");

const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z][a-z-]*(?:="[^"<]*")?)*)>/gi;

test("prints nothing of an author's as markup", () => {
  const names = new Set<string>();
  const attributes = new Set<string>();
  for (const [path, html] of pages) {
    const text = html
      .replace("<!doctype html>", "")
      .replace(/<script src="[./]*assets\/(?:theme|site|redoc|reference)\.js"(?: defer)?><\/script>/g, "")
      .replace(/ [a-z-]+="[^"]*"/g, (attribute) => attribute.replaceAll("<", "").replaceAll(">", ""))
      .replace(tag, (_, __, name: string, rest: string) => {
        names.add(name);
        for (const [, attribute = ""] of rest.matchAll(/ ([a-z-]+)(?:="[^"]*")?/g)) attributes.add(attribute);
        return "";
      });
    expect([path, text.includes("<")]).toEqual([path, false]);
  }
  expect([...names].filter((name) => ["script", "img", "style", "iframe", "object", "embed"].includes(name))).toEqual(
    [],
  );
  expect([...attributes].filter((name) => name.startsWith("on") || name === "src" || name === "style")).toEqual([]);
});

test("leads no link to a script", () => {
  const targets = pages.flatMap(([, html]) => [...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href));
  expect(targets.length).toBeGreaterThan(1000);
  const schemes = new Set(targets.map((href) => /^[^/#.]*:/.exec(href ?? "")?.[0]));
  expect([...schemes]).toEqual([undefined]);
});

test("gives safe file names to ids of the API that are none, and one each", () => {
  const guideline = sampleGuideline();
  const [api] = guideline.apis;
  if (!api) throw new Error("The sample has an API.");
  const [schema] = api.schemas;
  const [operation] = api.operations;
  if (!schema || !operation) throw new Error("The sample's API has schemas and operations.");
  const ids = ["../../etc/passwd", "A B", "a-b", "<b>", "con:x", "x".repeat(300), "貸出", "利用者", ""];
  const odd: Guideline = {
    ...guideline,
    apis: [
      {
        ...api,
        schemas: ids.map((id) => ({ ...schema, id, fields: [] })),
        operations: ids.map((id) => ({ ...operation, id })),
      },
    ],
  };
  const problems: unknown[] = [];
  const plan = planArtifacts({
    guideline: odd,
    index: indexGuideline(odd),
    generators: [siteGenerator],
    toolVersion: "0",
    report: (diagnostic) => void problems.push(diagnostic),
  });
  expect(problems).toEqual([]);
  expect(plan.map(({ path }) => path).filter((path) => /^site\/ja\/schemas\/.*\.html$/.test(path))).toEqual(
    ["etc-passwd", "A-B", "a-b-2", "b", "con-x", "x".repeat(100), "page", "page-2", "page-3"].map(
      (name) => `site/ja/schemas/${name}.html`,
    ),
  );
});
