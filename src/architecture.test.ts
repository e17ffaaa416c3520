import { posix } from "node:path";
import { expect, test } from "vitest";
import { importsOf, type RepositoryFile, readRepositoryFile, repositoryFiles } from "#testing/world";

/**
 * Which room may import which: imports go down only. ARCHITECTURE.md prints the same table.
 * A room is a folder; `generators/*`, `src/load/*` and `src/output/*` stand for each folder there.
 */
const floors: Readonly<Record<string, readonly string[]>> = {
  "src/text": [],
  "src/host": [],
  "src/diagnostic": ["src/text"],
  "src/vocabulary": ["src/diagnostic"],
  "src/model": ["src/text", "src/vocabulary"],
  "src/output/html": [],
  "src/output/markdown": ["src/output/html"],
  "src/output/xml": [],
  "src/output/zip": [],
  "src/load/files": ["src/host", "src/text", "src/diagnostic"],
  "src/load/yaml": ["src/text", "src/diagnostic", "src/vocabulary", "src/model", "src/load/files"],
  "src/load/markdown": ["src/text", "src/diagnostic", "src/model", "src/load/files"],
  "src/load/json-schema": ["src/text", "src/diagnostic", "src/vocabulary", "src/model", "src/load/yaml"],
  "src/load/openapi": [
    "src/text",
    "src/diagnostic",
    "src/vocabulary",
    "src/model",
    "src/load/files",
    "src/load/yaml",
    "src/load/json-schema",
  ],
  "src/load": ["src/host", "src/text", "src/diagnostic", "src/vocabulary", "src/model", "src/load/*"],
  "src/check": ["src/text", "src/diagnostic", "src/vocabulary", "src/model"],
  "src/check/checks": ["src/text", "src/diagnostic", "src/vocabulary", "src/model", "src/check"],
  "src/generate": ["src/text", "src/diagnostic", "src/model", "src/output/markdown"],
  "src/checklist": [
    "src/text",
    "src/diagnostic",
    "src/vocabulary",
    "src/model",
    "src/load/yaml",
    "src/generate",
    "src/output/*",
  ],
  "src/deal": ["src/text", "src/diagnostic", "src/vocabulary", "src/model", "src/load", "src/check"],
  site: ["src/model", "src/text", "src/vocabulary", "src/output/*"],
  "generators/*": ["src/text", "src/diagnostic", "src/vocabulary", "src/model", "src/output/*", "src/generate"],
  "generators/checklist": [
    "src/text",
    "src/diagnostic",
    "src/vocabulary",
    "src/model",
    "src/output/*",
    "src/generate",
    "src/checklist",
  ],
  "generators/site": [
    "src/text",
    "src/diagnostic",
    "src/vocabulary",
    "src/model",
    "src/output/*",
    "src/generate",
    "site",
  ],
  generators: ["src/generate", "generators/*"],
  "src/plugins": ["src/text", "src/host", "src/diagnostic", "src/model", "src/check", "src/output/*", "src/generate"],
  "src/build": [
    "src/text",
    "src/host",
    "src/diagnostic",
    "src/model",
    "src/load",
    "src/check",
    "src/generate",
    "generators",
    "src/plugins",
  ],
  "src/tools": everythingBelow(),
  "src/runtime": [],
  "src/cli": [...everythingBelow(), "src/tools"],
  "src/testing/guideline": [
    "src/text",
    "src/host",
    "src/diagnostic",
    "src/model",
    "src/output/zip",
    "src/load",
    "src/check",
    "src/generate",
  ],
  "src/testing/world": ["src/host", "src/diagnostic", "src/plugins"],
  "src/testing/vocabulary": ["src/testing/world"],
  "src/testing/package": [
    "src/diagnostic",
    "src/model",
    "src/runtime",
    "generators",
    "src/testing/guideline",
    "src/testing/world",
  ],
  "src/testing/browser": [
    "src/model",
    "src/generate",
    "generators",
    "src/testing/guideline",
    "src/testing/world",
    "src/testing/package",
  ],
  src: [...everythingBelow(), "src/tools"],
};

