import type { Root } from "mdast";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { keepDirectivePlaces } from "./directive-places.ts";
import { isTooCostly } from "./prose-cost.ts";

/** The longest text that is parsed in one piece, in UTF-16 code units. */
const lengthLimit = 256 * 1024;

/** A parser of Markdown. */
export type Parse = (text: string) => Root;

/** What a colon begins, in the tables of micromark. */
const colon = 58;

/**
 * The parser of record: CommonMark, GFM and the blocks of remark-directive, each directive with the places of
 * its parts. A new processor each time: plug-ins may be added to it.
 */
export function createMarkdownParser() {
  return unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(leaveColonsInText).use(keepDirectivePlaces);
}

/** Directives are blocks here: the colon of `10:30` is a character. */
function leaveColonsInText(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => {
    if (!extension.flow || !(colon in extension.flow)) return extension;
    const { text: _, ...blocks } = extension;
    return blocks;
  });
}

const parser = createMarkdownParser().freeze();
/** For what holds no directive: each extension costs time at every text, however short. */
const proseParser = unified().use(remarkParse).use(remarkGfm).freeze();
const textDirectiveParser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

/** Parses as the parser of record does, without any limit. */
export const parseByRemark: Parse = (text) => (text.includes("::") ? parser : proseParser).parse(text);

/** The tree of a text, or nothing if no reader could follow it: it is too long, too deep or too costly. */
export function parseMarkdown(text: string): Root | undefined {
  return text.length > lengthLimit ? undefined : parseWithin(parseByRemark, text);
}

/** As `parseMarkdown`, and as remark-directive is used elsewhere: a colon before a word opens a directive. */
export function parseWithTextDirectives(text: string): Root | undefined {
  return parseWithin((one) => textDirectiveParser.parse(one), text);
}

/** The tree of a text of any length by one of the parsers, or nothing if it is too costly. */
export function parseWithin(parse: Parse, text: string): Root | undefined {
  if (isTooCostly(text)) return undefined;
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
