import type { Locale } from "#diagnostic";
import { localeOf } from "#generate";
import { type Appendix, appendices } from "./appendices.ts";
import { type AnnexPart, type Article, type ContractDocument, contractWording, entryOf } from "./contract-document.ts";
import {
  annexHeading,
  articleHeading,
  articleTitle,
  commentaryHeading,
  contractStrings,
  editionLine,
  labelled,
  legend,
} from "./contract-strings.ts";
import type { ContractTable } from "./contract-table.ts";
import { printWord } from "./print-word.ts";
import { type ProseToWord, proseToWord } from "./prose-to-word.ts";
import { basedOn, headerNote, signingLines } from "./signing-lines.ts";
import type { WordBlock, WordDocument, WordParagraph, WordRun, WordStyle } from "./word-blocks.ts";
import { annexList, articleList, bulletList, createWordLists, type WordLists } from "./word-lists.ts";

/** A contract as a Word file. */
export function contractDocx(document: ContractDocument): Promise<Uint8Array> {
  return printWord(contractWord(document), localeOf(document.language));
}

/** A contract as plain blocks of Word. */
export function contractWord(document: ContractDocument): WordDocument {
  const locale = localeOf(document.language);
  const context: Context = {
    document,
    locale,
    lists: createWordLists(locale),
    appendices: appendices(document, locale),
  };
  const { guideline } = document;
  const [, ...edition] = editionLine(guideline, locale);
  const blocks = [
    ...cover(context),
    contents(context),
    ...proseToWord(document.preamble, proseOptions(context, "BodyText")),
    ...document.articles.flatMap((article) => articleBlocks(article, context)),
    ...signingBlocks(context),
    ...document.annexes.flatMap((annex) => annexBlocks(annex, context)),
    ...context.appendices.flatMap(appendixBlocks),
  ];
  return {
    title: document.title,
    author: guideline.publisher,
    date: document.signing?.date || guideline.date,
    header: [document.title, headerNote(document, edition.slice(0, 2).join(" / "))],
    blocks,
    lists: context.lists.all(),
  };
}

interface Context {
  readonly document: ContractDocument;
  readonly locale: Locale;
  readonly lists: WordLists;
  readonly appendices: readonly Appendix[];
}

function cover({ document, locale }: Context): readonly WordBlock[] {
  const { notice } = document.guideline;
  if (document.form === "deal") return [styled("Title", document.title), styled("Edition", basedOn(document, locale))];
  return [
    styled("Title", document.title),
    styled("Edition", editionLine(document.guideline, locale).join(" / ")),
    ...(notice === "" ? [] : [styled("Notice", notice)]),
    ...legend.map((line) => ({ ...styled("Notice", line[locale]), list: { name: bulletList, level: 0 } })),
  ];
}

function contents({ document, locale, appendices: tables }: Context): WordBlock {
  return {
    kind: "contents",
    title: contractStrings.contents[locale],
    entries: [
      ...document.articles.map((article) => ({
        text: articleHeading(article, locale),
        bookmark: bookmarkName(article.id),
      })),
      ...document.annexes.map((annex) => ({
        text: annexHeading(annex, locale),
        bookmark: bookmarkName(annex.id),
      })),
      ...tables.map(({ anchor, title }) => ({ text: title, bookmark: bookmarkName(anchor) })),
    ],
  };
}

function articleBlocks(article: Article, context: Context): readonly WordBlock[] {
  const { locale } = context;
  const options = proseOptions(context, "ArticleText");
  return [
    {
      ...styled("ArticleHeading", articleTitle(article.title, locale)),
      list: { name: articleList, level: 0 },
      bookmark: bookmarkName(article.id),
    },
    ...proseToWord(article.text, { ...options, nextParagraph: 1 }),
    ...article.alternatives.flatMap(({ label, title, text }) => [
      styled("AlternativeHeading", labelled(label, title, locale)),
      ...proseToWord(text, options),
    ]),
    ...(context.document.hasCommentary ? [commentaryBox(article, context)] : []),
  ];
}

function signingBlocks({ document, locale }: Context): readonly WordBlock[] {
  return signingLines(document, locale).map(({ text, kind }) => styled(signingStyles[kind], text));
}

const signingStyles = { closing: "Closing", party: "SignatureParty", line: "Signature" } as const;

function annexBlocks(annex: AnnexPart, context: Context): readonly WordBlock[] {
  const options = { ...proseOptions(context, "ArticleText"), partList: annexList, nextParagraph: 1 } as const;
  return [
    {
      ...styled("AnnexHeading", annex.title),
      list: { name: annexList, level: 0 },
      startsPage: true,
      bookmark: bookmarkName(annex.id),
    },
    ...proseToWord(annex.text, options),
    ...annex.tables.flatMap((table) => [styled("TableCaption", table.title), tableBlock(table)]),
  ];
}

function commentaryBox(article: Article, context: Context): WordBlock {
  const { document, locale } = context;
  const secured = document.requirements.filter(({ id }) => article.secures.includes(id));
  return {
    kind: "box",
    blocks: [
      styled("BoxHeading", commentaryHeading(article, locale)),
      ...proseToWord(article.commentary, proseOptions(context, "BoxText")),
      ...(secured.length === 0 ? [] : [styled("BoxHeading", contractStrings.requirements[locale])]),
      ...secured.map(({ id, title }) => ({
        ...styled("BoxText", `${id} ${title}`),
        list: { name: bulletList, level: 0 },
      })),
    ],
  };
}

function appendixBlocks(appendix: Appendix): readonly WordBlock[] {
  return [
    { ...styled("AppendixHeading", appendix.title), startsPage: true, bookmark: bookmarkName(appendix.anchor) },
    tableBlock(appendix),
  ];
}

function tableBlock({ head, widths, rows }: ContractTable): WordBlock {
  const cells = (texts: readonly string[]) => texts.map((text): readonly WordRun[] => [{ text }]);
  return { kind: "table", widths, rows: [cells(head), ...rows.map((row) => cells(row.cells))] };
}

function proseOptions({ document, lists }: Context, style: WordStyle): ProseToWord {
  const { names } = document;
  return {
    wording: contractWording(document),
    bookmarkOf: (id) => ((entryOf(names.articles, id) ?? entryOf(names.annexes, id)) ? bookmarkName(id) : undefined),
    lists,
    style,
  };
}

function styled(style: WordStyle, text: string): WordParagraph {
  return { kind: "paragraph", style, runs: [{ text }] };
}

/** Word takes letters, digits and `_`, forty at most, a letter first. */
function bookmarkName(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, "_").slice(0, 40);
}
