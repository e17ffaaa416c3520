import type { Child } from "#output/html";
import type { Wording } from "../page-context.ts";

/** Words of the guideline, marked with their language if it is not the page's. */
export function Say({ wording }: { readonly wording: Wording | undefined }): Child {
  if (wording === undefined || typeof wording === "string") return wording;
  return <span lang={wording.lang}>{wording.text}</span>;
}

/** Text of several paragraphs or lines, as API descriptions have it. Blank lines part paragraphs. */
export function Paragraphs({ wording }: { readonly wording: Wording | undefined }): Child {
  if (wording === undefined) return undefined;
  const [text, lang] = typeof wording === "string" ? [wording, undefined] : [wording.text, wording.lang];
  return text
    .split(/\n[ \t]*\n/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => <p lang={lang}>{paragraph.trim()}</p>);
}
