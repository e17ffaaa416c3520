/** A piece of HTML: what was put together by {@link html}, and nothing else. */
export interface Html {
  readonly html: string;
}

/** What may stand in a piece: texts are escaped, pieces are not. */
export type HtmlPart = string | number | Html | readonly Html[] | undefined;

/** A piece of HTML from a template. Texts become texts, wherever they come from. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return { html: strings.map((string, index) => string + printPart(parts[index])).join("") };
}

/** Text of our own that is HTML, a style sheet or a script already. */
export function rawHtml(text: string): Html {
  return { html: text };
}

function printPart(part: HtmlPart): string {
  if (part === undefined) return "";
  if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part));
  return "html" in part ? part.html : part.map((one) => one.html).join("");
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
