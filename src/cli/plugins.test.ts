import { describe, expect, test } from "vitest";
import { definePlugin, definePluginCheck, type PluginDefinition } from "#plugins";
import { filesBelow, libraryFiles } from "#testing/guideline";
import { createPluginWorld, type PluginSession } from "#testing/world";
import { runCommandLine } from "./run-command-line.ts";

/** Plug-ins as whoever runs the tool meets them: what their checks and generators take part in. */

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

describe("a plug-in of remark", () => {
  const louder = () => (tree: { readonly type: string }) => shout(tree);
  const modules = {
    "/work/loud.js": () => ({ default: { name: "loud", remarkPlugins: [louder] } }),
    "/work/broken.js": () => ({
      default: {
        name: "broken",
        remarkPlugins: [
          () => () => {
            throw new Error("no voice");
          },
        ],
      },
    }),
  };

  /** Writes one word of the library in another way. */
  function shout(node: object): void {
    if ("value" in node && typeof node.value === "string") node.value = node.value.replace("公表", "公示");
    if ("children" in node && Array.isArray(node.children)) node.children.forEach(shout);
  }

  test("changes the prose of every artifact, and leaves no trace when it is not named any more", async () => {
    const { run, memory } = session({ modules });
    const model = () => new TextDecoder().decode(memory.files().get("/work/out/model.json"));
    await run("build library --only model");
    const plain = model();
    const { code, out } = await run("build library --only model --plugin loud.js");
    expect([code, out]).toEqual([0, expect.stringContaining("written")]);
    expect(model()).not.toBe(plain);
    expect(model()).toContain("公示");
    expect((await run("build library --only model --plugin loud.js")).out).not.toMatch(/[1-9]\d* written/);
    await run("build library --only model");
    expect(model()).toBe(plain);
  });

  test("that throws is told with the name of the plug-in that brought it", async () => {
    const { code, out } = await session({ modules }).run("check library --plugin broken.js");
    expect([code, out]).toEqual([1, expect.stringContaining("broken: no voice")]);
  });
});
