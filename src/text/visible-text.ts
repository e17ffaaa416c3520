/**
 * What a terminal or an editor acts on, or shows as nothing: control characters, escape sequences,
 * marks that turn the reading direction, invisible marks, halves of surrogate pairs. The joiners
 * U+200C and U+200D stay: emoji and several scripts are written with them.
 */
const hidden =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

/** Someone else's text, safe to print: each hidden character is written as `<U+001B>`, line ends too. */
export function visibleText(text: string): string {
  return text.replace(hidden, (character) => `<U+${hexadecimal(character)}>`);
}

/** JSON text, indented, whose hidden characters are escaped: the same value, safe to print. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(hidden, (character) =>
    character === "\n"
      ? character
      : Array.from({ length: character.length }, (_, i) => escapeUnit(character, i)).join(""),
  );
}

function escapeUnit(text: string, index: number): string {
  return `\\u${text.charCodeAt(index).toString(16).padStart(4, "0")}`;
}

function hexadecimal(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