function everythingBelow(): readonly string[] {
  const stages = [
    "src/load",
    "src/check",
    "src/check/checks",
    "src/generate",
    "src/checklist",
    "src/deal",
    "generators",
    "src/plugins",
    "src/build",
  ];
  return ["src/text", "src/host", "src/diagnostic", "src/vocabulary", "src/model", "src/output/*", ...stages];
}

/** Rooms that may use Node itself, and what of it. The others run wherever JavaScript does. */
const nodeModules: Readonly<Record<string, readonly string[]>> = {
  "src/text": ["node:crypto"],
  "src/host": ["node:fs/promises", "node:path"],
  "src/diagnostic": ["node:util"],
  "src/load/json-schema": ["node:vm"],
  "src/output/zip": ["node:zlib"],
  "src/plugins": ["node:url"],
  "src/build": ["node:fs/promises", "node:worker_threads"],
  "src/tools": ["node:fs", "node:path", "node:url"],
  "src/cli": ["node:fs", "node:http", "node:path", "node:timers/promises", "node:url", "node:util"],
};

/** The only files that import a package as a value, so that replacing it is one small change. */
const packages: Readonly<Record<string, readonly string[]>> = {
  "@redocly/openapi-core": ["src/load/openapi/engine/openapi-core.ts"],
  ajv: ["generators/types/validators/compile-checks.ts", "src/load/json-schema/validator.ts"],
  "ajv-formats": ["src/load/json-schema/validator.ts"],
  chokidar: ["src/cli/watch-files.ts"],
  diff: ["generators/contract/compare-contracts.ts", "generators/contract/mark-changes.ts"],
  docx: ["generators/contract/print-word.ts"],
  fflate: ["src/output/zip/deterministic-zip.ts"],
  hucre: ["generators/checklist/xlsx/xlsx.ts"],
  "js-yaml": ["src/load/yaml/quick-yaml.ts"],
  "json-p3": ["src/load/openapi/overlay-targets.ts"],
  mrmime: ["src/cli/live-server.ts"],
  "openapi-typescript": ["generators/types/declarations/api-declarations.ts"],
  "playwright-core": ["src/cli/print-book.ts"],
  "remark-directive": ["src/load/markdown/remark-parser.ts"],
  "remark-gfm": ["src/load/markdown/remark-parser.ts", "src/output/markdown/print-markdown.ts"],
  "remark-parse": ["src/load/markdown/remark-parser.ts"],
  "remark-stringify": ["src/output/markdown/print-markdown.ts"],
  saxes: ["src/output/xml/edit-xml.ts", "src/output/xml/xml-tags.ts"],
  sirv: ["src/cli/commands/serve.ts"],
  "string-width": ["src/text/display-width.ts"],
  typedoc: ["generators/site/package/reflect-package.ts"],
  typescript: ["generators/site/package/reflect-package.ts", "generators/types/declarations/api-declarations.ts"],
  unified: ["src/load/markdown/remark-parser.ts", "src/output/markdown/print-markdown.ts"],
  yaml: ["src/load/yaml/parse-yaml.ts"],
};

/** Longer than 400 lines, each with its reason. */
const longFiles: Readonly<Record<string, string>> = {
  "src/testing/guideline/hostile-cases.ts":
    "One table of bad inputs: in one place it shows which kind is still missing.",
};

