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
    .flatMap((parameter) => pairsOf(parameter, given.query?.[parameter.name]));
  return `${baseUrl.replace(/\/+$/, "")}${path}${query.length === 0 ? "" : `?${joined(query)}`}`;
}

type Body = NonNullable<RequestInit["body"]>;

/** The body of a request in the operation's media type. What the platform can send as it is, is sent so. */
export function writeBody({ body = "application/json", deepMembers = [] }: OperationFacts, value: unknown): Body {
  if (/[/+]json\b/i.test(body)) return JSON.stringify(value);
  const isPlain = typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  // What is no plain object has been made to be sent: a text, bytes, a form.
  if (!isPlain) return value as Body;
  if (/^multipart\/form-data\b/i.test(body)) return filledForm(value);
  const isDeep = (name: string, member: unknown) => deepMembers.includes(name) || isNested(member);
  const pairs = Object.entries(value).flatMap(([name, member]) =>
    pairsOf({ name, explode: true, separator: ",", isDeep: isDeep(name, member) }, member),
  );
  return joined(pairs);
}

function filledForm(members: object): FormData {
  const form = new FormData();
  for (const [name, member] of Object.entries(members)) {
    for (const one of Array.isArray(member) ? member : [member]) {
      if (one !== undefined) form.append(name, one instanceof Blob ? one : plain(one));
    }
  }
  return form;
}

/** A name, and a value that is written as it stands. */
type Pair = readonly [name: string, written: string];

type Style = Pick<ParameterFacts, "name" | "explode" | "separator" | "isDeep">;

function joined(pairs: readonly Pair[]): string {
  return pairs.map(([name, written]) => `${encodeURIComponent(name)}=${written}`).join("&");
}

function pairsOf({ name, explode, separator, isDeep }: Style, value: unknown): readonly Pair[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== "object") return [[name, written(value)]];
  if (isDeep) return deepPairs(name, value);
  const sign = separator === "," ? "," : encodeURIComponent(separator);
  if (Array.isArray(value)) {
    if (explode) return value.map((item) => [name, written(item)] as const);
    return value.length === 0 ? [] : [[name, value.map(written).join(sign)]];
  }
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (explode) return members.map(([key, member]) => [key, written(member)] as const);
  return members.length === 0 ? [] : [[name, members.flatMap(([key, member]) => [key, written(member)]).join(sign)]];
}

/** `price[from]=1`, and so on below; items of lists by number. */
function deepPairs(name: string, value: unknown): readonly Pair[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== "object") return [[name, written(value)]];
  return Object.entries(value).flatMap(([key, member]) => deepPairs(`${name}[${key}]`, member));
}

/** Whether a value has members that themselves have members: no other way of writing has a place for them. */
function isNested(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return !Array.isArray(value) || value.some((item) => typeof item === "object" && item !== null);
}

function written(value: unknown): string {
  return encodeURIComponent(plain(value));
}

function plain(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
