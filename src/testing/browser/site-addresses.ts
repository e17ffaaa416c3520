import { makeFiles, planArtifacts } from "#generate";
import { generators } from "#generators";
import { type Guideline, indexGuideline } from "#model";
import { readOwnFile } from "#testing/package";

/**
 * Every address of a guideline's site, one page a line with its anchors: `chapters/a.html #b #c`. Below
 * the folder of a language, and the same in each.
 */
export async function siteAddresses(guideline: Guideline): Promise<readonly string[]> {
  const [language = ""] = guideline.languages;
  const index = indexGuideline(guideline);
  const planned = planArtifacts({ guideline, index, generators, toolVersion: "0", report: () => {} });
  const folder = `site/${language}/`;
  const pages = planned.filter(({ path }) => path.startsWith(folder) && path.endsWith(".html"));
  const decoder = new TextDecoder();
  const made = await makeFiles(pages, generators, readOwnFile);
  return made
    .map(({ path, bytes }) => [path.slice(folder.length), ...anchorsIn(decoder.decode(bytes))].join(" "))
    .sort();
}

/** Anchors of the frame begin with a line below and are no address of anything. */
function anchorsIn(html: string): readonly string[] {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);
  return ids.filter((id) => !id.startsWith("_")).map((id) => `#${id}`);
}

/** The published addresses that lead nowhere any more: neither there, nor led on by a redirect. */
export function goneAddresses(published: readonly string[], present: readonly string[]): readonly string[] {
  const there = new Set(present.flatMap(wholeAddresses));
  const pages = new Map(present.map((line) => [line.split(" ")[0], line.includes(" ")]));
  return published.flatMap(wholeAddresses).filter((address) => {
    const [path] = address.split("#");
    // A page without a single anchor is one that leads on, for whichever part.
    return !there.has(address) && pages.get(path) !== false;
  });
}

function wholeAddresses(line: string): readonly string[] {
  const [path = "", ...anchors] = line.split(" ");
  return [path, ...anchors.map((anchor) => path + anchor)];
}
