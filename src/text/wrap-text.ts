import { displayWidth } from "./display-width.ts";

/**
 * Breaks a text into lines of at most `width` terminal columns: at spaces, and anywhere between
 * Japanese characters but before closing and after opening marks. What cannot be broken stays whole.
 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const [piece] of text.matchAll(pieces)) {
    if (piece === "") continue;
    if (used > 0 && used + displayWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
    }
    line += piece;
    used += displayWidth(piece);
  }
  return [...lines, line.trimEnd()];
}

/** A wide character with the marks that may not be parted from it, or a run of others up to a space. */
const pieces =
  /[「『（［【〈《]*(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々「『（［【〈《、。，．：；！？」』）］】〉》]+)?[、。，．：；！？」』）］】〉》ぁぃぅぇぉっゃゅょァィゥェォッャュョー]*\s*/gu;
