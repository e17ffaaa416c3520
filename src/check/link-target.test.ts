import { expect, test } from "vitest";
import { linkTargetOf, originalOf } from "./link-target.ts";

test.each([
  ["b.md#x", "chapters/a.md", { path: "chapters/b.md", anchor: "x" }],
  ["b.md", "chapters/a.md", { path: "chapters/b.md" }],
  ["./b.md", "chapters/a.md", { path: "chapters/b.md" }],
  ["../contract//clauses.md#", "chapters/a.md", { path: "contract/clauses.md", anchor: "" }],
  ["../../b.md", "chapters/old/a.md", { path: "b.md" }],
  ["b.md", "a.md", { path: "b.md" }],
  ["#x", "chapters/a.md", { anchor: "x" }],
])("`%s` in %s leads to %j", (url, file, target) => {
  expect(linkTargetOf(url, file)).toEqual(target);
});

test.each([
  ["chapters/a.ja.md", "chapters/a.md"],
  ["chapters/a.en-GB.md", "chapters/a.md"],
  ["chapters/a.fr.md", undefined],
  ["chapters/a.md", undefined],
])("%s is a translation of %s", (path, original) => {
  expect(originalOf(path, ["en", "ja", "en-GB"])).toBe(original);
});
