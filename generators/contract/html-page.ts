import type { Element, ElementContent, Properties, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Language } from "#model";
import { pageStyle } from "./page-style.ts";

/** One page that needs nothing else: no script, no font, no request. */
export function htmlPage(
  { language, title, bodyClass }: { readonly language: Language; readonly title: string; readonly bodyClass?: string },
  body: readonly ElementContent[],
): string {
  const head = element("head", {}, [
    element("meta", { charSet: "utf-8" }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", {
      httpEquiv: ["Content-Security-Policy"],
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    element("title", {}, [text(title)]),
    element("style", {}, [text(pageStyle)]),
  ]);
  const root: Root = {
    type: "root",
    children: [
      { type: "doctype" },
      element("html", { lang: language }, [
        head,
        element("body", bodyClass === undefined ? {} : { className: [bodyClass] }, body),
      ]),
    ],
  };
  return `${toHtml(root)}\n`;
}

export function element(tagName: string, properties: Properties, children: readonly ElementContent[] = []): Element {
  return { type: "element", tagName, properties, children: [...children] };
}

export function text(value: string): ElementContent {
  return { type: "text", value };
}
