import type { SourceFiles } from "#diagnostic";
import type { Json, JsonObject, Origin } from "#model";
import { positionAt, type Span } from "#text";

/**
 * Data of the model as `model.json` has it, with the places that are dropped there:
 *
 *     a node's origin       "origin": "chapters/a.md:3:15 LEND-01", "parts": { "level": "3:29 must" }
 *     a reference           "library @3:39"
 *     prose, if asked for   { "type": "text", "value": "A loan.", "at": "5:1 A loan." }
 *
 * Each place is line and column, and the words that stand there.
 */
export function modelExcerpt(
  model: unknown,
  json: Json | undefined,
  options: { readonly files: SourceFiles; readonly prosePlaces: "shown" | "left out" },
): Json {
  const placeOf = (span: Span) => describeSpan(span, options.files);
  const excerpt = (value: unknown, written: Json | undefined, file?: string): Json => {
    if (isReference(value) && typeof written === "string")
      return `${written} @${placeOf(value.span).replace(` ${written}`, "")}`;
    if (typeof value !== "object" || value === null || typeof written !== "object" || written === null)
      return written ?? null;
    if ("children" in value && "file" in value && Array.isArray(written))
      return options.prosePlaces === "shown" ? excerpt(value.children, written, String(value.file)) : written;
    if (Array.isArray(value) && Array.isArray(written))
      return value.map((item, index) => excerpt(item, written[index], file));
    const entries = Object.entries(written).map(([key, child]): [string, Json] => [
      key,
      excerpt(Reflect.get(value, key), child, file),
    ]);
    if ("origin" in value && isOrigin(value.origin)) entries.push(...placesOf(value.origin, placeOf));
    if (file !== undefined && "at" in value && Array.isArray(value.at)) {
      const [start, end] = value.at.map(Number);
      entries.push(["at", placeOf({ file, start: start ?? 0, end: end ?? 0 })]);
    }
    return Object.fromEntries(entries);
  };
  return excerpt(model, json);
}

/** Plain data of a reader, with its references and spans as {@link modelExcerpt} writes them. */
export function withPlaces(value: unknown, files: SourceFiles): Json {
  if (isSpan(value)) return describeSpan(value, files);
  if (isReference(value)) return `${value.id} @${describeSpan(value.span, files).replace(` ${value.id}`, "")}`;
  if (Array.isArray(value)) return value.map((item) => withPlaces(item, files));
  // What a reader gives is plain data.
  if (typeof value !== "object" || value === null) return value as Json;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withPlaces(child, files)]));
}

/** The value that a path leads to: keys and, in a list, what its items are known by, with `/` between. */
export function selectJson(json: Json, path: string): Json | undefined {
  return path.split("/").reduce<Json | undefined>((at, step) => {
    if (Array.isArray(at)) return at.find((item: Json, index) => nameOf(item, index) === step);
    return typeof at === "object" && at !== null ? (at as JsonObject)[step] : undefined;
  }, json);
}

/** What an item of a list is known by in a path: the first of its naming keys, or its index. */
export function nameOf(item: Json, index: number): string {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return String(index);
  const names = ["id", "name", "status", "value", "type", "kind"].map((key) => (item as JsonObject)[key]);
  const name = names.find((one) => typeof one === "string");
  return typeof name === "string" ? name.replaceAll("/", "~") : String(index);
}

/** JSON in which what fits on a line of 120 characters stands on one. */
export function compactJson(json: Json, indent = "", before = 0): string {
  if (typeof json !== "object" || json === null) return JSON.stringify(json);
  const oneLine = inOneLine(json);
  if (indent.length + before + oneLine.length <= 118) return oneLine;
  const inner = `${indent}  `;
  const lines = Array.isArray(json)
    ? json.map((item: Json) => inner + compactJson(item, inner))
    : Object.entries(json).map(([key, child]) => {
        const name = `${JSON.stringify(key)}: `;
        return inner + name + compactJson(child as Json, inner, name.length);
      });
  const [open, close] = Array.isArray(json) ? "[]" : "{}";
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

function inOneLine(json: Json): string {
  if (Array.isArray(json)) return `[${json.map(inOneLine).join(", ")}]`;
  if (typeof json !== "object" || json === null) return JSON.stringify(json);
  const entries = Object.entries(json).map(([key, child]) => `${JSON.stringify(key)}: ${inOneLine(child as Json)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

function placesOf({ span, parts = {} }: Origin, placeOf: (span: Span) => string): readonly [string, Json][] {
  const others = Object.entries(parts).filter(([, { start, end }]) => start !== span.start || end !== span.end);
  const named = others.map(([key, part]) => [key, placeOf(part)]);
  return [
    ["origin", `${span.file}:${placeOf(span)}`],
    ...(named.length > 0 ? [["parts", Object.fromEntries(named)] as [string, Json]] : []),
  ];
}

function describeSpan({ file, start, end }: Span, files: SourceFiles): string {
  const source = files.get(file);
  if (!source) return `nowhere in ${file}`;
  const { line, column } = positionAt(source, start);
  const words = source.text.slice(start, end).replaceAll("\n", "↵");
  const short = words.length > 44 ? `${words.slice(0, 20)} … ${words.slice(-20)}` : words;
  return `${line}:${column}${short === "" ? "" : ` ${short}`}`;
}

function isSpan(value: unknown): value is Span {
  return typeof value === "object" && value !== null && "file" in value && "start" in value && "end" in value;
}

function isReference(value: unknown): value is { readonly id: string; readonly span: Span } {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).length === 2 &&
    "id" in value &&
    "span" in value &&
    isSpan(value.span)
  );
}

function isOrigin(value: unknown): value is Origin {
  return typeof value === "object" && value !== null && "span" in value && isSpan(value.span);
}
