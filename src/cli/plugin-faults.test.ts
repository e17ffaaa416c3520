import { describe, expect, test } from "vitest";
import { definePlugin, definePluginCheck, type PluginDefinition } from "#plugins";
import { filesBelow, libraryFiles } from "#testing/guideline";
import { createPluginWorld, type PluginModule, type PluginSession } from "#testing/world";
import { runCommandLine } from "./run-command-line.ts";

/** Plug-ins that cannot be loaded, and configurations that name them, or must not. */

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

/** Runs command lines one after the other in a world with a library's guideline, and tells what each printed. */
function session({ files = {}, ...rest }: PluginSession) {
  const all = { ...filesBelow("/work/library", libraryFiles()), ...files };
  const { world, memory, printed } = createPluginWorld({ ...rest, files: all });
  const run = async (line: string) => {
    Object.assign(printed, { out: "", err: "" });
    const code = await runCommandLine(line.split(" "), world);
    return { code, ...printed };
  };
  return { run, memory };
}

describe("what cannot be loaded", () => {
  const fails =
    (error: unknown): PluginModule =>
    () => {
      throw error;
    };
  const modules: PluginSession["modules"] = {
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
  ])("that %s is told", async (_, module: PluginModule, expected) => {
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
