import type { CallOptions, ClientOptions } from "../../runtime/client-options.ts";
import type { ApiFacts, OperationFacts } from "../../runtime/operation.ts";
import { send } from "../../runtime/send-request.ts";
import type { GivenRequest } from "../../runtime/write-request.ts";

/** What an API's description says of its requests. */
export const loanApi: ApiFacts = {
  operations: {},
  correlation: "X-Request-Id",
  idempotency: "Idempotency-Key",
  problems: {},
};
const loans: OperationFacts = { method: "get", path: "/loans", access: [], parameters: [] };

/** What is different about one request. */
export interface SendAttempt {
  readonly operation?: Partial<OperationFacts>;
  readonly facts?: Partial<ApiFacts>;
  readonly options?: Partial<ClientOptions>;
  readonly given?: GivenRequest;
  readonly call?: CallOptions;
}

/** Sends a request to a server that gives these answers, one after the other. */
export async function trySend(answers: readonly unknown[], attempt: SendAttempt = {}) {
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
  const sending = { facts: { ...loanApi, ...attempt.facts }, options, id: "listLoans", operation };
  const [outcome] = await Promise.allSettled([send(sending, attempt.given ?? {}, attempt.call ?? {})]);
  const [request] = requests;
  if (outcome?.status === "fulfilled") return { reply: outcome.value, request, requests, waits };
  return { error: outcome?.reason, request, requests, waits };
}

/** An answer with a body of JSON. */
export const answerOf = (body: unknown = {}): Response => Response.json(body);

/** An answer that is an error without a body. */
export const failingAnswer = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers });
