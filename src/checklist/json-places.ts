/** Where a value stands in a JSON text: offsets in UTF-16 code units, `end` not included. */
export interface JsonValuePlace {
  readonly start: number;
  readonly end: number;
}

/**
 * The places of all values of a JSON text that can be parsed, by path: `rows/3/answer/reason`. A value
 * that is an object or a list is shown by its first character.
 */
export function jsonPlaces(text: string): ReadonlyMap<string, JsonValuePlace> {
  const places = new Map<string, JsonValuePlace>();
  const open: { readonly isList: boolean; readonly path: string; key: string; index: number }[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
  let isKey = false;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    const top = open.at(-1);
    if (token === "}" || token === "]") {
      open.pop();
      isKey = false;
      continue;
    }
    if (token === ",") {
      if (top?.isList) top.index += 1;
      isKey = top !== undefined && !top.isList;
      continue;
    }
    if (token === ":") {
      isKey = false;
      continue;
    }
    if (isKey && top) {
      top.key = String(JSON.parse(token));
      continue;
    }
    const step = top ? (top.isList ? String(top.index) : top.key) : "";
    const path = top && top.path !== "" ? `${top.path}/${step}` : step;
    const isOpening = token === "{" || token === "[";
    places.set(path, { start: index, end: index + (isOpening ? 1 : token.length) });
    if (!isOpening) continue;
    open.push({ isList: token === "[", path, key: "", index: 0 });
    isKey = token === "{";
  }
  return places;
}
