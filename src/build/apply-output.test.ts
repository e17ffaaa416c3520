import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { createMemoryHost, createNodeHost, type Host, HostError } from "#host";
import { applyOutput, type OutputChange, recoverOutput } from "./apply-output.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** What stood in the output before the change of these tests, and what stands there after it. */
const before = {
  "/out/.shishin/state.json": "old state",
  "/out/site/index.html": "old",
  "/out/site/a/page.html": "old page",
  "/out/gone/only.txt": "old file",
  "/out/kept.txt": "nobody touches it",
};
const after = {
  "/out/.shishin/state.json": "new state",
  "/out/site/index.html": "new",
  "/out/site/a/page.html": "new page",
  "/out/site/b/page.html": "second page",
  "/out/kept.txt": "nobody touches it",
};

function changeIn(host: Host, out: string): OutputChange {
  return {
    write: new Map([
      ["site/index.html", bytes("new")],
      ["site/a/page.html", bytes("new page")],
      ["site/b/page.html", bytes("second page")],
    ]),
    remove: ["gone/only.txt"],
    finish: () => host.writeBytes(`${out}/.shishin/state.json`, bytes("new state")),
  };
}

function textsOf(host: ReturnType<typeof createMemoryHost>): Record<string, string> {
  return Object.fromEntries([...host.files()].map(([path, content]) => [path, new TextDecoder().decode(content)]));
}

/** A host whose calls that change something are counted and can be made to fail; half a file stays behind then. */
function failingHost(host: Host, fails: (call: number) => boolean) {
  let calls = 0;
  const guard = async (path: string, action: () => Promise<void>): Promise<void> => {
    calls += 1;
    if (!fails(calls)) return action();
    throw new HostError(path, "EIO");
  };
  const failing: Host = {
    ...host,
    async writeBytes(path, content) {
      if (fails(calls + 1)) await host.writeBytes(path, bytes("{"));
      await guard(path, () => host.writeBytes(path, content));
    },
    rename: (from, to) => guard(from, () => host.rename(from, to)),
    remove: (path) => guard(path, () => host.remove(path)),
    removeEmptyFolder: (path) => guard(path, () => host.removeEmptyFolder(path)),
  };
  return { failing, calls: () => calls };
}

async function countCalls(): Promise<number> {
  const { failing, calls } = failingHost(createMemoryHost(before), () => false);
  await applyOutput(failing, "/out", changeIn(failing, "/out"));
  return calls();
}

