import type { OperationFacts, ParameterFacts } from "./operation.js";

/** What a caller gives of an operation. */
export interface GivenRequest {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly cookie?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** The URL of a request, with each parameter written as the API's description says. */
export function writeUrl(baseUrl: string, operation: OperationFacts, given: GivenRequest): string {
  const path = operation.path.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = given.path?.[name];
    if (value === undefined || value === "") throw new TypeError(`The path parameter ${name} has no value.`);
    return encodeURIComponent(plain(value));
  });
  const query = operation.parameters
    .filter((parameter) => parameter.in === "query")
    .flatMap((parameter) => pairsOf(parameter, given.query?.[parameter.name]))
    .map(([name, value]) => `${encodeURIComponent(name)}=${value}`);
  return `${baseUrl.replace(/\/+$/, "")}${path}${query.length === 0 ? "" : `?${query.join("&")}`}`;
}

function pairsOf({ name, explode, separator }: ParameterFacts, value: unknown): readonly (readonly [string, string])[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) {
    const items = value.map((item) => encodeURIComponent(plain(item)));
    if (explode) return items.map((item) => [name, item] as const);
    return items.length === 0 ? [] : [[name, items.join(separator === "," ? "," : encodeURIComponent(separator))]];
  }
  if (typeof value === "object") {
    return Object.entries(value).map(([key, item]) => [`${name}[${key}]`, encodeURIComponent(plain(item))] as const);
  }
  return [[name, encodeURIComponent(plain(value))]];
}

function plain(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Reads the parameters of a request back: what a server validates. Headers have small letters. */
export function readParameters(
  operation: OperationFacts,
  request: { readonly url: URL; readonly headers: Headers; readonly path: Readonly<Record<string, string>> },
): Readonly<Record<"path" | "query" | "header", Readonly<Record<string, unknown>>>> {
  const found: Record<"path" | "query" | "header", Record<string, unknown>> = { path: {}, query: {}, header: {} };
  for (const parameter of operation.parameters) {
    const { name } = parameter;
    if (parameter.in === "path" && request.path[name] !== undefined)
      found.path[name] = typed(parameter, [request.path[name]]);
    if (parameter.in === "query") {
      const all = request.url.searchParams.getAll(name);
      if (all.length > 0) found.query[name] = typed(parameter, all);
    }
    const header = parameter.in === "header" ? request.headers.get(name) : null;
    if (header !== null) found.header[name.toLowerCase()] = typed(parameter, [header]);
  }
  return found;
}

function typed({ type, items, explode, separator }: ParameterFacts, all: readonly string[]): unknown {
  const [first = ""] = all;
  if (type !== "array") return primitive(type, first);
  const list = explode && all.length > 1 ? all : first.split(separator);
  return list.map((item) => primitive(items ?? "string", item));
}

/** A text that is no number stays a text: the validator then says what was expected. */
function primitive(type: ParameterFacts["type"], text: string): unknown {
  if (type === "boolean" && /^(?:true|false)$/.test(text)) return text === "true";
  return type === "number" && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
