import { describe, expect, test } from "vitest";
import { definePlugin, definePluginCheck, type PluginDefinition } from "#plugins";
import { filesBelow, libraryFiles } from "#testing/guideline";
import { createRepositoryWorld } from "#testing/world";
import { runCommandLine } from "./run-command-line.ts";

/** Plug-ins as whoever runs the tool meets them: named on the command line or in a configuration. */

type Module = () => Readonly<Record<string, unknown>>;

const both = (text: string) => ({ en: text, ja: text });

const shelfCheck = definePluginCheck({
  name: "title-is-short",
  severity: "warning",
  summary: { en: "A title is short.", ja: "題名が短い。" },
  messages: { long: { en: "`{id}` has a long title.", ja: "`{id}` の題名が長いです。" } },
  visit: (report) => ({
    requirement: ({ id, origin }) => report("long", { id }, origin.span),
  }),
});

const shelfGenerator: NonNullable<PluginDefinition["generators"]>[number] = {
  name: "labels",
  summary: both("A label for each requirement."),
  outputs: ["labels/"],
  options: ["size"],
  generate: ({ requirements }) =>
    requirements.map(({ id }) => ({
      path: `labels/${id}.txt`,
      inputs: { id },
      make: (inputs: object) => JSON.stringify(inputs),
    })),
};

const shelf = definePlugin({ name: "shelf", checks: [shelfCheck], generators: [shelfGenerator] });

