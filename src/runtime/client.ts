import type { CallOptions, ClientOptions, Reply } from "./client-options.js";
import type { AnswerOf, IdOf, ItemOf } from "./message-types.js";
import type { ApiFacts } from "./operation.js";
import { type Changes, changesSince, eachItem, eachPage } from "./read-pages.js";
import { send } from "./send-request.js";
import type { GivenRequest } from "./write-request.js";

type Arguments<Request> =
  Record<never, never> extends Request
    ? [request?: Request, options?: CallOptions]
    : [request: Request, options?: CallOptions];

/** Calls one operation, and gives the body of its answer. */
export interface Call<Request, Answer> {
  (...args: Arguments<Request>): Promise<Answer>;
  /** The answer with its status and headers. */
  readonly reply: (...args: Arguments<Request>) => Promise<Reply<Answer>>;
}

/** A call whose answers come in pages: a page at a time, or an item at a time. */
export interface PagedCall<Request, Answer, Item> {
  /** One page after the other. */
  readonly pages: (...args: Arguments<Request>) => AsyncGenerator<Answer, void, undefined>;
  /** One item after the other, over all pages. */
  readonly items: (...args: Arguments<Request>) => AsyncGenerator<Item, void, undefined>;
}

/** A call that tells what has changed since a time. */
export interface ChangesCall<Request, Item, Id> {
  /** What has changed since a time that an earlier call gave as `next`; all there is unless given. */
  readonly changes: (request: Request, since?: string, options?: CallOptions) => Promise<Changes<Item, Id>>;
}

/** What an API's description says of its lists. */
interface Lists {
  /** Operations that give long lists page by page. */
  readonly paged: string;
  /** Operations that give what has changed since a time. */
  readonly changing: string;
  /** The field that a page has its items in. */
  readonly items: string;
  /** The field that an item is known by. */
  readonly key: string;
}

type AnswerItem<Op, Kind extends Lists> = ItemOf<AnswerOf<Op>, Kind["items"]>;

/** A client with a method for each operation of `Operations`. */
export type ApiClient<Operations, Requests extends Record<keyof Operations, unknown>, Kind extends Lists> = {
  readonly [Id in keyof Operations]: Call<Requests[Id], AnswerOf<Operations[Id]>> &
    (Id extends Kind["paged"]
      ? PagedCall<Requests[Id], AnswerOf<Operations[Id]>, AnswerItem<Operations[Id], Kind>>
      : unknown) &
    (Id extends Kind["changing"]
      ? ChangesCall<Requests[Id], AnswerItem<Operations[Id], Kind>, IdOf<AnswerItem<Operations[Id], Kind>, Kind["key"]>>
      : unknown);
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
