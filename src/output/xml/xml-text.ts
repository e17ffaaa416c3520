/** A text without the characters that no XML document may hold, in whatever spelling. */
export function xmlText(text: string): string {
  return text.replace(unprintable, "").replace(loneSurrogate, "\ufffd");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
