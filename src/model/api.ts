import type { Localized } from "./localized.ts";
import type { Origin, Reference } from "./origin.ts";
import type { Problem } from "./problem.ts";
import type { Provenance } from "./provenance.ts";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** One OpenAPI document of the guideline, bundled, in each language. */
export interface Api {
  readonly kind: "api";
  readonly id: string;
  readonly title: Localized<string>;
  /** `info.version` */
  readonly version: string;
  /** The whole document with every external `$ref` brought in, per language. */
  readonly documents: Localized<JsonObject>;
  readonly operations: readonly Operation[];
  readonly schemas: readonly Schema[];
  /** The OAuth scopes that its security schemes declare, in order. */
  readonly scopes: readonly Scope[];
  /** The error catalogue; empty if it has none. */
  readonly problems: readonly Problem[];
  readonly origin: Origin;
}

/** What an access token may be good for. */
export interface Scope {
  readonly kind: "scope";
  /** Its name, as it stands in a token request. */
  readonly id: string;
  readonly api: string;
  /** The security scheme that declares it. */
  readonly scheme: string;
  readonly description: Localized<string>;
  readonly origin: Origin;
}

export const httpMethods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;
export type HttpMethod = (typeof httpMethods)[number];

export interface Operation {
  readonly kind: "operation";
  /** Its `operationId`, or method and path if it has none. */
  readonly id: string;
  readonly api: string;
  /** Whether the provider calls: an entry of `webhooks`. */
  readonly isWebhook: boolean;
  readonly method: HttpMethod;
  /** Of a webhook: its name. */
  readonly path: string;
  readonly summary: Localized<string>;
  readonly description: Localized<string>;
  readonly tags: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: boolean; readonly contents: readonly MediaType[] };
  readonly responses: readonly Response[];
  /** OAuth scopes that any one of its security requirements asks for, sorted. */
  readonly scopes: readonly string[];
  readonly deprecated: boolean;
  /** Id of a `conformance:` entry of the manifest. */
  readonly conformance?: Reference;
  /** The message's short name, such as `TXN`. */
  readonly code?: string;
  /** How old the data may be, as an ISO 8601 duration. */
  readonly freshness?: string;
  /** Requirements named by `x-guideline` on this node. */
  readonly requirements: readonly Reference[];
  readonly provenance: Provenance;
  readonly origin: Origin;
}

export interface Parameter {
  readonly name: string;
  readonly in: "query" | "header" | "path" | "cookie";
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly description: Localized<string>;
  readonly type: FieldType;
}

export interface Response {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: Localized<string>;
  readonly headers: readonly { readonly name: string; readonly description: Localized<string> }[];
  readonly contents: readonly MediaType[];
}

export interface MediaType {
  /** `application/json` */
  readonly type: string;
  readonly schema?: FieldType;
  readonly examples: readonly Example[];
}

export interface Example {
  readonly name: string;
  readonly summary: Localized<string>;
  readonly value: Json;
}

/** A schema of `components/schemas`. */
export interface Schema {
  readonly kind: "schema";
  /** Its name. */
  readonly id: string;
  readonly api: string;
  readonly title: Localized<string>;
  readonly description: Localized<string>;
  readonly type: FieldType;
  /** Own properties and those of `allOf` parts written in place, in the author's order. */
  readonly fields: readonly Field[];
  readonly requirements: readonly Reference[];
  readonly provenance: Provenance;
  readonly origin: Origin;
}

export interface Field {
  readonly kind: "field";
  /** `Schema.field`; a nested object's field is `Schema.field.inner`. */
  readonly id: string;
  readonly name: string;
  readonly title: Localized<string>;
  readonly description: Localized<string>;
  readonly type: FieldType;
  readonly required: boolean;
  readonly deprecated: boolean;
  /** When a conditional item is present. */
  readonly condition: Localized<string>;
  readonly item?: "standard" | "extension";
  readonly counterparts: readonly { readonly system: string; readonly name: string }[];
  readonly example?: Json;
  readonly requirements: readonly Reference[];
  readonly provenance: Provenance;
  readonly origin: Origin;
}

/** What a value may be, as a table shows it. */
export interface FieldType {
  /** JSON Schema types, in the author's order; empty if any. */
  readonly types: readonly string[];
  readonly format?: string;
  /** The schema of `components/schemas` that it refers to. */
  readonly ref?: string;
  /** Of an array: what it holds. */
  readonly items?: FieldType;
  /** Of `oneOf` or `anyOf`: the choices. */
  readonly choices: readonly FieldType[];
  readonly enum: readonly Json[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: Json;
}
