import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { repositoryFiles, repositoryFolder } from "#testing/world";

/** What is published: the tool must find in it what it reads of itself, and nobody needs more. */
const packed = listPackage();

test("the package has the pages of codes, the guideline to begin with, and what a site is made of", () => {
  const pages = repositoryFiles(["src"], [".md"]).filter(
    ({ path }) => !/^src\/testing\/|\/transcripts\/|^src\/load\/cases\//.test(path),
  );
  const starter = repositoryFiles(["src/cli/starter"], [".md", ".yaml"]);
  const assets = repositoryFiles(["site"], [".css", ".js", ".svg"]).filter(({ path }) => !path.includes("/handbook/"));
  const needed = [...pages, ...starter, ...assets].map(({ path }) => path);
  expect(needed.filter((path) => !packed.includes(path))).toEqual([]);
});

test("the package has no tests, no guideline of ours and nothing hidden", () => {
  const odd = /\.test\.|^spec\/|^out\/|\/testing\/|\/fixtures\/|\/golden\/|\/cases\/|\/transcripts\/|(?:^|\/)\./;
  expect(packed.filter((path) => odd.test(path))).toEqual([]);
});

function listPackage(): readonly string[] {
  const options = { cwd: repositoryFolder, encoding: "utf8", shell: process.platform === "win32" } as const;
  const report = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    ...options,
    stdio: ["ignore", "pipe", "ignore"],
  });
  // The form of `npm pack --json`: one package, with the paths of its files.
  const [contents] = JSON.parse(report) as readonly { readonly files: readonly { readonly path: string }[] }[];
  return contents?.files.map(({ path }) => path) ?? [];
}
