import { type Bilingual, didYouMean, type Report } from "#diagnostic";
import type { JsonObject, Language, Localized, Origin, Reference } from "#model";
import { nearest, type Span } from "#text";
import { shapeMessages } from "./shape-messages.ts";
import type { YamlPath, YamlSource } from "./yaml-source.ts";

/** A place in a YAML file, and where problems go. */
export interface Cursor {
  readonly source: YamlSource;
  readonly path: YamlPath;
  readonly value: unknown;
  readonly languages: readonly Language[];
  readonly report: Report;
}

/**
 * What a YAML value must look like: reads it into a typed value, reporting what does not fit, and
 * describes itself as JSON Schema for editors. One table serves both.
 */
export interface Shape<Value> {
  readonly schema: JsonObject;
  read(at: Cursor): Value | undefined;
}

export type ShapeValue<S> = S extends Shape<infer Value> ? Value : never;

export function textShape(): Shape<string> {
  return scalar({ type: ["string", "number"] }, words.text, (value) =>
    typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined,
  );
}

/** Text of one form, such as a date. */
export function textLike(form: {
  readonly pattern: RegExp;
  readonly name: Bilingual;
  readonly isValid?: (value: string) => boolean;
}): Shape<string> {
  return scalar({ type: ["string", "number"], pattern: form.pattern.source }, form.name, (value) => {
    const written = typeof value === "number" ? String(value) : value;
    if (typeof written !== "string" || !form.pattern.test(written)) return undefined;
    return form.isValid?.(written) === false ? undefined : written;
  });
}

export function numberShape(): Shape<number> {
  return scalar({ type: "number" }, words.number, (value) =>
    typeof value === "number" && Number.isFinite(value) ? value : undefined,
  );
}

export function truth(): Shape<boolean> {
  return scalar({ type: "boolean" }, words.truth, (value) => (typeof value === "boolean" ? value : undefined));
}

export function choice<const Value extends string | number>(values: readonly Value[]): Shape<Value> {
  return {
    schema: { enum: [...values] },
    read(at) {
      // A map has no text of its own: asking it for one could throw.
      const written = typeof at.value === "object" ? "" : String(at.value);
      const found = values.find((value) => String(value) === written);
      if (found !== undefined) return found;
      const list = values.map((value) => `\`${value}\``).join(", ");
      const hint = didYouMean(nearest(written, values.map(String)));
      at.report(shapeMessages["unknown-value"]({ value: shown(at.value), values: list }, spanOf(at), { hint }));
      return undefined;
    },
  };
}

export function anything(): Shape<unknown> {
  return { schema: {}, read: (at) => at.value };
}

export function listOf<Value>(item: Shape<Value>): Shape<readonly Value[]> {
  return {
    schema: { type: "array", items: item.schema },
    read(at) {
      if (!Array.isArray(at.value)) return wrongType(at, words.list);
      return at.value.flatMap((value: unknown, index) => {
        const read = item.read({ ...at, path: [...at.path, index], value });
        return read === undefined ? [] : [read];
      });
    },
  };
}

export function mapOf<Value>(item: Shape<Value>): Shape<Readonly<Record<string, Value>>> {
  return {
    schema: { type: "object", additionalProperties: item.schema },
    read(at) {
      if (!isRecord(at.value)) return wrongType(at, words.map);
      const entries = Object.entries(at.value).flatMap(([key, value]) => {
        const read = item.read({ ...at, path: [...at.path, key], value });
        return read === undefined ? [] : [[key, read] as const];
      });
      return Object.fromEntries(entries);
    },
  };
}

/** A value under a key, with the places of both. */
export interface PlacedEntry<Value> {
  readonly key: Reference;
  readonly value: Value;
  readonly span: Span;
}

/** A map whose keys mention other nodes; in the order of writing. */
export function entriesOf<Value>(item: Shape<Value>): Shape<readonly PlacedEntry<Value>[]> {
  return {
    schema: { type: "object", additionalProperties: item.schema },
    read(at) {
      if (!isRecord(at.value)) return wrongType(at, words.map);
      return Object.entries(at.value).flatMap(([key, value]): readonly PlacedEntry<Value>[] => {
        const below = { ...at, path: [...at.path, key], value };
        const read = item.read(below);
        const place = at.source.keySpan(below.path);
        return read === undefined ? [] : [{ key: { id: key, span: place }, value: read, span: spanOf(below) }];
      });
    },
  };
}

/** One text per language, or a text alone for the first language. */
export function localizedTextShape(): Shape<Localized<string>> {
  return {
    schema: { anyOf: [textShape().schema, mapOf(textShape()).schema] },
    read(at) {
      const [normative = "en"] = at.languages;
      if (typeof at.value === "string" || typeof at.value === "number") return { [normative]: String(at.value) };
      reportMisspeltLanguages(at);
      return mapOf(textShape()).read(at);
    },
  };
}

/** `jp` for `ja` is a slip; a text in a language that the guideline does not have is no harm. */
function reportMisspeltLanguages(at: Cursor): void {
  if (!isRecord(at.value)) return;
  const unknown = Object.keys(at.value).filter((key) => !at.languages.includes(key));
  for (const key of unknown) if (nearest(key, at.languages) !== undefined) reportUnknownKey(at, key, at.languages);
}

