import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import type { Guideline } from "#model";
import { sampleGuideline } from "#testing/guideline";
import { compileTypeScript, generatePackage } from "#testing/package";

const packageFolder = "node_modules/@example/library-lending";

describe("the types generator", () => {
  it("writes a package whose every file the others name", async () => {
    const { files } = await generatePackage();
    const own = [...files.keys()].filter((path) => !path.startsWith("types/runtime/"));
    expect(own).toEqual([
      "types/package.json",
      "types/sbom.json",
      "types/README.md",
      "types/index.js",
      "types/index.d.ts",
      "types/guideline.js",
      "types/guideline.d.ts",
      "types/api/lending.d.ts",
      "types/api/lending.js",
      ...["validators", "messages", "operations", "client", "server"].flatMap((folder) =>
        [".js", ".d.ts"].map((ending) => `types/${folder}/lending${ending}`),
      ),
    ]);
    const named = [...files].flatMap(([path, text]) =>
      [...text.matchAll(/from "(\.[^"]+)\.js"/g)].map((match) => posix.join(posix.dirname(path), match[1] ?? "")),
    );
    expect(named.filter((path) => !files.has(`${path}.js`) || !files.has(`${path}.d.ts`))).toEqual([]);
    expect(JSON.parse(files.get("types/package.json") ?? "")).toEqual({
      name: "@example/library-lending",
      version: "0.3.0",
      description: "Library lending guideline",
      license: "CC-BY-4.0",
      author: "Imaginary Library Association",
      homepage: "https://library.example.org/guideline",
      type: "module",
      sideEffects: false,
      main: "./index.js",
      types: "./index.d.ts",
      exports: {
        ".": { types: "./index.d.ts", default: "./index.js" },
        ...Object.fromEntries(
          ["api", "client", "messages", "operations", "server", "validators"].flatMap((folder) => {
            const door = { types: `./${folder}/lending.d.ts`, default: `./${folder}/lending.js` };
            return [
              [`./${folder}`, door],
              [`./${folder}/lending`, door],
            ];
          }),
        ),
        "./oauth": { types: "./runtime/oauth.d.ts", default: "./runtime/oauth.js" },
        "./runtime": { types: "./runtime/index.d.ts", default: "./runtime/index.js" },
        "./package.json": "./package.json",
        "./sbom.json": "./sbom.json",
      },
      files: [
        "*.js",
        "*.d.ts",
        "sbom.json",
        "api",
        "client",
        "messages",
        "operations",
        "server",
        "validators",
        "runtime",
      ],
    });
  });

  it.each(["node16", "bundler"] as const)("compiles strictly where modules resolve as %s", async (moduleResolution) => {
    const { files } = await generatePackage();
    const consumer = `
import { guideline, type Loan, operations, type Requirement, type RequirementId, requirements, type WithdrawnRequirementId, withdrawnRequirements } from "@example/library-lending";
import type { operations as Calls, paths } from "@example/library-lending/api/lending";

const loan: Loan = { loanId: "L-0001", status: "late", dueOn: "2026-12-01", book: { isbn: "9784000000000", title: "Momo" } };
// @ts-expect-error: not a status.
loan.status = "lost";
const cited: RequirementId = "LEND-DUE-01";
// @ts-expect-error: no requirement has this id.
const unknown: RequirementId = "LEND-DUE-99";
// @ts-expect-error: the requirement is withdrawn.
const withdrawn: RequirementId = "DATA-PRIV-02";
const replaced: "DATA-PRIV-01" = withdrawnRequirements["DATA-PRIV-02" satisfies WithdrawnRequirementId].replacedBy[0];
const must: "must" = requirements["LEND-DUE-02"].level;
const all: Readonly<Record<RequirementId, Requirement>> = requirements;
const path: keyof paths = operations.renewLoan.path;
const scope: "loans:read" = operations.listLoans.scopes[0];
const governs: RequirementId = operations.listLoans.requirements[1];
const page: Calls["listLoans"]["responses"][200]["content"]["application/json"]["items"] = [loan];
const edition: "0.3.0" = guideline.edition;
export { all, cited, edition, governs, must, page, path, replaced, scope, unknown, withdrawn };
`;
    const packed = [...files].map(([path, text]) => [path.replace("types", packageFolder), text] as const);
    const own = ["consumer.mts", consumer] as const;
    const entries = ["consumer.mts", `${packageFolder}/api/lending.d.ts`];
    expect(await compileTypeScript({ files: new Map([...packed, own]), entries, moduleResolution })).toEqual([]);
  });

  it("says in comments what the guideline says: names, constraints, conditions, requirements", async () => {
    const { files } = await generatePackage();
    const types = files.get("types/api/lending.d.ts") ?? "";
    expect(commentAbove(types, "loanId: string;")).toEqual([
      "貸出番号 / Loan number",
      "",
      "- Pattern: `^L-\\d{4}$`",
      "",
      '@example "L-0001"',
      see("schemas/Loan.html#field-loanId"),
    ]);
    expect(commentAbove(types, "dueOn: string;")).toEqual([
      "返却期限 / Due date",
      "",
      "本を返す最後の日。",
      "",
      "The last day to give the book back.",
      "",
      "- Format: date",
      "- LEND-DUE-01 (SHOULD): 返却期限を知らせる / Tell the due date",
      "- LEND-DUE-02 (MUST): 期限は開館日にする / A due date is an opening day",
      "- Since: 2020 (2020年の規則 / Rules of 2020)",
      "",
      '@example "2026-12-01"',
      see("schemas/Loan.html#field-dueOn"),
    ]);
    expect(commentAbove(types, "returnedOn?: string;")).toEqual([
      "返却日 / Day of return",
      "",
      "- Format: date",
      "- Condition: 状態が returned のとき / If status is returned",
      "",
      see("schemas/Loan.html#field-returnedOn"),
    ]);
    expect(commentAbove(types, "note?: string | null;")).toEqual([
      "メモ",
      "",
      "- Length: up to 200",
      "- Extension: not part of the standard",
      "",
      "@deprecated",
      see("schemas/Loan.html#field-note"),
    ]);
    expect(commentAbove(types, "post: operations")).toEqual([
      "貸出の延長 / Renew a loan",
      "",
      "- `POST /loans/{loanId}/renewals`",
      "- Scopes: loans:write",
      "- Conformance: L2 (発展 / Advanced)",
      "- LEND-RENEW-01 (MAY): 延長を申し込める",
      "- Since: proposed (提案 / Proposed)",
      "",
      see("operations/renewLoan.html"),
    ]);
    expect(commentAbove(types, "export type Book =")).toEqual([
      "本 / Book",
      "",
      "- LEND-LIMIT-01 (MUST): 貸出の上限を定める / Set a limit on loans",
      "- Since: 2020 (2020年の規則 / Rules of 2020)",
      "",
      see("schemas/Book.html"),
    ]);
  });

  it("writes a module that says the same as its declarations", async () => {
    const { files } = await generatePackage();
    const module = await import(`data:text/javascript,${encodeURIComponent(files.get("types/guideline.js") ?? "")}`);
    expect(Object.keys(module).sort()).toEqual([
      "guideline",
      "levels",
      "operations",
      "parties",
      "problems",
      "requirements",
      "scopes",
      "withdrawnRequirements",
    ]);
    expect(module.requirements["LEND-FEE-01"]).toEqual({
      id: "LEND-FEE-01",
      level: "should",
      status: "candidate",
      parties: ["library"],
      title: { ja: "延滞料の上限", en: "A cap on late fees" },
    });
    expect(module.withdrawnRequirements).toEqual({
      "DATA-PRIV-02": {
        id: "DATA-PRIV-02",
        replacedBy: ["DATA-PRIV-01"],
        title: { ja: "アプリの秘密保持", en: "Apps keep secrets" },
      },
    });
    expect(module.operations.listLoans).toEqual({
      id: "listLoans",
      api: "lending",
      method: "get",
      path: "/loans",
      level: "L1",
      scopes: ["loans:read"],
      requirements: ["LEND-DUE-01", "DATA-PRIV-01"],
    });
  });

  it("writes a README in both languages, with examples that compile", async () => {
    const { files } = await generatePackage();
    const readme = files.get("types/README.md") ?? "";
    expect(readme.split("\n").filter((line) => line.startsWith("#"))).toEqual([
      "# @example/library-lending",
      "## 図書館の貸出の指針",
      "### メッセージの型",
      "### 検証",
      "### 呼び出す側",
      "### 提供する側",
      "### 要件",
      "### API",
      "## Library lending guideline",
      "### Types of the messages",
      "### Validation",
      "### Calling an API",
      "### Providing an API",
      "### Requirements",
      "### APIs",
    ]);
    const examples = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(
      ([, text], at) => [`example${at}.mts`, text ?? ""] as const,
    );
    expect(examples.length).toBe(10);
    const packed = [...files].map(([path, text]) => [path.replace("types", packageFolder), text] as const);
    const entries = examples.map(([path]) => path);
    const lib = ["lib.es2022.d.ts", "lib.dom.d.ts"];
    expect(await compileTypeScript({ files: new Map([...packed, ...examples]), entries, lib })).toEqual([]);
  });

  it("takes name and version from the options, and reports what npm does not accept", async () => {
    const named = await generatePackage(sampleGuideline(), { package: "lending-types", version: "1.2.3-rc.1" });
    expect(JSON.parse(named.files.get("types/package.json") ?? "")).toMatchObject({
      name: "lending-types",
      version: "1.2.3-rc.1",
    });
    expect(named.diagnostics).toEqual([]);
    const plain = await generatePackage(sampleGuideline(), {});
    expect(JSON.parse(plain.files.get("types/package.json") ?? "")).toMatchObject({
      name: "library-lending",
      version: "0.3.0",
    });
    const odd = await generatePackage(sampleGuideline(), { package: "My Types", version: 1 });
    expect(odd.diagnostics.map(({ code, message }) => `${code} ${message.en}`)).toEqual([
      "generate/package-name `My Types` is not a name that npm accepts.",
      "generate/package-version `1` is not a version that npm accepts.",
    ]);
  });

  it("gives the same bytes each time and leaves its input as it was", async () => {
    const guideline = sampleGuideline();
    const before = JSON.stringify(guideline);
    const first = await generatePackage(guideline);
    expect(await generatePackage(guideline)).toEqual(first);
    expect(JSON.stringify(guideline)).toBe(before);
  });

  it("lives with two APIs that name the same things: the second's are found at its own door", async () => {
    const guideline = sampleGuideline();
    const second = guideline.apis.map((api) => ({ ...api, id: "second" }));
    const { files } = await generatePackage({ ...guideline, apis: [...guideline.apis, ...second] });
    const consumer = `
import type { Loan } from "@example/library-lending";
import type { Loan as SecondLoan } from "@example/library-lending/api/second";
export const same = (loan: Loan): SecondLoan => loan;
`;
    const packed = [...files].map(([path, text]) => [path.replace("types", packageFolder), text] as const);
    const all = new Map([...packed, ["consumer.mts", consumer] as const]);
    expect(await compileTypeScript({ files: all, entries: ["consumer.mts"] })).toEqual([]);
  });

  it("lives without APIs, requirements and translations", async () => {
    const guideline: Guideline = {
      ...sampleGuideline(),
      requirements: [],
      apis: [],
      languages: ["ja"],
      url: "",
      parties: [],
    };
    const { files, diagnostics } = await generatePackage(guideline);
    expect(diagnostics).toEqual([]);
    const entries = ["types/index.d.ts", "types/guideline.d.ts"];
    expect(await compileTypeScript({ files, entries })).toEqual([]);
  });
});

/** The lines of the comment above the first line that starts with some text. */
function commentAbove(text: string, start: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.trim());
  const at = lines.findIndex((line) => line.startsWith(start));
  const open = lines.lastIndexOf("/**", at);
  return lines.slice(open + 1, at - 1).map((line) => line.replace(/^\* ?/, ""));
}

/** The line of a comment that leads to the page of the site. */
function see(page: string): string {
  const address = (language: string) => `https://library.example.org/guideline/${language}/${page}`;
  return `@see {@link ${address("ja")} | ja} {@link ${address("en")} | en}`;
}
