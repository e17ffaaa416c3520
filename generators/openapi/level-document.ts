import { type Api, httpMethods, type Json, type JsonObject } from "#model";

/**
 * An API's document with the operations of one conformance level and of those below it, and with
 * nothing else that only the others used: paths, webhooks, components, scopes and tags.
 *
 * @param levels Ids of the conformance levels that stay. Operations of no level stay too.
 */
export function levelDocument(
  document: JsonObject,
  { operations }: Pick<Api, "operations">,
  levels: ReadonlySet<string>,
): JsonObject {
  const left = operations.filter(({ conformance }) => conformance !== undefined && !levels.has(conformance.id));
  const isLeft = new Set(left.map(({ isWebhook, path, method }) => operationKey(isWebhook, path, method)));
  const paths = keptItems(document.paths, (path, method) => isLeft.has(operationKey(false, path, method)));
  const webhooks = keptItems(document.webhooks, (path, method) => isLeft.has(operationKey(true, path, method)));
  const rest: JsonObject = {
    ...document,
    ...(document.paths !== undefined && { paths }),
    ...(document.webhooks !== undefined && { webhooks }),
  };
  const { components, ...others } = rest;
  const used = usedScopes(others);
  const result: JsonObject = {
    ...others,
    ...(isObject(components) && { components: withScopes(keptComponents(components, others), used) }),
  };
  return withTags(result);
}

function operationKey(isWebhook: boolean, path: string, method: string): string {
  return `${isWebhook ? "webhook" : "path"} ${method} ${path}`;
}

function keptItems(items: Json | undefined, isLeft: (path: string, method: string) => boolean): JsonObject {
  if (!isObject(items)) return {};
  const kept = Object.entries(items).flatMap(([path, item]): [string, Json][] => {
    if (!isObject(item)) return [[path, item]];
    const members = Object.entries(item).filter(([key]) => !(isMethod(key) && isLeft(path, key)));
    const hadSome = Object.keys(item).some(isMethod);
    return hadSome && !members.some(([key]) => isMethod(key)) ? [] : [[path, Object.fromEntries(members)]];
  });
  return Object.fromEntries(kept);
}

/** The components that something that stays refers to, directly or through another component. */
function keptComponents(components: JsonObject, others: JsonObject): JsonObject {
  const reached = new Set<string>();
  const queue: Json[] = [others];
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    for (const pointer of refsIn(value)) {
      if (reached.has(pointer)) continue;
      reached.add(pointer);
      const [kind = "", name = ""] = pointer.split("/");
      const target = memberOf(memberOf(components, kind), name);
      if (target !== undefined) queue.push(target);
    }
  }
  for (const scheme of securitySchemes(others)) reached.add(`securitySchemes/${scheme}`);
  const kept = Object.entries(components).flatMap(([kind, entries]): [string, Json][] => {
    if (!isObject(entries)) return [[kind, entries]];
    const members = Object.entries(entries).filter(([name]) => reached.has(`${kind}/${name}`));
    return members.length === 0 ? [] : [[kind, Object.fromEntries(members)]];
  });
  return Object.fromEntries(kept);
}

/** `kind/name` of every `$ref` into the components, and of every `mapping` of a discriminator. */
function* refsIn(value: Json): Iterable<string> {
  if (typeof value === "string") {
    if (value.startsWith(prefix)) yield namePart(value.slice(prefix.length));
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const member of Object.values(value)) yield* refsIn(member);
}

const prefix = "#/components/";

/** `schemas/Loan` of `schemas/Loan/properties/dueOn`, with JSON Pointer's and URI's escapes undone. */
function namePart(pointer: string): string {
  const [kind = "", name = ""] = pointer.split("/");
  return `${kind}/${decoded(name).replaceAll("~1", "/").replaceAll("~0", "~")}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function securityOf(document: JsonObject): readonly JsonObject[] {
  const items = [document.paths, document.webhooks].flatMap((map) => (isObject(map) ? Object.values(map) : []));
  const operations = items.flatMap((item) =>
    isObject(item)
      ? Object.entries(item).flatMap(([key, node]) => (isMethod(key) && isObject(node) ? [node] : []))
      : [],
  );
  return [document, ...operations].flatMap(({ security }) =>
    Array.isArray(security) ? security.filter(isObject) : [],
  );
}

function securitySchemes(document: JsonObject): readonly string[] {
  return securityOf(document).flatMap((alternative) => Object.keys(alternative));
}

function usedScopes(document: JsonObject): ReadonlySet<string> {
  const scopes = securityOf(document).flatMap((alternative) =>
    Object.values(alternative).flatMap((names) => (Array.isArray(names) ? names : [])),
  );
  return new Set(scopes.filter((name) => typeof name === "string"));
}

/** OAuth flows name only the scopes that some operation still asks for. */
function withScopes(components: JsonObject, used: ReadonlySet<string>): JsonObject {
  const schemes = components.securitySchemes;
  if (!isObject(schemes)) return components;
  const narrowed = mapObject(schemes, (scheme) =>
    isObject(scheme) && isObject(scheme.flows)
      ? { ...scheme, flows: mapObject(scheme.flows, (flow) => withFlowScopes(flow, used)) }
      : scheme,
  );
  return { ...components, securitySchemes: narrowed };
}

function withFlowScopes(flow: Json, used: ReadonlySet<string>): Json {
  if (!isObject(flow) || !isObject(flow.scopes)) return flow;
  return { ...flow, scopes: Object.fromEntries(Object.entries(flow.scopes).filter(([name]) => used.has(name))) };
}

/** Tags that no operation bears any more are left out. */
function withTags(document: JsonObject): JsonObject {
  if (!Array.isArray(document.tags)) return document;
  const text = JSON.stringify([document.paths, document.webhooks]);
  const tags = document.tags.filter((tag) => isObject(tag) && text.includes(JSON.stringify(tag.name)));
  return { ...document, tags };
}

function mapObject(object: JsonObject, change: (value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

function memberOf(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isMethod(key: string): boolean {
  return httpMethods.some((method) => method === key);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
