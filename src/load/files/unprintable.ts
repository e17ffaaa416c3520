/** Control characters but tabs and line ends, halves of a character, and what is none: no artifact can print them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
export const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/u;

/** How a message names such a character. */
export function codePointName(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
