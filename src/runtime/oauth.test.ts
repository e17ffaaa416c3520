import type * as openidClient from "openid-client";
import { expect, test } from "vitest";
import { clientSession, finishAuthorization, type OAuthLibrary, ownerSession, startAuthorization } from "./oauth.ts";

type Config = { readonly issuer: string };

test("openid-client fits as it is", () => {
  const fits = (library: typeof openidClient): OAuthLibrary<openidClient.Configuration, openidClient.DPoPHandle> =>
    library;
  expect(fits).toBeTypeOf("function");
});

test("pushes an authorization with PKCE, state and the key that tokens are bound to, and ends it", async () => {
  const { oauth, calls } = fakeLibrary();
  const client = { oauth, config: { issuer: "i" }, key: "key" };
  const started = await startAuthorization(client, {
    redirectUri: "https://app.example/back",
    scopes: ["loans:read", "loans:write"],
    parameters: { consent_id: "c" },
  });
  expect(started).toEqual({ url: new URL("https://as.example/authorize"), state: "state", verifier: "verifier" });
  const tokens = await finishAuthorization(client, new URL("https://app.example/back?code=1"), started);
  expect(tokens).toEqual({ accessToken: "a1", refreshToken: "r1" });
  expect(calls).toEqual([
    'push {"consent_id":"c","redirect_uri":"https://app.example/back","scope":"loans:read loans:write","code_challenge":"of verifier","code_challenge_method":"S256","state":"state"} key',
    "code verifier state key",
  ]);
});

test("renews a refused token once, and keeps the new one", async () => {
  const { oauth, calls } = fakeLibrary();
  const kept: unknown[] = [];
  const tokens = { accessToken: "a0", refreshToken: "r0" };
  const session = ownerSession(
    { oauth, config: { issuer: "i" } },
    { tokens, onTokens: (found) => void kept.push(found) },
  );
  const send = (refused?: Response) =>
    session.send({ request: new Request("https://api.example/"), scopes: [], ...(refused && { refused }) });
  const [first, second] = await Promise.all([send(), send()]);
  await send(first);
  await send(second);
  await send();
  expect(calls).toEqual(["fetch a0", "fetch a0", "refresh r0", "fetch a1", "fetch a1", "fetch a1"]);
  expect(kept).toEqual([{ accessToken: "a1", refreshToken: "r1" }]);
});

test("asks for a token of the client's own per scope, and again when it is refused", async () => {
  const { oauth, calls } = fakeLibrary();
  const session = clientSession({ oauth, config: { issuer: "i" } });
  const send = (refused?: Response) =>
    session.send({ request: new Request("https://api.example/"), scopes: ["consents"], ...(refused && { refused }) });
  await send();
  await send(await send());
  expect(calls).toEqual(["client consents", "fetch a1", "fetch a1", "client consents", "fetch a1"]);
});

function fakeLibrary(): { readonly oauth: OAuthLibrary<Config, string>; readonly calls: string[] } {
  const calls: string[] = [];
  const tokens = async () => ({ access_token: "a1", refresh_token: "r1" });
  const oauth: OAuthLibrary<Config, string> = {
    randomPKCECodeVerifier: () => "verifier",
    calculatePKCECodeChallenge: async (verifier) => `of ${verifier}`,
    randomState: () => "state",
    async buildAuthorizationUrlWithPAR(_, parameters, options) {
      calls.push(`push ${JSON.stringify(parameters)} ${options?.DPoP}`);
      return new URL("https://as.example/authorize");
    },
    async authorizationCodeGrant(_, __, checks, ___, options) {
      calls.push(`code ${checks.pkceCodeVerifier} ${checks.expectedState} ${options?.DPoP}`);
      return tokens();
    },
    async refreshTokenGrant(_, token) {
      calls.push(`refresh ${token}`);
      return tokens();
    },
    async clientCredentialsGrant(_, parameters) {
      calls.push(`client ${parameters?.scope}`);
      return tokens();
    },
    async fetchProtectedResource(_, token) {
      calls.push(`fetch ${token}`);
      return new Response("{}");
    },
  };
  return { oauth, calls };
}
