import { expect, test } from "vitest";
import { createNodeHost } from "#host";
import { loadGuideline, noMemory } from "#load";
import type { Guideline } from "#model";
import { repositoryFiles, repositoryFolder } from "#testing/world";

/*
 * The guideline in `spec/` has no privileges: the tool builds any directory. So no word of it stands
 * in the tool, neither in code nor in the pages and files that come with it.
 */

/** Words that guidelines about anything share. */
const ordinary = ["利用者", "条文例", "スコープ", "新旧対照表", "準拠レベル", "確からしさ", "試験環境"];

/** Words of the trade that a list of terms need not have. */
const trade = ["カード", "クレジット", "キャッシュレス", "決済", "明細", "経済産業省", "金融"];

const tool = repositoryFiles(["src", "generators", "site"], [".ts", ".tsx", ".js", ".css", ".md", ".yaml"]).filter(
  ({ path }) =>
    !/\.test(?:-d)?\.ts$|^src\/testing\/|\/golden\/|\/fixtures\/|\/transcripts\/|^site\/handbook\//.test(path),
);

test("no word of the guideline in `spec/` stands in the tool", async () => {
  const guideline = await ownGuideline();
  const words = wordsOf(guideline);
  // Whichever ids it has or will have.
  const id = new RegExp(`\\b(?:${guideline.areas.map((area) => area.id).join("|")})-[A-Z0-9]+`, "g");
  const found = tool.flatMap(({ path, text }) => {
    const here = [...words.filter((word) => text.includes(word)), ...(text.match(id) ?? [])];
    return here.map((word) => `${path}: ${word}`);
  });
  expect({ found, areEnough: words.length > 50 }).toEqual({ found: [], areEnough: true });
});

test("the tool does not know where that guideline stands", () => {
  const code = tool.filter(({ path }) => /\.tsx?$/.test(path));
  expect(code.filter(({ text }) => /["'`]\.{0,2}\/?spec\//.test(text)).map(({ path }) => path)).toEqual([]);
});

/** Its manifest and lists; chapters and APIs take longest and are not needed here. */
async function ownGuideline(): Promise<Guideline> {
  const { guideline } = await loadGuideline(createNodeHost(), `${repositoryFolder}spec`, {
    readMarkdown: async () => [],
    loadApi: async () => undefined,
    memory: noMemory,
  });
  if (!guideline) throw new Error("The manifest in spec/ cannot be read.");
  return guideline;
}

/** Names of operations and parties, and the terms that no other trade would have. */
function wordsOf({ parties, terms }: Guideline): readonly string[] {
  const operations = repositoryFiles(["spec/api"], [".yaml"]).flatMap(({ text }) =>
    [...text.matchAll(/\boperationId: (\w+)/g)].flatMap(([, name]) => name ?? []),
  );
  const titles = parties.flatMap(({ title }) => Object.values(title)).flatMap((title) => title ?? []);
  const named = terms.flatMap(({ texts }) => Object.values(texts)).flatMap((text) => text?.term ?? []);
  const japanese = named.filter((term) => /[\u3040-\u9fff]/.test(term) && term.length > 2);
  return [...new Set([...operations, ...titles, ...japanese, ...trade])].filter((word) => !ordinary.includes(word));
}