describe("in memory", () => {
  test("writes, replaces and removes, and leaves nothing aside", async () => {
    const host = createMemoryHost(before);
    await applyOutput(host, "/out", changeIn(host, "/out"));
    expect(textsOf(host)).toEqual(after);
  });

  test("fills a folder that is not there yet", async () => {
    const host = createMemoryHost({});
    await applyOutput(host, "/out", { ...changeIn(host, "/out"), remove: [] });
    expect(textsOf(host)).toEqual({ ...after, "/out/kept.txt": undefined });
  });

  test("is all or nothing whichever call fails", async () => {
    const total = await countCalls();
    for (let n = 1; n <= total; n++) {
      const host = createMemoryHost(before);
      const { failing } = failingHost(host, (call) => call === n);
      const isDone = await applyOutput(failing, "/out", changeIn(failing, "/out")).then(
        () => true,
        (error: unknown) => {
          expect(error).toBeInstanceOf(HostError);
          return false;
        },
      );
      if (isDone) await recoverOutput(host, "/out");
      expect([n, textsOf(host)]).toEqual([n, isDone ? after : before]);
    }
  });

  test("is put back, or complete, when it is killed at any call", async () => {
    const total = await countCalls();
    for (let n = 1; n <= total; n++) {
      const host = createMemoryHost(before);
      const { failing } = failingHost(host, (call) => call >= n);
      await applyOutput(failing, "/out", changeIn(failing, "/out")).catch(() => undefined);
      const isDone =
        textsOf(host)["/out/.shishin/state.json"] === "new state" && !textsOf(host)["/out/.shishin/journal.json"];
      await recoverOutput(host, "/out");
      expect([n, textsOf(host)]).toEqual([n, isDone ? after : before]);
    }
  });

  test("is put back in the end when putting back is killed, too", async () => {
    const total = await countCalls();
    for (let n = 1; n <= total; n++) {
      for (let m = 1; m <= 12; m++) {
        const host = createMemoryHost(before);
        const killed = failingHost(host, (call) => call >= n);
        await applyOutput(killed.failing, "/out", changeIn(killed.failing, "/out")).catch(() => undefined);
        await recoverOutput(failingHost(host, (call) => call >= m).failing, "/out").catch(() => undefined);
        await recoverOutput(host, "/out");
        const found = textsOf(host);
        expect([n, m, found]).toEqual([n, m, found["/out/site/index.html"] === "new" ? after : before]);
      }
    }
  });

  test("leaves no state behind when the first build of a folder fails", async () => {
    const host = createMemoryHost({});
    const change = { ...changeIn(host, "/out"), remove: [] };
    const finish = async () => {
      await change.finish();
      throw new HostError("/out/.shishin/state.json", "ENOSPC");
    };
    await expect(applyOutput(host, "/out", { ...change, finish })).rejects.toThrow("ENOSPC");
    expect(textsOf(host)).toEqual({});
  });

  test("waits for moves that are under way before it puts things back", async () => {
    const host = createMemoryHost({ "/out/a": "old a", "/out/b": "old b" });
    const slow: Host = {
      ...host,
      async rename(from, to) {
        if (from === "/out/a") throw new HostError(from, "EACCES");
        await new Promise((resolve) => setTimeout(resolve, 5));
        await host.rename(from, to);
      },
    };
    const write = new Map([
      ["a", bytes("new")],
      ["b", bytes("new")],
    ]);
    await expect(applyOutput(slow, "/out", { write, remove: [], finish: async () => undefined })).rejects.toThrow(
      "EACCES",
    );
    expect(textsOf(host)).toEqual({ "/out/a": "old a", "/out/b": "old b" });
  });

  test.each([
    [
      "paths that lead outside",
      JSON.stringify({
        replaced: ["../victim", "/victim", "a/../../victim"],
        added: ["../victim", "C:/victim", "..\\victim", "a\u0000b"],
        hadState: true,
      }),
    ],
    [
      "paths of the tool's own folder",
      JSON.stringify({ replaced: [".shishin/state.json"], added: [".shishin/state.json"], hadState: true }),
    ],
    ["another form", JSON.stringify({ replaced: "victim", added: 5 })],
    ["things that are no paths", JSON.stringify({ replaced: [null, 5], added: [{}] })],
    ["half a journal", '{"replaced":["a"],"add'],
  ])("obeys no journal with %s", async (_, journal) => {
    const host = createMemoryHost({
      "/out/.shishin/journal.json": journal,
      "/out/.shishin/previous/victim": "planted",
      "/out/.shishin/state.json": "state",
      "/out/a": "mine",
      "/victim": "mine",
    });
    await recoverOutput(host, "/out");
    expect(textsOf(host)).toEqual({ "/out/.shishin/state.json": "state", "/out/a": "mine", "/victim": "mine" });
  });
});

