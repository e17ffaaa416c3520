import { expect, test } from "vitest";
import type { JsonObject } from "#model";
import { sampleGuideline } from "#testing/guideline";
import { compileTypeScript, generatePackage, writePackage } from "#testing/package";

// Ids of loans and readers, money and days: each has a meaning, and a value of one is none of another.
const document: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Lending", version: "1" },
  paths: {
    "/loans/{loanId}": {
      get: {
        operationId: "getLoan",
        parameters: [
          { name: "loanId", in: "path", required: true, schema: { $ref: "#/components/schemas/Id" } },
          { name: "from", in: "query", schema: { $ref: "#/components/schemas/Date" } },
        ],
        responses: {
          200: {
            description: "A loan",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Loan" } } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Id: { type: "string", pattern: "^[A-Z]-\\d+$", "x-guideline": { brands: ["LoanId", "ReaderId"] } },
      Yen: { type: "integer", minimum: 0, "x-guideline": { brands: ["Yen"] } },
      Date: { type: "string", format: "date", "x-guideline": { brands: ["Date"] } },
      Loan: {
        type: "object",
        required: ["loanId", "readerId", "fee", "dueOn", "other"],
        properties: {
          loanId: { $ref: "#/components/schemas/Id" },
          readerId: { $ref: "#/components/schemas/Id" },
          formerReaderIds: { type: "array", items: { $ref: "#/components/schemas/Id" } },
          fee: { $ref: "#/components/schemas/Yen" },
          dueOn: { $ref: "#/components/schemas/Date" },
          other: { $ref: "#/components/schemas/Id" },
        },
      },
    },
  },
};

test("what has a meaning of its own is mixed up with nothing, and plain values say what they are", async () => {
  const consumer = `
import { DateText, Id, type Loan, LoanId, ReaderId, Yen } from "@example/library-lending";
import { createClient } from "@example/library-lending/client";

declare const loan: Loan;
const client = createClient({ baseUrl: "https://library.example" });
export const made: Loan = {
  loanId: LoanId("L-1"),
  readerId: ReaderId("R-1"),
  formerReaderIds: [ReaderId("R-2")],
  fee: Yen(0),
  dueOn: DateText("2026-12-01"),
  other: Id("X-1"),
};
client.getLoan({ path: { loanId: loan.loanId }, query: { from: loan.dueOn } });
// @ts-expect-error: a reader is no loan.
client.getLoan({ path: { loanId: loan.readerId } });
// @ts-expect-error: a loan is no reader.
export const reader: ReaderId = loan.loanId;
// @ts-expect-error: a day is no loan.
export const day: LoanId = loan.dueOn;
// @ts-expect-error: a loan is no thing of no name.
export const other: Id = loan.loanId;
// @ts-expect-error: a plain text has not said what it is.
client.getLoan({ path: { loanId: "L-1" } });
// @ts-expect-error: a sum is a number until somebody says that it is money.
export const sum: Yen = loan.fee + loan.fee;
// @ts-expect-error: money and a text make a text.
export const text: Yen = loan.fee + "1";
// @ts-expect-error: money is no text.
export const id: LoanId = loan.fee;
// @ts-expect-error: another kind of id is never the same.
export const same = loan.loanId === loan.readerId;
export const twice: Yen = Yen(loan.fee + loan.fee);
export const isMine = loan.loanId === "L-1" && loan.fee > 100 && new Date(loan.dueOn).getTime() > 0;
export const plain: string = loan.loanId;
const found = LoanId.check(JSON.parse("1"));
export const checked: LoanId | undefined = found.ok ? found.value : undefined;
`;
  const { files } = await generatePackage(guideline());
  const packed = [...files].map(([path, content]) => [path.replace("types", folder), content] as const);
  const all = new Map([...packed, ["consumer.mts", consumer] as const]);
  const lib = ["lib.es2022.d.ts", "lib.dom.d.ts"];
  expect(await compileTypeScript({ files: all, entries: ["consumer.mts"], lib })).toEqual([]);
});

test("a value of the wrong form is told without telling the value", async () => {
  const { files } = await generatePackage(guideline());
  const { DateText, LoanId, Yen } = await import(`${await writePackage(files)}/index.js`);
  expect([LoanId("L-1"), DateText("2024-02-29"), Yen(1)]).toEqual(["L-1", "2024-02-29", 1]);
  const fault = (make: () => unknown) => {
    try {
      return make();
    } catch (error) {
      return error;
    }
  };
  expect(fault(() => LoanId("secret"))).toMatchObject({
    name: "MeaningError",
    meaning: "LoanId",
    message: "The value is no LoanId. Expected: a text that matches `^[A-Z]-\\d+$`",
    violations: [{ path: "", field: "Id", rule: "pattern" }],
  });
  expect(fault(() => DateText("2026-02-29"))).toMatchObject({ violations: [{ rule: "format" }] });
  expect(fault(() => Yen(0.5))).toMatchObject({ violations: [{ rule: "type" }] });
  expect(LoanId.check(7)).toMatchObject({ ok: false, violations: [{ rule: "type" }] });
});

const folder = "node_modules/@example/library-lending";

function guideline() {
  const sample = sampleGuideline();
  const documents = { ja: document };
  return { ...sample, apis: sample.apis.map((api) => ({ ...api, documents })) };
}
