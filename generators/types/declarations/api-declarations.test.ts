import { describe, expect, it } from "vitest";
import type { JsonObject } from "#model";
import { oddDocument, oldDocument } from "#testing/guideline";
import { compileTypeScript } from "#testing/package";
import { apiDeclarations } from "./api-declarations.ts";

describe("apiDeclarations", () => {
  it("makes types that compile from names and references of every kind", async () => {
    const types = await declare(oddDocument());
    const consumer = `
import type { _1st, class_, Cat, Error_2, List, Loan_v1, Pet, Record as Rows, string_, 貸出 } from "./api.mjs";
import type { components, operations, paths } from "./api.mjs";

const loan: Loan_v1 = { "due-on": "2026-12-01", 書名: "Momo", "a\\"b": 1 };
const lent: 貸出 = loan;
const rows: Rows = { any: [loan] };
const list: List = { first: { name: "x", next: { name: "y" } }, names: ["z"], anything: 1 };
const pet: Pet = { kind: "cat", lives: 9 };
const cat: Cat = { kind: "cat", lives: 9 };
// @ts-expect-error: a cat is no dog.
const dog: Cat = { kind: "dog", lives: 9 };
const text: string_ = "x";
const first: _1st = null;
const fault: Error_2 = { code: 1 };
const form: class_ = ["a", 1];
const answer: operations["get it"]["responses"][200]["content"]["application/json"] = "by reference";
const second: paths["/again"]["get"]["responses"]["default"]["content"]["text/plain"] = "x";
const empty: components["schemas"]["Empty"] = { anything: true };
export { answer, cat, dog, empty, fault, first, form, lent, list, pet, rows, second, text };
`;
    const files = new Map([
      ["api.d.mts", types],
      ["consumer.mts", consumer],
    ]);
    expect(await compileTypeScript({ files, entries: ["consumer.mts"] })).toEqual([]);
  });

  it("keeps a text that ends a comment, or looks like a tag, inside the comment", async () => {
    const types = await declare(oddDocument());
    expect(lines(types, "ends here")).toEqual(["         * A comment *\\/ ends here.", " * A comment *\\/ ends here."]);
    expect(lines(types, "example of a line")).toEqual(["         * \\@example of a line", " * \\@example of a line"]);
  });

  it("understands OpenAPI 3.0", async () => {
    const types = await declare(oldDocument());
    const consumer = `
import type { Fee } from "./api.mjs";
const fee: Fee = { amount: 1, note: null, kind: null };
// @ts-expect-error: the amount is never null.
const none: Fee = { amount: null };
export { fee, none };
`;
    const files = new Map([
      ["api.d.mts", types],
      ["consumer.mts", consumer],
    ]);
    expect(await compileTypeScript({ files, entries: ["consumer.mts"] })).toEqual([]);
    expect(types).toContain("- Range: more than 0, up to 100\n");
  });

  it.each([
    {},
    { openapi: "3.1.0", info: { title: "", version: "" }, paths: {} },
    { openapi: "3.1.0", components: {} },
  ])("makes types of an empty document: %j", async (document) => {
    const files = new Map([["api.d.mts", await declare(document)]]);
    expect(await compileTypeScript({ files, entries: ["api.d.mts"] })).toEqual([]);
  });

  it("leaves the document as it was", async () => {
    const document = oddDocument();
    await declare(document);
    expect(document).toEqual(oddDocument());
  });
});

function declare(document: JsonObject): Promise<string> {
  return apiDeclarations({ header: "Odd */ types", languages: ["ja"], documents: { ja: document }, facts: {} });
}

/** The different lines that hold some words. */
function lines(text: string, words: string): readonly string[] {
  return [...new Set(text.split("\n").filter((line) => line.includes(words)))];
}
