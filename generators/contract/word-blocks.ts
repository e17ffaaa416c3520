/**
 * A Word document as plain data: what the contract says, free of the library that writes it.
 * Lengths are twips, twentieths of a point.
 */
export interface WordDocument {
  readonly title: string;
  readonly author: string;
  /** `YYYY-MM-DD`: when it was made and changed. */
  readonly date: string;
  /** Wider than high; absent: upright. */
  readonly isLandscape?: boolean;
  /** On each page, left and right. */
  readonly header: readonly [left: string, right: string];
  readonly blocks: readonly WordBlock[];
  readonly lists: readonly WordList[];
}

export type WordBlock = WordParagraph | WordTable | WordBox | WordContents;

export interface WordParagraph {
  readonly kind: "paragraph";
  readonly style: WordStyle;
  readonly runs: readonly WordRun[];
  /** A number or bullet before it, counted by Word. */
  readonly list?: { readonly name: string; readonly level: number };
  /** In place of the style's own. */
  readonly indent?: number;
  /** Whether it begins a page. */
  readonly startsPage?: boolean;
  /** What mentions and the table of contents lead to. */
  readonly bookmark?: string;
}

/** A stretch of text; a line end breaks the line. */
export interface WordRun {
  readonly text: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isStruck?: boolean;
  readonly isUnderlined?: boolean;
  readonly isCode?: boolean;
  readonly isPlaceholder?: boolean;
  /** An address of the web. */
  readonly link?: string;
  /** The bookmark of a numbered paragraph: the text is its number, and Word keeps it right. */
  readonly mention?: string;
}

export interface WordTable {
  readonly kind: "table";
  /** As parts of the whole. */
  readonly widths: readonly number[];
  /** The first row is the head and is repeated on each page. */
  readonly rows: readonly (readonly (readonly WordRun[])[])[];
  /** Whether a row may go over the end of a page: rows of whole articles do. */
  readonly hasLongRows?: boolean;
}

/** What is not part of the contract's text. */
export interface WordBox {
  readonly kind: "box";
  readonly blocks: readonly WordBlock[];
}

/** The table of contents; Word fills the page numbers in. */
export interface WordContents {
  readonly kind: "contents";
  readonly title: string;
  readonly entries: readonly { readonly text: string; readonly bookmark: string }[];
}

/** Paragraph styles, by the name that stands in the file. */
export const wordStyles = [
  "Title",
  "Edition",
  "Notice",
  "ContentsTitle",
  "ArticleHeading",
  "AnnexHeading",
  "AppendixHeading",
  "AlternativeHeading",
  "BodyText",
  "ArticleText",
  "Numbered",
  "Code",
  "Closing",
  "SignatureParty",
  "Signature",
  "TableCaption",
  "BoxHeading",
  "BoxText",
  "TableHead",
  "TableText",
] as const;
export type WordStyle = (typeof wordStyles)[number];

/** A numbered or bulleted list with its levels, from the outside in. */
export interface WordList {
  readonly name: string;
  readonly levels: readonly WordListLevel[];
}

export interface WordListLevel {
  readonly format: "decimal" | "bullet" | "lowerLetter" | "lowerRoman" | "aiueoFullWidth";
  /** `%1` stands for the number of the first level, `%2` for that of the second. */
  readonly text: string;
  readonly start: number;
  /** Where the text begins. */
  readonly left: number;
  /** How far the number stands out to the left of it. */
  readonly hanging: number;
  /** What parts number and text. */
  readonly suffix: "tab" | "space" | "nothing";
  /** The style that carries this level with it. */
  readonly style?: WordStyle;
}
