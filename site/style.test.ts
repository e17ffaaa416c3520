import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { bookStyleSheets } from "./book.tsx";
import { styleSheets } from "./layout.tsx";

const folder = new URL("./style/", import.meta.url);
const sheets = new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), "utf8")]));
const all = [...sheets.values()].join("\n");

function declared(css: string): ReadonlyMap<string, string> {
  return new Map([...css.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(([, name = "", value = ""]) => [name, value]));
}

test("links every style sheet, and no other", () => {
  const linked = new Set([...styleSheets, ...bookStyleSheets, "reference.css"]);
  expect([...linked].sort()).toEqual([...sheets.keys()].sort());
});

test("uses only properties that are declared, and declares only tokens that are used", () => {
  const used = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  expect([...used].filter((name) => name !== undefined && !declared(all).has(name))).toEqual([]);
  expect([...declared(sheets.get("tokens.css") ?? "").keys()].filter((name) => !used.has(name))).toEqual([]);
});

test("has the tokens as the Digital Agency publishes them", () => {
  const published = readFileSync(
    createRequire(import.meta.url).resolve("@digital-go-jp/design-tokens/dist/tokens.css"),
    "utf8",
  );
  const expected = declared(published);
  for (const [name, value] of declared(sheets.get("tokens.css") ?? ""))
    expect([name, expected.get(name)]).toEqual([name, value]);
});

test("asks no other host and no other file for anything", () => {
  expect(all).not.toMatch(/url\(|@import|https?:/);
});