interface Session {
  readonly modules?: Readonly<Record<string, Module | PluginDefinition>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs command lines one after the other in a world with a library's guideline, and tells what each printed. */
function session({ modules = {}, files = {}, cwd = "/work" }: Session) {
  const texts = Object.fromEntries(Object.keys(modules).map((path) => [path, `// ${path}`]));
  const { world, memory, printed } = createRepositoryWorld({
    files: { ...filesBelow("/work/library", libraryFiles()), ...texts, ...files },
    modules: Object.fromEntries(
      Object.entries(modules).map(([path, one]) => [path, typeof one === "function" ? one : () => ({ default: one })]),
    ),
  });
  const run = async (line: string) => {
    Object.assign(printed, { out: "", err: "" });
    const code = await runCommandLine(line.split(" "), { ...world, cwd });
    return { code, ...printed };
  };
  return { run, memory };
}

/** The first line of each problem, without its frame. */
const told = (text: string) => text.split("\n").filter((line) => /^(?:error|warning|note)\b/.test(line));

describe("a check of a plug-in", () => {
  const modules = { "/work/shelf.js": shelf };

  test("reports with a code that begins with the plug-in's name", async () => {
    const { out, code } = await session({ modules }).run("check library --plugin shelf.js --format json");
    const { diagnostics } = JSON.parse(out);
    const own = diagnostics.filter((one: { code: string }) => one.code === "shelf/title-is-short");
    expect([code, own.length > 0, own[0].file]).toEqual([0, true, "library/chapters/data.md"]);
  });

  test("is listed, explained, and described in SARIF", async () => {
    const { run } = session({ modules });
    const { out: list } = await run("list codes --plugin shelf.js");
    expect(list).toContain("shelf/title-is-short");
    const { out: page } = await run("explain title-is-short --plugin shelf.js");
    expect(page).toBe("title-is-short\n\nA title is short.\n");
    const { out: sarif } = await run("check library --plugin shelf.js --format sarif");
    expect(sarif).toContain('"A title is short."');
    expect((await run("explain shelf/title-is-short")).code).toBe(2);
  });

  test("is explained by its page, which stands in the plug-in or beside it", async () => {
    const inside = definePlugin({
      ...shelf,
      checks: [{ ...shelfCheck, page: "# short\n\nIn the module.\n\n本文です。\n" }],
    });
    const beside = definePlugin({ ...shelf, checks: [{ ...shelfCheck, page: new URL("file:///work/short.md") }] });
    const { run } = session({
      modules: { "/work/inside.js": inside, "/work/beside.js": beside },
      files: { "/work/short.md": "# short\n\nIn a file.\n\nファイルです。\n" },
    });
    expect((await run("explain shelf/title-is-short --plugin inside.js")).out).toBe("short\n\nIn the module.\n");
    expect((await run("explain shelf/title-is-short --plugin beside.js --locale ja")).out).toBe(
      "short\n\nファイルです。\n",
    );
  });

  test("is waived in guideline.yaml, and a guideline that does so says which plug-in is missing", async () => {
    const { "guideline.yaml": manifest = "" } = libraryFiles();
    const files = {
      "/work/library/guideline.yaml": manifest.replace(
        "waivers:\n",
        "waivers:\n  - { code: shelf/title-is-short, reason: Labels are wide. }\n",
      ),
    };
    const { run } = session({ modules, files });
    expect((await run("check library --plugin shelf.js")).out).toBe("library: nothing to report.\n");
    const { out } = await run("check library");
    expect(out).toContain("`shelf/title-is-short` is not a code that can be waived.");
    expect(out).toContain("If it is the code of a plug-in, name the plug-in with `--plugin FILE`.");
  });

  test("that throws is told by its name, and nothing is built", async () => {
    const broken = definePlugin({
      ...shelf,
      checks: [
        definePluginCheck({
          ...shelfCheck,
          visit: () => ({
            requirement: () => {
              throw new TypeError("no title");
            },
          }),
        }),
      ],
    });
    const { run, memory } = session({ modules: { "/work/shelf.js": broken } });
    const { code, out } = await run("build library --plugin shelf.js");
    expect(code).toBe(1);
    expect(out).toContain("The check `shelf/title-is-short` of a plug-in throws: TypeError: no title.");
    expect(out).toContain("command line:1:");
    expect([...memory.files().keys()].filter((path) => path.startsWith("/work/out/"))).toEqual([]);
  });

  test("that reports no place is told, too", async () => {
    // A plug-in in plain JavaScript may leave the span out.
    const placeless = {
      ...shelfCheck,
      visit: (report: (name: string, params: object) => void) => ({ end: () => report("long", { id: "x" }) }),
    };
    const { out } = await session({
      modules: { "/work/a.js": () => ({ plugin: { ...shelf, checks: [placeless] } }) },
    }).run("check library --plugin a.js");
    expect(out).toContain("TypeError: A report has no span; take one of a node's origin.");
  });
});

describe("a generator of a plug-in", () => {
  test("takes part in builds, in the manifest, and is made anew only when its code or its inputs change", async () => {
    const { run, memory } = session({ modules: { "/work/shelf.js": shelf } });
    const first = await run("build library --plugin shelf.js --only labels,model");
    expect([first.code, told(first.err)]).toEqual([0, []]);
    const label = new TextDecoder().decode(memory.files().get("/work/out/labels/LEND-DUE-01.txt"));
    expect(label).toBe('{"id":"LEND-DUE-01"}');
    const manifest = JSON.parse(new TextDecoder().decode(memory.files().get("/work/out/manifest.json")));
    const labels = manifest.files.filter(({ generator }: { generator: string }) => generator === "labels").length;
    expect(labels).toBeGreaterThan(0);
    const writtenIn = (text: string) => Number(/(\d+) written/.exec(text)?.[1] ?? 0);
    expect(writtenIn((await run("build library --plugin shelf.js --only labels,model")).out)).toBe(0);
    await memory.writeBytes("/work/shelf.js", new TextEncoder().encode("// edited"));
    expect(writtenIn((await run("build library --plugin shelf.js --only labels,model")).out)).toBe(labels);
  });

  test("whose plug-in is not named any more leaves nothing behind", async () => {
    const { run, memory } = session({ modules: { "/work/shelf.js": shelf } });
    await run("build library --plugin shelf.js --only labels,model");
    await run("build library --only model");
    const left = [...memory.files().keys()].filter((path) => /^\/work\/out\/(?!\.shishin)/.test(path));
    expect(left.sort()).toEqual(["/work/out/manifest.json", "/work/out/model.json", "/work/out/model.schema.json"]);
  });

  test("is listed, and understands its options and no others", async () => {
    const { "guideline.yaml": manifest = "" } = libraryFiles();
    const settings = (option: string) => ({
      "/work/library/guideline.yaml": manifest.replace("generators:\n", `generators:\n  labels: { ${option}: 2 }\n`),
    });
    const modules = { "/work/shelf.js": definePlugin({ name: "shelf", generators: [shelfGenerator] }) };
    const good = session({ modules, files: settings("size") });
    expect((await good.run("list generators --plugin shelf.js")).out).toContain("labels/");
    expect((await good.run("check library --plugin shelf.js")).code).toBe(0);
    const bad = await session({ modules, files: settings("colour") }).run("check library --plugin shelf.js");
    expect(bad.out).toContain("The generator `labels` has no option `colour`.");
  });

  test.each([
    [
      "names its files",
      {
        generate: () => {
          throw new Error("no paper");
        },
      },
      "`generate`: Error: no paper",
    ],
    [
      "makes a file",
      {
        generate: () => [
          {
            path: "labels/a",
            inputs: {},
            make: () => {
              throw new Error("no paper");
            },
          },
        ],
      },
      "`labels/a`: Error: no paper",
    ],
    [
      "gives no bytes",
      { generate: () => [{ path: "labels/a", inputs: {}, make: () => undefined as never }] },
      "`labels/a`: TypeError",
    ],
    [
      "prepares",
      {
        prepare: async () => {
          throw new Error("no ink");
        },
      },
      "`prepare`: Error: no ink",
    ],
    [
      "gathers what has no end",
      {
        generate: () => {
          const ring: Record<string, unknown> = {};
          ring.ring = ring;
          return [{ path: "labels/a", inputs: { ring }, make: () => "" }];
        },
      },
      "`labels/a`: TypeError",
    ],
  ])("that throws while it %s is told by its name, and the output stays", async (_, part, expected) => {
    const broken = definePlugin({ name: "shelf", generators: [{ ...shelfGenerator, ...part }] });
    const { run, memory } = session({ modules: { "/work/shelf.js": shelf, "/work/broken.js": broken } });
    await run("build library --plugin shelf.js --only labels");
    const before = new Map(memory.files());
    const { code, out } = await run("build library --plugin broken.js --only labels");
    expect([code, out]).toEqual([
      1,
      expect.stringContaining(`The generator \`labels\` of a plug-in throws at ${expected}`),
    ]);
    expect(out).toContain("Repair the plug-in `shelf`, or leave it out.");
    expect(new Map(memory.files())).toEqual(before);
  });

  test("that writes outside its outputs is told so", async () => {
    const stray = { ...shelfGenerator, generate: () => [{ path: "model.json", inputs: {}, make: () => "" }] };
    const modules = { "/work/shelf.js": definePlugin({ name: "shelf", generators: [stray] }) };
    const { code, out } = await session({ modules }).run("build library --plugin shelf.js");
    expect(code).toBe(1);
    expect(out).toContain(
      "The generator `labels` of the plug-in `shelf` writes `model.json`, which is not among its outputs.",
    );
  });
});

describe("what cannot be loaded", () => {
  const fails =
    (error: unknown): Module =>
    () => {
      throw error;
    };
  const modules: Session["modules"] = {
    "/work/shelf.js": shelf,
    "/work/syntax.js": fails(new SyntaxError("Unexpected token ')'")),
    "/work/throws.js": fails(new Error("no such shelf.")),
    "/work/throws-text.js": fails("a text"),
    "/work/empty.js": () => ({ default: () => undefined, helper: {} }),
    "/work/room.js": { name: "load" },
    "/work/other.js": { name: "shelf" },
    "/work/nameless.js": () => ({ default: { checks: [] } }),
    "/work/lists.js": () => ({ default: { name: "shelf", checks: {}, generators: "labels" } }),
    "/work/parts.js": () => ({
      default: {
        name: "shelf",
        checks: [{ name: "A", severity: "loud" }],
        generators: [{ name: "labels", outputs: ["../labels"] }],
      },
    }),
    "/work/page.js": { name: "shelf", checks: [{ ...shelfCheck, page: new URL("file:///work/none.md") }] },
    "/work/twice.js": { name: "shelf", checks: [shelfCheck, shelfCheck] },
    "/work/site.js": { name: "shelf", generators: [{ ...shelfGenerator, name: "site" }] },
    "/work/overlap.js": {
      name: "shelf",
      generators: [{ ...shelfGenerator, outputs: ["labels/", "Site/labels/", "manifest.json"] }],
    },
  };

  test.each([
    ["none.js", ["plugin/file-missing: There is no file `none.js`."]],
    ["library", ["plugin/file-missing: There is no file `library`."]],
    ["syntax.js", ["plugin/syntax-unreadable: `syntax.js` is not JavaScript: SyntaxError: Unexpected token ')'."]],
    ["throws.js", ["plugin/loading-fails: `throws.js` throws while it is loaded: Error: no such shelf."]],
    ["throws-text.js", ["plugin/loading-fails: `throws-text.js` throws while it is loaded: a text."]],
    ["empty.js", ["plugin/export-missing: `empty.js` exports no plug-in."]],
    ["room.js", ["plugin/name-taken: `load` is the name of another plug-in, or of a part of the tool."]],
    [
      "nameless.js",
      ["plugin/field-unfit: `name` of the plug-in `undefined` is not a name of small letters, digits and hyphens."],
    ],
    [
      "lists.js",
      [
        "plugin/field-unfit: `checks` of the plug-in `shelf` is not a list.",
        "plugin/field-unfit: `generators` of the plug-in `shelf` is not a list.",
      ],
    ],
    ["page.js", ["plugin/page-missing: The page `/work/none.md` of the check `shelf/title-is-short` is not there."]],
    ["twice.js", ["plugin/check-exists: There is already a check with the code `shelf/title-is-short`."]],
    ["site.js", ["plugin/generator-exists: There is already a generator `site`."]],
    [
      "overlap.js",
      [
        "plugin/outputs-overlap: `Site/labels/` of the generator `labels` already belongs to `site`.",
        "plugin/outputs-overlap: `manifest.json` of the generator `labels` already belongs to `shishin`.",
      ],
    ],
  ])("%s is told at its word of the command line", async (file, expected) => {
    const { code, out, err } = await session({ modules }).run(`check library --plugin ${file}`);
    const lines = err.split("\n").flatMap((line) => / error (plugin\/.*)$/.exec(line)?.[1] ?? []);
    expect({ code, out, count: lines.length }).toEqual({ code: 2, out: "", count: expected.length });
    for (const one of expected) {
      const [key = "", ...text] = one.split(": ");
      expect(err).toContain(key);
      expect(err.replace(/\n\s+/g, " ")).toContain(text.join(": "));
    }
    expect(err).toContain(`command line:1:${"shishin check library --plugin ".length + 1}`);
  });

  test("every field that does not fit is named", async () => {
    const { err } = await session({ modules }).run("check library --plugin parts.js");
    const fields = [...err.matchAll(/`([a-z]+\[0\]\.[a-z]+)`/g)].map(([, field]) => field);
    expect(fields.sort()).toEqual([
      "checks[0].messages",
      "checks[0].name",
      "checks[0].severity",
      "checks[0].summary",
      "checks[0].visit",
      "generators[0].generate",
      "generators[0].outputs",
      "generators[0].summary",
    ]);
  });

  test("two plug-ins of one name are one too many, whichever way they are named", async () => {
    const twice = await session({ modules }).run("check library --plugin shelf.js --plugin other.js");
    expect([twice.code, twice.err.match(/plugin\/name-taken/g)?.length]).toEqual([2, 1]);
    const config = { "/work/shishin.config.js": () => ({ default: { plugins: ["./shelf.js"] } }) };
    const mixed = await session({ modules: { ...modules, ...config } }).run("check library --plugin shelf.js");
    expect(mixed.err).toContain("plugin/name-taken");
  });

  test("is told in Japanese, too", async () => {
    const { err } = await session({ modules }).run("check library --plugin none.js --locale ja");
    expect(err).toContain("`none.js` というファイルはありません。");
  });
});

describe("shishin.config.js", () => {
  const config = 'export default { plugins: ["./plugins/shelf.js"] };\n';
  const modules = {
    "/work/plugins/shelf.js": shelf,
    "/work/shishin.config.js": () => ({ default: { plugins: ["./plugins/shelf.js"] } }),
  };

  test("names plug-ins by their paths, or holds them", async () => {
    const { run } = session({ modules });
    expect((await run("list codes")).out).toContain("shelf/title-is-short");
    const held = session({ modules: { "/work/shishin.config.mjs": () => ({ default: { plugins: [shelf] } }) } });
    expect((await held.run("list codes")).out).toContain("shelf/title-is-short");
  });

  test("tells what is wrong with a plug-in at its line", async () => {
    const files = { "/work/shishin.config.js": config };
    const broken = { ...modules, "/work/plugins/shelf.js": () => ({}) };
    const { code, err } = await session({ modules: broken, files }).run("check library");
    expect([code, err]).toEqual([2, expect.stringContaining("shishin.config.js:1:29")]);
    expect(err).toContain("`./plugins/shelf.js` exports no plug-in.");
  });

  test.each([
    [
      "throws",
      () => {
        throw new Error("no");
      },
      "plugin/loading-fails",
    ],
    ["exports nothing", () => ({}), "plugin/config-unfit"],
    ["lists nothing", () => ({ default: { plugins: "shelf.js" } }), "plugin/config-unfit"],
    ["lists what is no plug-in", () => ({ default: { plugins: [5] } }), "plugin/field-unfit"],
  ])("that %s is told", async (_, module: Module, expected) => {
    const { code, err } = await session({ modules: { "/work/shishin.config.js": module } }).run("check library");
    expect([code, err]).toEqual([2, expect.stringContaining(expected)]);
  });

  test.each([
    ["the guideline's directory", "/work/library"],
    ["a folder in it", "/work/library/chapters"],
  ])("in %s is not run, and that is told", async (_, cwd) => {
    let hasRun = false;
    const hostile = () => {
      hasRun = true;
      return { default: { plugins: [shelf] } };
    };
    const { run } = session({ modules: { [`${cwd}/shishin.config.js`]: hostile }, cwd });
    for (const line of [
      "check",
      "build --out /work/out --only model",
      "list codes",
      "explain check/area-is-used",
      "check --format json",
    ]) {
      const { code, out, err } = await run(line);
      expect([line, code, hasRun, out.includes("shelf/")]).toEqual([line, 0, false, false]);
      expect(err).toContain("`shishin.config.js` is not loaded, because it belongs to the guideline in");
      expect(err).toContain("name each with `--plugin FILE`");
    }
  });

  test("of a guideline that is only named is not even looked at", async () => {
    let hasRun = false;
    const hostile = () => {
      hasRun = true;
      return {};
    };
    const { run } = session({ modules: { "/work/library/shishin.config.js": hostile } });
    expect([await run("check library"), hasRun]).toEqual([
      { code: 0, out: "library: nothing to report.\n", err: "" },
      false,
    ]);
  });
});
