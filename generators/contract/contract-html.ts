import type { Element, ElementContent } from "hast";
import type { Locale } from "#diagnostic";
import { localeOf, noLinks, type ProseLinks, type ProseWording, proseToHast } from "#generate";
import type { Prose } from "#model";
import { type Appendix, appendices } from "./appendices.ts";
import { type AnnexPart, type Article, type ContractDocument, contractWording, entryOf } from "./contract-document.ts";
import {
  annexHeading,
  articleHeading,
  commentaryHeading,
  editionLine,
  labelled,
  legend,
  words,
} from "./contract-strings.ts";
import type { ContractTable } from "./contract-table.ts";
import { element, htmlPage, text } from "./html-page.ts";
import { basedOn, signingLines } from "./signing-lines.ts";

/** A contract as one page that needs nothing else: no script, no font, no request. */
export function contractHtml(document: ContractDocument): string {
  const { language, title } = document;
  return htmlPage({ language, title }, bodyElements(contextOf(document)));
}

interface Context {
  readonly document: ContractDocument;
  readonly locale: Locale;
  readonly wording: ProseWording;
  readonly links: ProseLinks;
  readonly appendices: readonly Appendix[];
}

function contextOf(document: ContractDocument): Context {
  const locale = localeOf(document.language);
  const targets = new Set([...document.articles, ...document.annexes, ...document.requirements].map(({ id }) => id));
  return {
    document,
    locale,
    wording: contractWording(document),
    links: {
      ...noLinks,
      id: (id) => (targets.has(id) ? `#${id}` : undefined),
      source: (id) => entryOf(document.names.sources, id)?.url || undefined,
    },
    appendices: appendices(document, locale),
  };
}

function bodyElements(context: Context): readonly Element[] {
  const { document, locale } = context;
  return [
    headerElement(document, locale),
    contentsElement(context),
    element("main", {}, [
      ...printProse(document.preamble, context),
      ...document.articles.map((article) => articleElement(article, context)),
      ...signingElements(context),
      ...document.annexes.map((annex) => annexElement(annex, context)),
      ...context.appendices.map(appendixElement),
    ]),
  ];
}

function headerElement(document: ContractDocument, locale: Locale): Element {
  const { notice } = document.guideline;
  const title = element("h1", {}, [text(document.title)]);
  if (document.form === "deal") {
    return element("header", {}, [title, element("p", { className: ["edition"] }, [text(basedOn(document, locale))])]);
  }
  return element("header", {}, [
    title,
    element("p", { className: ["edition"] }, [text(editionLine(document.guideline, locale).join(" / "))]),
    ...(notice === "" ? [] : [element("p", { className: ["notice"] }, [text(notice)])]),
    element(
      "ul",
      { className: ["legend"] },
      legend.map((line) => element("li", {}, [text(line[locale])])),
    ),
  ]);
}

function contentsElement({ document, locale, appendices }: Context): Element {
  const entries = [
    ...document.articles.map((article) => ({ href: `#${article.id}`, title: articleHeading(article, locale) })),
    ...document.annexes.map((annex) => ({ href: `#${annex.id}`, title: annexHeading(annex, locale) })),
    ...appendices.map(({ anchor, title }) => ({ href: `#${anchor}`, title })),
  ];
  return element("nav", { ariaLabelledBy: ["contents"] }, [
    element("h2", { id: "contents" }, [text(words.contents[locale])]),
    element(
      "ol",
      {},
      entries.map(({ href, title }) => element("li", {}, [element("a", { href }, [text(title)])])),
    ),
  ]);
}

function articleElement(article: Article, context: Context): Element {
  const { locale } = context;
  return element("article", { id: article.id }, [
    element("h2", {}, [text(articleHeading(article, locale))]),
    ...printProse(article.text, context),
    ...article.alternatives.map((alternative) =>
      element("section", { className: ["alternative"], id: `${article.id}-${alternative.id}` }, [
        element("h3", {}, [text(labelled(alternative.label, alternative.title, locale))]),
        ...printProse(alternative.text, context),
      ]),
    ),
    ...(context.document.hasCommentary ? [commentaryElement(article, context)] : []),
  ]);
}

function signingElements({ document, locale }: Context): readonly Element[] {
  const lines = signingLines(document, locale);
  if (lines.length === 0) return [];
  const paragraphs = lines.map((line) =>
    element("p", line.kind === "closing" ? {} : { className: [line.kind] }, [text(line.text)]),
  );
  return [element("section", { className: ["signing"] }, paragraphs)];
}

function annexElement(annex: AnnexPart, context: Context): Element {
  return element("section", { className: ["annex"], id: annex.id }, [
    element("h2", {}, [text(annexHeading(annex, context.locale))]),
    ...printProse(annex.text, context),
    ...annex.tables.flatMap((table, position) => {
      const caption = `${annex.id}-${position + 1}`;
      return [element("h3", { id: caption }, [text(table.title)]), frameElement(table, caption)];
    }),
  ]);
}

function commentaryElement(article: Article, context: Context): Element {
  const { document, locale } = context;
  const secured = document.requirements.filter(({ id }) => article.secures.includes(id));
  const heading = `${article.id}-commentary`;
  return element("aside", { ariaLabelledBy: [heading] }, [
    element("h3", { id: heading }, [text(commentaryHeading(article, locale))]),
    ...printProse(article.commentary, context),
    ...(secured.length === 0
      ? []
      : [
          element("h4", {}, [text(words.requirements[locale])]),
          element(
            "ul",
            {},
            secured.map(({ id, title }) =>
              element("li", {}, [element("a", { href: `#${id}` }, [text(id)]), text(` ${title}`)]),
            ),
          ),
        ]),
  ]);
}

function appendixElement(appendix: Appendix): Element {
  return element("section", { className: ["appendix"] }, [
    element("h2", { id: appendix.anchor }, [text(appendix.title)]),
    frameElement(appendix, appendix.anchor),
  ]);
}

/** Wide tables scroll in a frame of their own, which a keyboard can reach. */
function frameElement(table: ContractTable, heading: string): Element {
  return element("div", { className: ["frame"], tabIndex: 0, role: "region", ariaLabelledBy: [heading] }, [
    tableElement(table),
  ]);
}

function tableElement({ head, rows }: ContractTable): Element {
  return element("table", {}, [
    element("thead", {}, [
      element(
        "tr",
        {},
        head.map((cell) => element("th", { scope: "col" }, [text(cell)])),
      ),
    ]),
    element(
      "tbody",
      {},
      rows.map(({ id, cells }) =>
        element(
          "tr",
          id === undefined ? {} : { id },
          cells.map((cell, column) =>
            column === 0 ? element("th", { scope: "row" }, lines(cell)) : element("td", {}, lines(cell)),
          ),
        ),
      ),
    ),
  ]);
}

function lines(cell: string): ElementContent[] {
  return cell
    .split("\n")
    .flatMap((line, position) => (position === 0 ? [text(line)] : [element("br", {}), text(line)]));
}

function printProse(prose: Prose, { links, wording }: Context): readonly ElementContent[] {
  return proseToHast(prose, links, wording);
}
