/**
 * A payment operator in one file: the operations of level L1, answered from the guideline's own examples.
 * Run: npx tsx provider.ts (PORT=8080). Try: curl -H 'authorization: Bearer demo' localhost:8080/v1/card-accounts
 *
 * Instead of a core system there are the fixtures; instead of an authorization server there is one token.
 */
import { readFileSync } from "node:fs";
import { operations, type ScopeId } from "@shishin/card-data";
import { type CardAccount, type CardTransaction, type Consent, ConsentId, DateTime } from "@shishin/card-data/api";
import { messages } from "@shishin/card-data/messages";
import { type Caller, createProvider, fastifyProvider, Problem } from "@shishin/card-data/server";
import fastify from "fastify";

/** The messages of the guideline's examples, by operation and name. */
const fixtures = JSON.parse(readFileSync(new URL("./fixtures.json", import.meta.url), "utf8"));
const [list = fail("accounts")] = Object.values<{ data: CardAccount[] }>(fixtures.listCardAccounts);
const accounts = list.data;
const [account = fail("account")] = accounts;
const consents = new Map<string, Consent>();

/** The card's transactions. The second time somebody asks for changes, an authorisation has become a sale. */
const before: CardTransaction[] = fixtures.listCardTransactions.beforeBilling.data;
const after: CardTransaction[] = fixtures.listCardTransactions.differential.data;
const start = DateTime("2026-11-22T05:00:00+09:00");
const later = DateTime("2026-11-23T05:00:00+09:00");

const scopes = [...new Set(Object.values(operations).flatMap((operation): readonly ScopeId[] => operation.scopes))];

const provider = createProvider({
  level: "L1",
  basePath: "/v1",
  messages,
  onError: (error, operation) => console.error(operation, error),
  authenticate: (request): Caller | undefined =>
    request.headers.get("authorization") === "Bearer demo" ? { scopes } : undefined,
  handlers: {
    createConsent({ body }) {
      const [example] = Object.values<Consent>(fixtures.createConsent);
      const consent: Consent = { ...(example ?? fail("consent")), ...body, consentId: ConsentId(crypto.randomUUID()) };
      consents.set(consent.consentId, consent);
      const location = `https://provider.example/v1/consents/${consent.consentId}`;
      return { status: 201, headers: { location }, body: consent };
    },
    getConsent: ({ path }) => consents.get(path.consentId) ?? notFound(),
    revokeConsent({ path }) {
      if (!consents.delete(path.consentId)) notFound();
      return { status: 204 };
    },
    listCardAccounts: () => page(accounts),
    getCardAccount: ({ path }) => accounts.find((one) => one.cardAccountId === path.cardAccountId) ?? notFound(),
    listCards: () => first("listCards"),
    listCardTransactions({ path, query }) {
      if (path.cardAccountId !== account.cardAccountId) notFound();
      if (query?.updatedSince !== undefined) return { ...page(after), meta: { nextUpdatedSince: later } };
      const offset = Number(query?.cursor ?? 0);
      const limit = query?.limit ?? 100;
      if (!Number.isInteger(offset) || offset > before.length) throw new Problem("invalid-cursor");
      const data = before.slice(offset, offset + limit);
      const next = offset + limit < before.length ? { nextCursor: String(offset + limit) } : {};
      return { ...page(data), meta: { ...next, nextUpdatedSince: start } };
    },
    listStatements: () => first("listStatements"),
    getStatement: () => first("getStatement"),
    listStatementTransactions: () => first("listStatementTransactions"),
    getStatus: () => first("getStatus"),
    listOutages: () => first("listOutages"),
    getProviderMetadata: () => first("getProviderMetadata"),
  },
});

const app = fastify();
await app.register(fastifyProvider(provider));
console.log(await app.listen({ port: Number(process.env.PORT ?? 8080), host: "127.0.0.1" }));

function page<Item>(data: readonly Item[]) {
  return { data: [...data], meta: {}, links: { self: "https://provider.example/v1/" } };
}

function first(operation: string) {
  return Object.values<never>(fixtures[operation])[0] ?? fail(operation);
}

function notFound(): never {
  throw new Problem("not-found");
}

function fail(what: string): never {
  throw new Error(`There is no fixture for ${what}.`);
}
