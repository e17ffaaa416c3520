import type { Locale } from "./diagnostic.ts";

/** A piece of the page of a code, as it was written. */
export type PageBlock = PageHeading | PageText | PageFence;

export interface PageHeading {
  readonly kind: "heading";
  readonly depth: number;
  readonly text: string;
}

/** A paragraph or a list: lines up to a blank one. */
export interface PageText {
  readonly kind: "text";
  /** Japanese if it ends with a Japanese full stop, bracket or character. */
  readonly locale: Locale;
  readonly lines: readonly string[];
}

/** An example: ```` ```md bad file=chapters/a.md ````. */
export interface PageFence {
  readonly kind: "fence";
  /** `md`, `yaml`, `text`; empty if none is given. */
  readonly language: string;
  /** What follows the language, without `file=`: `bad`, `good` or `output` in a check's example. */
  readonly words: readonly string[];
  readonly file?: string;
  /** With a line end after each line. */
  readonly text: string;
  /** Where `text` stands in the page: offsets in UTF-16 code units, `end` not included. */
  readonly start: number;
  readonly end: number;
}

/** Reads a page of headings, paragraphs and fences. A fence that is not closed goes to the end. */
export function readDiagnosticPage(page: string): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  let paragraph: string[] = [];
  let fence: { readonly marks: string; readonly info: string; readonly start: number } | undefined;
  const endParagraph = () => {
    if (paragraph.length > 0) blocks.push({ kind: "text", locale: localeOf(paragraph), lines: paragraph });
    paragraph = [];
  };
  let offset = 0;
  for (const whole of page.match(/.*\n|.+$/g) ?? []) {
    const line = whole.trimEnd();
    const next = offset + whole.length;
    const opening = /^(?<marks>`{3,})(?<info>[^`]*)$/.exec(line)?.groups;
    const heading = /^(#{1,6}) +(.*)$/.exec(line);
    if (fence) {
      if (isClosing(line, fence.marks)) {
        blocks.push(toFence(fence.info, page.slice(fence.start, offset), fence.start));
        fence = undefined;
      }
    } else if (opening) {
      endParagraph();
      fence = { marks: opening.marks ?? "", info: opening.info ?? "", start: next };
    } else if (heading) {
      endParagraph();
      blocks.push({ kind: "heading", depth: heading[1]?.length ?? 1, text: heading[2] ?? "" });
    } else if (line === "") endParagraph();
    else paragraph.push(line);
    offset = next;
  }
  endParagraph();
  if (fence) blocks.push(toFence(fence.info, page.slice(fence.start), fence.start));
  return blocks;
}

function localeOf(lines: readonly string[]): Locale {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}。、！？：）」』]$/u.test(lines.at(-1) ?? "") ? "ja" : "en";
}

function isClosing(line: string, marks: string): boolean {
  return /^`{3,}$/.test(line) && line.length >= marks.length;
}

function toFence(info: string, text: string, start: number): PageFence {
  const [language = "", ...rest] = info.trim().split(/\s+/);
  const file = rest.find((word) => word.startsWith("file="))?.slice("file=".length);
  const words = rest.filter((word) => !word.startsWith("file="));
  return { kind: "fence", language, words, ...(file !== undefined && { file }), text, start, end: start + text.length };
}
