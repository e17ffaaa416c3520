/** Any JSON. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** An object of JSON: a value per name. */
export interface JsonObject {
  readonly [key: string]: Json;
}
