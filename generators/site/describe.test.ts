import { expect, test } from "vitest";
import { describe } from "./describe.ts";
import type { Site } from "./site.ts";

/** As much of a site as a description needs. */
const site = {
  map: { api: new Map([["listLoans", "operations/listLoans.html"]]) },
  say: (values: { readonly en?: string; readonly ja?: string }) =>
    values.en ?? (values.ja === undefined ? undefined : { text: values.ja, lang: "ja" }),
} as unknown as Site;

test("keeps paragraphs, lists and code marks, and links what the code names", () => {
  const text = "The state.\nIt grows; see `listLoans`.\n\n- `LATE`: too\n  late\n- `BACK`: back\n";
  expect(describe(site, { en: text })).toEqual({
    blocks: [
      {
        kind: "paragraph",
        text: ["The state. It grows; see ", { code: "listLoans", href: "operations/listLoans.html" }, "."],
      },
      {
        kind: "list",
        items: [
          [{ code: "LATE" }, ": too late"],
          [{ code: "BACK" }, ": back"],
        ],
      },
    ],
  });
});

test("says which language a text is in that is not translated", () => {
  expect(describe(site, { ja: "状態を\n示す。" })).toEqual({
    blocks: [{ kind: "paragraph", text: ["状態を示す。"] }],
    lang: "ja",
  });
});

test("is nothing for an empty description", () => {
  expect(describe(site, {})).toBeUndefined();
  expect(describe(site, { en: " \n\n " })).toBeUndefined();
});
