/** What of `oidc-provider` the tests use: the package has no types of its own. */
declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  export interface Interaction {
    readonly uid: string;
    readonly prompt: { readonly name: string; readonly details: Readonly<Record<string, readonly string[]>> };
    readonly params: Readonly<Record<string, string>>;
    readonly session?: { readonly accountId: string };
  }

  export interface KeptAccessToken {
    readonly accountId?: string;
    readonly clientId: string;
    readonly scope?: string;
    /** The thumbprint of the key that the token is bound to. */
    readonly jkt?: string;
    destroy(): Promise<void>;
  }

  export class Grant {
    constructor(properties: { readonly accountId: string; readonly clientId: string });
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  export class Provider {
    constructor(issuer: string, configuration: object);
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
    readonly AccessToken: { find(token: string): Promise<KeptAccessToken | undefined> };
    readonly ClientCredentials: { find(token: string): Promise<KeptAccessToken | undefined> };
    readonly Grant: typeof Grant;
  }
}
