import type { OperationFacts, ParameterFacts } from "./operation.js";

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
      const value = queryValue(parameter, request.url.searchParams);
      if (value !== undefined) found.query[name] = value;
    }
    const header = parameter.in === "header" ? request.headers.get(name) : null;
    if (header !== null) found.header[name.toLowerCase()] = typed(parameter, [header]);
  }
  return found;
}

function queryValue(parameter: ParameterFacts, query: URLSearchParams): unknown {
  const { name, type, members = {}, explode, separator, isDeep } = parameter;
  const all = query.getAll(name);
  if (type !== "object") return all.length === 0 ? undefined : typed(parameter, all);
  const parts = (all[0] ?? "").split(separator);
  const pairs = Object.entries(members).flatMap(([key, member]) => {
    const at = parts.findIndex((part, index) => index % 2 === 0 && part === key);
    const text = isDeep
      ? query.get(`${name}[${key}]`)
      : explode
        ? query.get(key)
        : at < 0
          ? null
          : (parts[at + 1] ?? "");
    return text === null ? [] : [[key, primitive(member, text)] as const];
  });
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
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
