import { expect, it } from "vitest";
import { nodeIdAt, placeOfPath } from "./document-places.ts";

const document = {
  paths: { "/loans": { get: { operationId: "listLoans" }, post: {} } },
  components: { schemas: { Loan: { properties: { fee: { properties: { amount: {} } } } } } },
};

it("names operations, schemas and fields as the guideline does", () => {
  expect(nodeIdAt(document, ["paths", "/loans", "get"])).toBe("listLoans");
  expect(nodeIdAt(document, ["paths", "/loans", "post"])).toBe("post /loans");
  expect(nodeIdAt(document, ["paths", "/loans", "get", "responses", "200"])).toBe("");
  const schema = ["components", "schemas", "Loan"];
  expect(nodeIdAt(document, schema)).toBe("Loan");
  expect(nodeIdAt(document, [...schema, "properties", "fee", "properties", "amount"])).toBe("Loan.fee.amount");
  expect(nodeIdAt(document, [...schema, "allOf", "1", "properties", "fee"])).toBe("Loan.fee");
  expect(nodeIdAt(document, [...schema, "properties", "books", "items", "properties", "isbn"])).toBe("Loan.books.isbn");
  expect(nodeIdAt(document, [...schema, "oneOf", "0", "properties", "fee"])).toBe("Loan.oneOf.0.properties.fee");
  expect(nodeIdAt(document, ["components", "parameters", "id"])).toBe("");
});

it("finds the property that openapi-typescript names by its path", () => {
  const fee = ["components", "schemas", "Loan", "properties", "fee"];
  expect(placeOfPath(document, "#/components/schemas/Loan/fee")).toEqual(fee);
  expect(placeOfPath(document, "#/components/schemas/Loan/fee/amount")).toEqual([...fee, "properties", "amount"]);
  expect(placeOfPath(document, "#/components/schemas/Loan/lost")).toBeUndefined();
  expect(placeOfPath(document, "#/paths/x")).toBeUndefined();
});
