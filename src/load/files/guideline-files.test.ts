import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, describe, expect, test } from "vitest";
import type { Diagnostic } from "#diagnostic";
import { createMemoryHost, createNodeHost, type Host, HostError } from "#host";
import { point, type Span, span } from "#text";
import { createGuidelineFiles, insidePath } from "./guideline-files.ts";

const mention = span("guideline.yaml", 10, 14);
const megabyte = 1024 * 1024;

/** Reads one file, mentioned in the manifest, and tells what was reported: code, sentence and place. */
async function read(host: Host, path: string, root = "/g") {
  const files = createGuidelineFiles(host, root);
  const diagnostics: Diagnostic[] = [];
  const file = await files.read(path, mention, (diagnostic) => void diagnostics.push(diagnostic));
  const reported = diagnostics.map(({ code, message, span: place }): readonly [string, string, Span] => [
    code,
    message.en,
    place,
  ]);
  return { file, files, reported };
}

describe("what is read", () => {
  test("is text, under its plain path, once", async () => {
    let reads = 0;
    const memory = createMemoryHost({ "/g/chapters/a.md": "# A\n" });
    const host: Host = {
      ...memory,
      readBytes: async (path) => {
        reads += 1;
        return memory.readBytes(path);
      },
    };
    const files = createGuidelineFiles(host, "/g");
    const never = () => expect.unreachable();
    const both = await Promise.all([
      files.read("./chapters/../chapters//a.md", mention, never),
      files.read("chapters/a.md", mention, never),
    ]);
    expect(both).toEqual([
      { path: "chapters/a.md", text: "# A\n" },
      { path: "chapters/a.md", text: "# A\n" },
    ]);
    expect([reads, [...files.all.keys()], [...files.absent]]).toEqual([1, ["chapters/a.md"], []]);
  });

  test("has no byte order mark, keeps its line ends, and its offsets count from the text", async () => {
    const { file, reported } = await read(createMemoryHost({ "/g/a.md": "\ufeff# A\r\n本\t文\r\n" }), "a.md");
    expect([file?.text, reported]).toEqual(["# A\r\n本\t文\r\n", []]);
  });

  test("may be empty", async () => {
    const { file, reported } = await read(createMemoryHost({ "/g/a.md": "" }), "a.md");
    expect([file?.text, reported]).toEqual(["", []]);
  });
});

describe("what is refused", () => {
  test.each([
    ["a file that is not there", "b.md", "file-not-found", "`b.md` does not exist."],
    ["a folder", "chapters", "not-a-file", "`chapters` is not a file."],
    ["the directory itself", "./", "not-a-file", "`.` is not a file."],
    ["a path below a file", "a.md/b.md", "file-not-found", "`a.md/b.md` does not exist."],
    ["a path above", "../a.md", "path-outside", "`../a.md` lies outside the guideline's directory."],
    [
      "a path that goes up later",
      "x/../../a.md",
      "path-outside",
      "`x/../../a.md` lies outside the guideline's directory.",
    ],
    ["an absolute path", "/g/a.md", "path-outside", "`/g/a.md` lies outside the guideline's directory."],
    ["a path with a backslash", "x\\a.md", "path-outside", "`x\\a.md` lies outside the guideline's directory."],
    ["a drive", "c:a.md", "path-outside", "`c:a.md` lies outside the guideline's directory."],
    ["a path with NUL", "a.md\0", "path-outside", "`a.md ` lies outside the guideline's directory."],
    [
      "an address",
      "https://example.com/a.md",
      "remote-path",
      "`https://example.com/a.md` is an address; nothing is fetched.",
    ],
    [
      "an address without a scheme",
      "//example.com/a.md",
      "remote-path",
      "`//example.com/a.md` is an address; nothing is fetched.",
    ],
    [
      "the address of a file",
      "file:///etc/passwd",
      "remote-path",
      "`file:///etc/passwd` is an address; nothing is fetched.",
    ],
  ])("%s is reported where it is mentioned", async (_, path, code, message) => {
    const host = createMemoryHost({ "/g/a.md": "A", "/g/chapters/b.md": "B", "/a.md": "outside" });
    const { file, reported } = await read(host, path);
    expect([file, reported]).toEqual([undefined, [[`load/${code}`, message, mention]]]);
  });

  test("a large file is not read at all", async () => {
    const memory = createMemoryHost({ "/g/a.md": "A" });
    const host: Host = {
      ...memory,
      facts: async () => ({ kind: "file", size: 10 * megabyte + 1, modified: 0 }),
      readBytes: () => expect.unreachable(),
    };
    const { file, reported } = await read(host, "a.md");
    const message = "`a.md` has 11 MB; the limit is 10 MB.";
    expect([file, reported]).toEqual([undefined, [["load/file-too-large", message, mention]]]);
  });

  test("a file as large as the limit is read", async () => {
    const { file, reported } = await read(
      createMemoryHost({ "/g/a.md": new Uint8Array(10 * megabyte).fill(0x61) }),
      "a.md",
    );
    expect([file?.text.length, reported]).toEqual([10 * megabyte, []]);
  });

  test("what the system refuses is told with its reason", async () => {
    const host: Host = {
      ...createMemoryHost({ "/g/a.md": "A" }),
      readBytes: async (path) => {
        throw new HostError(path, "EACCES");
      },
    };
    const { file, reported } = await read(host, "a.md");
    const message = "`a.md` cannot be read (EACCES).";
    expect([file, reported]).toEqual([undefined, [["load/file-not-readable", message, mention]]]);
  });

  test("a bug of the host is not taken for a fault of the file", async () => {
    const host: Host = {
      ...createMemoryHost({ "/g/a.md": "A" }),
      readBytes: async () => {
        throw new TypeError("a bug");
      },
    };
    await expect(read(host, "a.md")).rejects.toThrow("a bug");
  });

  test.each([
    ["NUL", "ab\0c", "0000", 2],
    ["an escape sequence", "ab\n\u001b[31m", "001B", 3],
    ["a form feed", "\fab", "000C", 0],
  ])("%s in a file is reported where it stands", async (_, text, code, at) => {
    const { file, files, reported } = await read(createMemoryHost({ "/g/a.md": text }), "a.md");
    const message = `The control character U+${code} stands here.`;
    expect([file, reported]).toEqual([undefined, [["load/control-character", message, span("a.md", at, at + 1)]]]);
    expect(files.all.get("a.md")?.text).toBe(text);
  });

  test.each([
    ["Shift_JIS", [0x41, 0x0a, 0x96, 0x7b], 2],
    ["a character that is cut off", [0x41, 0xe6, 0x9c], 1],
    ["half a surrogate pair", [0x41, 0xed, 0xa0, 0x80], 1],
    ["an overlong form", [0xc0, 0xaf], 0],
    ["a wrong byte after a replacement character that was meant", [0xef, 0xbf, 0xbd, 0x41, 0xff], 2],
    ["a wrong byte after a byte order mark", [0xef, 0xbb, 0xbf, 0x41, 0xff], 1],
  ])("%s is not UTF-8, and the first wrong place is shown", async (_, bytes, at) => {
    const { file, reported } = await read(createMemoryHost({ "/g/a.md": Uint8Array.from(bytes) }), "a.md");
    const message = "The file is not UTF-8 from here on.";
    expect([file, reported]).toEqual([undefined, [["load/not-utf-8", message, point("a.md", at)]]]);
  });
});

