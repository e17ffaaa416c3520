import type { Report } from "#diagnostic";
import { fileMessages } from "./file-messages.ts";
import type { YamlPath, YamlSource } from "./yaml-source.ts";

/** Control characters but tabs and line ends, halves of a character, and what is none: no artifact can print them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
export const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/u;

/** How a message names such a character. */
export function codePointName(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

/** The data of a YAML file, refused if its texts hold a character that only an escape such as `\0` can write. */
export function withoutUnprintable(source: YamlSource, report: Report): YamlSource {
  if (!source.file.text.includes("\\")) return source;
  let isFine = true;
  const seen = new Set<object>();
  const look = (value: unknown, path: YamlPath): void => {
    if (typeof value === "string") judge(value, path, "span");
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    for (const [key, member] of Object.entries(value)) {
      if (!Array.isArray(value)) judge(key, [...path, key], "keySpan");
      look(member, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  const judge = (text: string, path: YamlPath, where: "span" | "keySpan"): void => {
    const found = unprintable.exec(text);
    if (!found) return;
    isFine = false;
    report(fileMessages["control-character"]({ code: codePointName(found[0]) }, source[where](path)));
  };
  look(source.value, []);
  return isFine ? source : { ...source, value: undefined };
}
