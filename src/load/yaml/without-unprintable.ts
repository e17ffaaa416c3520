import type { Report } from "#diagnostic";
import { codePointName, fileMessages, unprintable } from "#load/files";
import type { YamlPath, YamlSource } from "./yaml-source.ts";

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
