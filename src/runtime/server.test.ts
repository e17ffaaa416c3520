import fastify from "fastify";
import { expect, test } from "vitest";
import { fastifyProvider } from "./fastify.ts";
import type { ApiFacts, OperationMessages, ParameterFacts, ValidateMessage } from "./operation.ts";
import { Problem } from "./problem-response.ts";
import type { Caller, ProviderOptions } from "./provider-options.ts";
import { createApiProvider, type Provider } from "./server.ts";

const correlation = "4f1c9dbe-5a0c-4c7e-9a7e-0d0c8a1b2c3d";
const read = [{ schemes: ["Bearer"], scopes: ["loans:read"] }];
const parameter = (name: string, place: ParameterFacts["in"], type: ParameterFacts["type"] = "string") =>
  ({ name, in: place, type, explode: true, separator: "," }) as const;

const facts: ApiFacts = {
  operations: {
    listLoans: {
      method: "get",
      path: "/loans",
      access: read,
      status: 200,
      parameters: [parameter("limit", "query", "number"), parameter("X-Request-Id", "header")],
    },
    addLoan: {
      method: "post",
      path: "/loans",
      access: [{ schemes: ["Bearer"], scopes: ["loans:write"] }, ...read],
      status: 201,
      body: "application/json",
      bodyRequired: true,
      parameters: [],
    },
    getLoan: { method: "get", path: "/loans/{loanId}", access: read, parameters: [parameter("loanId", "path")] },
    getOwnLoan: { method: "get", path: "/loans/mine", access: read, parameters: [] },
    endLoan: { method: "delete", path: "/loans/{loanId}", access: read, status: 204, parameters: [] },
    getStatus: { method: "get", path: "/status", access: [], isPublic: true, parameters: [] },
    getNews: { method: "get", path: "/news", access: read, isPublic: true, parameters: [] },
    getProven: {
      method: "get",
      path: "/proven",
      access: [{ schemes: ["DPoP"], scopes: ["loans:read"] }],
      parameters: [],
    },
  },
  correlation: "X-Request-Id",
  problems: {
    "not-found": { type: "https://p.example/not-found", status: 404, action: "stop", title: "Not found" },
    malformed: { type: "https://p.example/malformed", status: 400, action: "fix", title: "Malformed" },
  },
};

/** Refuses what a test says is wrong. */
const judge =
  (path: string, isRight: (value: never) => boolean): ValidateMessage =>
  (value) => {
    const expected = { en: "another value", ja: "ほかの値" };
    const violation = { path, field: "", name: {}, requirements: [], rule: "type", expected };
    return isRight(value as never)
      ? { ok: true, value, unknownValues: [] }
      : { ok: false, violations: [violation], unknownValues: [] };
  };

const messages: Readonly<Record<string, OperationMessages>> = {
  listLoans: {
    parameters: judge("/header/x-request-id", ({ header }: { header: object }) => "x-request-id" in header),
    responses: { "200": judge("/items", (body: object) => "items" in body) },
  },
  addLoan: { request: judge("/book/isbn", (body: object) => "book" in body), responses: {} },
};

/** Messages that have a `status` and are still no whole results. */
const statusesOfTheirOwn = [
  { loanId: "counted", message: { status: 7, loanId: "counted" } },
  { loanId: "late", message: { status: "late" } },
  { loanId: "overdue", message: { status: "late", body: "torn" } },
];

const handlers = {
  listLoans: ({ query, header, caller }: never) => ({ items: [], query, header, caller }),
  addLoan: ({ body }: { body: object }) => ({ status: 201, headers: { location: "/loans/1" }, body }),
  getLoan({ path }: { path: { loanId: string } }) {
    if (path.loanId === "gone") throw new Problem("not-found", { detail: "It has been lost." }, { "x-why": "lost" });
    if (path.loanId === "broken") throw new Error("secret");
    const own = statusesOfTheirOwn.find(({ loanId }) => loanId === path.loanId);
    if (own) return own.message;
    return { loanId: path.loanId };
  },
  getOwnLoan: () => ({ loanId: "mine" }),
  endLoan: () => undefined,
  getStatus: ({ caller }: { caller?: unknown }) => ({ isKnown: caller !== undefined }),
  getNews: ({ caller }: { caller?: unknown }) => ({ isKnown: caller !== undefined }),
  getProven: () => ({}),
};

