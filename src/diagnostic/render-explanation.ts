import { styleText } from "node:util";
import { wrapText } from "#text";
import type { Locale } from "./diagnostic.ts";
import { type PageFence, type PageText, readDiagnosticPage } from "./diagnostic-page.ts";

export interface ExplanationOptions {
  readonly locale: Locale;
  /** Terminal columns; 80 if left out. Examples are not broken. */
  readonly width?: number;
  /** `plain` if left out. */
  readonly style?: "plain" | "colour";
}

/**
 * The page of a code as a terminal shows it: the paragraphs of one language, every example, with a
 * line end at the end.
 *
 * A page holds both languages, paragraph by paragraph.
 */
export function renderExplanation(page: string, options: ExplanationOptions): string {
  const { locale, style } = options;
  const bold = (text: string) => (style === "colour" ? styleText("bold", text, { validateStream: false }) : text);
  const parts = readDiagnosticPage(page).flatMap((block): string[] => {
    switch (block.kind) {
      case "heading":
        return [bold(locale === "ja" ? (headings[block.text] ?? block.text) : block.text)];
      case "text":
        return block.locale === locale ? [textOf(block, options)] : [];
      case "fence":
        return [exampleOf(block, options)];
      default:
        return block satisfies never;
    }
  });
  return `${parts.join("\n\n")}\n`;
}

/** The fixed headings of a page. */
const headings: Readonly<Record<string, string>> = {
  Why: "なぜ",
  Example: "例",
  "When to waive": "見送ってよいとき",
};

/** Lines of a paragraph flow together; an item of a list begins a line of its own. */
function textOf({ lines }: PageText, { locale, width = 80 }: ExplanationOptions): string {
  const items: string[] = [];
  for (const line of lines) {
    const isItem = /^(?:[-*]|\d+\.) /.test(line);
    const before = items.pop();
    if (before === undefined) items.push(line);
    else if (isItem) items.push(before, line);
    else items.push(`${before}${gapBetween(before, line.trim(), locale)}${line.trim()}`);
  }
  return items.flatMap((item) => wrapItem(item, width)).join("\n");
}

function gapBetween(before: string, after: string, locale: Locale): string {
  return locale === "en" || (/[!-~]$/.test(before) && /^[!-~]/.test(after)) ? " " : "";
}

function wrapItem(item: string, width: number): readonly string[] {
  const marker = /^(?:[-*]|\d+\.) /.exec(item)?.[0] ?? "";
  const lines = wrapText(item.slice(marker.length), width - marker.length);
  return lines.map((line, index) => `${index === 0 ? marker : " ".repeat(marker.length)}${line}`);
}

const captions: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  bad: { en: "This is reported", ja: "指摘される書き方" },
  good: { en: "This is not", ja: "指摘されない書き方" },
  output: { en: "The report", ja: "指摘の表示" },
};

function exampleOf({ words, file, text }: PageFence, { locale }: ExplanationOptions): string {
  const caption = captions[words[0] ?? ""]?.[locale];
  const place = file === undefined ? "" : { en: ` (${file})`, ja: `（${file}）` }[locale];
  const body = text.trimEnd().replace(/^(?=.)/gm, "    ");
  if (caption === undefined) return body;
  return `  ${caption}${place}${locale === "ja" ? "：" : ":"}\n\n${body}`;
}
