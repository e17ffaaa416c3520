import { expect, test } from "vitest";
import { createMemoryWorld } from "#testing/world";
import { findBrowser } from "./find-browser.ts";

function find(files: readonly string[], env: Readonly<Record<string, string>>) {
  const { world } = createMemoryWorld({ files: Object.fromEntries(files.map((path) => [path, ""])), env });
  return findBrowser(world);
}

test("takes what the environment names, or nothing", async () => {
  const files = ["/work/browser/chrome", "/usr/bin/chromium"];
  expect(await find(files, { CHROMIUM_PATH: "browser/chrome", PATH: "/usr/bin" })).toBe("/work/browser/chrome");
  expect(await find(files, { CHROMIUM_PATH: "/nowhere", PATH: "/usr/bin" })).toBe(undefined);
});

test("looks into the folders of PATH in their order, and where systems keep programs", async () => {
  const chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  expect(await find(["/b/chromium", "/a/google-chrome", chrome], { PATH: "/none:/a:/b" })).toBe("/a/google-chrome");
  expect(await find([chrome], { PATH: "/none" })).toBe(chrome);
  expect(await find(["/c/chromium"], { PATH: "/none" })).toBe(undefined);
});

test("knows how Windows writes PATH", async () => {
  expect(await find(["C:/Tools/chrome.exe"], { Path: "C:\\Windows;C:\\Tools" })).toBe("C:/Tools/chrome.exe");
});