test("tells whether a file is there, and remembers what is not", async () => {
  const files = createGuidelineFiles(createMemoryHost({ "/g/a.md": "A" }), "/g");
  const asked = ["a.md", "./a.md", "a.en.md", "../g/a.md", "https://example.com"];
  expect(await Promise.all(asked.map((path) => files.exists(path)))).toEqual([true, true, false, false, false]);
  expect([[...files.absent], [...files.all.keys()]]).toEqual([["a.en.md"], []]);
});

test.each([
  ["a/./b/../c", "a/c"],
  ["a//b/", "a/b"],
  ["", ""],
  ["...", "..."],
  ["a b/日本.md", "a b/日本.md"],
])("makes %j the plain path %j", (path, plain) => {
  expect(insidePath(path)).toEqual({ path: plain });
});

describe("symbolic links", () => {
  const folders: string[] = [];

  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  function folder(): string {
    const root = realpathSync(mkdtempSync(`${tmpdir()}/shishin-`)).replaceAll("\\", "/");
    folders.push(root);
    mkdirSync(`${root}/g/chapters`, { recursive: true });
    mkdirSync(`${root}/g-secrets`);
    writeFileSync(`${root}/g-secrets/a.md`, "secret");
    writeFileSync(`${root}/g/inside.md`, "inside");
    return root;
  }

  test.each([
    ["a file", "a.md", "a.md", "../g-secrets/a.md"],
    ["a folder", "more/a.md", "more", "../g-secrets"],
    ["a way round", "chapters/a.md", "chapters/a.md", "../../g-secrets/a.md"],
  ])("that lead outside through %s are refused", async (_, path, link, target) => {
    const root = folder();
    symlinkSync(target, `${root}/g/${link}`);
    const { file, reported } = await read(createNodeHost(), path, `${root}/g`);
    const message = `\`${path}\` is a symbolic link that leads outside the guideline's directory.`;
    expect([file, reported]).toEqual([undefined, [["load/link-leads-outside", message, mention]]]);
  });

  test("that stay inside are followed, also if the directory itself is one", async () => {
    const root = folder();
    symlinkSync("../inside.md", `${root}/g/chapters/a.md`);
    symlinkSync("g", `${root}/linked`);
    const { file, reported } = await read(createNodeHost(), "chapters/a.md", `${root}/linked`);
    expect([file, reported]).toEqual([{ path: "chapters/a.md", text: "inside" }, []]);
  });

  test("that lead nowhere are not there, those in a circle cannot be read", async () => {
    const root = folder();
    symlinkSync("gone.md", `${root}/g/a.md`);
    symlinkSync("circle.md", `${root}/g/circle.md`);
    const nowhere = await read(createNodeHost(), "a.md", `${root}/g`);
    const circle = await read(createNodeHost(), "circle.md", `${root}/g`);
    expect([nowhere.reported, circle.reported]).toEqual([
      [["load/file-not-found", "`a.md` does not exist.", mention]],
      [["load/file-not-readable", "`circle.md` cannot be read (ELOOP).", mention]],
    ]);
  });

  test.skipIf(process.platform === "win32")("a pipe is not waited for", async () => {
    const root = folder();
    execFileSync("mkfifo", [`${root}/g/pipe.md`]);
    const { file, reported } = await read(createNodeHost(), "pipe.md", `${root}/g`);
    expect([file, reported]).toEqual([undefined, [["load/not-a-file", "`pipe.md` is not a file.", mention]]]);
  });
});
