import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  Document,
  ExternalHyperlink,
  type FileChild,
  Footer,
  Header,
  type ILevelsOptions,
  InternalHyperlink,
  LevelFormat,
  LevelSuffix,
  NumberedItemReference,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import type { Locale } from "#diagnostic";
import { xmlText } from "#output/xml";
import { packZip, unpackZip } from "#output/zip";
import { withFixedParts } from "./fixed-word-parts.ts";
import type {
  WordBlock,
  WordDocument,
  WordList,
  WordListLevel,
  WordParagraph,
  WordRun,
  WordTable,
} from "./word-blocks.ts";
import { boxColour, headColour, lineColour, placeholderStyle, wordStyleSheet } from "./word-styles.ts";

/** A4 with margins of 30 mm, in twips. */
const page = { width: 11_906, height: 16_838, margin: 1701 };
const boxPadding = 140;

/** A document as the bytes of a DOCX file; the same document always gives the same bytes. */
export async function printWord(document: WordDocument, locale: Locale): Promise<Uint8Array> {
  const printer = createPrinter(document);
  const textWidth = (document.isLandscape ? page.height : page.width) - 2 * page.margin;
  const orientation = document.isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const file = new Document({
    title: xmlText(document.title),
    creator: xmlText(document.author),
    lastModifiedBy: xmlText(document.author),
    styles: wordStyleSheet(locale),
    numbering: {
      config: document.lists.map(({ name, levels }) => ({ reference: name, levels: levels.map(levelOptions) })),
    },
    sections: [
      {
        properties: { page: { size: { width: page.width, height: page.height, orientation }, margin: pageMargin } },
        headers: { default: new Header({ children: [headerParagraph(document.header, textWidth)] }) },
        footers: { default: new Footer({ children: [footerParagraph()] }) },
        children: document.blocks.flatMap((block) => printer.block(block, textWidth)),
      },
    ],
  });
  const archive = new Uint8Array(await Packer.toArrayBuffer(file));
  return packZip(withFixedParts(unpackZip(archive), document));
}

const pageMargin = {
  top: page.margin,
  right: page.margin,
  bottom: page.margin,
  left: page.margin,
  header: 850,
  footer: 850,
};

/** Turns blocks into the library's objects; bookmarks are counted, which the library does not do itself. */
function createPrinter({ lists }: WordDocument) {
  let bookmarks = 0;
  const levelsOf = new Map(lists.map((list: WordList) => [list.name, list.levels.length]));

  function block(node: WordBlock, width: number): FileChild[] {
    switch (node.kind) {
      case "paragraph":
        return [paragraph(node)];
      case "table":
        return [table(node, width), gap()];
      case "box":
        return [
          box(
            node.blocks.flatMap((child) => block(child, width - 2 * boxPadding)),
            width,
          ),
        ];
      case "contents":
        return contents(node.title, node.entries);
      default:
        return node satisfies never;
    }
  }

  function paragraph({ style, runs, list, indent, startsPage, bookmark }: WordParagraph): Paragraph {
    const children = runs.flatMap(runChildren);
    if (bookmark !== undefined) {
      bookmarks += 1;
      children.unshift(new BookmarkStart(bookmark, bookmarks));
      children.push(new BookmarkEnd(bookmarks));
    }
    return new Paragraph({
      style,
      children,
      ...(startsPage && { pageBreakBefore: true }),
      ...(list && {
        numbering: { reference: list.name, level: Math.min(list.level, (levelsOf.get(list.name) ?? 1) - 1) },
      }),
      ...(indent !== undefined && { indent: { left: indent } }),
    });
  }

  return { block };
}

function runChildren(run: WordRun): ParagraphChild[] {
  if (run.mention !== undefined) return [new NumberedItemReference(run.mention, xmlText(run.text))];
  const texts = textRuns(run);
  return run.link === undefined ? texts : [new ExternalHyperlink({ link: run.link, children: texts })];
}

