import { execFile, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { publint } from "publint";
import { beforeAll, expect, test } from "vitest";
import { createNodeHost } from "#host";
import { loadGuideline } from "#load";
import type { Guideline } from "#model";
import { generatePackage, writePackage } from "#testing/package";
import { repositoryFolder } from "#testing/world";

// What developers install, made of the repository's own guideline and tried as they would.
const run = promisify(execFile);
const own = join(repositoryFolder, "node_modules");
let guideline: Guideline;
let files: ReadonlyMap<string, string>;
/** A project that has installed the package's tarball. */
let project: string;
let name: string;

beforeAll(async () => {
  const loaded = await loadGuideline(createNodeHost(), join(repositoryFolder, "spec"));
  if (!loaded.guideline) throw new Error("The guideline cannot be read.");
  guideline = loaded.guideline;
  ({ files } = await generatePackage(guideline));
  const folder = await writePackage(files);
  project = await mkdtemp(join(tmpdir(), "shishin-project-"));
  await run("npm", ["pack", "--pack-destination", project], { cwd: folder });
  const [tarball = ""] = await readdir(project);
  await writeFile(join(project, "package.json"), JSON.stringify({ name: "project", private: true, type: "module" }));
  await run("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", `./${tarball}`], {
    cwd: project,
  });
  ({ name } = JSON.parse(files.get("types/package.json") ?? ""));
  for (const tool of ["fastify", "tsx", "@types"]) await symlink(join(own, tool), join(project, "node_modules", tool));
}, 300_000);

test("the tarball holds what the package's doors lead to, and no dependency", async () => {
  const folder = join(project, "node_modules", name);
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  expect([manifest.dependencies, manifest.scripts]).toEqual([undefined, undefined]);
  const packed = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  expect(packed.length).toBe(files.size);
  const { messages } = await publint({ pkgDir: folder, strict: true });
  expect(messages).toEqual([]);
});

// The oldest that is promised, the repository's own, the newest.
const compilers = ["typescript-oldest", "typescript", "typescript-newest"] as const;
const resolutions = {
  node16: { module: "node16", lib: ["es2022"], types: ["node"] },
  bundler: { module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom"], types: [] },
} as const;

test.each(
  compilers.flatMap((compiler) =>
    (["node16", "bundler"] as const).map((resolution) => [compiler, resolution] as const),
  ),
)("%s compiles it strictly, libraries included, where modules resolve as %s", async (compiler, resolution) => {
  const [{ id = "" } = {}] = guideline.apis;
  const consumer = `
import { createClient } from "${name}/client";
import { createProvider } from "${name}/server/${id}";
import { messages } from "${name}/messages";
import { ownerSession } from "${name}/oauth";
import * as validators from "${name}/validators";
import { problems, requirements } from "${name}";
export const client = createClient({ baseUrl: "https://provider.example", messages });
export const found = [validators, problems, requirements, createProvider, ownerSession];
`;
  await writeFile(join(project, "consumer.mts"), consumer);
  const { bin } = JSON.parse(await readFile(join(own, compiler, "package.json"), "utf8"));
  const strict = {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    // The package's declarations are checked; the compiler's own library is not.
    skipLibCheck: false,
    skipDefaultLibCheck: true,
    target: "es2022",
  };
  const compilerOptions = { ...strict, ...resolutions[resolution] };
  await writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["consumer.mts"] }));
  const args = [join(own, compiler, bin.tsc), "-p", "tsconfig.json"];
  const told = await run("node", args, { cwd: project }).catch((error) => error);
  expect(told.stdout).toBe("");
});

test("the examples compile, and what the compiler must refuse does not", async () => {
  await copyExamples();
  const wrong = `
import { createClient } from "${name}/client";
import { createProvider } from "${name}/server";
import type { RequirementId } from "${name}";
import { CardAccountId, type CardId, DateText, type PostingStatus, type TransactionId, YenAmount } from "${name}/api";
const client = createClient({ baseUrl: "https://provider.example" });
declare const transaction: TransactionId;
// @ts-expect-error: a transaction is no card account.
client.getCardAccount({ path: { cardAccountId: transaction } });
// @ts-expect-error: the path is needed.
client.getCardAccount();
// @ts-expect-error: no such status.
export const status: PostingStatus = "BILED";
// @ts-expect-error: a transaction is no card.
export const card: CardId = transaction;
// @ts-expect-error: a plain text has not said what it is.
client.getCardAccount({ path: { cardAccountId: "x" } });
// @ts-expect-error: a sum is a number until somebody says that it is yen.
export const sum: YenAmount = YenAmount(1) + YenAmount(2);
// @ts-expect-error: no requirement has this id.
export const cited: RequirementId = "STD-NONE-99";
// @ts-expect-error: level L1 asks for more operations.
createProvider({ level: "L1", authenticate: () => undefined, handlers: {} });
for await (const { usedOn } of client.listCardTransactions.items({
  path: { cardAccountId: CardAccountId("x") },
  query: { from: DateText("2026-10-01") },
})) console.log(usedOn);
`;
  await writeFile(join(project, "wrong.ts"), wrong);
  const options =
    "--strict --skipLibCheck --noUncheckedIndexedAccess --exactOptionalPropertyTypes --noEmit --module nodenext --target es2023 --lib es2023 --types node";
  const inputs = ["provider.ts", "household-book.ts", "wrong.ts"];
  const compiler = join(own, "typescript/lib/tsc.js");
  const told = await run("node", [compiler, ...options.split(" "), ...inputs], { cwd: project }).catch(
    (error) => error,
  );
  expect(told.stdout).toBe("");
});

