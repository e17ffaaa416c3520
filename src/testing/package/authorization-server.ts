/// <reference path="./oidc-provider.d.ts" />
import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Interaction, KeptAccessToken, Provider } from "oidc-provider";

export interface AuthorizationServerOptions {
  readonly clientId: string;
  /** Public keys by which the client proves itself (`private_key_jwt`), as JWKs. */
  readonly clientKeys: readonly object[];
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  /** The name by which the one user signs in. */
  readonly accountId: string;
}

/** A real authorization server with the FAPI 2.0 security profile: PAR, PKCE, `private_key_jwt` and DPoP. */
export interface AuthorizationServer {
  readonly issuer: string;
  /** A token that it has given and that is still good. */
  readonly findToken: (token: string) => Promise<KeptAccessToken | undefined>;
  /** Goes where the user's browser would, with the user's answer, and gives the address that leads back to the client. */
  readonly visit: (url: URL, answer: "agree" | "refuse") => Promise<URL>;
  readonly close: () => Promise<void>;
}

/** Starts an authorization server on a free port of this machine. */
export async function startAuthorizationServer(options: AuthorizationServerOptions): Promise<AuthorizationServer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const provider = await createOidcProvider(issuer, options);
  const handle = provider.callback();
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith("/interaction/")) return handle(request, response);
    return void interact(provider, { request, response, accountId: options.accountId });
  });
  return {
    issuer,
    findToken: async (token) => (await provider.AccessToken.find(token)) ?? provider.ClientCredentials.find(token),
    visit: (url, answer) => visit(url, answer, options.redirectUri),
    close: () => close(server),
  };
}

async function createOidcProvider(issuer: string, options: AuthorizationServerOptions): Promise<Provider> {
  const { Provider } = await quietly(() => import("oidc-provider"));
  return quietly(async () => new Provider(issuer, configurationOf(options)));
}

function configurationOf({ clientId, clientKeys, redirectUri, scopes }: AuthorizationServerOptions): object {
  return {
    clients: [
      {
        client_id: clientId,
        redirect_uris: [redirectUri],
        response_types: ["code"],
        grant_types: ["authorization_code", "refresh_token", "client_credentials"],
        token_endpoint_auth_method: "private_key_jwt",
        token_endpoint_auth_signing_alg: "ES256",
        id_token_signed_response_alg: "ES256",
        dpop_bound_access_tokens: true,
        jwks: { keys: clientKeys },
      },
    ],
    clientAuthMethods: ["private_key_jwt"],
    cookies: { keys: ["a key of the test"] },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      dPoP: { enabled: true, nonceSecret: Buffer.alloc(32, 7), requireNonce: () => true },
      fapi: { enabled: true, profile: "2.0" },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
    },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub }) }),
    interactions: { url: (_: unknown, { uid }: Interaction) => `/interaction/${uid}` },
    issueRefreshToken: () => true,
    jwks: { keys: [{ ...newKey(), alg: "ES256", kid: "test", use: "sig" }] },
    pkce: { required: () => true },
    rotateRefreshToken: true,
    scopes: ["openid", ...scopes],
    ttl: Object.fromEntries(kept.map((kind) => [kind, 600])),
  };
}

/** What the server keeps, for ten minutes. */
const kept = [
  "AccessToken",
  "AuthorizationCode",
  "ClientCredentials",
  "Grant",
  "IdToken",
  "Interaction",
  "RefreshToken",
  "Session",
];

interface Interacting {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly accountId: string;
}

/** The server's own pages: the user signs in, then agrees or refuses. */
async function interact(provider: Provider, { request, response, accountId }: Interacting): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  const finish = (result: object) => provider.interactionFinished(request, response, result);
  if (prompt.name === "login") return finish({ login: { accountId } });
  // The visitor has brought the answer along.
  const isRefused = /\banswer=refuse\b/.test(request.headers.cookie ?? "");
  if (isRefused) return finish({ error: "access_denied", error_description: "The user has refused." });
  const grant = new provider.Grant({
    accountId: session?.accountId ?? accountId,
    clientId: params.client_id ?? "",
  });
  grant.addOIDCScope(params.scope ?? "");
  return finish({ consent: { grantId: await grant.save() } });
}

/** Follows redirections with cookies, as a browser does, until one leads to the client. */
async function visit(start: URL, answer: string, redirectUri: string): Promise<URL> {
  const cookies = new Map([["answer", answer]]);
  let url = start;
  for (let steps = 0; steps < 20; steps++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { headers: { cookie }, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get("location");
    if (location === null) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
    url = new URL(location, url);
    if (url.href.startsWith(redirectUri)) return url;
  }
  throw new Error("The authorization server redirects without end.");
}

/** The library warns on the console of Node versions and of settings that only a test has. */
async function quietly<Result>(run: () => Promise<Result>): Promise<Result> {
  const { info, warn } = console;
  Object.assign(console, { info: () => undefined, warn: () => undefined });
  try {
    return await run();
  } finally {
    Object.assign(console, { info, warn });
  }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** A new key, public and private, as a JWK. */
function newKey(): object {
  return generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" });
}