/** The id of another node: kept with the place where it was written. */
export function referenceShape(): Shape<Reference> {
  const id = textShape();
  return {
    schema: id.schema,
    read(at) {
      const read = id.read(at);
      return read === undefined ? undefined : { id: read, span: spanOf(at) };
    },
  };
}

export interface Key<Value> {
  readonly shape: Shape<Value>;
  readonly isRequired: boolean;
  readonly description: string;
  /** What stands in for a required value that is missing or does not fit, so that reading goes on. */
  readonly standIn?: Value;
}

/** A key that must be there. Without a stand-in, nothing is read of an object that lacks it. */
export function required<Value>(
  shape: Shape<Value>,
  description: string,
  standIn?: Value,
): Key<Value> & { readonly isRequired: true } {
  return { shape, isRequired: true, description, ...(standIn !== undefined && { standIn }) };
}

/** A key that may be left out. */
export function optionalShape<Value>(
  shape: Shape<Value>,
  description: string,
): Key<Value> & { readonly isRequired: false } {
  return { shape, isRequired: false, description };
}

export type Keys = Readonly<Record<string, Key<unknown>>>;

/** What an object of these keys reads as; `origin` says where it and each key was written. */
export type ObjectOf<K extends Keys> = {
  readonly [Name in keyof K as K[Name]["isRequired"] extends true ? Name : never]: ShapeValue<K[Name]["shape"]>;
} & {
  readonly [Name in keyof K as K[Name]["isRequired"] extends true ? never : Name]?: ShapeValue<K[Name]["shape"]>;
} & { readonly origin: Origin };

/** An object of known keys. Unknown keys are reported with a suggestion; without a required key nothing is read. */
export function objectOf<const K extends Keys>(keys: K): Shape<ObjectOf<K>> {
  const names = Object.keys(keys);
  const properties = Object.fromEntries(
    names.map((name) => [name, { description: keys[name]?.description ?? "", ...keys[name]?.shape.schema }]),
  );
  return {
    schema: {
      type: "object",
      properties,
      required: names.filter((name) => keys[name]?.isRequired),
      additionalProperties: false,
    },
    read(at) {
      if (!isRecord(at.value)) return wrongType(at, words.map);
      const record = at.value;
      for (const key of Object.keys(record)) if (!names.includes(key)) reportUnknownKey(at, key, names);
      const result: Record<string, unknown> = { origin: originOf(at, names) };
      let isComplete = true;
      for (const [name, { shape, isRequired, standIn }] of Object.entries(keys)) {
        const value = record[name];
        const isAbsent = value === undefined || value === null;
        if (isAbsent && isRequired) at.report(shapeMessages["missing-key"]({ key: name }, spanOf(at)));
        const fitting = isAbsent ? undefined : shape.read({ ...at, path: [...at.path, name], value });
        const read = fitting ?? (isRequired ? standIn : undefined);
        if (read !== undefined) result[name] = read;
        else if (isRequired) isComplete = false;
      }
      // Filled key by key from the table that the type is computed from.
      return isComplete ? (result as ObjectOf<K>) : undefined;
    },
  };
}

/** Where the value at a cursor was written. */
export function spanOf(at: Cursor): Span {
  return at.source.span(at.path);
}

function originOf(at: Cursor, names: readonly string[]): Origin {
  const written = names.filter((name) => isRecord(at.value) && at.value[name] !== undefined);
  const parts = Object.fromEntries(written.map((name) => [name, at.source.span([...at.path, name])]));
  return { span: parts.id ?? parts.name ?? spanOf(at), parts };
}

function reportUnknownKey(at: Cursor, key: string, names: readonly string[]): void {
  const hint = didYouMean(nearest(key, names)) ?? {
    en: `Known keys: ${names.map((name) => `\`${name}\``).join(", ")}.`,
    ja: `使えるキー：${names.map((name) => `\`${name}\``).join("、")}`,
  };
  at.report(shapeMessages["unknown-key"]({ key }, at.source.keySpan([...at.path, key]), { hint }));
}

function scalar<Value>(schema: JsonObject, name: Bilingual, read: (value: unknown) => Value | undefined): Shape<Value> {
  return { schema, read: (at) => read(at.value) ?? wrongType(at, name) };
}

function wrongType(at: Cursor, expected: Bilingual): undefined {
  at.report(shapeMessages["wrong-type"]({ value: shown(at.value), expected }, spanOf(at)));
  return undefined;
}

function shown(value: unknown): string {
  if (value === undefined) return "";
  // JSON has no infinity.
  if (typeof value === "number") return String(value);
  const json = JSON.stringify(value);
  return json.length > 40 ? `${json.slice(0, 39)}…` : json;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const words = {
  text: { en: "a text", ja: "文字列" },
  number: { en: "a number", ja: "数" },
  truth: { en: "`true` or `false`", ja: " `true` か `false` " },
  list: { en: "a list", ja: "一覧（- で始まる行の並び）" },
  map: { en: "a map of keys and values", ja: "キーと値の組" },
} satisfies Record<string, Bilingual>;