test("an editor says what an operation and its parameters mean, and shows no more of their types than names", async () => {
  const text = `import { createClient } from "${name}/client";
const client = createClient({ baseUrl: "https://provider.example" });
client.listCardTransactions({ path: { cardAccountId: "" }, query: { to: "" } });
`;
  const shown = await quickInfo(text, ["listCardTransactions", "to:"]);
  expect(shown.map(({ type }) => type.split("Promise<")[0])).toEqual([
    "(property) listCardTransactions: (request: ListCardTransactionsRequest, options?: CallOptions | undefined) => ",
    '(property) to?: Branded<string, "DateText"> | undefined',
  ]);
  const [operation, parameter] =
    guideline.apis[0]?.operations.flatMap(({ id, summary, parameters }) => {
      const to = parameters.find((one) => one.name === "to");
      return id === "listCardTransactions" && to ? [summary, to.description] : [];
    }) ?? [];
  expect(shown.map(({ meaning }) => meaning.split("\n\n").slice(0, 2))).toEqual([
    [Object.values(operation ?? {}).join(" / "), expect.any(String)],
    Object.values(parameter ?? {}),
  ]);
});

test("a household book reads a provider over HTTP and counts nothing twice", async () => {
  await copyExamples();
  const provider = spawn("node", ["--import", "tsx", "provider.ts"], {
    cwd: project,
    env: { ...process.env, PORT: "0" },
  });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      provider.stdout.once("data", (data: Buffer) => resolve(String(data).trim()));
      provider.once("exit", (code) => reject(new Error(`The provider ended with ${code}.`)));
    });
    const env = { ...process.env, PROVIDER: `${address}/v1` };
    const { stdout, stderr } = await run("node", ["--import", "tsx", "household-book.ts"], { cwd: project, env });
    expect(stderr.split("\n").slice(1)).toEqual([
      "みほんゴールドカード: 4 transactions, 104330 yen",
      "3 changed, 1 gone: 5 transactions, 158330 yen",
      "",
    ]);
    expect(stdout.trim().split("\r\n").length).toBe(6);
    const refused = await run("node", ["--import", "tsx", "household-book.ts"], {
      cwd: project,
      env: { ...env, TOKEN: "x" },
    }).catch((error) => error);
    expect([refused.code, refused.stderr.includes("createConsent answered 401 invalid-token (refresh)")]).toEqual([
      1,
      true,
    ]);
  } finally {
    provider.kill();
  }
});

test("every example of the guideline is a valid message", async () => {
  const [api] = guideline.apis;
  const { messages } = await import(join(project, "node_modules", name, `messages/${api?.id}.js`));
  const refused = (api?.operations ?? []).flatMap((operation) =>
    operation.responses.flatMap(({ status, contents }) =>
      contents.flatMap(({ examples }) =>
        examples
          .filter(({ value }) => !messages[operation.id].responses[status]?.(value).ok)
          .map((example) => `${operation.id} ${example.name}`),
      ),
    ),
  );
  expect(refused).toEqual([]);
});

test("a bundle holds what it uses: a validator brings no texts of requirements, a type nothing at all", async () => {
  const sizes = {
    type: await bundled(`import type { YenAmount } from "${name}/api"; export const a = (b: YenAmount) => b;`),
    maker: await bundled(`export { YenAmount } from "${name}";`),
    field: await bundled(`export { validateYenAmount } from "${name}/validators";`),
    list: await bundled(`export { validateCardTransactionList } from "${name}/validators";`),
    client: await bundled(`export { createClient } from "${name}/client";`),
    levels: await bundled(`export { levels } from "${name}";`),
  };
  const tooLarge = { type: 100, maker: 10_000, field: 10_000, list: 70_000, client: 25_000, levels: 1_000 };
  const over = Object.entries(sizes).filter(
    ([key, text]) => text.length > (tooLarge[key as keyof typeof tooLarge] ?? 0),
  );
  expect(over.map(([key, text]) => `${key} ${text.length}`)).toEqual([]);
  const titles = guideline.requirements.flatMap(({ title }) => Object.values(title));
  expect(titles.filter((title) => title !== undefined && sizes.list.includes(title))).toEqual([]);
});

/** What an editor shows of the first place of each word in a file of the project. */
async function quickInfo(text: string, words: readonly string[]) {
  const { default: ts } = await import("typescript");
  const file = join(project, "editor.ts");
  const snapshot = (path: string) => (path === file ? text : ts.sys.readFile(path));
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ strict: true, module: ts.ModuleKind.NodeNext, types: ["node"] }),
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot(path) {
      const found = snapshot(path);
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
    },
    getCurrentDirectory: () => project,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: snapshot,
    directoryExists: ts.sys.directoryExists,
  });
  return words.map((word) => {
    const info = service.getQuickInfoAtPosition(file, text.indexOf(word));
    return {
      type: ts.displayPartsToString(info?.displayParts),
      meaning: ts.displayPartsToString(info?.documentation),
    };
  });
}

async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, loader: "ts", resolveDir: project },
    bundle: true,
    charset: "utf8",
    format: "esm",
    minify: true,
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

/** Examples, and the messages that the provider answers with. */
async function copyExamples(): Promise<void> {
  for (const example of ["provider", "household-book"]) {
    await cp(join(repositoryFolder, "examples", example), project, { recursive: true });
  }
  const fixtures = guideline.apis.flatMap(({ operations }) =>
    operations.map(({ id, responses }) => {
      const answers = responses.filter(({ status }) => status.startsWith("2")).flatMap(({ contents }) => contents);
      const examples = answers.flatMap((content) => content.examples.map(({ name, value }) => [name, value] as const));
      return [id, Object.fromEntries(examples)] as const;
    }),
  );
  await mkdir(project, { recursive: true });
  await writeFile(join(project, "fixtures.json"), JSON.stringify(Object.fromEntries(fixtures)));
}
