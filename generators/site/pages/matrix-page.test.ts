import { expect, test } from "vitest";
import { indexGuideline } from "#model";
import { sampleGuideline } from "#testing/guideline";
import { createSite } from "../site.ts";
import { mapSite } from "../site-map.ts";
import { planEditions } from "./edition-pages.ts";
import { planMatrix } from "./matrix-page.ts";

const guideline = sampleGuideline();
const index = indexGuideline(guideline);
const site = createSite({ guideline, index }, mapSite(guideline, index), "en");
const pages = [planMatrix(site, { groups: [] }), ...planEditions(site, { groups: [] })];

function pageAt(path: string): string {
  const found = pages.find((page) => page.path === path);
  if (!found) throw new Error(path);
  // As a page is made in another thread: from nothing but its inputs.
  return found.make(structuredClone(found.inputs) as never) as string;
}

/** The text of a row of the table, without markup. */
function rowOf(html: string, id: string): string {
  const row = new RegExp(`<tr[^>]* id="${id}".*?</tr>`, "s").exec(html)?.[0] ?? "";
  return row
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

test("leads from a requirement to its risk, row, clause and source in one row", () => {
  const html = pageAt("site/en/matrix.html");
  expect(rowOf(html, "DATA-PRIV-01")).toBe(
    "DATA-PRIV-01 MUST Keep reading private Library, App provider Rules of 2020 " +
      "Document, Self-assessment, Automatic test RISK-01 listLoans CHK-005 CHK-006 CT-03 library-act",
  );
});

test("offers only filters that part the rows", () => {
  const html = pageAt("site/en/matrix.html");
  const names = [...html.matchAll(/<select[^>]* name="([a-z]+)"/g)].map(([, name]) => name);
  expect(names).toEqual(["area", "level", "party", "since", "proof", "status"]);
});

test("shows in an edition what stood in it, and marks what it brought", () => {
  const [overview, ...editions] = pages.slice(1).map(({ path }) => path);
  expect([overview, editions]).toEqual([
    "site/en/editions.html",
    ["site/en/editions/2020.html", "site/en/editions/proposed.html"],
  ]);
  const marks = (path: string) => [...pageAt(path).matchAll(/class="new-mark"/g)].length;
  const total = guideline.requirements.filter(({ status }) => status !== "withdrawn").length;
  expect(marks("site/en/editions/2020.html") + marks("site/en/editions/proposed.html")).toBe(total);
});