type Send = (path: string, init?: RequestInit) => Promise<Response>;

/** The same provider, asked directly and through Fastify. */
const ways: Readonly<Record<string, (provider: Provider) => Promise<Send>>> = {
  "Request and Response": async (provider) => (path, init) =>
    provider.fetch(new Request(`https://library.example${path}`, init)),
  async Fastify(provider) {
    const app = fastify();
    await app.register(fastifyProvider(provider));
    return async (path, init = {}) => {
      const headers = Object.fromEntries(new Headers(init.headers));
      const payload = typeof init.body === "string" ? { payload: init.body } : {};
      const answer = await app.inject({ method: (init.method ?? "GET") as "GET", url: path, headers, ...payload });
      const told = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]);
      return new Response(answer.body === "" ? null : answer.body, { status: answer.statusCode, headers: told });
    };
  },
};

test.each(Object.keys(ways))("%s: lets in who is known and has the scope, and tells others why not", async (way) => {
  const send = await start(way);
  expect(await told(await send("/v1/loans/1"))).toEqual([401, "Bearer", "HTTP 401"]);
  expect(await told(await send("/v1/loans/1", as("nobody")))).toEqual([
    401,
    'Bearer error="invalid_token"',
    "HTTP 401",
  ]);
  expect(await told(await send("/v1/loans/1", as("loans:write")))).toEqual([
    403,
    'Bearer error="insufficient_scope", scope="loans:read"',
    "HTTP 403",
  ]);
  expect((await send("/v1/loans/1", as("loans:read"))).status).toBe(200);
  // Either scope will do.
  const loan = { method: "POST", body: '{"book":{}}' };
  for (const scope of ["loans:read", "loans:write"]) {
    expect((await send("/v1/loans", as(scope, { ...loan, "content-type": "application/json" }))).status).toBe(201);
  }
  expect(await told(await send("/v1/proven"))).toEqual([401, "DPoP", "HTTP 401"]);
  expect(await (await send("/v1/status")).json()).toEqual({ isKnown: false });
  expect(await (await send("/v1/news")).json()).toEqual({ isKnown: false });
  expect(await (await send("/v1/news", as("loans:read"))).json()).toEqual({ isKnown: true });
});

test.each(Object.keys(ways))("%s: checks parameters, headers and bodies before a handler sees them", async (way) => {
  const send = await start(way);
  const missing = await send("/v1/loans", as("loans:read"));
  expect([missing.status, missing.headers.get("content-type"), await missing.json()]).toEqual([
    400,
    "application/problem+json",
    {
      type: "https://p.example/malformed",
      title: "Malformed",
      status: 400,
      instance: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
      invalidParameters: [{ name: "x-request-id", reason: "ほかの値 / another value" }],
    },
  ]);
  const listed = await send("/v1/loans?limit=7", as("loans:read", { "x-request-id": correlation }));
  expect([listed.headers.get("x-request-id"), await listed.json()]).toEqual([
    correlation,
    { items: [], query: { limit: 7 }, header: { "X-Request-Id": correlation }, caller: { scopes: ["loans:read"] } },
  ]);
  const add = (body: string, type = "application/json") =>
    send("/v1/loans", as("loans:write", { method: "POST", "content-type": type, ...(body !== "" && { body }) }));
  expect(JSON.parse(await (await add("{}")).text()).invalidParameters).toEqual([
    { name: "book.isbn", reason: "ほかの値 / another value" },
  ]);
  expect([(await add("{")).status, (await add("")).status, (await add("book=1", "text/plain")).status]).toEqual([
    400, 400, 415,
  ]);
  const added = await add('{"book":{}}');
  expect([added.status, added.headers.get("location"), await added.json()]).toEqual([201, "/loans/1", { book: {} }]);
});

test.each(Object.keys(ways))("%s: sends a message with a status of its own as it is", async (way) => {
  const send = await start(way);
  for (const { loanId, message } of statusesOfTheirOwn) {
    const answer = await send(`/v1/loans/${loanId}`, as("loans:read"));
    expect([answer.status, await answer.json()]).toEqual([200, message]);
  }
});

