import type { Locale } from "#diagnostic";
import { localeOf } from "#generate";
import { type Appendix, appendices } from "./appendices.ts";
import { type Article, type ContractDocument, contractWording, entryOf } from "./contract-document.ts";
import { printWord } from "./print-word.ts";
import { type ProseToWord, proseToWord } from "./prose-to-word.ts";
import type { WordBlock, WordDocument, WordParagraph, WordRun, WordStyle } from "./word-blocks.ts";
import { articleList, bulletList, createWordLists, type WordLists } from "./word-lists.ts";
import { articleHeading, articleTitle, commentaryHeading, editionLine, labelled, legend, words } from "./words.ts";

/** The blank model contract as a Word file. */
export function contractDocx(document: ContractDocument): Promise<Uint8Array> {
  return printWord(contractWord(document), localeOf(document.language));
}

/** The blank model contract as plain blocks of Word. */
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
    ...context.appendices.flatMap(appendixBlocks),
  ];
  return {
    title: document.title,
    author: guideline.publisher,
    date: guideline.date,
    header: [document.title, edition.slice(0, 2).join(" / ")],
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
    title: words.contents[locale],
    entries: [
      ...document.articles.map((article) => ({
        text: articleHeading(article, locale),
        bookmark: bookmarkName(article.id),
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
    commentaryBox(article, context),
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
      ...(secured.length === 0 ? [] : [styled("BoxHeading", words.requirements[locale])]),
      ...secured.map(({ id, title }) => ({
        ...styled("BoxText", `${id} ${title}`),
        list: { name: bulletList, level: 0 },
      })),
    ],
  };
}

function appendixBlocks({ anchor, title, head, widths, rows }: Appendix): readonly WordBlock[] {
  const cells = (texts: readonly string[]) => texts.map((text): readonly WordRun[] => [{ text }]);
  return [
    { ...styled("AppendixHeading", title), bookmark: bookmarkName(anchor) },
    { kind: "table", widths, rows: [cells(head), ...rows.map((row) => cells(row.cells))] },
  ];
}

function proseOptions({ document, lists }: Context, style: WordStyle): ProseToWord {
  return {
    wording: contractWording(document),
    bookmarkOf: (id) => (entryOf(document.names.articles, id) === undefined ? undefined : bookmarkName(id)),
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
