import { expect, test } from "vitest";
import { testApi } from "#testing/guideline";

test("fields are found through references, parts, choices and lists", async () => {
  expect(await problems(`{ sum: "lines[].amount", equals: total.value, negative: { kind: [CREDIT] } }`)).toEqual([]);
  expect(await problems(`{ order: [lines, from, until, extra.whatever.there.is] }`)).toEqual([]);
  expect(await problems(`{ decimals: total.value, currency: total.currency }`)).toEqual([]);
});

test("a name that nothing has is told at its place, with the name that was probably meant", async () => {
  expect(await problems(`{ sum: lines.amount, equals: totl.value, negative: { kin: [CREDIT] } }`)).toEqual([
    "lines.amount: `lines.amount` names no field of `Bill`. [Did you mean `lines[].amount`?]",
    "totl.value: `totl.value` names no field of `Bill`. [Did you mean `total.value`?]",
  ]);
  expect(await problems(`{ sum: "lines[].amount", equals: total.value, negative: { knd: [CREDIT] } }`)).toEqual([
    "knd: `knd` names no field of `Bill`. [Did you mean `kind`?]",
  ]);
  expect(await problems(`{ order: [from, nothing.alike] }`)).toEqual([
    "nothing.alike: `nothing.alike` names no field of `Bill`. [Write the names on the way with dots, and `[]` behind a list, such as `lines[].amount`.]",
  ]);
  expect(await problems(`{ decimals: total.vale, currency: total.currency }`)).toEqual([
    "total.vale: `total.vale` names no field of `Bill`. [Did you mean `total.value`?]",
  ]);
});

async function problems(invariant: string): Promise<readonly string[]> {
  const document = `openapi: 3.1.0
info: { title: Lending, version: 1.0.0, license: { name: MIT, identifier: MIT } }
servers: [{ url: https://api.library.example }]
paths: {}
components:
  schemas:
    Bill:
      allOf: [{ $ref: "#/components/schemas/Period" }]
      x-guideline: { invariants: [${invariant}] }
      properties:
        lines: { type: array, items: { $ref: "#/components/schemas/Line" } }
        total: { oneOf: [{ $ref: "#/components/schemas/Money" }, { type: "null" }] }
        extra: { type: object, additionalProperties: true }
        former: { $ref: "#/components/schemas/Bill" }
    Line: { type: object, properties: { amount: { type: integer }, kind: { type: string } } }
    Money: { type: object, properties: { value: { type: integer }, currency: { type: string } } }
    Period: { properties: { from: { type: string }, until: { type: string } } }
`;
  const { problems: found } = await testApi({ "api.yaml": document });
  return found
    .filter((line) => line.includes("load/field-not-in-schema"))
    .map((line) => line.replace(/^.*«(.*)» load\/field-not-in-schema/, "$1"));
}