function textRuns(run: WordRun): TextRun[] {
  const style = run.isPlaceholder ? placeholderStyle : run.link === undefined ? undefined : "Hyperlink";
  return run.text.split("\n").map(
    (text, line) =>
      new TextRun({
        text: xmlText(text),
        ...(line > 0 && { break: 1 }),
        ...(style !== undefined && { style }),
        ...(run.isBold && { bold: true }),
        ...(run.isItalic && { italics: true }),
        ...(run.isStruck && { strike: true }),
        ...(run.isUnderlined && { underline: {} }),
        ...(run.isCode && { font: "Courier New" }),
      }),
  );
}

const line = { style: BorderStyle.SINGLE, size: 4, color: lineColour };
const lines = { top: line, right: line, bottom: line, left: line };

function table({ widths, rows, hasLongRows }: WordTable, width: number): Table {
  const whole = widths.reduce((sum, part) => sum + part, 0) || 1;
  const columnWidths = widths.map((part) => Math.round((width * part) / whole));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          ...(row === 0 && { tableHeader: true }),
          cantSplit: !hasLongRows,
          children: cells.map(
            (runs, column) =>
              new TableCell({
                width: { size: columnWidths[column] ?? width, type: WidthType.DXA },
                borders: lines,
                margins: { top: 40, bottom: 40, left: 80, right: 80 },
                ...(row === 0 && { shading: { type: ShadingType.CLEAR, fill: headColour } }),
                children: [
                  new Paragraph({ style: row === 0 ? "TableHead" : "TableText", children: runs.flatMap(runChildren) }),
                ],
              }),
          ),
        }),
    ),
  });
}

/** Word joins two tables that touch. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: "exact" } });
}

function box(children: readonly FileChild[], width: number): Table {
  // A block is a paragraph or a table; the contents stand in no box.
  const content = children as readonly (Paragraph | Table)[];
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [width],
    rows: [
      new TableRow({
        children: [
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            borders: lines,
            margins: { top: 80, bottom: 80, left: boxPadding, right: boxPadding },
            shading: { type: ShadingType.CLEAR, fill: boxColour },
            children: content,
          }),
        ],
      }),
    ],
  });
}

/** A field that Word fills anew, with page numbers, when the file is opened; until then it lists the titles. */
function contents(
  title: string,
  entries: readonly { readonly text: string; readonly bookmark: string }[],
): FileChild[] {
  return [
    new Paragraph({ style: "ContentsTitle", children: [new TextRun(xmlText(title))] }),
    new TableOfContents(xmlText(title), {
      hyperlink: true,
      headingStyleRange: "1-1",
      useAppliedParagraphOutlineLevel: true,
      contentChildren: entries.map(
        ({ text, bookmark }) =>
          new Paragraph({
            style: "TOC1",
            children: [new InternalHyperlink({ anchor: bookmark, children: [new TextRun(xmlText(text))] })],
          }),
      ),
    }),
  ];
}

function headerParagraph([left, right]: readonly [string, string], textWidth: number): Paragraph {
  return new Paragraph({
    style: "TableText",
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    border: { bottom: { ...line, space: 4 } },
    children: [new TextRun({ children: [xmlText(left), new Tab(), xmlText(right)] })],
  });
}

function footerParagraph(): Paragraph {
  return new Paragraph({
    style: "TableText",
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })],
  });
}

function levelOptions(
  { format, text, start, left, hanging, suffix, style }: WordListLevel,
  level: number,
): ILevelsOptions {
  return {
    level,
    format: formats[format],
    text,
    start,
    alignment: AlignmentType.LEFT,
    suffix: suffixes[suffix],
    style: { paragraph: { indent: { left, hanging } }, ...(style !== undefined && { style }) },
  };
}

const formats = {
  decimal: LevelFormat.DECIMAL,
  bullet: LevelFormat.BULLET,
  lowerLetter: LevelFormat.LOWER_LETTER,
  lowerRoman: LevelFormat.LOWER_ROMAN,
  aiueoFullWidth: LevelFormat.AIUEO_FULL_WIDTH,
} as const;

const suffixes = { tab: LevelSuffix.TAB, space: LevelSuffix.SPACE, nothing: LevelSuffix.NOTHING } as const;