describe("on a real disk", () => {
  const folders: string[] = [];
  const host = createNodeHost();

  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  /** A new temporary folder with these files in it; names ending with `/` are folders. */
  function folderWith(files: Readonly<Record<string, string>>): string {
    const root = realpathSync(mkdtempSync(`${tmpdir()}/shishin-`)).replaceAll("\\", "/");
    folders.push(root);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(path.endsWith("/") ? `${root}/${path}` : dirname(`${root}/${path}`), { recursive: true });
      if (!path.endsWith("/")) writeFileSync(`${root}/${path}`, text);
    }
    return root;
  }

  function filesIn(folder: string): Record<string, string> {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = entries.map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"));
    return Object.fromEntries(paths.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
  }

  const nothing = { write: new Map<string, Uint8Array>(), remove: [], finish: async () => undefined };

  test("removes folders that became empty", async () => {
    const root = folderWith({ "out/gone/deep/a.txt": "a", "out/stays/b.txt": "b", "out/stays/c.txt": "c" });
    await applyOutput(host, `${root}/out`, { ...nothing, remove: ["gone/deep/a.txt", "stays/b.txt"] });
    expect(filesIn(`${root}/out`)).toEqual({ "stays/c.txt": "c" });
    expect(readdirSync(`${root}/out`).filter((name) => name !== ".shishin")).toEqual(["stays"]);
  });

  test.each([
    ["a folder by a file", { "page/index.html": "old" }, "page", ["page/index.html"]],
    ["a file by a folder", { page: "old" }, "page/index.html", ["page"]],
  ])("replaces %s, and puts it back if the build fails", async (_, files, path, remove) => {
    const root = folderWith(Object.fromEntries(Object.entries(files).map(([name, text]) => [`out/${name}`, text])));
    const change = { ...nothing, write: new Map([[path, bytes("new")]]), remove };
    const finish = async () => {
      throw new HostError(root, "ENOSPC");
    };
    await expect(applyOutput(host, `${root}/out`, { ...change, finish })).rejects.toThrow("ENOSPC");
    expect(filesIn(`${root}/out`)).toEqual(files);
    await applyOutput(host, `${root}/out`, change);
    expect(filesIn(`${root}/out`)).toEqual({ [path]: "new" });
  });

  test("keeps a folder of somebody else's that stands where a file belongs", async () => {
    const root = folderWith({ "out/page/mine.txt": "mine" });
    const write = new Map([["page", bytes("new")]]);
    await expect(applyOutput(host, `${root}/out`, { ...nothing, write })).rejects.toBeInstanceOf(HostError);
    expect(filesIn(root)).toEqual({ "out/page/mine.txt": "mine" });
  });

  test.each([
    ["a folder", "site", "site/index.html"],
    ["a folder above a folder that is not there yet", "site", "site/new/index.html"],
    ["its own folder", ".shishin", "index.html"],
  ])("does not write through a link in place of %s", async (_, link, path) => {
    const root = folderWith({ "elsewhere/next/mine.txt": "mine", "out/": "" });
    symlinkSync(`${root}/elsewhere`, `${root}/out/${link}`);
    const write = new Map([[path, bytes("new")]]);
    await expect(applyOutput(host, `${root}/out`, { ...nothing, write })).rejects.toThrow(`ELOOP: ${root}/out/${link}`);
    expect(filesIn(`${root}/elsewhere`)).toEqual({ "next/mine.txt": "mine" });
  });

  test.each([
    "state.json",
    "kept.json",
    "journal.json",
    "next",
    "previous",
  ])("does not save through a link in place of .shishin/%s", async (name) => {
    const root = folderWith({ "elsewhere/mine.txt": "mine", "out/.shishin/": "" });
    symlinkSync(`${root}/elsewhere${name.includes(".") ? "/mine.txt" : ""}`, `${root}/out/.shishin/${name}`);
    await expect(recoverOutput(host, `${root}/out`)).rejects.toThrow(`ELOOP: ${root}/out/.shishin/${name}`);
    expect(filesIn(`${root}/elsewhere`)).toEqual({ "mine.txt": "mine" });
  });

  test("removes nothing through a link that a journal names", async () => {
    const root = folderWith({
      "elsewhere/mine.txt": "mine",
      "out/.shishin/journal.json": JSON.stringify({ replaced: [], added: ["site/mine.txt"], hadState: true }),
    });
    symlinkSync(`${root}/elsewhere`, `${root}/out/site`);
    await expect(recoverOutput(host, `${root}/out`)).rejects.toThrow(`ELOOP: ${root}/out/site`);
    expect(filesIn(`${root}/elsewhere`)).toEqual({ "mine.txt": "mine" });
  });

  test("replaces a link to a file, and not the file behind it", async () => {
    const root = folderWith({ "elsewhere/mine.txt": "mine", "out/": "" });
    symlinkSync(`${root}/elsewhere/mine.txt`, `${root}/out/index.html`);
    await applyOutput(host, `${root}/out`, { ...nothing, write: new Map([["index.html", bytes("new")]]) });
    expect(filesIn(root)).toEqual({ "elsewhere/mine.txt": "mine", "out/index.html": "new" });
  });

  test("writes into an output folder that is a link itself", async () => {
    const root = folderWith({ "elsewhere/": "" });
    symlinkSync(`${root}/elsewhere`, `${root}/out`);
    await applyOutput(host, `${root}/out`, { ...nothing, write: new Map([["index.html", bytes("new")]]) });
    expect(filesIn(`${root}/elsewhere`)).toEqual({ "index.html": "new" });
  });
});
