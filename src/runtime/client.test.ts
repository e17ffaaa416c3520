import { expect, test } from "vitest";
import { type ApiClient, createApiClient } from "./client.ts";
import type { ClientOptions } from "./client-options.ts";
import type { RequestOf } from "./message-types.ts";
import type { ApiFacts, OperationFacts } from "./operation.ts";
import { ProblemError } from "./problem-error.ts";

interface Page {
  readonly items: readonly { readonly id: string; readonly state?: string; readonly was?: string }[];
  readonly next?: string;
  readonly since?: string;
}

interface Answers<Body> {
  readonly responses: { readonly 200: { readonly content: { readonly "application/json": Body } } };
}

interface Operations {
  list: {
    readonly parameters: { readonly query?: { readonly cursor?: string; readonly since?: string } };
  } & Answers<Page>;
  add: { readonly requestBody: { readonly content: { readonly "application/json": object } } } & Answers<object>;
}

interface Requests {
  readonly list: RequestOf<Operations["list"]>;
  readonly add: RequestOf<Operations["add"]>;
}

type Client = ApiClient<Operations, Requests, { paged: "list"; changing: "list"; items: "items"; key: "id" }>;

const parameter = (name: string, place: "query" | "header") =>
  ({ name, in: place, type: "string", explode: true, separator: "," }) as const;
const list: OperationFacts = {
  method: "get",
  path: "/loans",
  access: [{ schemes: ["Bearer"], scopes: ["read"] }],
  parameters: [parameter("cursor", "query"), parameter("since", "query"), parameter("x-id", "header")],
};
const facts: ApiFacts = {
  operations: { list, add: { ...list, method: "post", body: "application/json" } },
  correlation: "x-id",
  paging: { parameter: "cursor", next: "next", items: "items" },
  changes: { parameter: "since", next: "since", id: "id", removed: { state: ["GONE"] }, replaces: "was" },
  problems: { ended: { type: "https://p.example/ended", status: 401, action: "reconsent", title: "Ended" } },
};

test("reads pages and items to the end, and what has changed with what is gone", async () => {
  const { client, asked } = clientOf([
    { items: [{ id: "a" }, { id: "b" }], next: "2" },
    {
      items: [
        { id: "b", state: "GONE" },
        { id: "c", was: "a" },
      ],
      since: "later",
    },
  ]);
  expect(await client.list.changes({}, "before")).toEqual({
    changed: [{ id: "c", was: "a" }],
    removed: ["b", "a"],
    next: "later",
  });
  expect(asked).toEqual([
    "GET https://x.example/v1/loans?since=before",
    "GET https://x.example/v1/loans?cursor=2&since=before",
  ]);
  const again = clientOf([{ items: [{ id: "a" }], next: "2" }, { items: [{ id: "b" }] }]);
  const ids: string[] = [];
  for await (const { id } of again.client.list.items()) ids.push(id);
  expect(ids).toEqual(["a", "b"]);
});

test("waits as long as it is told and tries again, but repeats no change", async () => {
  const busy = () => new Response("{}", { status: 503, headers: { "retry-after": "7" } });
  const { client, waits } = clientOf([busy(), new TypeError("fetch failed"), { items: [] }]);
  expect(await client.list()).toEqual({ items: [] });
  expect([waits[0], (waits[1] ?? 0) > 400 && (waits[1] ?? 0) <= 1000]).toEqual([7000, true]);
  const adding = clientOf([busy()]);
  await expect(adding.client.add({ body: {} })).rejects.toMatchObject({
    status: 503,
    action: "wait",
    retryAfterSeconds: 7,
  });
});

test("tells problems with what to do about them", async () => {
  const body = { type: "https://p.example/ended", title: "Ended", status: 401 };
  const headers = { "content-type": "application/problem+json", "x-id": "i" };
  const { client } = clientOf([new Response(JSON.stringify(body), { status: 401, headers })]);
  const error = await client.list().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toMatchObject({
    operation: "list",
    status: 401,
    code: "ended",
    action: "reconsent",
    correlationId: "i",
  });
});

test("asks for another token once when one is refused", async () => {
  const tokens = ["old", "new"];
  const { client, asked } = clientOf([new Response("{}", { status: 401 }), { items: [] }], {
    auth: () => tokens.shift() ?? "none",
  });
  await client.list();
  expect([tokens, asked.length]).toEqual([[], 2]);
});

test("stops when it is told to, at once", async () => {
  const { client } = clientOf([new TypeError("fetch failed")]);
  const signal = AbortSignal.abort(new Error("enough"));
  await expect(client.list({}, { signal })).rejects.toThrow("enough");
});

test("checks answers if it is given validators", async () => {
  const violations = [
    { path: "/items", field: "", name: {}, requirements: [], rule: "type", expected: { en: "", ja: "" } },
  ];
  const messages = { list: { responses: { "200": () => ({ ok: false as const, violations, unknownValues: [] }) } } };
  await expect(clientOf([{ items: [] }], { messages }).client.list()).rejects.toMatchObject({
    name: "ViolationError",
    violations,
  });
  const told: unknown[] = [];
  const lenient = clientOf([{ items: [] }], { messages, onViolation: (found) => told.push(found) });
  await lenient.client.list();
  expect(told).toEqual([{ operation: "list", violations }]);
});

function clientOf(answers: readonly (object | Response | Error)[], options: Partial<ClientOptions> = {}) {
  const queue = [...answers];
  const asked: string[] = [];
  const waits: number[] = [];
  const client = createApiClient<Client>(facts, {
    baseUrl: "https://x.example/v1/",
    sleep: async (milliseconds) => void waits.push(milliseconds),
    fetch: async (input) => {
      const request = input instanceof Request ? input : new Request(input);
      request.signal.throwIfAborted();
      asked.push(`${request.method} ${request.url}`);
      const next = queue.shift();
      if (next instanceof Error) throw next;
      return next instanceof Response ? next : Response.json(next);
    },
    ...options,
  });
  return { client, asked, waits };
}
