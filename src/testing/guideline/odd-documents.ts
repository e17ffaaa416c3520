import type { JsonObject } from "#model";

/** An OpenAPI 3.1 document with what authors may write and few tools expect; parts of it break the standard. */
export function oddDocument(): JsonObject {
  return {
    openapi: "3.1.0",
    info: { title: "Odd", version: "1" },
    paths: {
      "/odd/{id}": {
        parameters: [{ $ref: "#/components/parameters/id" }],
        get: {
          operationId: "get it",
          summary: "Get */ it",
          parameters: [{ name: "X-Weird", in: "header", description: "Ends */ here", schema: { type: "string" } }],
          responses: {
            "200": {
              description: "ok",
              content: { "application/json": { schema: { $ref: "#/components/schemas/List/properties/names/items" } } },
            },
          },
        },
        post: {
          operationId: "post#it",
          requestBody: { $ref: "#/components/requestBodies/body" },
          responses: { "201": { $ref: "#/components/responses/made" } },
        },
      },
      "/again": {
        get: {
          operationId: "get it",
          responses: {
            default: {
              description: "the same id again",
              content: {
                "text/plain": {
                  schema: { $ref: "#/paths/~1odd~1%7Bid%7D/get/responses/200/content/application~1json/schema" },
                },
              },
            },
          },
        },
        delete: { responses: {} },
      },
    },
    components: {
      parameters: { id: { name: "id", in: "path", required: true, schema: { type: "string" } } },
      requestBodies: { body: { content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } } } },
      responses: { made: { description: "made", headers: { Location: { schema: { type: "string" } } } } },
      schemas: oddSchemas(),
    },
  };
}

function oddSchemas(): JsonObject {
  return {
    "Loan.v1": {
      description: "A comment */ ends here.\n\n@example of a line\n",
      type: "object",
      required: ["due-on", "書名", 'a"b'],
      properties: {
        "due-on": { type: "string", title: "Due */ date" },
        書名: { type: "string" },
        'a"b': { type: "integer" },
        properties: { type: "object", properties: { $ref: { type: "string" } } },
        maybe: true,
      },
    },
    貸出: { $ref: "#/components/schemas/Loan.v1" },
    Record: {
      type: "object",
      additionalProperties: { type: "array", items: { $ref: "#/components/schemas/Loan.v1" } },
    },
    class: { type: "array", prefixItems: [{ type: "string" }, { type: "number" }] },
    string: { type: "string" },
    "1st": { type: "null" },
    Error: { type: "object", properties: { code: { type: "integer" } } },
    "Error ": { type: "object", properties: { code: { type: "integer" } } },
    Error_: { allOf: [true, { type: "object" }] },
    Empty: { type: "object" },
    Nothing: false,
    Broken: { $ref: "#/components/schemas/Missing" },
    Elsewhere: { $ref: "https://example.org/schema.json" },
    Itself: { $ref: "#" },
    List: {
      type: "object",
      $defs: {
        node: {
          type: "object",
          properties: { name: { type: "string" }, next: { $ref: "#/components/schemas/List/$defs/node" } },
        },
      },
      properties: {
        first: { $ref: "#/components/schemas/List/$defs/node" },
        names: { type: "array", items: { type: "string", pattern: "^`*/$" } },
        anything: { $ref: "#/components/schemas/Elsewhere" },
      },
    },
    Pet: {
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
      discriminator: {
        propertyName: "kind",
        mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" },
      },
    },
    Cat: {
      type: "object",
      required: ["kind"],
      properties: { kind: { type: "string" }, lives: { type: "integer", minimum: 1 } },
    },
    Dog: { type: "object", required: ["kind"], properties: { kind: { type: "string" } } },
    Deep: {
      oneOf: [{ type: "object", properties: { mode: { enum: ["*/", null, 1, true] } } }, { const: { a: ["*/"] } }],
    },
  };
}

/** An OpenAPI 3.0 document: nulls and exclusive limits are said in another way than in 3.1. */
export function oldDocument(): JsonObject {
  return {
    openapi: "3.0.3",
    info: { title: "Old", version: "1" },
    paths: {},
    components: {
      schemas: {
        Fee: {
          type: "object",
          required: ["amount"],
          properties: {
            amount: { type: "number", minimum: 0, exclusiveMinimum: true, maximum: 100, example: 1.5 },
            note: { type: "string", nullable: true },
            kind: { type: "string", enum: ["a", null], nullable: true },
          },
        },
      },
    },
  };
}
