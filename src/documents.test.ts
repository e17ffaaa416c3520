import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { readRepositoryFile, repositoryFiles, repositoryFolder } from "#testing/world";

/** What people read about the repository, held against the repository. */

const limits = { "README.md": 90, "ARCHITECTURE.md": 150, "CONTRIBUTING.md": 190 };
const guides = [...Object.keys(limits), "generators/README.md", "site/README.md"].filter((path) =>
  existsSync(repositoryFolder + path),
);
const handbook = repositoryFiles(["site/handbook"], [".md"]);

test.each(Object.entries(limits))("%s has at most %i lines", (path, limit) => {
  expect(readRepositoryFile(path).trimEnd().split("\n").length).toBeLessThanOrEqual(limit);
});

test.each(guides)("every path that %s names is there", (path) => {
  expect(pathsIn(readRepositoryFile(path)).filter((named) => !isThere(named, path))).toEqual([]);
});

test("every file that ARCHITECTURE.md names without its folder is there", () => {
  const all = repositoryFiles(["src", "generators", "site", "scripts"], [".ts", ".tsx", ".md"]);
  const names = new Set(all.map(({ path }) => path.split("/").at(-1)));
  const named = [...readRepositoryFile("ARCHITECTURE.md").matchAll(/`([\w.-]+\.tsx?)`/g)].map(([, name]) => name ?? "");
  expect(named.filter((name) => !names.has(name))).toEqual([]);
});

test("every link and path of the handbook leads somewhere", () => {
  const broken = handbook.flatMap(({ path, text }) =>
    pathsIn(text)
      .filter((named) => !isThere(named, path))
      .map((named) => `${path}: ${named}`),
  );
  expect(broken).toEqual([]);
});

test.each(guides)("every npm script that %s names is there", (path) => {
  // Our own package.json: it has scripts.
  const { scripts } = JSON.parse(readRepositoryFile("package.json")) as { scripts: Readonly<Record<string, string>> };
  const named = [...readRepositoryFile(path).matchAll(/\bnpm (?:run (?<run>[a-z:]+)|(?<own>test|start)\b)/g)];
  const names = named.map(({ groups = {} }) => groups.run ?? groups.own ?? "");
  expect(names.filter((name) => !scripts[name])).toEqual([]);
});

test("CONTRIBUTING.md gives a reason for each dependency, and for nothing else", () => {
  // Our own package.json: it has dependencies.
  const { dependencies, devDependencies } = JSON.parse(readRepositoryFile("package.json")) as Record<string, object>;
  const rows = [
    ...readRepositoryFile("CONTRIBUTING.md").matchAll(/^\| (?<names>(?:`[@\w/.-]+`(?:, )?)+) \| (?<why>.+) \|$/gm),
  ];
  const listed = rows.flatMap(({ groups }) =>
    [...(groups?.names ?? "").matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  expect(listed.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
});

test("each decision has its own number, a date, and at most a page", () => {
  const decisions = handbook.filter(({ path }) => /\/\d{4}-[a-z0-9-]+\.md$/.test(path));
  const numbers = decisions.map(({ path }) => /(\d{4})-/.exec(path)?.[1]);
  expect(numbers).toEqual(decisions.map((_, index) => String(index + 1).padStart(4, "0")));
  const odd = decisions.filter(({ text }, index) => {
    const [title = "", , date = ""] = text.split("\n");
    const isDated = /^\d{4}-\d{2}-\d{2}\. (?:Accepted|Superseded by \d{4})\.$/.test(date);
    return !title.startsWith(`# ${numbers[index]}. `) || !isDated || text.split("\n").length > 60;
  });
  expect(odd.map(({ path }) => path)).toEqual([]);
  const list = readRepositoryFile("site/handbook/decisions/README.md");
  expect(decisions.filter(({ path }) => !list.includes(`(${path.split("/").at(-1)})`))).toEqual([]);
});

/** Words of other people's interfaces keep their names there. */
const foreignWords: Readonly<Record<string, RegExp>> = {
  "rules and linting of OpenAPI, as Redocly calls them": /^src\/load\/openapi\/(?:lint|rules|rule-sentences)\.ts$/,
  "rules of SARIF": /^src\/diagnostic\/render-sarif\.ts$|^src\/diagnostic\/index\.ts$/,
  "validation by JSON Schema": /^src\/load\/json-schema\//,
};

test("no exported name has a word that the glossary avoids", () => {
  const glossary = readRepositoryFile("site/handbook/glossary.md");
  const lists = [...glossary.matchAll(/^\*Avoid\*: (.+)$/gm)].flatMap(([, list = ""]) => list.split(", "));
  const avoided = new Set(lists.flatMap((word) => [word, `${word}s`]));
  const code = repositoryFiles(["src", "generators", "site"], [".ts", ".tsx"]).filter(
    ({ path }) => !/\.test\.ts$/.test(path) && !Object.values(foreignWords).some((pattern) => pattern.test(path)),
  );
  const found = code.flatMap(({ path, text }) =>
    [path.split("/").at(-1) ?? "", ...exportedNames(text)]
      .filter((name) => wordsOf(name).some((word) => avoided.has(word)))
      .map((name) => `${path}: ${name}`),
  );
  expect(found).toEqual([]);
});

function exportedNames(text: string): readonly string[] {
  const declared = /^export (?:async )?(?:function|const|interface|type|class) (?<name>\w+)/gm;
  return [...text.matchAll(declared)].flatMap(({ groups }) => groups?.name ?? []);
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}

/** Paths in code marks and links: what names one of our folders, a file at the top, or a file beside the text. */
function pathsIn(text: string): readonly string[] {
  const marked = [...text.matchAll(/`((?:src|generators|site|scripts|spec|\.ci)\/[\w./-]*|[A-Z]+\.md)`/g)];
  const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)];
  return [...new Set([...marked, ...linked].map(([, path]) => path ?? ""))];
}

function isThere(named: string, from: string): boolean {
  const folder = from.includes("/") ? from.slice(0, from.lastIndexOf("/") + 1) : "";
  return existsSync(repositoryFolder + named) || existsSync(repositoryFolder + folder + named);
}
