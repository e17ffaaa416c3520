import { createHash, verify, type webcrypto } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import * as oauth from "openid-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AuthorizationServer, startAuthorizationServer } from "#testing/package";
import { type Call, createApiClient } from "./client.ts";
import { clientSession, finishAuthorization, type OAuthClient, ownerSession, startAuthorization } from "./oauth.ts";
import type { ApiFacts } from "./operation.ts";
import type { Caller } from "./provider-options.ts";
import { createApiProvider } from "./server.ts";

// Everything is real: an authorization server with FAPI 2.0, a provider that looks at tokens and at proofs of
// possession, and the client between them, over HTTP.
const redirectUri = "https://app.example/back";
const scopes = ["loans:read"];
let server: AuthorizationServer;
let provider: Awaited<ReturnType<typeof startProvider>>;
let client: OAuthClient<oauth.Configuration, oauth.DPoPHandle>;

beforeAll(async () => {
  const keys = await keyPair();
  server = await startAuthorizationServer({
    clientId: "reader",
    clientKeys: [{ ...(await crypto.subtle.exportKey("jwk", keys.publicKey)), kid: "k", alg: "ES256", use: "sig" }],
    redirectUri,
    scopes: [...scopes, "loans:write"],
    accountId: "member",
  });
  provider = await startProvider(server);
  const config = await oauth.discovery(
    new URL(server.issuer),
    "reader",
    undefined,
    oauth.PrivateKeyJwt({ key: keys.privateKey, kid: "k" }),
    { execute: [oauth.allowInsecureRequests] },
  );
  client = { oauth, config, key: oauth.getDPoPHandle(config, await keyPair()) };
});

afterAll(async () => {
  await provider?.close();
  await server?.close();
});

test("a consent gives tokens that only the holder of the key can use, and that are renewed when they end", async () => {
  const started = await startAuthorization(client, { redirectUri, scopes: ["openid", ...scopes] });
  // Pushed: the browser carries a reference, and none of what was asked for.
  expect([...started.url.searchParams.keys()].sort()).toEqual(["client_id", "request_uri"]);
  const tokens = await finishAuthorization(client, await server.visit(started.url, "agree"), started);
  const kept: unknown[] = [];
  const auth = ownerSession(client, { tokens, onTokens: (renewed) => void kept.push(renewed) });
  const library = clientOf(auth);
  expect(await library.listLoans()).toEqual({ owner: "member" });

  const stolen = await fetch(`${provider.address}/loans`, { headers: { authorization: `DPoP ${tokens.accessToken}` } });
  expect([stolen.status, stolen.headers.get("www-authenticate")]).toEqual([401, 'DPoP error="invalid_token"']);

  await (await server.findToken(tokens.accessToken))?.destroy();
  expect(await Promise.all([library.listLoans(), library.listLoans()])).toEqual([
    { owner: "member" },
    { owner: "member" },
  ]);
  expect(kept).toEqual([{ accessToken: expect.any(String), refreshToken: expect.any(String) }]);
  expect(kept).not.toContainEqual(expect.objectContaining({ accessToken: tokens.accessToken }));
});

test("an answer to another authorization is refused, before any token is asked for", async () => {
  const started = await startAuthorization(client, { redirectUri, scopes: ["openid", ...scopes] });
  const back = await server.visit(started.url, "agree");
  await expect(finishAuthorization(client, back, { ...started, state: "of another" })).rejects.toMatchObject({
    code: "OAUTH_INVALID_RESPONSE",
  });
  await expect(
    finishAuthorization(client, back, { ...started, verifier: oauth.randomPKCECodeVerifier() }),
  ).rejects.toMatchObject({ error: "invalid_grant" });
});

test("a user who refuses is no error of the program: the reason can be read", async () => {
  const started = await startAuthorization(client, { redirectUri, scopes: ["openid", ...scopes] });
  const back = await server.visit(started.url, "refuse");
  await expect(finishAuthorization(client, back, started)).rejects.toMatchObject({
    error: "access_denied",
    error_description: "The user has refused.",
  });
});

test("a consent that has ended is no reason to try again: the error says so", async () => {
  const tokens = { accessToken: "gone", refreshToken: "gone" };
  const library = clientOf(ownerSession(client, { tokens }));
  await expect(library.listLoans()).rejects.toMatchObject({ error: "invalid_grant" });
});

test("a token without the scope is told so, and is not renewed", async () => {
  const started = await startAuthorization(client, { redirectUri, scopes: ["openid", "loans:write"] });
  const tokens = await finishAuthorization(client, await server.visit(started.url, "agree"), started);
  const renewed: unknown[] = [];
  const library = clientOf(ownerSession(client, { tokens, onTokens: (found) => void renewed.push(found) }));
  await expect(library.listLoans()).rejects.toMatchObject({ status: 403, operation: "listLoans" });
  expect(renewed).toEqual([]);
});

test("operations without a user take a token of the client's own", async () => {
  expect(await clientOf(clientSession(client)).listLoans()).toEqual({ owner: "reader" });
});

interface Loans {
  readonly owner: string;
}

const facts: ApiFacts = {
  operations: { listLoans: { method: "get", path: "/loans", access: [{ schemes: ["DPoP"], scopes }], parameters: [] } },
  problems: {},
};

function clientOf(auth: ReturnType<typeof clientSession>): { readonly listLoans: Call<Record<never, never>, Loans> } {
  return createApiClient(facts, { baseUrl: provider.address, auth });
}

/** A provider that takes tokens with a proof of possession (RFC 9449). */
async function startProvider(authorizationServer: AuthorizationServer) {
  const api = createApiProvider<Caller & { readonly owner: string }>(
    facts,
    { listLoans: ({ caller }: { readonly caller: { readonly owner: string } }) => ({ owner: caller.owner }) },
    {
      async authenticate(request) {
        const token = /^DPoP (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
        const known = await authorizationServer.findToken(token);
        if (!known || provenKey(request, token) !== known.jkt) return undefined;
        return { scopes: (known.scope ?? "").split(" "), owner: known.accountId ?? known.clientId };
      },
    },
  );
  const http = createServer(async (request, response) => {
    const url = `http://${request.headers.host}${request.url}`;
    const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const answer = await api.fetch(new Request(url, { method: request.method ?? "GET", headers }));
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address with one.
  const { port } = http.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => new Promise((resolve) => http.close(resolve)) };
}

/** The thumbprint of the key that a request's proof is signed with; none if the proof is of another request. */
function provenKey(request: Request, token: string): string | undefined {
  const [head = "", claims = "", signature = ""] = (request.headers.get("dpop") ?? "").split(".");
  if (signature === "") return undefined;
  const { jwk, typ, alg } = JSON.parse(Buffer.from(head, "base64url").toString());
  const { htm, htu, ath } = JSON.parse(Buffer.from(claims, "base64url").toString());
  const isSigned = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key: jwk, format: "jwk", dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  const isOfThis = typ === "dpop+jwt" && alg === "ES256" && htm === request.method && htu === request.url;
  if (!isSigned || !isOfThis || ath !== sha256(token)) return undefined;
  return sha256(JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y }));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

async function keyPair(): Promise<webcrypto.CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
}
