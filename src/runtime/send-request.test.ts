import { afterEach, describe, expect, test, vi } from "vitest";
import { loanApi as facts, failingAnswer as fails, answerOf as ok, trySend } from "#testing/package";
import type { Authorization } from "./client-options.ts";
import type { OperationFacts, ParameterFacts } from "./operation.ts";
import { send } from "./send-request.ts";
import type { Violation } from "./violation.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const parameter = (name: string, place: ParameterFacts["in"] = "header"): ParameterFacts => ({
  name,
  in: place,
  type: "string",
  explode: true,
  separator: ",",
});
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe("what goes out", () => {
  test("a request says what it takes, goes nowhere else, and has no body of its own", async () => {
    const { request } = await trySend([ok()], {
      operation: { method: "patch" },
      options: { headers: { "user-agent": "library" } },
    });
    expect(request?.method).toBe("PATCH");
    expect(request?.redirect).toBe("error");
    expect(request?.body).toBe(null);
    expect([...(request?.headers ?? [])]).toEqual([
      ["accept", "application/json, application/problem+json"],
      ["user-agent", "library"],
    ]);
  });

  test("headers that are given are written, those without a value are not", async () => {
    const { request } = await trySend([ok()], { given: { header: { "x-shelf": 7, "x-none": undefined } } });
    expect([request?.headers.get("x-shelf"), request?.headers.has("x-none")]).toEqual(["7", false]);
  });

  test.each([
    ["application/json", { title: "Momo" }, "application/json", '{"title":"Momo"}'],
    [undefined, { title: "Momo" }, "application/json", '{"title":"Momo"}'],
    ["application/x-www-form-urlencoded", { title: "Momo" }, "application/x-www-form-urlencoded", "title=Momo"],
    ["text/x-multipart/y", "Momo", "text/x-multipart/y", "Momo"],
  ])("a body in %s has its media type", async (body, value, type, written) => {
    const operation = { method: "post", ...(body !== undefined && { body }) };
    const { request } = await trySend([ok()], { operation, given: { body: value } });
    expect([request?.headers.get("content-type"), await request?.text()]).toEqual([type, written]);
  });

  test("the platform says where the parts of a form with files end", async () => {
    const operation = { method: "post", body: "Multipart/form-data" };
    const { request } = await trySend([ok()], { operation, given: { body: { cover: new Blob(["x"]) } } });
    expect(request?.headers.get("content-type")).toMatch(/^multipart\/form-data; boundary=/);
  });

  test.each([
    [30_000, {}, {}],
    [500, { timeout: 500 }, {}],
    [70, { timeout: 500 }, { timeout: 70 }],
  ])("an attempt ends after %d milliseconds", async (milliseconds, options, call) => {
    const timeout = vi.spyOn(AbortSignal, "timeout");
    await trySend([ok()], { options, call });
    expect(timeout.mock.calls).toEqual([[milliseconds]]);
  });

  test("without a `fetch` of its own, a client uses the platform's", async () => {
    const platform = vi.fn(async () => ok([]));
    vi.stubGlobal("fetch", platform);
    const { fetch: _, ...options } = { fetch: undefined, baseUrl: "https://library.example" };
    const loans: OperationFacts = { method: "get", path: "/loans", access: [], parameters: [] };
    const sending = { facts, options, id: "listLoans", operation: loans };
    await send(sending, {}, {});
    const access = [{ schemes: [], scopes: [] }];
    await send({ ...sending, options: { ...options, auth: "t" }, operation: { ...loans, access } }, {}, {});
    expect(platform).toHaveBeenCalledTimes(2);
  });
});

describe("ids by which a request is known", () => {
  const takesBoth = { parameters: [parameter("q", "query"), parameter("X-Request-Id"), parameter("Idempotency-Key")] };
  const ids = ({ request }: { readonly request: Request | undefined }) =>
    ["x-request-id", "idempotency-key"].map((name) => request?.headers.get(name));

  test("they are made up where the operation takes them", async () => {
    const { request, reply } = await trySend([ok()], { operation: takesBoth });
    expect(ids({ request })).toEqual([expect.stringMatching(uuid), expect.stringMatching(uuid)]);
    expect(reply?.correlationId).toBe(ids({ request })[0]);
  });

  test("those that the caller has are taken, as options or as headers", async () => {
    const call = { correlationId: "c", idempotencyKey: "i" };
    const sent = await trySend([ok()], { operation: takesBoth, call });
    expect([...ids(sent), sent.reply?.correlationId]).toEqual(["c", "i", "c"]);
    const given = { header: { "X-Request-Id": "own", "Idempotency-Key": "once" } };
    const written = await trySend([ok()], { operation: takesBoth, given, call });
    expect([...ids(written), written.reply?.correlationId]).toEqual(["own", "once", "own"]);
  });

  test("where the operation takes no such header, none is sent", async () => {
    const operation = { parameters: [parameter("X-Request-Id", "query"), parameter("Idempotency-Key", "cookie")] };
    const sent = await trySend([ok()], { operation, call: { correlationId: "c" } });
    expect([...ids(sent), sent.reply?.correlationId]).toEqual([null, null, "c"]);
    const made = await trySend([ok()]);
    expect(made.reply?.correlationId).toMatch(uuid);
  });

  test("the id that the server answers with counts", async () => {
    const answer = () => new Response("{}", { headers: { "x-request-id": "server's" } });
    const { reply } = await trySend([answer()], { operation: takesBoth });
    expect(reply?.correlationId).toBe("server's");
    const unknown = await trySend([answer()], { facts: { correlation: "X-Trace" }, call: { correlationId: "c" } });
    expect(unknown.reply?.correlationId).toBe("c");
  });
});

