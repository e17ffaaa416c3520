import { expect, test } from "vitest";
import { jsx } from "#output/html/jsx-runtime";
import { pageText } from "./page-text.ts";

/** Tags without JSX, because tests are plain TypeScript. */
function tag(name: string, attributes: Readonly<Record<string, unknown>>, ...children: readonly unknown[]) {
  // Elements take any children that the test makes.
  return jsx(name, { ...attributes, children: children as never });
}

test("keeps words together that stand in one line, and apart that do not", () => {
  const body = tag(
    "article",
    {},
    tag("p", {}, "Tell the ", tag("a", { href: "x" }, "due", tag("em", {}, " date")), "."),
    tag(
      "table",
      {},
      tag("tr", {}, tag("td", {}, "One"), tag("td", {}, tag("span", { class: "line" }, "two"), "three")),
    ),
  );
  expect(pageText(body)).toEqual([
    { anchor: "", heading: "", names: [], blocks: ["Tell the due date.", "One", "two", "three"] },
  ]);
});

test("begins a section at each anchor and goes back to the one around it", () => {
  const body = tag(
    "article",
    {},
    tag("p", { class: "eyebrow" }, tag("span", { class: "id" }, "LEND-01"), " ", tag("span", {}, "Must")),
    tag("h1", {}, "Lending"),
    tag("section", { class: "part" }, tag("h2", { id: "why" }, "Why"), tag("p", {}, "Because.")),
    tag(
      "section",
      { id: "R-1" },
      tag("p", { class: "eyebrow" }, tag("a", { class: "id" }, "R-1")),
      tag("h3", {}, "Loss"),
    ),
    tag("p", {}, "After."),
  );
  expect(pageText(body)).toEqual([
    { anchor: "", heading: "Lending", names: ["LEND-01"], blocks: ["LEND-01 Must", "Lending", "After."] },
    { anchor: "why", heading: "Why", names: [], blocks: ["Why", "Because."] },
    { anchor: "R-1", heading: "Loss", names: ["R-1"], blocks: ["R-1", "Loss"] },
  ]);
});

test("names rows with an anchor and terms, with their readings beside them", () => {
  const row = tag(
    "tr",
    { id: "field-due" },
    tag("th", { scope: "row" }, tag("span", { class: "line" }, "返却日"), tag("code", {}, "due")),
    tag("td", {}, "string"),
  );
  const term = tag(
    "div",
    { id: "loan" },
    tag(
      "dt",
      {},
      tag("dfn", {}, tag("ruby", {}, "貸出", tag("rp", {}, "("), tag("rt", {}, "かしだし"), tag("rp", {}, ")")), "票"),
    ),
  );
  expect(pageText([tag("table", {}, row), term])).toEqual([
    { anchor: "field-due", heading: "返却日", names: ["返却日", "due"], blocks: ["返却日", "due", "string"] },
    { anchor: "loan", heading: "貸出票", names: ["貸出票"], blocks: ["貸出票", "かしだし"] },
  ]);
});

test("leaves out navigation, forms and drawings", () => {
  const body = [
    tag("nav", {}, "Next"),
    tag("details", { class: "fold contents" }, tag("summary", {}, "On this page")),
    tag("svg", {}, tag("text", {}, "50")),
    tag("form", {}, "Filter"),
    tag("p", {}, "Text"),
  ];
  expect(pageText(body)).toEqual([{ anchor: "", heading: "", names: [], blocks: ["Text"] }]);
});

test("takes lines of code one by one", () => {
  const body = tag("pre", {}, tag("code", {}, 'GET /loans\n\n  "a": 1'));
  expect(pageText(body)).toEqual([{ anchor: "", heading: "", names: [], blocks: ["GET /loans", '"a": 1'] }]);
});
