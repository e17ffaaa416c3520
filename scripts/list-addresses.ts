/**
 * Who: a maintainer, when an edition is published or the library's guideline has grown.
 *
 *   npx tsx --conditions=shishin-source scripts/list-addresses.ts
 *
 * Adds the addresses of the two sites that are not in their lists yet. None is taken out: those that are
 * gone have a redirect, or the test of addresses fails.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createNodeHost } from "#host";
import { loadGuideline } from "#load";
import { siteAddresses } from "#testing/browser";

const root = fileURLToPath(new URL("..", import.meta.url));
const lists = [
  ["src/testing/fixtures/library", "generators/site/golden/addresses.txt"],
  ["spec", "spec/addresses.txt"],
] as const;

for (const [directory, list] of lists) {
  const { guideline } = await loadGuideline(createNodeHost(), join(root, directory));
  if (!guideline) throw new Error(`${directory} has no manifest.`);
  const path = join(root, list);
  const published = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
  const pages = new Map<string, Set<string>>();
  for (const line of [...published, ...(await siteAddresses(guideline))]) {
    const [page = "", ...anchors] = line.split(" ");
    if (page !== "") pages.set(page, new Set([...(pages.get(page) ?? []), ...anchors]));
  }
  const lines = [...pages].map(([page, anchors]) => [page, ...anchors].join(" ")).sort();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${lines.join("\n")}\n`);
}
