import type { Language } from "#model";

/** Where a link within the guideline leads. */
export interface LinkTarget {
  /** From the guideline's directory; absent if the link names only an id. */
  readonly path?: string;
  readonly anchor?: string;
}

/** `b.md#x` in `chapters/a.md` leads to `x` in `chapters/b.md`; `#x` leads to `x` wherever it is. */
export function linkTargetOf(url: string, file: string): LinkTarget {
  const hash = url.indexOf("#");
  const written = hash === -1 ? url : url.slice(0, hash);
  const anchor = hash === -1 ? {} : { anchor: url.slice(hash + 1) };
  if (written === "") return anchor;
  const parts = file.split("/").slice(0, -1);
  for (const part of written.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return { path: parts.join("/"), ...anchor };
}

/** The file that `x.<language>.md` is a translation of. */
export function originalOf(path: string, languages: readonly Language[]): string | undefined {
  const language = languages.find((tag) => path.endsWith(`.${tag}.md`));
  return language === undefined ? undefined : `${path.slice(0, -`.${language}.md`.length)}.md`;
}
