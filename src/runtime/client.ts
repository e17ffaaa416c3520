import type { CallOptions, ClientOptions, Reply } from "./client-options.js";
import type { AnswerOf, IdOf, ItemOf, RequestOf } from "./message-types.js";
import type { ApiFacts } from "./operation.js";
import { type Changes, changesSince, eachItem, eachPage } from "./read-pages.js";
import { send } from "./send-request.js";
import type { GivenRequest } from "./write-request.js";

type Arguments<Request> =
  Record<never, never> extends Request
    ? [request?: Request, options?: CallOptions]
    : [request: Request, options?: CallOptions];

/** Calls one operation. */
export type Call<Op> = (...args: Arguments<RequestOf<Op>>) => Promise<AnswerOf<Op>>;

/** What each operation has beside the call itself. */
export interface CallParts<Op> {
  /** The answer with its status and headers. */
  readonly reply: (...args: Arguments<RequestOf<Op>>) => Promise<Reply<AnswerOf<Op>>>;
}

export interface PagedCall<Op, Items extends string> {
  /** One page after the other. */
  readonly pages: (...args: Arguments<RequestOf<Op>>) => AsyncGenerator<AnswerOf<Op>, void, undefined>;
  /** One item after the other, over all pages. */
  readonly items: (...args: Arguments<RequestOf<Op>>) => AsyncGenerator<ItemOf<AnswerOf<Op>, Items>, void, undefined>;
}

export interface ChangesCall<Op, Items extends string, Key extends string> {
  /** What has changed since a time that an earlier call gave as `next`; all there is unless given. */
  readonly changes: (
    request: RequestOf<Op>,
    since?: string,
    options?: CallOptions,
  ) => Promise<Changes<ItemOf<AnswerOf<Op>, Items>, IdOf<ItemOf<AnswerOf<Op>, Items>, Key>>>;
}

/** A client with a method for each operation of `Operations`. */
export type ApiClient<
  Operations,
  Paged extends keyof Operations,
  Changing extends keyof Operations,
  Items extends string,
  Key extends string,
> = {
  readonly [Id in keyof Operations]: Call<Operations[Id]> &
    CallParts<Operations[Id]> &
    (Id extends Paged ? PagedCall<Operations[Id], Items> : unknown) &
    (Id extends Changing ? ChangesCall<Operations[Id], Items, Key> : unknown);
};

/** Makes a client of an API. It knows nothing of the operations but what the facts say. */
export function createApiClient<Client>(facts: ApiFacts, options: ClientOptions): Client {
  const entries = Object.entries(facts.operations).map(([id, operation]) => {
    const reply = (given: GivenRequest = {}, call: CallOptions = {}) =>
      send({ facts, options, id, operation }, given, call);
    const body = async (given?: GivenRequest, call?: CallOptions) => (await reply(given, call)).body;
    const pages = (given?: GivenRequest, call?: CallOptions) => eachPage(facts, body, { given: given ?? {}, call });
    const items = (given?: GivenRequest, call?: CallOptions) => eachItem(facts, pages(given, call));
    const changes = (given: GivenRequest, since?: string, call?: CallOptions) =>
      changesSince(facts, pages, { given, since, call });
    return [id, Object.assign(body, { reply, pages, items, changes })] as const;
  });
  // The facts and the type are made from the same document.
  return Object.fromEntries(entries) as Client;
}
