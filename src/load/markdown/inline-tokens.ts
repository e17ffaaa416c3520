import type { ProseInline } from "#model";

/**
 * The four marks that prose may hold beside Markdown: an id written bare, `[@source]`, `[[term]]`
 * and `{{placeholder}}`.
 */
const tokenPattern =
  /\[@(?<citation>[A-Za-z0-9][\w.:-]*)\]|\[\[(?<term>[^\]|\n]+)(?:\|(?<written>[^\]\n]+))?\]\]|\{\{\s*(?<placeholder>[A-Za-z]\w*)\s*\}\}|(?<![A-Za-z0-9-])(?<id>[A-Z][A-Z0-9]*(?:-[A-Z][A-Z0-9]*)*-\d{2,})(?![A-Za-z0-9-])/g;

/**
 * Splits a text into plain text and tokens. `placeOf` gives the offset in the file of an index of
 * the text. A line end inside the text becomes a space, or nothing between two wide characters.
 */
export function splitInlineTokens(text: string, placeOf: (index: number) => number): ProseInline[] {
  const nodes: ProseInline[] = [];
  let plainStart = 0;
  const plain = (end: number) => {
    if (end > plainStart) nodes.push(...textLines(text.slice(plainStart, end), (index) => placeOf(plainStart + index)));
  };
  for (const match of text.matchAll(tokenPattern)) {
    plain(match.index);
    plainStart = match.index + match[0].length;
    const at = [placeOf(match.index), placeOf(match.index) + match[0].length] as const;
    const { citation, term, written, placeholder, id } = match.groups ?? {};
    if (citation !== undefined) nodes.push({ type: "citation", id: citation, at });
    else if (term !== undefined)
      nodes.push({ type: "termReference", term: term.trim(), value: (written ?? term).trim(), at });
    else if (placeholder !== undefined) nodes.push({ type: "placeholder", name: placeholder, at });
    else if (id !== undefined) nodes.push({ type: "idReference", id, at });
  }
  plain(text.length);
  return nodes;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

function textLines(text: string, placeOf: (index: number) => number): ProseInline[] {
  if (!text.includes("\n")) return [{ type: "text", value: text, at: [placeOf(0), placeOf(0) + text.length] }];
  const lines = text.split("\n");
  let index = 0;
  return lines.flatMap((line, number): ProseInline[] => {
    const at = [placeOf(index), placeOf(index) + line.length] as const;
    index += line.length + 1;
    const next = lines[number + 1];
    const joint = next === undefined || (wide.test(line.at(-1) ?? "") && wide.test(next[0] ?? "あ")) ? "" : " ";
    return line + joint === "" ? [] : [{ type: "text", value: line + joint, at }];
  });
}
