import { getEventListeners } from "node:events";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Authorization, CallOptions, ClientOptions } from "./client-options.ts";
import type { ApiFacts, OperationFacts, ParameterFacts } from "./operation.ts";
import { send } from "./send-request.ts";
import type { Violation } from "./violation.ts";
import type { GivenRequest } from "./write-request.ts";

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
const facts: ApiFacts = { operations: {}, correlation: "X-Request-Id", idempotency: "Idempotency-Key", problems: {} };
const loans: OperationFacts = { method: "get", path: "/loans", access: [], parameters: [] };

interface Try {
  readonly operation?: Partial<OperationFacts>;
  readonly facts?: Partial<ApiFacts>;
  readonly options?: Partial<ClientOptions>;
  readonly given?: GivenRequest;
  readonly call?: CallOptions;
}

/** Sends a request to a server that gives these answers, one after the other. */
async function trySend(answers: readonly unknown[], attempt: Try = {}) {
  const queue = [...answers];
  const requests: Request[] = [];
  const waits: number[] = [];
  const options: ClientOptions = {
    baseUrl: "https://library.example",
    sleep: async (milliseconds) => void waits.push(milliseconds),
    fetch: async (input) => {
      requests.push(input instanceof Request ? input : new Request(input));
      const next = queue.shift();
      if (next instanceof Response) return next;
      throw next;
    },
    ...attempt.options,
  };
  const operation = { ...loans, ...attempt.operation };
  const sending = { facts: { ...facts, ...attempt.facts }, options, id: "listLoans", operation };
  const [outcome] = await Promise.allSettled([send(sending, attempt.given ?? {}, attempt.call ?? {})]);
  const [request] = requests;
  if (outcome?.status === "fulfilled") return { reply: outcome.value, request, requests, waits };
  return { error: outcome?.reason, request, requests, waits };
}

const ok = (body: unknown = {}) => Response.json(body);
const fails = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers });

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
    const { correlation: _, ...without } = facts;
    const unknown = await trySend([answer()], {
      facts: { ...without, correlation: undefined },
      call: { correlationId: "c" },
    } as Try);
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

describe("another attempt", () => {
  const busy = () => fails(503);

  test.each([
    ["get", 2],
    ["HEAD", 2],
    ["put", 2],
    ["delete", 2],
    ["options", 2],
    ["post", 1],
    ["patch", 1],
  ])("%s is sent %d times if the first finds the server busy", async (method, times) => {
    const { requests } = await trySend([busy(), ok()], { operation: { method } });
    expect(requests).toHaveLength(times);
  });

  test("a change is repeated with the key by which the server knows it, and only with it", async () => {
    const operation = { method: "post", parameters: [parameter("Idempotency-Key")] };
    const { requests } = await trySend([busy(), ok()], { operation });
    const keys = requests.map(({ headers }) => headers.get("idempotency-key"));
    expect(keys).toEqual([expect.stringMatching(uuid), keys[0]]);
    const keyless = await trySend([busy(), ok()], { operation, facts: { idempotency: "Another-Key" } });
    expect([keyless.error.status, keyless.requests.length]).toEqual([503, 1]);
    const { idempotency: _, ...without } = facts;
    const options = { baseUrl: "https://library.example", fetch: vi.fn(async () => busy()) };
    const sending = { facts: without, options, id: "addLoan", operation: { ...loans, ...operation } };
    await expect(send(sending, {}, {})).rejects.toMatchObject({ status: 503 });
    expect(options.fetch).toHaveBeenCalledTimes(1);
  });

  test.each([
    [4, {}],
    [2, { attempts: 2 }],
    [1, { attempts: 1 }],
  ])("there are %d attempts in all with %j", async (times, options) => {
    const { error, requests, waits } = await trySend([1, 2, 3, 4, 5].map(busy), { options });
    expect([error.status, requests.length, waits.length]).toEqual([503, times, times - 1]);
  });

  test("each wait is twice the one before, half of it by chance", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    expect((await trySend([1, 2, 3, 4].map(busy))).waits).toEqual([250, 500, 1000]);
    vi.spyOn(Math, "random").mockReturnValue(1);
    expect((await trySend([1, 2, 3, 4].map(busy))).waits).toEqual([500, 1000, 2000]);
  });

  test.each([
    ["60", {}, [60_000]],
    ["61", {}, undefined],
    ["61", { longestWait: 61_000 }, [61_000]],
    ["2", { longestWait: 1999 }, undefined],
    ["0", {}, [0]],
  ])("a server that asks for %s seconds is waited for as long as %j allows", async (seconds, options, waited) => {
    const { error, waits } = await trySend([fails(503, { "retry-after": seconds }), ok()], { options });
    expect([error?.retryAfterSeconds, waits]).toEqual(waited ? [undefined, waited] : [Number(seconds), []]);
  });

  test.each([
    [408, 2],
    [429, 2],
    [500, 2],
    [502, 2],
    [503, 2],
    [504, 2],
    [400, 1],
    [401, 1],
    [404, 1],
    [501, 1],
  ])("after status %d there are %d", async (status, times) => {
    const { requests } = await trySend([fails(status), ok()]);
    expect(requests).toHaveLength(times);
  });

  test.each([
    ["retry", 409, 2],
    ["wait", 409, 2],
    ["stop", 409, 1],
    ["never-retry", 409, 1],
    ["wait-for-reader", 409, 1],
    ["stop", 503, 2],
    ["stop", 429, 2],
    ["stop", 408, 2],
    ["stop", 502, 2],
    ["stop", 504, 2],
  ])("a problem whose catalogue says %s, with status %d, is tried %d times", async (action, status, times) => {
    const problems = { lent: { type: "https://p.example/lent", status, action, title: "Lent" } };
    const answer = Response.json({ type: "https://p.example/lent" }, { status });
    const { requests } = await trySend([answer, ok()], { facts: { problems } });
    expect(requests).toHaveLength(times);
  });

  test.each([
    [new TypeError("fetch failed"), 2],
    [new TypeError("The path parameter loanId has no value."), 1],
    [new Error("a parameter of the network"), 2],
    [{ error: "invalid_grant" }, 1],
    [{ error: 7 }, 2],
    [{ message: "lost" }, 2],
    ["lost", 2],
    [null, 2],
  ])("what is thrown, %j, is tried %d times", async (thrown, times) => {
    const { error, reply, requests } = await trySend([thrown, ok(["a"])]);
    expect(requests).toHaveLength(times);
    if (times === 1) expect(error).toBe(thrown);
    else expect(reply?.body).toEqual(["a"]);
  });

  test("a parameter without a value is told before anything is sent", async () => {
    const { error, requests, waits } = await trySend([], { operation: { path: "/loans/{loanId}" } });
    expect([String(error), requests, waits]).toEqual(["TypeError: The path parameter loanId has no value.", [], []]);
  });
});

