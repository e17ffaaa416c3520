import type { IParagraphStyleOptions, IStylesOptions } from "docx";
import type { Locale } from "#diagnostic";
import { heading, nouns } from "#vocabulary";
import type { WordStyle } from "./word-blocks.ts";

/** A typeface of the document and what a machine without it takes in its place. */
interface Typeface {
  readonly name: string;
  readonly fallbacks: readonly string[];
  readonly family: "roman" | "swiss";
  readonly isJapanese: boolean;
}

const mincho: Typeface = {
  name: "游明朝",
  fallbacks: ["Yu Mincho", "ＭＳ 明朝", "MS Mincho"],
  family: "roman",
  isJapanese: true,
};
const gothic: Typeface = {
  name: "游ゴシック",
  fallbacks: ["Yu Gothic", "ＭＳ ゴシック", "MS Gothic"],
  family: "swiss",
  isJapanese: true,
};
const times: Typeface = { name: "Times New Roman", fallbacks: ["Times"], family: "roman", isJapanese: false };
const arial: Typeface = { name: "Arial", fallbacks: ["Helvetica"], family: "swiss", isJapanese: false };

/** Every typeface that the styles name. */
export const typefaces: readonly Typeface[] = [mincho, gothic, times, arial];

const serif = { ascii: times.name, hAnsi: times.name, cs: times.name, eastAsia: mincho.name };
const sans = { ascii: arial.name, hAnsi: arial.name, cs: arial.name, eastAsia: gothic.name };

/** The colour of lines and of what stands behind boxes. */
export const lineColour = "949494";
export const boxColour = "F5F5F5";
export const headColour = "EBEBEB";

/** The look of every style; sizes are half points, spaces twips. */
export function wordStyleSheet(locale: Locale): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: serif, size: 21, language: { value: "en-US", eastAsia: "ja-JP" } },
        paragraph: { spacing: { line: 300, after: 60 } },
      },
      title: { run: { font: sans, size: 32, bold: true }, paragraph: { alignment: "center", spacing: { after: 120 } } },
      hyperlink: { run: { color: "0017C1", underline: { type: "single" } } },
    },
    // The keys of the table, which has no `Title`.
    paragraphStyles: (Object.keys(looks) as Exclude<WordStyle, "Title">[]).map((id) => ({
      id,
      name: styleNames[id][locale],
      basedOn: "Normal",
      quickFormat: true,
      ...looks[id],
    })),
    characterStyles: [
      {
        id: placeholderStyle,
        name: locale === "ja" ? "記入項目" : "Value to fill in",
        run: { shading: { type: "clear", fill: "FFF5C2" } },
      },
    ],
  };
}

/** The look of a value that is still to be filled in. */
export const placeholderStyle = "Placeholder";

type Look = Pick<IParagraphStyleOptions, "run" | "paragraph" | "next">;

const looks: Readonly<Record<Exclude<WordStyle, "Title">, Look>> = {
  Edition: { paragraph: { alignment: "center", spacing: { after: 240 } }, run: { font: sans, size: 18 } },
  Notice: { run: { font: sans, size: 17 }, paragraph: { spacing: { line: 264 } } },
  ContentsTitle: {
    run: { font: sans, size: 22, bold: true },
    paragraph: { spacing: { before: 240, after: 60 }, keepNext: true },
  },
  ArticleHeading: {
    run: { font: sans, size: 22, bold: true },
    paragraph: { spacing: { before: 360, after: 60 }, keepNext: true, outlineLevel: 0 },
    next: "ArticleText",
  },
  AnnexHeading: {
    run: { font: sans, size: 22, bold: true },
    paragraph: { spacing: { before: 0, after: 120 }, keepNext: true, outlineLevel: 0 },
    next: "ArticleText",
  },
  AppendixHeading: {
    run: { font: sans, size: 22, bold: true },
    paragraph: { spacing: { before: 0, after: 120 }, keepNext: true, outlineLevel: 0 },
    next: "BodyText",
  },
  AlternativeHeading: {
    run: { font: sans, size: 20, bold: true },
    paragraph: {
      spacing: { before: 180, after: 60 },
      keepNext: true,
      border: { left: { style: "single", size: 24, space: 6, color: "0017C1" } },
      indent: { left: 120 },
    },
    next: "ArticleText",
  },
  BodyText: {},
  ArticleText: { paragraph: { indent: { left: 210 } } },
  Numbered: {},
  Code: { run: { font: "Courier New", size: 18 } },
  Closing: { paragraph: { spacing: { before: 360 }, keepNext: true } },
  SignatureParty: { paragraph: { indent: { left: 3600 }, spacing: { before: 300 }, keepNext: true } },
  Signature: { paragraph: { indent: { left: 3600 }, spacing: { before: 60, after: 60 }, keepNext: true } },
  TableCaption: {
    run: { font: sans, size: 18, bold: true },
    paragraph: { spacing: { before: 180, after: 60 }, keepNext: true },
  },
  BoxHeading: { run: { font: sans, size: 18, bold: true }, paragraph: { spacing: { line: 276 } } },
  BoxText: { run: { font: sans, size: 18 }, paragraph: { spacing: { line: 276 } } },
  TableHead: {
    run: { font: sans, size: 17, bold: true },
    paragraph: { keepNext: true, spacing: { line: 252, after: 0 } },
  },
  TableText: { run: { font: sans, size: 17 }, paragraph: { spacing: { line: 252, after: 0 } } },
};

/** What the list of styles in Word shows. */
const styleNames: Readonly<Record<Exclude<WordStyle, "Title">, Readonly<Record<Locale, string>>>> = {
  Edition: { ja: "版と日付", en: "Edition line" },
  Notice: heading(nouns.notice),
  ContentsTitle: { ja: "目次の見出し", en: "Contents title" },
  ArticleHeading: heading(nouns.article),
  AnnexHeading: heading(nouns.annex),
  AppendixHeading: heading(nouns.appendix),
  AlternativeHeading: heading(nouns.alternative),
  BodyText: { ja: "前文", en: "Preamble" },
  ArticleText: { ja: "条の本文", en: "Article text" },
  Numbered: { ja: "項・号", en: "Numbered paragraph" },
  Code: { ja: "コード", en: "Code" },
  Closing: { ja: "結びの文", en: "Closing" },
  SignatureParty: { ja: "署名欄の当事者", en: "Signing party" },
  Signature: { ja: "署名欄", en: "Signature" },
  TableCaption: { ja: "表題", en: "Table caption" },
  BoxHeading: { ja: "解説の見出し", en: "Commentary heading" },
  BoxText: heading(nouns.commentary),
  TableHead: { ja: "表の見出し", en: "Table head" },
  TableText: { ja: "表", en: "Table text" },
};
