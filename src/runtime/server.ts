import { answer } from "./answer-request.js";
import type { AnswerOf, RequestOf } from "./message-types.js";
import type { ApiFacts } from "./operation.js";
import { correlationOf, problemResponse } from "./problem-response.js";
import type { AnyHandler, Caller, ProviderOptions } from "./provider-options.js";

/** What a handler is given: parameters and body have been checked. */
export type Handled<Op, Who> = RequestOf<Op> & {
  readonly caller: Who;
  readonly correlationId: string;
  readonly headers: Headers;
  readonly signal: AbortSignal;
};

/** What a handler gives back: the body alone, or with a status and headers. */
export type HandlerResult<Op> =
  | AnswerOf<Op>
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: AnswerOf<Op> };

/** Answers an operation: gets a request that fits the contract, gives an answer that is held against it. */
export type Handler<Op, Who> = (request: Handled<Op, Who>) => HandlerResult<Op> | Promise<HandlerResult<Op>>;

/** A handler for each operation that a level asks for; others are welcome. Those of `Public` may be called by nobody known. */
export type Handlers<Operations, Needed extends keyof Operations, Who, Public = never> = {
  readonly [Id in Needed]: Handler<Operations[Id], CallerOf<Id, Who, Public>>;
} & { readonly [Id in keyof Operations]?: Handler<Operations[Id], CallerOf<Id, Who, Public>> };

type CallerOf<Id, Who, Public> = Id extends Public ? Who | undefined : Who;

/** A route of a provider, for frameworks that have a router of their own. */
export interface Route {
  readonly operation: string;
  readonly method: string;
  /** With `{name}` where a parameter stands. */
  readonly path: string;
  readonly handle: (request: Request, path: Readonly<Record<string, string>>) => Promise<Response>;
}

/** A server for an API: takes a request of the Fetch standard and gives its response. */
export interface Provider {
  /** Answers any request: for servers that speak `Request` and `Response`. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly routes: readonly Route[];
}

/** Makes a provider of handlers: finds the operation, checks scope, parameters and body, answers problems. */
export function createApiProvider<Who extends Caller>(
  facts: ApiFacts,
  handlers: { readonly [id: string]: AnyHandler | undefined },
  options: ProviderOptions<Who>,
): Provider {
  const routes = Object.entries(facts.operations).flatMap(([id, operation]): readonly Route[] => {
    const handler = handlers[id];
    if (!handler) return [];
    const path = `${options.basePath ?? ""}${operation.path}`;
    const handle: Route["handle"] = (request, parameters) =>
      answer({ facts, options, id, operation, handler }, request, parameters);
    return [{ operation: id, method: operation.method.toUpperCase(), path, handle }];
  });
  const patterns = routes.map((route) => ({ route, names: namesOf(route.path), pattern: patternOf(route.path) }));
  // Paths without parameters come first: `/me` is no id.
  patterns.sort((a, b) => a.names.length - b.names.length);
  return {
    routes,
    async fetch(request) {
      const { pathname } = new URL(request.url);
      const here = patterns.filter(({ pattern }) => pattern.test(pathname));
      const found = here.find(({ route }) => route.method === request.method);
      if (!found) {
        const correlationId = correlationOf(facts, request);
        if (here.length === 0) return problemResponse(facts, { status: 404, correlationId });
        const allow = here.map(({ route }) => route.method).join(", ");
        return problemResponse(facts, { status: 405, headers: { allow }, correlationId });
      }
      const values = found.pattern.exec(pathname)?.slice(1) ?? [];
      const path = found.names.map((name, at) => [name, decode(values[at] ?? "")] as const);
      return found.route.handle(request, Object.fromEntries(path));
    },
  };
}

function namesOf(path: string): readonly string[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? "");
}

function patternOf(path: string): RegExp {
  const parts = path.split(/\{[^}]+\}/).map((part) => part.replace(/[\\^$.*+?()[\]|{}]/g, "\\$&"));
  return new RegExp(`^${parts.join("([^/]+)")}$`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