const all = repositoryFiles(["src", "generators", "site", "scripts"], [".ts", ".tsx"]);
const shipped = all.filter(({ path }) => !/\.test(?:-d)?\.ts$|\.d\.ts$|^scripts\/|^src\/testing\//.test(path));
const aliases = roomNames();

test("imports go down only, from room to room", () => {
  const kept = all.filter(({ path }) => !/\.test(?:-d)?\.ts$|^scripts\//.test(path));
  expect(kept.flatMap(floorFaults)).toEqual([]);
});

test("tests are imported by nothing, and a room for tests by tests alone", () => {
  const faults = shipped.flatMap((file) =>
    importsOf(file)
      .filter(({ name }) => name.startsWith("#testing/") || /\.test\.ts$|\/testing\//.test(name))
      .map(({ name }) => `${file.path} may not import ${name}. It is for tests.`),
  );
  expect(faults).toEqual([]);
});

test("a test of a low room brings no browser and no compiler along", () => {
  const low = all.filter(({ path }) => /^src\/testing\/(?:guideline|world)\//.test(path) && !path.includes(".test."));
  const packages = low.flatMap((file) =>
    importsOf(file).filter(({ name, isTypeOnly }) => !isTypeOnly && !/^(?:[.#]|node:)/.test(name)),
  );
  expect(packages.map(({ name }) => name)).toEqual(["fast-check"]);
});

test("Node itself is used by few rooms", () => {
  const faults = shipped.flatMap((file) => {
    const allowed = nodeModules[roomOf(file.path)] ?? [];
    return importsOf(file)
      .filter(({ name, isTypeOnly }) => name.startsWith("node:") && !isTypeOnly && !allowed.includes(name))
      .map(({ name }) => `${file.path} may not import ${name}. Pass the value in.`);
  });
  expect(faults).toEqual([]);
});

test("each package is imported in few places, and every dependency in some", () => {
  const places = new Map<string, string[]>();
  for (const file of shipped) {
    const names = importsOf(file).filter(({ name, isTypeOnly }) => !isTypeOnly && !/^(?:[.#]|node:)/.test(name));
    for (const name of new Set(names.map((line) => packageOf(line.name)))) {
      places.set(name, [...(places.get(name) ?? []), file.path]);
    }
  }
  const { dependencies } = packageJson();
  expect(Object.fromEntries([...places].sort(([a], [b]) => (a < b ? -1 : 1)))).toEqual(packages);
  expect(Object.keys(dependencies)).toEqual(Object.keys(packages).sort());
});

test("ARCHITECTURE.md prints the table of the floors", () => {
  const rows = Object.entries(floors).map(([room, below]) => [room, below.join(" ")]);
  expect(tableUnder("## Floors").map(([room, below]) => [room, names(below)])).toEqual(rows);
});

test("ARCHITECTURE.md says of each room what it is for", () => {
  const folders = all.flatMap(({ path }) => /^(?:src|generators)\/[^/]+(?=\/)|^[^/]+(?=\/)/.exec(path)?.[0] ?? []);
  const described = new Set(tableUnder("## Rooms").map(([room]) => room));
  expect(
    [...new Set(folders)].filter((folder) => !described.has(folder) && !/^(?:src|generators)$/.test(folder)),
  ).toEqual([]);
});

test("files and folders have names that say something, in small letters", () => {
  const vague = /(?:^|\/)(?:utils?|common|helpers?|shared|misc|lib|core)(?:\/|\.tsx?$)/;
  const paths = all.map(({ path }) => path);
  expect(paths.filter((path) => vague.test(path))).toEqual([]);
  expect(
    paths.filter((path) => !/^(?:[a-z0-9-]+\/)+[a-z0-9-]+(?:\.test|\.test-d|\.config|\.d)?\.tsx?$/.test(path)),
  ).toEqual([]);
});

test("no file is longer than 400 lines, but those that say why", () => {
  const long = all.filter(({ text }) => text.split("\n").length > 401).map(({ path }) => path);
  expect(long).toEqual(Object.keys(longFiles));
});

test("no type is `any`: Biome refuses it, and nobody talks Biome out of it", () => {
  // The configuration of the formatter and linter is ours.
  const { linter } = JSON.parse(readRepositoryFile("biome.json")) as { linter: { rules: { suspicious: object } } };
  expect(linter.rules.suspicious).toEqual({ noExplicitAny: "error" });
  expect(all.filter(({ text }) => text.includes("biome-ignore lint/suspicious/noExplicit" + "Any"))).toEqual([]);
});

test("every generator's folder is in the list, and so is every check", () => {
  const listed = (list: string) => importsOf({ path: list, text: readRepositoryFile(list) }).map(({ name }) => name);
  const generators = all.flatMap(({ path }) => /^generators\/([^/]+\/generator\.ts)$/.exec(path)?.[1] ?? []);
  const checks = shipped.flatMap(({ path }) => /^src\/check\/checks\/([^/]+\.ts)$/.exec(path)?.[1] ?? []);
  expect(
    listed("generators/index.ts")
      .filter((name) => name.endsWith("/generator.ts"))
      .sort(),
  ).toEqual(generators.map((path) => `./${path}`));
  expect(listed("src/check/checks/index.ts").filter((name) => name.startsWith("./"))).toEqual(
    checks.filter((name) => name !== "index.ts").map((name) => `./${name}`),
  );
});

test("a wrong import is told with what to do", () => {
  const wrong = { path: "src/model/x.ts", text: 'import { loadGuideline } from "#load";\n' };
  const between = { path: "generators/types/x.ts", text: 'import { a } from "../openapi/a.ts";\n' };
  const inside = { path: "src/check/x.ts", text: 'import { walk } from "#check";\n' };
  expect([wrong, between, inside].flatMap(floorFaults)).toEqual([
    "src/model/x.ts: src/model may not import #load. Move the code down, or pass the value in.",
    "generators/types/x.ts: generators/types may not import ../openapi/a.ts. Move the code down, or pass the value in.",
    "src/check/x.ts: #check is the room itself. Write the path of the file.",
  ]);
});

function floorFaults(file: RepositoryFile): readonly string[] {
  const from = roomOf(file.path);
  const below = floors[from] ?? floors[groupOf(from)] ?? [];
  return importsOf(file).flatMap(({ name }) => {
    const target = targetOf(name, file.path);
    if (target === undefined) return [];
    const to = roomOf(target);
    if (name.startsWith("#") && to === from)
      return [`${file.path}: ${name} is the room itself. Write the path of the file.`];
    if (to === from || below.includes(to) || below.includes(groupOf(to))) return [];
    return [`${file.path}: ${from} may not import ${name}. Move the code down, or pass the value in.`];
  });
}

/** The path that an import of our own leads to. */
function targetOf(name: string, from: string): string | undefined {
  if (name.startsWith(".")) return posix.join(posix.dirname(from), name);
  return name.startsWith("#") ? (aliases[name] ?? name) : undefined;
}

/** The innermost room of a path: `src/check/checks` of a check, `generators/openapi`, `site`. */
function roomOf(path: string): string {
  const rooms = [...Object.keys(floors)].filter((room) => path.startsWith(`${room}/`));
  const innermost = rooms.sort((a, b) => b.length - a.length)[0] ?? path;
  return innermost === "generators" ? (/^generators\/[^/]+(?=\/)/.exec(path)?.[0] ?? innermost) : innermost;
}

function groupOf(room: string): string {
  return room.replace(/^(generators|src\/load|src\/output)\/.+$/, "$1/*");
}

function packageOf(name: string): string {
  return name.split("/", name.startsWith("@") ? 2 : 1).join("/");
}

/** The first two cells of each row of the table under a heading of ARCHITECTURE.md. */
function tableUnder(heading: string): readonly (readonly [string, string])[] {
  const [section = ""] = (readRepositoryFile("ARCHITECTURE.md").split(`${heading}\n`)[1] ?? "").split("\n## ");
  const rows = [...section.matchAll(/^\| `(?<first>[^`]+)` \| (?<second>[^|]*) \|/gm)];
  return rows.map(({ groups }) => [groups?.first ?? "", groups?.second ?? ""]);
}

function names(cell: string): string {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name).join(" ");
}

/** What `#model` and the like stand for, from package.json. */
function roomNames(): Readonly<Record<string, string>> {
  const entries = Object.entries(packageJson().imports);
  return Object.fromEntries(entries.map(([name, paths]) => [name, paths["shishin-source"].replace(/^\.\//, "")]));
}

interface PackageJson {
  readonly imports: Readonly<Record<string, { readonly "shishin-source": string }>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Our own package.json: it has this form. */
function packageJson(): PackageJson {
  return JSON.parse(readRepositoryFile("package.json")) as PackageJson;
}
