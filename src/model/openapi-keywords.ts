/** Keywords whose value maps names of the author's choosing to nodes. */
export const nameMapKeywords: ReadonlySet<string> = new Set([
  "$defs",
  "callbacks",
  "content",
  "definitions",
  "dependentSchemas",
  "encoding",
  "examples",
  "headers",
  "links",
  "mediaTypes",
  "parameters",
  "pathItems",
  "paths",
  "patternProperties",
  "properties",
  "requestBodies",
  "responses",
  "schemas",
  "securitySchemes",
  "variables",
  "webhooks",
]);

/** Keywords whose value is data: what looks like a `$ref` in it is not one. */
export const dataKeywords: ReadonlySet<string> = new Set([
  "const",
  "dataValue",
  "default",
  "enum",
  "example",
  "required",
  "security",
  "value",
]);
