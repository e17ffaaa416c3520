import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import { Fragment, jsx, printed } from "./jsx-runtime.ts";
import { printDocument, printHtml } from "./print-html.ts";

const hostile = `<script>alert("1")</script> & 'more' <!-- ]]> "quoted"`;

test("prints what hast-util-to-html prints", () => {
  const tree = jsx("section", {
    class: "a b",
    lang: "ja",
    hidden: true,
    tabindex: -1,
    "aria-label": hostile.replaceAll("'", ""),
    title: undefined,
    children: [
      hostile,
      3,
      jsx("br", {}),
      jsx("a", { href: "x.html?a=1&b=2#c", children: jsx("code", { children: "x < y" }) }),
      jsx("ruby", { children: ["貸出", jsx("rt", { children: "かしだし" })] }),
    ],
  }) as Element;
  expect(printHtml(tree)).toBe(toHtml(tree, { characterReferences: { useNamedReferences: true } }));
});

test("prints the class names and lists that prose comes with", () => {
  const tree: Element = {
    type: "element",
    tagName: "ol",
    properties: { className: ["a", "b"], start: 3 },
    children: [{ type: "element", tagName: "li", properties: {}, children: [{ type: "text", value: "c" }] }],
  };
  expect(printHtml(tree)).toBe('<ol class="a b" start="3"><li>c</li></ol>');
});

test("leaves out what is undefined or false, in children and in attributes", () => {
  const item = jsx("p", { id: undefined, hidden: false, children: [undefined, false, "", [["a"], "b"]] });
  expect(printHtml(item)).toBe("<p>ab</p>");
});

test("puts fragments and components in place", () => {
  const Word = ({ text }: { readonly text: string }) => jsx("em", { children: text });
  expect(printHtml(jsx(Fragment, { children: ["a ", jsx(Word, { text: "b" })] }))).toBe("a <em>b</em>");
});

test("escapes text and attributes", () => {
  expect(printHtml(jsx("p", { title: hostile, children: hostile }))).toBe(
    `<p title="<script>alert(&quot;1&quot;)</script> &amp; 'more' <!-- ]]> &quot;quoted&quot;">` +
      `&lt;script>alert("1")&lt;/script> &amp; 'more' &lt;!-- ]]> "quoted"</p>`,
  );
});

test("takes printed parts from the printer and not from data", () => {
  const kept = printed(printHtml(jsx("b", { children: "kept" })));
  expect(printHtml(jsx("p", { children: kept }))).toBe("<p><b>kept</b></p>");
  const data = JSON.parse('{"type":"printed","html":"<script>"}');
  expect(printHtml(jsx("p", { children: data }))).toBe("<p></p>");
});

test("begins a document with its type", () => {
  expect(printDocument(jsx("html", { lang: "ja" }))).toBe('<!doctype html>\n<html lang="ja"></html>\n');
});
