import type { SiteStrings } from "../strings.ts";

/** A limit as comments of the package write it (`1 to 20`, `1 or more`, `more than 0, up to 100`), in the page's words. */
export function limitInWords(limit: string, { language }: SiteStrings): string {
  return language === "en" ? limit : limit.split(", ").map(inJapanese).join("、");
}

function inJapanese(limit: string): string {
  return limit
    .replace(/^up to (\S+)$/, "$1以下")
    .replace(/^more than (\S+)$/, "$1を超える")
    .replace(/^less than (\S+)$/, "$1未満")
    .replace(/^(\S+) or more$/, "$1以上")
    .replace(/^(\S+) to (\S+)$/, "$1～$2");
}
