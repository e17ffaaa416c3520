import { getEventListeners } from "node:events";
import { afterEach, describe, expect, test, vi } from "vitest";
import { loanApi as facts, failingAnswer as fails, answerOf as ok, trySend } from "#testing/package";
import type { OperationFacts, ParameterFacts } from "./operation.ts";
import { send } from "./send-request.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const loans: OperationFacts = { method: "get", path: "/loans", access: [], parameters: [] };
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const parameter = (name: string): ParameterFacts => ({
  name,
  in: "header",
  type: "string",
  explode: true,
  separator: ",",
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
    const fetch = async (input: unknown) => {
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
