/**
 * The pages, counted from 1, on which the named places of a PDF stand. Reads what Chromium writes: a
 * plain cross-reference table and, in the catalog, a dictionary of names. Anything else has no places.
 */
export function pagesOfDestinations(pdf: Uint8Array): ReadonlyMap<string, number> {
  const text = new TextDecoder("latin1").decode(pdf);
  const objects = objectsOf(text);
  const root = referenceIn(text.slice(text.lastIndexOf("trailer")), "Root");
  const catalog = objects(root);
  const pages = new Map(pageObjects(referenceIn(catalog, "Pages"), objects).map((page, index) => [page, index + 1]));
  const destinations = new Map<string, number>();
  for (const [, name = "", page] of objects(referenceIn(catalog, "Dests")).matchAll(
    /\/([^\s/[\]()<>]+)\s*\[(\d+) 0 R/g,
  )) {
    const number = pages.get(Number(page));
    if (number !== undefined) destinations.set(decodeName(name), number);
  }
  return destinations;
}

/** The text of an object by its number; nothing for a number that no object has. */
type Objects = (number: number | undefined) => string;

function objectsOf(text: string): Objects {
  const start = Number(/startxref\s+(\d+)/.exec(text.slice(-64))?.[1]);
  const head = /^xref\s+0 (\d+)\s*\n/.exec(text.slice(start, start + 64));
  const first = start + (head?.[0].length ?? 0);
  return (number) => {
    if (!head || number === undefined) return "";
    const offset = Number(text.slice(first + number * 20, first + number * 20 + 10));
    const end = text.indexOf("endobj", offset);
    return Number.isInteger(offset) && end > offset ? text.slice(offset, end) : "";
  };
}

function referenceIn(object: string, key: string): number | undefined {
  const found = new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(object);
  return found ? Number(found[1]) : undefined;
}

/** The numbers of the page objects below a node of the page tree, in their order. */
function pageObjects(number: number | undefined, objects: Objects): readonly number[] {
  if (number === undefined) return [];
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(objects(number))?.[1];
  if (kids === undefined) return [number];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pageObjects(Number(kid), objects));
}

/** Names write what is not a plain letter as `#` and two hex digits. */
function decodeName(name: string): string {
  const bytes = name.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  return new TextDecoder().decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)));
}
