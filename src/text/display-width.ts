import stringWidth from "string-width";

const isAscii = /^[\x20-\x7e]*$/;

/** How many terminal columns a text takes: Japanese counts two, combining marks none. */
export function displayWidth(text: string): number {
  return isAscii.test(text) ? text.length : stringWidth(text);
}
