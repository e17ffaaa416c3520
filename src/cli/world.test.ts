import { describe, expect, test } from "vitest";
import { createMemoryWorld } from "#testing/world";
import { absolutePath, shownPath, type World } from "./world.ts";

const worldAt = (cwd: string): World => ({ ...createMemoryWorld().world, cwd });

describe("the absolute path", () => {
  test.each([
    [".", "/work"],
    ["", "/work"],
    ["library", "/work/library"],
    ["library/", "/work/library"],
    ["./a/../b", "/work/b"],
    ["..", "/"],
    ["../other", "/other"],
    ["../../../..", "/"],
    ["/etc/../tmp/", "/tmp"],
    ["a\\b", "/work/a/b"],
    ["図書館", "/work/図書館"],
    ["C:\\guides\\library", "C:/guides/library"],
    ["c:/guides/../x", "c:/x"],
  ])("of %j is %j", (path, expected) => {
    expect(absolutePath(worldAt("/work"), path)).toBe(expected);
  });

  test("of a name on another system's drive goes on from there", () => {
    expect(absolutePath(worldAt("C:/Users/aoi"), "out/..\\library")).toBe("C:/Users/aoi/library");
    expect(absolutePath(worldAt("/"), "library")).toBe("/library");
  });
});

describe("the path that is shown", () => {
  test.each([
    ["/home/aoi", "/home/aoi", "."],
    ["/home/aoi", "/home/aoi/library/a.md", "library/a.md"],
    ["/home/aoi", "/home/aoi-2/a.md", "../aoi-2/a.md"],
    ["/home/aoi/x/y", "/home/aoi", "../.."],
    ["/home/aoi", "/tmp/a.md", "/tmp/a.md"],
    ["/home/aoi", "/", "/"],
    ["/", "/", "."],
    ["/", "/tmp/a.md", "/tmp/a.md"],
    ["C:/Users/aoi", "C:/Users/ren/a.md", "../ren/a.md"],
    ["C:/Users/aoi", "D:/a.md", "D:/a.md"],
  ])("from %j to %j is %j", (cwd, path, expected) => {
    expect(shownPath(worldAt(cwd), path)).toBe(expected);
  });

  test.each(["library/a.md", "../other", ".", "/tmp/x"])("leads back: %j", (path) => {
    const world = worldAt("/home/aoi");
    const absolute = absolutePath(world, path);
    expect(absolutePath(world, shownPath(world, absolute))).toBe(absolute);
  });
});