describe("a caller that wants no more", () => {
  test("ends the attempt that is on its way", async () => {
    const stop = new AbortController();
    const fetch = async (input: RequestInfo | URL) => {
      stop.abort(new Error("enough"));
      if (input instanceof Request) input.signal.throwIfAborted();
      return ok();
    };
    const { error } = await trySend([], { options: { fetch }, call: { signal: stop.signal } });
    expect(String(error)).toBe("Error: enough");
  });

  test("is not kept waiting for the next attempt, whether it says so before or while it waits", async () => {
    const stop = new AbortController();
    const before = await trySend([], {
      options: {
        async fetch() {
          stop.abort(new Error("enough"));
          return fails(503);
        },
      },
      call: { signal: stop.signal },
    });
    expect([String(before.error), before.waits]).toEqual(["Error: enough", []]);

    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const later = new AbortController();
    const sending = { facts, id: "listLoans", operation: loans };
    const options = { baseUrl: "https://library.example", fetch: async () => fails(503, { "retry-after": "7" }) };
    const waiting = send({ ...sending, options }, {}, { signal: later.signal });
    const outcome = expect(waiting).rejects.toThrow("enough");
    await timerSet();
    expect(vi.getTimerCount()).toBe(1);
    later.abort(new Error("enough"));
    await outcome;
    expect(vi.getTimerCount()).toBe(0);
  });

  test("waits as long as it is told otherwise, and leaves no listener behind", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const answers = [fails(503, { "retry-after": "7" }), ok(["a"])];
    const { signal } = new AbortController();
    const options = { baseUrl: "https://library.example", fetch: async () => answers.shift() ?? fails(500) };
    const listeners = () => getEventListeners(signal, "abort").length;
    for (const call of [{ signal }, {}]) {
      answers.splice(0, 2, fails(503, { "retry-after": "7" }), ok(["a"]));
      const before = listeners();
      const outcome = Promise.allSettled([send({ facts, options, id: "listLoans", operation: loans }, {}, call)]);
      await timerSet();
      await vi.advanceTimersByTimeAsync(6999);
      expect(answers).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(await outcome).toMatchObject([{ value: { body: ["a"] } }]);
      expect(listeners()).toBe(before);
    }
  });
});

/** Lets answers be read until somebody waits for a time. */
async function timerSet(): Promise<void> {
  for (let turn = 0; turn < 100 && vi.getTimerCount() === 0; turn++) await new Promise(setImmediate);
}
