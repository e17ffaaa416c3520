import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { generators } from "#generators";

const folder = new URL(".", import.meta.url);

it("shows the smallest generator as it is", async () => {
  const readme = await readFile(new URL("README.md", folder), "utf8");
  const shown = /```ts\n(.*?)```/s.exec(readme)?.[1];
  expect(shown).toBe(await readFile(new URL("model/generator.ts", folder), "utf8"));
});

it("has a row for every generator of the list, with its options", async () => {
  const readme = await readFile(new URL("README.md", folder), "utf8");
  const rows = readme.split("\n").filter((line) => line.startsWith("| `"));
  for (const { name, options } of generators) {
    const row = rows.find((line) => line.startsWith(`| \`${name}\` |`));
    expect([name, row]).toEqual([name, expect.any(String)]);
    for (const option of options) expect(row).toContain(`\`${option}\``);
  }
});
