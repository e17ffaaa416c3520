import type { BlockContent, DefinitionContent, PhrasingContent, RootContent, Table } from "mdast";
import type { Locale } from "#diagnostic";
import { localeOf, type ProseWording, proseToMdast } from "#generate";
import { printMarkdown } from "#output/markdown";
import { type Appendix, appendices } from "./appendices.ts";
import { type AnnexPart, type Article, type ContractDocument, contractWording } from "./contract-document.ts";
import {
  annexHeading,
  articleHeading,
  commentaryHeading,
  contractStrings,
  editionLine,
  labelled,
  legend,
} from "./contract-strings.ts";
import type { ContractTable } from "./contract-table.ts";
import { basedOn, signingLines } from "./signing-lines.ts";

/** A contract as Markdown (CommonMark with GFM tables); commentary is quoted. */
export function contractMarkdown(document: ContractDocument): string {
  const locale = localeOf(document.language);
  const wording = contractWording(document);
  const context: Context = { document, locale, wording };
  return printMarkdown([
    ...headNodes(context),
    ...proseToMdast(document.preamble, wording),
    ...document.articles.flatMap((article) => articleNodes(article, context)),
    ...signingLines(document, locale).map((line) => paragraph(line.text)),
    ...document.annexes.flatMap((annex) => annexNodes(annex, context)),
    ...appendices(document, locale).flatMap(appendixNodes),
  ]);
}

interface Context {
  readonly document: ContractDocument;
  readonly locale: Locale;
  readonly wording: ProseWording;
}

function headNodes({ document, locale }: Context): RootContent[] {
  const { notice } = document.guideline;
  const title = heading(1, document.title);
  if (document.form === "deal") return [title, paragraph(basedOn(document, locale))];
  return [
    title,
    paragraph(editionLine(document.guideline, locale).join(" / ")),
    ...(notice === "" ? [] : [quote([paragraph(notice)])]),
    list(legend.map((line) => line[locale])),
  ];
}

function annexNodes(annex: AnnexPart, { locale, wording }: Context): RootContent[] {
  return [
    heading(2, annexHeading(annex, locale)),
    ...proseToMdast(annex.text, wording),
    ...annex.tables.flatMap((table) => [heading(3, table.title), tableNode(table)]),
  ];
}

function articleNodes(article: Article, context: Context): RootContent[] {
  const { locale, wording } = context;
  return [
    heading(2, articleHeading(article, locale)),
    ...proseToMdast(article.text, wording),
    ...article.alternatives.flatMap(({ label, title, text }) => [
      heading(3, labelled(label, title, locale)),
      ...proseToMdast(text, wording),
    ]),
    ...(context.document.hasCommentary ? [quote(commentaryNodes(article, context))] : []),
  ];
}

function commentaryNodes(article: Article, { document, locale, wording }: Context): RootContent[] {
  const secured = document.requirements.filter(({ id }) => article.secures.includes(id));
  return [
    { type: "paragraph", children: [{ type: "strong", children: [plain(commentaryHeading(article, locale))] }] },
    ...proseToMdast(article.commentary, wording),
    ...(secured.length === 0
      ? []
      : [
          paragraph(`${contractStrings.requirements[locale]}:`),
          list(secured.map(({ id, title }) => `${id} ${title}`)),
        ]),
  ];
}

function appendixNodes(appendix: Appendix): RootContent[] {
  return [heading(2, appendix.title), tableNode(appendix)];
}

function tableNode({ head, rows }: ContractTable): Table {
  return {
    type: "table",
    align: head.map(() => null),
    children: [head, ...rows.map(({ cells }) => cells)].map((cells) => ({
      type: "tableRow",
      children: cells.map((cell) => ({ type: "tableCell", children: cellWords(cell) })),
    })),
  };
}

/** A GFM cell has no lines: they are parted by a slash. */
function cellWords(text: string): PhrasingContent[] {
  return [plain(text.replaceAll("\n", " / "))];
}

function heading(depth: 1 | 2 | 3, text: string): RootContent {
  return { type: "heading", depth, children: [plain(text)] };
}

function paragraph(text: string): RootContent {
  return { type: "paragraph", children: [plain(text)] };
}

function list(items: readonly string[]): RootContent {
  return {
    type: "list",
    ordered: false,
    spread: false,
    children: items.map((item) => ({
      type: "listItem",
      spread: false,
      children: [{ type: "paragraph", children: [plain(item)] }],
    })),
  };
}

function quote(nodes: readonly RootContent[]): RootContent {
  // Prose and the paragraphs above make flow content only.
  return { type: "blockquote", children: nodes as (BlockContent | DefinitionContent)[] };
}

function plain(value: string): PhrasingContent {
  return { type: "text", value };
}
