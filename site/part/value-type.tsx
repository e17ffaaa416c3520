import type { FieldType, Json } from "#model";
import type { Child } from "#output/html";
import { hrefTo, type PageContext } from "../page-context.ts";
import type { SiteStrings } from "../strings.ts";

/** Where the schemas named on a page have their own, by name. */
export type SchemaLinks = Readonly<Record<string, string>>;

/** The type of a value and what else is asked of it, as a cell shows it. */
export function ValueType({ type, schemas, page }: ValueTypeProperties): Child {
  const limits = limitsOf(type, page.strings);
  return (
    <>
      <ValueTypeName type={type} schemas={schemas} page={page} />
      {limits.length > 0 && (
        <ul class="limits">
          {limits.map(([name, value]) => (
            <li>
              {name}: <code>{value}</code>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface ValueTypeProperties {
  readonly type: FieldType;
  readonly schemas: SchemaLinks;
  readonly page: PageContext;
}

/** The type alone: `string (date)`, a schema, a list of something, or one of several. */
export function ValueTypeName({ type, schemas, page }: ValueTypeProperties): Child {
  const { strings } = page;
  if (type.ref !== undefined) return <SchemaName name={type.ref} schemas={schemas} page={page} />;
  if (type.items) {
    return [strings.listOf, " ", <ValueTypeName type={type.items} schemas={schemas} page={page} />];
  }
  if (type.choices.length > 0) {
    return [
      strings.oneOf,
      " ",
      type.choices.map((choice, index) => [
        index > 0 && " / ",
        <ValueTypeName type={choice} schemas={schemas} page={page} />,
      ]),
    ];
  }
  const name = type.types.length === 0 ? strings.anyType : type.types.join(" | ");
  return (
    <span class="type">
      {name}
      {type.format !== undefined && ` (${type.format})`}
    </span>
  );
}

function SchemaName({ name, schemas, page }: { name: string; schemas: SchemaLinks; page: PageContext }): Child {
  const href = schemas[name];
  if (href === undefined) return <span class="type">{name}</span>;
  return (
    <a class="type" href={hrefTo(page, href)}>
      {name}
    </a>
  );
}

function limitsOf(type: FieldType, strings: SiteStrings): readonly (readonly [name: string, value: string])[] {
  const limits: (readonly [string, string])[] = [];
  if (type.enum.length > 0) limits.push([strings.values, type.enum.map(shortJson).join(" | ")]);
  if (type.pattern !== undefined) limits.push([strings.pattern, type.pattern]);
  const ranges = [
    [strings.length, type.minLength, type.maxLength],
    [strings.range, type.minimum, type.maximum],
    [strings.itemCount, type.minItems, type.maxItems],
  ] as const;
  for (const [name, low, high] of ranges) {
    if (low !== undefined || high !== undefined) limits.push([name, rangeOf(low, high)]);
  }
  if (type.default !== undefined) limits.push([strings.default, shortJson(type.default)]);
  return limits;
}

function rangeOf(low: number | undefined, high: number | undefined): string {
  if (low === high) return String(low);
  if (low === undefined) return `≤\u00a0${high}`;
  return high === undefined ? `≥\u00a0${low}` : `${low}–${high}`;
}

/** A string without its quotes, everything else as JSON. */
export function shortJson(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