describe("who asks", () => {
  const access = (...schemes: readonly string[]) => ({
    access: [
      { schemes: schemes.slice(0, 1), scopes: ["loans:read"] },
      { schemes: schemes.slice(1), scopes: ["loans:read", "books:read"] },
    ],
  });

  test.each([
    [access(), "Bearer t"],
    [access("DPoP"), "DPoP t"],
    [access("DPoP", "Bearer"), "Bearer t"],
    [access("Other", "DPoP"), "Other t"],
    [{ access: [] }, null],
  ])("of the ways %j a token goes out as %s", async (operation, authorization) => {
    for (const auth of ["t", () => "t", async () => "t"]) {
      const { request } = await trySend([ok()], { operation, options: { auth } });
      expect(request?.headers.get("authorization")).toBe(authorization);
    }
  });

  test("without a token none goes out", async () => {
    const { request } = await trySend([ok()], { operation: access("Bearer") });
    expect(request?.headers.has("authorization")).toBe(false);
  });

  test("an authorization sends the request itself, is told the scopes, and once what was refused", async () => {
    const told: unknown[] = [];
    const refusal = fails(401);
    const answers = [refusal, ok(["a"])];
    const auth: Authorization = {
      async send({ request, ...rest }) {
        told.push([request.url, rest]);
        return answers.shift() ?? fails(401);
      },
    };
    const { reply, requests } = await trySend([], { operation: access("DPoP"), options: { auth } });
    expect([reply?.body, requests]).toEqual([["a"], []]);
    expect(told).toStrictEqual([
      ["https://library.example/loans", { scopes: ["loans:read", "books:read"] }],
      ["https://library.example/loans", { scopes: ["loans:read", "books:read"], refused: refusal }],
    ]);
    const again = await trySend([], { operation: access("DPoP"), options: { auth } });
    expect([again.error.status, told.length]).toEqual([401, 4]);
  });

  test.each([
    ["a text", "t"],
    ["absent", undefined],
  ])("a token that is %s has no other to try", async (_, auth) => {
    const { error, requests } = await trySend([fails(401), ok()], {
      operation: access("Bearer"),
      options: { ...(auth !== undefined && { auth }) },
    });
    expect([error.status, error.action, requests.length]).toEqual([401, "refresh", 1]);
  });
});

describe("what comes back", () => {
  test.each([
    [() => Response.json({ items: [] }), { items: [] }],
    [() => new Response("{}", { headers: { "content-type": "application/vnd.library+json; v=1" } }), {}],
    [() => new Response("a,b", { headers: { "content-type": "text/csv" } }), "a,b"],
    [() => new Response(new TextEncoder().encode("{}")), "{}"],
    [() => new Response(null, { status: 204 }), undefined],
    [() => new Response("", { headers: { "content-type": "application/json" } }), undefined],
  ])("a body is read by its media type: %#", async (answer, body) => {
    const sent = answer();
    const { reply } = await trySend([sent], { call: { correlationId: "c" } });
    expect(reply).toStrictEqual({ body, status: sent.status, headers: sent.headers, correlationId: "c" });
  });

  const violation = (path: string): Violation => ({
    path,
    field: "",
    name: {},
    requirements: [],
    rule: "type",
    expected: { en: "a text", ja: "文字列" },
  });

  test("an answer that does not fit is not asked for again", async () => {
    const violations = [violation("/items/0"), violation("/next")];
    const judged: unknown[] = [];
    const judge = (value: unknown) => {
      judged.push(value);
      return { ok: false as const, violations, unknownValues: [] };
    };
    const options = { messages: { listLoans: { responses: { default: judge } } } };
    const { error, requests } = await trySend([ok({ items: [1] }), ok()], { options });
    expect(error).toMatchObject({
      name: "ViolationError",
      message: "The answer of listLoans does not fit the guideline in 2 places, first /items/0",
      operation: "listLoans",
      violations,
    });
    expect(requests).toHaveLength(1);
    const { reply } = await trySend([new Response(null, { status: 204 })], { options });
    expect([reply?.status, judged]).toEqual([204, [{ items: [1] }]]);
  });
});
