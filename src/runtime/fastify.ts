import type { Provider } from "./server.js";

/** What of Fastify is used: its own types fit, and nothing of it is imported. */
export interface FastifyLike {
  addContentTypeParser(
    type: RegExp,
    options: { readonly parseAs: "string" },
    parser: (request: unknown, body: string, done: (error: Error | null, body?: unknown) => void) => void,
  ): unknown;
  removeAllContentTypeParsers(): void;
  route(route: {
    method: string;
    url: string;
    handler: (request: FastifyRequestLike, reply: FastifyReplyLike) => Promise<unknown>;
  }): unknown;
}

/** As much of Fastify's request as is read here; so Fastify is no dependency. */
export interface FastifyRequestLike {
  readonly method: string;
  readonly url: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly params: unknown;
  readonly body: unknown;
}

/** As much of Fastify's reply as is used here. */
export interface FastifyReplyLike {
  status(code: number): FastifyReplyLike;
  header(name: string, value: string): FastifyReplyLike;
  send(body?: unknown): unknown;
}

/** A Fastify plugin with a route for each operation: `app.register(fastifyProvider(provider))`. */
export function fastifyProvider(provider: Provider): (app: FastifyLike) => Promise<void> {
  return async (app) => {
    // The provider reads bodies itself, to answer with problems of the guideline.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(/^.*/, { parseAs: "string" }, (_, body, done) => done(null, body));
    for (const route of provider.routes) {
      app.route({
        method: route.method,
        url: route.path.replace(/\{([^}]+)\}/g, ":$1"),
        handler: async (request, reply) => {
          // Fastify has read the parameters out of the path that it was given.
          const response = await route.handle(asRequest(request), request.params as Readonly<Record<string, string>>);
          reply.status(response.status);
          for (const [name, value] of response.headers) reply.header(name, value);
          // Bytes: to a text Fastify would add what it takes for the charset.
          return reply.send(response.body === null ? undefined : new Uint8Array(await response.arrayBuffer()));
        },
      });
    }
  };
}

function asRequest({ method, url, protocol, hostname, headers, body }: FastifyRequestLike): Request {
  const all = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const text of Array.isArray(value) ? value : [value]) if (typeof text === "string") all.append(name, text);
  }
  const hasBody = typeof body === "string" && body !== "" && method !== "GET" && method !== "HEAD";
  return new Request(`${protocol}://${hostname}${url}`, { method, headers: all, ...(hasBody && { body }) });
}
