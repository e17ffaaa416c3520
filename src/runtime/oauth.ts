import type { Authorization } from "./client-options.js";

/**
 * What of `openid-client` (version 6) is used: `import * as oauth from "openid-client"` fits. It is handed in, so that
 * who needs no OAuth installs none.
 */
export interface OAuthLibrary<Config, Key> {
  randomPKCECodeVerifier(): string;
  calculatePKCECodeChallenge(verifier: string): Promise<string>;
  randomState(): string;
  buildAuthorizationUrlWithPAR(
    config: Config,
    parameters: Record<string, string>,
    options?: { DPoP?: Key },
  ): Promise<URL>;
  authorizationCodeGrant(
    config: Config,
    currentUrl: URL,
    checks: { pkceCodeVerifier: string; expectedState: string },
    parameters?: Record<string, string>,
    options?: { DPoP?: Key },
  ): Promise<TokenAnswer>;
  refreshTokenGrant(
    config: Config,
    refreshToken: string,
    parameters?: Record<string, string>,
    options?: { DPoP?: Key },
  ): Promise<TokenAnswer>;
  clientCredentialsGrant(
    config: Config,
    parameters?: Record<string, string>,
    options?: { DPoP?: Key },
  ): Promise<TokenAnswer>;
  fetchProtectedResource(
    config: Config,
    accessToken: string,
    url: URL,
    method: string,
    body?: string | null,
    headers?: Headers,
    options?: { DPoP?: Key },
  ): Promise<Response>;
}

/** What a token endpoint answers (RFC 6749, 5.1). */
export interface TokenAnswer {
  readonly access_token: string;
  readonly refresh_token?: string | undefined;
}

/** A client that the authorization server knows: how it proves itself stands in `config` (such as `PrivateKeyJwt`). */
export interface OAuthClient<Config, Key> {
  readonly oauth: OAuthLibrary<Config, Key>;
  /** What `oauth.discovery` gave. */
  readonly config: Config;
  /** What `oauth.getDPoPHandle` gave: then tokens are bound to that key. */
  readonly key?: Key;
}

/** The tokens of an answer, by the names that programs use. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken?: string;
}

/** What has to be kept, out of reach of others, while the user is at the authorization server. */
export interface StartedAuthorization {
  /** Where the user goes. */
  readonly url: URL;
  readonly state: string;
  readonly verifier: string;
}

/** Begins an authorization as FAPI 2.0 has it: pushed (RFC 9126), with PKCE. */
export async function startAuthorization<Config, Key>(
  { oauth, config, key }: OAuthClient<Config, Key>,
  request: {
    readonly redirectUri: string;
    readonly scopes: readonly string[];
    /** Further parameters, such as the id of a consent. */
    readonly parameters?: Readonly<Record<string, string>>;
  },
): Promise<StartedAuthorization> {
  const verifier = oauth.randomPKCECodeVerifier();
  const state = oauth.randomState();
  const parameters = {
    ...request.parameters,
    redirect_uri: request.redirectUri,
    scope: request.scopes.join(" "),
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
  };
  return { url: await oauth.buildAuthorizationUrlWithPAR(config, parameters, bound(key)), state, verifier };
}

/** Ends it: `currentUrl` is the one that the user came back to. */
export async function finishAuthorization<Config, Key>(
  { oauth, config, key }: OAuthClient<Config, Key>,
  currentUrl: URL,
  { state, verifier }: Pick<StartedAuthorization, "state" | "verifier">,
): Promise<Tokens> {
  const checks = { pkceCodeVerifier: verifier, expectedState: state };
  return tokensOf(await oauth.authorizationCodeGrant(config, currentUrl, checks, undefined, bound(key)));
}

/** Sends a client's requests with a user's token, and renews it when it is refused. */
export function ownerSession<Config, Key>(
  client: OAuthClient<Config, Key>,
  session: { readonly tokens: Tokens; readonly onTokens?: (tokens: Tokens) => void | Promise<void> },
): Authorization {
  let tokens = Promise.resolve(session.tokens);
  const renew = async (old: Tokens): Promise<Tokens> => {
    if (old.refreshToken === undefined) return old;
    const answer = await client.oauth.refreshTokenGrant(client.config, old.refreshToken, undefined, bound(client.key));
    const renewed = { refreshToken: old.refreshToken, ...tokensOf(answer) };
    await session.onTokens?.(renewed);
    return renewed;
  };
  const renewOrKeep = (old: Tokens): Promise<Tokens> => {
    const renewed = renew(old);
    // A server that was out of reach may be asked again.
    renewed.catch(() => {
      if (tokens === renewed) tokens = Promise.resolve(old);
    });
    return renewed;
  };
  const shown = new WeakMap<Response, Tokens>();
  return {
    async send({ request, refused }) {
      const before = tokens;
      const now = await before;
      // Several requests may be refused at once: only the first renews.
      if (refused && shown.get(refused) === now && tokens === before) tokens = renewOrKeep(now);
      const current = await tokens;
      const answer = await sendWith(client, current.accessToken, request);
      shown.set(answer, current);
      return answer;
    },
  };
}

/** Sends a client's requests with a token of its own, for operations without a user. */
export function clientSession<Config, Key>(client: OAuthClient<Config, Key>): Authorization {
  const kept = new Map<string, Promise<Tokens>>();
  return {
    async send({ request, scopes, refused }) {
      const scope = scopes.join(" ");
      const grant = () =>
        client.oauth.clientCredentialsGrant(client.config, { scope }, bound(client.key)).then(tokensOf);
      const tokens = refused ? grant() : (kept.get(scope) ?? grant());
      kept.set(scope, tokens);
      tokens.catch(() => kept.delete(scope));
      return sendWith(client, (await tokens).accessToken, request);
    },
  };
}

async function sendWith<Config, Key>(
  { oauth, config, key }: OAuthClient<Config, Key>,
  accessToken: string,
  request: Request,
): Promise<Response> {
  const body = request.body === null ? undefined : await request.text();
  try {
    const { url, method, headers, signal } = request;
    const answer = oauth.fetchProtectedResource(config, accessToken, new URL(url), method, body, headers, bound(key));
    return await Promise.race([answer, aborted(signal)]);
  } catch (error) {
    // A challenge of the server is thrown with the answer that it came with: the caller reads it as any other.
    const response = typeof error === "object" && error !== null && "response" in error ? error.response : undefined;
    if (response instanceof Response && !response.bodyUsed) return response;
    throw error;
  }
}

/** The library knows one time limit for all requests: a request's own ends the waiting. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

function bound<Key>(key: Key | undefined): { DPoP?: Key } {
  return key === undefined ? {} : { DPoP: key };
}

function tokensOf({ access_token, refresh_token }: TokenAnswer): Tokens {
  return { accessToken: access_token, ...(refresh_token !== undefined && { refreshToken: refresh_token }) };
}
