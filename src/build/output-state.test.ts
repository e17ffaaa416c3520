import { expect, test } from "vitest";
import { createMemoryHost, type FileFacts, type Host } from "#host";
import {
  intactFiles,
  mayWriteInto,
  type OutputState,
  readOutputState,
  staysInside,
  writeOutputState,
} from "./output-state.ts";

const file = { generator: "site", key: "k", sha256: "s", bytes: 3 };
const state: OutputState = {
  format: 1,
  plugins: [],
  toolVersion: "1.0.0+abc",
  generators: ["site"],
  sources: { "guideline.yaml": "hash", "chapters/a.en.md": "" },
  diagnostics: [],
  files: { "site/index.html": file },
  guideline: { id: "library-lending", edition: "1.0.0", date: "2026-04-01" },
};

const hostWith = (text: string) => createMemoryHost({ "/out/.shishin/state.json": text });

test("reads what was written, by the same version of the tool", async () => {
  const host = createMemoryHost();
  await writeOutputState(host, "/out", state);
  expect(await readOutputState(host, "/out", "1.0.0+abc")).toEqual(state);
  expect(await readOutputState(host, "/out", "1.0.0+abd")).toBeUndefined();
  expect(await readOutputState(host, "/elsewhere", "1.0.0+abc")).toBeUndefined();
});

test.each([
  ["nothing", ""],
  ["half a state", JSON.stringify(state).slice(0, 40)],
  ["a list", "[]"],
  ["null", "null"],
  ["another format", JSON.stringify({ ...state, format: 2 })],
  ["no generators", JSON.stringify({ ...state, generators: "site" })],
  ["a source that is no text", JSON.stringify({ ...state, sources: { "guideline.yaml": null } })],
  ["no diagnostics", JSON.stringify({ ...state, diagnostics: {} })],
  ["files as a list", JSON.stringify({ ...state, files: [] })],
  ["a file that is nothing", JSON.stringify({ ...state, files: { "a.txt": null } })],
  ["a file without a size", JSON.stringify({ ...state, files: { "a.txt": { ...file, bytes: "3" } } })],
  ["no guideline", JSON.stringify({ ...state, guideline: null })],
  ["a file above the folder", JSON.stringify({ ...state, files: { "../a.txt": file } })],
  ["a file from the root", JSON.stringify({ ...state, files: { "/etc/a.txt": file } })],
  ["a file of the tool's own folder", JSON.stringify({ ...state, files: { ".shishin/state.json": file } })],
])("does not believe a state that holds %s", async (_, text) => {
  expect(await readOutputState(hostWith(text), "/out", state.toolVersion)).toBeUndefined();
});

test.each(["a", "a/b.txt", "a/.hidden", "a..b/c", "日本/語.html", "a/.shishin"])("keeps %s inside", (path) => {
  expect(staysInside(path)).toBe(true);
});

test.each([
  "",
  "/",
  "/a",
  "a//b",
  "a/",
  "../a",
  "a/../../b",
  "a/..",
  "./a",
  "a\\..\\b",
  "C:/a",
  "c:a",
  "\\\\server\\a",
  ".shishin",
  ".shishin/next/a",
  ".shishin\\a",
  "a\u0000b",
])("does not let %j in", (path) => {
  expect(staysInside(path)).toBe(false);
});

test("takes a file for intact if its size is right and it was not touched after the state was saved", async () => {
  const facts: Record<string, FileFacts> = {
    "/out/.shishin/state.json": { kind: "file", size: 1, modified: 100 },
    "/out/same": { kind: "file", size: 3, modified: 100 },
    "/out/touched": { kind: "file", size: 3, modified: 101 },
    "/out/shorter": { kind: "file", size: 2, modified: 50 },
    "/out/link": { kind: "link", size: 3, modified: 50 },
    "/out/folder": { kind: "directory", size: 3, modified: 50 },
  };
  const host: Host = { ...createMemoryHost(), facts: async (path) => facts[path] };
  const names = ["same", "touched", "shorter", "link", "folder", "absent"];
  const files = Object.fromEntries(names.map((name) => [name, file]));
  expect(await intactFiles(host, "/out", { ...state, files })).toEqual(new Set(["same"]));
});

test("writes into folders that are new, empty or its own", async () => {
  const empty: Host = { ...createMemoryHost(), facts: async () => ({ kind: "directory", size: 0, modified: 0 }) };
  expect([await mayWriteInto(createMemoryHost(), "/out"), await mayWriteInto(empty, "/out")]).toEqual([true, true]);
  expect(await mayWriteInto(hostWith("{}"), "/out")).toBe(true);
});

test("does not write into somebody else's folder, or in place of a file", async () => {
  const host = createMemoryHost({ "/out/thesis.docx": "mine", "/file": "mine" });
  expect([await mayWriteInto(host, "/out"), await mayWriteInto(host, "/file")]).toEqual([false, false]);
});
