import type { Api } from "#model";
import { isDeviceName } from "./plan-artifacts.ts";

/** Where operations, schemas and fields stand on the site, seen from the folder of a language. */
export interface ApiAddresses {
  /** By their ids: `schemas/Loan.html#field-dueOn`. */
  readonly api: ReadonlyMap<string, string>;
  /** The pages of operations and schemas, also of those whose ids another API has taken. */
  readonly apiPages: ReadonlyMap<object, string>;
}

/** Gives every operation, schema and field its address. The same in each language. */
export function apiAddresses(apis: readonly Api[]): ApiAddresses {
  const api = new Map<string, string>();
  const apiPages = new Map<object, string>();
  const operationNames = createPageNames();
  const schemaNames = createPageNames();
  const place = (node: object, id: string, page: string) => {
    apiPages.set(node, page);
    if (!api.has(id)) api.set(id, page);
  };
  for (const { operations, schemas } of apis) {
    for (const operation of operations) {
      place(operation, operation.id, `operations/${operationNames(operation.id)}.html`);
    }
    for (const schema of schemas) {
      const page = `schemas/${schemaNames(schema.id)}.html`;
      place(schema, schema.id, page);
      for (const field of schema.fields) place(field, field.id, `${page}#${anchorOf(fieldAnchor(field.id))}`);
    }
  }
  return { api, apiPages };
}

/** The anchor of `Loan.book.title` on the page of `Loan`: `field-book.title`. */
export function fieldAnchor(id: string): string {
  return `field-${id.slice(id.indexOf(".") + 1)}`;
}

/** An id as the part of a URL behind `#`. */
export function anchorOf(id: string): string {
  return encodeURIComponent(id);
}

/** Gives each id a file name of its own, also where letter case does not count. */
export function createPageNames(): (id: string) => string {
  const taken = new Set<string>();
  return (id) => {
    const wanted =
      id
        .replace(/[^A-Za-z0-9._-]+/g, "-")
        .replace(/^[.-]+|[.-]+$/g, "")
        .slice(0, 100) || "page";
    let name = isDeviceName(wanted) ? `${wanted}-page` : wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}-${number}`;
    taken.add(name.toLowerCase());
    return name;
  };
}
