import type { Report } from "#diagnostic";
import { type Span, span } from "#text";
import { markdownMessages } from "./markdown-messages.ts";

/** A value as it was written, without its quotes. */
export interface Written {
  readonly value: string;
  readonly span: Span;
  /** Of the attribute's name; for an id, of the whole `#id`. */
  readonly keySpan: Span;
}

/** What stands between braces: `{#ID key=value key="some values" flag}`. */
export interface Attributes {
  readonly id?: Written;
  readonly values: Readonly<Record<string, Written>>;
  /** Names without a value. */
  readonly flags: readonly Written[];
  readonly span: Span;
}

/** Space, `#id`, `key="quoted"` or `key=bare` or `key`, and anything else. */
const attributePattern = /\s+|#([^\s{}="]+)|([A-Za-z][\w-]*)(?:=(?:"([^"]*)"|([^\s"{}]+)))?|(\S+)/gy;

/** Reads the attributes in `text`, the part between the braces, which begins at `offset` of `file`. */
export function parseAttributes(
  text: string,
  place: { readonly file: string; readonly offset: number },
  report: Report,
): Attributes {
  const { file, offset } = place;
  const values: Record<string, Written> = {};
  const flags: Written[] = [];
  let id: Written | undefined;
  for (const match of text.matchAll(attributePattern)) {
    const [written, idText, key, quoted, bare, other] = match;
    const start = offset + match.index;
    const whole = span(file, start, start + written.length);
    if (other !== undefined) {
      report(markdownMessages["attribute-syntax"]({ text: other }, whole));
    } else if (idText !== undefined) {
      if (id) report(markdownMessages["attribute-repeated"]({ name: "#" }, whole));
      id = { value: idText, span: span(file, start + 1, whole.end), keySpan: whole };
    } else if (key !== undefined) {
      const value = quoted ?? bare;
      const keySpan = span(file, start, start + key.length);
      if (value === undefined) {
        flags.push({ value: key, span: keySpan, keySpan });
        continue;
      }
      if (Object.hasOwn(values, key)) report(markdownMessages["attribute-repeated"]({ name: key }, keySpan));
      const valueEnd = quoted === undefined ? whole.end : whole.end - 1;
      values[key] = { value, span: span(file, valueEnd - value.length, valueEnd), keySpan };
    }
  }
  return { ...(id && { id }), values, flags, span: span(file, offset, offset + text.length) };
}

/** No attributes, at a place. */
export function noAttributes(at: Span): Attributes {
  return { values: {}, flags: [], span: at };
}

/** The words of a value that lists several, separated by spaces or commas. */
export function wordsOf(written: Written | undefined): readonly Written[] {
  if (!written) return [];
  return [...written.value.matchAll(/[^\s,、]+/g)].map((match) => {
    const start = written.span.start + match.index;
    const wordSpan = span(written.span.file, start, start + match[0].length);
    return { value: match[0], span: wordSpan, keySpan: written.keySpan };
  });
}
