import { join } from "node:path";
import { expect, test } from "vitest";
import type { Guideline, Json, JsonObject } from "#model";
import { oddDocument, oldDocument, sampleGuideline } from "#testing/guideline";
import { generatePackage, writePackage } from "#testing/package";
import type { Validation } from "../../../src/runtime/violation.ts";

type Validators = Readonly<Record<string, (...values: readonly unknown[]) => Validation<unknown>>>;

const loan = {
  loanId: "L-0001",
  status: "late",
  dueOn: "2026-12-01",
  book: { isbn: "9784000000000", title: "Momo" },
};

test("tells field, names, requirements and what was expected, and never the value", async () => {
  const { validateLoan } = await validators(sampleGuideline());
  expect(validateLoan?.(loan)).toEqual({ ok: true, value: loan, unknownValues: [] });
  const { book, ...rest } = loan;
  expect(validateLoan?.({ ...rest, dueOn: "soon", fee: { amount: -1, currency: "JPY" } })).toEqual({
    ok: false,
    unknownValues: [],
    violations: [
      {
        path: "/book",
        field: "Loan.book",
        name: { ja: "本", en: "Book" },
        requirements: ["LEND-LIMIT-01"],
        rule: "required",
        expected: { en: "`book` is present", ja: "`book` があること" },
      },
      {
        path: "/dueOn",
        field: "Loan.dueOn",
        name: { ja: "返却期限", en: "Due date" },
        requirements: ["LEND-DUE-01", "LEND-DUE-02"],
        rule: "format",
        expected: { en: "a text in the format `date`", ja: "`date` の形の文字列" },
      },
      {
        path: "/fee/amount",
        field: "Loan.fee.amount",
        name: { ja: "金額", en: "Amount" },
        requirements: [],
        rule: "minimum",
        expected: { en: "a number of at least 0", ja: "0以上の数" },
      },
    ],
  });
});

test("judges bodies, answers and parameters of operations by their ids", async () => {
  const { folder } = await written(sampleGuideline());
  const { messages } = await import(join(folder, "messages/lending.js"));
  const { parameters, responses } = messages.listLoans;
  expect(Object.keys(messages)).toEqual(["listLoans", "renewLoan"]);
  expect(responses["200"]({ items: [loan] }).ok).toBe(true);
  expect(parameters({ query: { status: "late" } }).violations.map(({ path }: { path: string }) => path)).toEqual([
    "/query/status",
  ]);
  expect(messages.renewLoan.request({ days: 15 }).violations.map(({ rule }: { rule: string }) => rule)).toEqual([
    "maximum",
    "required",
  ]);
});

test("takes values that an open enumeration does not know yet, and tells them", async () => {
  const guideline = withDocument((document) => ({
    ...document,
    info: { ...(document.info as JsonObject), "x-guideline": { enums: "open" } },
  }));
  const { validateLoan, validateListLoansParameters } = await validators(guideline);
  const found = validateLoan?.({ ...loan, status: "lost" });
  expect(found).toMatchObject({ ok: true, unknownValues: [{ path: "/status", rule: "enum", field: "Loan.status" }] });
  expect(validateListLoansParameters?.({ query: { status: "lost" } }).ok).toBe(false);
});

test("judges by what the guideline declares beyond the schema, wherever the message stands", async () => {
  const guideline = withDocument((document) => {
    const components = document.components as { schemas: Record<string, JsonObject> };
    const annotate = (name: string, invariants: Json) => ({
      ...components.schemas[name],
      "x-guideline": { invariants },
    });
    const order = { order: ["dueOn", "returnedOn"], requirements: ["LEND-DUE-01"] };
    const sum = { sum: "items[].fee.amount", given: "Loan", equals: "fee.amount" };
    const schemas = { ...components.schemas, Loan: annotate("Loan", [order]), LoanPage: annotate("LoanPage", [sum]) };
    return {
      ...document,
      info: { ...(document.info as JsonObject), "x-guideline": { invariants: [{ noLuhn: [14, 19] }] } },
      components: { ...components, schemas },
    };
  });
  const { validateLoanPage, checkLoanPageAgainstLoanFeeAmount } = await validators(guideline);
  const page = (part: object) => ({ items: [{ ...loan, ...part }] });
  const rules = (value: unknown) => {
    const found = validateLoanPage?.(value);
    return found?.ok === false
      ? found.violations.map(({ path, rule, requirements }) => ({ path, rule, requirements }))
      : [];
  };
  expect(rules(page({ returnedOn: "2026-12-02" }))).toEqual([]);
  expect(rules(page({ returnedOn: "2026-11-30" }))).toEqual([
    { path: "/items/0/returnedOn", rule: "order", requirements: ["LEND-DUE-01"] },
  ]);
  expect(rules(page({ note: "4111 1111 1111 1111" }))).toEqual([
    { path: "/items/0/note", rule: "noLuhn", requirements: [] },
  ]);
  const fee = (amount: number) => ({ fee: { amount, currency: "JPY" } });
  expect(checkLoanPageAgainstLoanFeeAmount?.(page(fee(30)), { ...loan, ...fee(30) }).ok).toBe(true);
  expect(checkLoanPageAgainstLoanFeeAmount?.(page(fee(30)), { ...loan, ...fee(31) }).ok).toBe(false);
});

test("needs no `eval`, no package and no module of Node", async () => {
  const { files } = await generatePackage();
  const modules = [...files].filter(([path]) => path.endsWith(".js"));
  const wild = /\beval\b|new Function|\brequire\(|\bprocess\b/;
  expect(modules.filter(([, text]) => wild.test(text)).map(([path]) => path)).toEqual([]);
  const imports = modules.flatMap(([, text]) => [...text.matchAll(/from "([^"]+)"/g)].map((match) => match[1] ?? ""));
  expect(imports.filter((name) => !name.startsWith("."))).toEqual([]);
});

test.each([
  ["OpenAPI 3.0", oldDocument],
  ["odd names and constructs", oddDocument],
])("lives with %s", async (_, document) => {
  const { folder } = await written(withDocument(() => document()));
  const all: Validators = await import(join(folder, "validators/lending.js"));
  expect(Object.keys(all).length).toBeGreaterThan(0);
  for (const validate of Object.values(all)) expect(typeof validate({}).ok).toBe("boolean");
});

function withDocument(change: (document: JsonObject) => JsonObject): Guideline {
  const guideline = sampleGuideline();
  return {
    ...guideline,
    apis: guideline.apis.map((api) => {
      const entries = Object.entries(api.documents).map(([language, document]) => [language, change(document ?? {})]);
      return { ...api, documents: Object.fromEntries(entries) };
    }),
  };
}

async function written(guideline: Guideline): Promise<{ readonly folder: string }> {
  const { files } = await generatePackage(guideline);
  return { folder: await writePackage(files) };
}

async function validators(guideline: Guideline): Promise<Validators> {
  const { folder } = await written(guideline);
  return import(join(folder, "validators/lending.js"));
}