test.each(
  Object.keys(ways),
)("%s: answers with problems of the catalogue, and keeps to itself what broke", async (way) => {
  const thrown: unknown[] = [];
  const send = await start(way, { onError: (error, operation) => void thrown.push([String(error), operation]) });
  const gone = await send("/v1/loans/gone", as("loans:read", { "x-request-id": correlation }));
  expect([gone.status, gone.headers.get("x-why"), gone.headers.get("x-request-id"), await gone.json()]).toEqual([
    404,
    "lost",
    correlation,
    {
      type: "https://p.example/not-found",
      title: "Not found",
      status: 404,
      instance: `urn:uuid:${correlation}`,
      detail: "It has been lost.",
    },
  ]);
  const broken = await send("/v1/loans/broken", as("loans:read"));
  expect([broken.status, (await broken.text()).includes("secret"), thrown]).toEqual([
    500,
    false,
    [["Error: secret", "getLoan"]],
  ]);
  const ended = await send("/v1/loans/1", as("loans:read", { method: "DELETE" }));
  expect([ended.status, await ended.text()]).toEqual([204, ""]);
});

test("a path without parameters is none with one, and what is nowhere is told as a problem", async () => {
  const send = await start("Request and Response");
  expect(await (await send("/v1/loans/mine", as("loans:read"))).json()).toEqual({ loanId: "mine" });
  expect(await (await send("/v1/loans/a%2Fb", as("loans:read"))).json()).toEqual({ loanId: "a/b" });
  expect((await send("/v1/nowhere")).status).toBe(404);
  const wrong = await send("/v1/status", { method: "PUT" });
  expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET"]);
});

test("an answer of one's own that does not fit is a fault of the server, unless somebody wants to be told", async () => {
  const wrong = { ...handlers, listLoans: () => ({}) };
  const init = as("loans:read", { "x-request-id": correlation });
  const errors: string[] = [];
  const strict = await start("Request and Response", { onError: (error) => void errors.push(String(error)) }, wrong);
  expect((await strict("/v1/loans", init)).status).toBe(500);
  expect(errors).toEqual(["Error: The answer of listLoans does not fit the guideline at /items."]);
  const found: string[] = [];
  const lenient = await start(
    "Request and Response",
    { onViolation: ({ operation }) => void found.push(operation) },
    wrong,
  );
  expect([(await lenient("/v1/loans", init)).status, found]).toEqual([200, ["listLoans"]]);
});

test("who takes tokens in several ways says so", async () => {
  const send = await start("Request and Response", { schemes: ["DPoP", "Bearer"] });
  expect((await send("/v1/loans/1")).headers.get("www-authenticate")).toBe("DPoP, Bearer");
  const shown = await send("/v1/loans/1", { headers: { authorization: "dpop x" } });
  expect(shown.headers.get("www-authenticate")).toBe('DPoP error="invalid_token", Bearer');
});

function start(
  way: string,
  options: Partial<ProviderOptions<Caller>> = {},
  own: Parameters<typeof createApiProvider>[1] = handlers,
): Promise<Send> {
  const provider = createApiProvider<Caller>(facts, own, {
    basePath: "/v1",
    messages,
    authenticate(request) {
      const [, scope] = /^\w+ (.+)$/.exec(request.headers.get("authorization") ?? "") ?? [];
      return scope?.includes(":") ? { scopes: [scope] } : undefined;
    },
    ...options,
  });
  const begin = ways[way];
  if (!begin) throw new Error(`There is no way ${way}.`);
  return begin(provider);
}

/** A request with a token that is good for a scope; what is neither method nor body is a header. */
function as(scope: string, { method, body, ...headers }: Readonly<Record<string, string>> = {}): RequestInit {
  return {
    headers: { authorization: `Bearer ${scope}`, ...headers },
    ...(method !== undefined && { method }),
    ...(body !== undefined && { body }),
  };
}

async function told(response: Response): Promise<readonly unknown[]> {
  const { title } = JSON.parse(await response.text());
  return [response.status, response.headers.get("www-authenticate"), title];
}
