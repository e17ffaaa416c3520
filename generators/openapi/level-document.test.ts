import { expect, test } from "vitest";
import type { JsonObject } from "#model";
import { levelDocument } from "./level-document.ts";

const answer = (schema: string) => ({
  "200": {
    description: "",
    content: { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } },
  },
});

const document: JsonObject = {
  openapi: "3.1.0",
  tags: [{ name: "loans" }, { name: "fines" }],
  security: [{ reader: ["loans:read"] }],
  paths: {
    "/loans": {
      parameters: [{ $ref: "#/components/parameters/Branch" }],
      get: { tags: ["loans"], responses: answer("LoanPage") },
      post: { tags: ["loans"], security: [{ reader: ["loans:write"] }], responses: answer("Loan") },
    },
    "/fines": { get: { tags: ["fines"], security: [{ reader: ["fines:read"] }], responses: answer("Fine") } },
  },
  webhooks: { loanEnded: { post: { tags: ["loans"], requestBody: { $ref: "#/components/requestBodies/Ended" } } } },
  components: {
    parameters: { Branch: { name: "branch", in: "query" } },
    requestBodies: { Ended: { content: {} } },
    schemas: {
      LoanPage: { items: { $ref: "#/components/schemas/Loan" } },
      Loan: { properties: { next: { $ref: "#/components/schemas/Loan" } } },
      Fine: {
        properties: { loan: { $ref: "#/components/schemas/Loan" }, amount: { $ref: "#/components/schemas/Yen" } },
      },
      Yen: { type: "integer" },
    },
    securitySchemes: {
      reader: {
        type: "oauth2",
        flows: { authorizationCode: { scopes: { "loans:read": "", "loans:write": "", "fines:read": "" } } },
      },
    },
  },
};

const level = (id: string) => ({ conformance: { id, span: { file: "", start: 0, end: 0 } } });
const operations = [
  { isWebhook: false, path: "/loans", method: "get", ...level("L1") },
  { isWebhook: false, path: "/loans", method: "post", ...level("L2") },
  { isWebhook: false, path: "/fines", method: "get", ...level("L2") },
  { isWebhook: true, path: "loanEnded", method: "post", ...level("L3") },
] as unknown as Parameters<typeof levelDocument>[1]["operations"];

test("keeps what a level has, and nothing that only the others used", () => {
  const result = levelDocument(document, { operations }, new Set(["L1"]));
  expect(result).toEqual({
    openapi: "3.1.0",
    tags: [{ name: "loans" }],
    security: [{ reader: ["loans:read"] }],
    paths: {
      "/loans": {
        parameters: [{ $ref: "#/components/parameters/Branch" }],
        get: { tags: ["loans"], responses: answer("LoanPage") },
      },
    },
    webhooks: {},
    components: {
      parameters: { Branch: { name: "branch", in: "query" } },
      schemas: {
        LoanPage: { items: { $ref: "#/components/schemas/Loan" } },
        Loan: { properties: { next: { $ref: "#/components/schemas/Loan" } } },
      },
      securitySchemes: {
        reader: { type: "oauth2", flows: { authorizationCode: { scopes: { "loans:read": "" } } } },
      },
    },
  });
});

test("gives the whole document for the highest level", () => {
  expect(levelDocument(document, { operations }, new Set(["L1", "L2", "L3"]))).toEqual(document);
});
