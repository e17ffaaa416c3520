/**
 * Who: `npm run check`.
 * What: has Redocly's own tool, as a second judge, lint and bundle every OpenAPI document that is made from `spec/`;
 * then compares what it says of `spec/` itself, and of a broken copy, with what `shishin check` says. It fails if
 * there is an error, or if the two differ.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const redoclyFile = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");
const config = join(root, "spec/redocly.yaml");
const silent = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", CI: "true" };

/** What an author could do wrong: an unknown key, a missing description, a wrong type, a scheme nobody declares. */
const faults: readonly (readonly [file: string, text: string, broken: string])[] = [
  ["api/openapi.yaml", "info:\n", "info:\n  contct: {}\n"],
  ["api/headers.yaml", "schema:", "shema:"],
  ["api/responses.yaml", "description:", "descripton:"],
  ["api/parameters.yaml", "required: true", "required: 'yes'"],
];

const work = mkdtempSync(join(tmpdir(), "shishin-judge-"));
try {
  judgeArtifacts(join(work, "out"));
  compareVerdicts(join(root, "spec"), "nothing");
  compareVerdicts(brokenCopy(join(work, "broken")), "something");
} finally {
  rmSync(work, { recursive: true, force: true });
}

function judgeArtifacts(out: string): void {
  shishin(["build", "spec", "--only", "openapi", "--out", out]);
  const folder = join(out, "openapi");
  const documents = readdirSync(folder).map((name) => join(folder, name));
  if (documents.length === 0) throw new Error("No OpenAPI document has been made.");
  // Any error makes it exit with 1, and what it prints is in what is thrown.
  execFileSync(process.execPath, [redoclyFile, "lint", ...documents, "--config", config], {
    env: { ...process.env, ...silent },
    stdio: "pipe",
  });
  const bundled = join(out, "bundled");
  redocly(["bundle", ...documents, "--config", config, "--output", bundled, "--ext", "json"]);
  // Documents of one name in YAML and in JSON give one bundle.
  const names = new Set(documents.map((document) => basename(document).replace(/\.(?:yaml|json)$/, ".json")));
  for (const name of names) JSON.parse(readFileSync(join(bundled, name), "utf8"));
  console.log(`${documents.length} OpenAPI documents: Redocly lints and bundles them.`);
}

function compareVerdicts(folder: string, expected: "nothing" | "something"): void {
  const ours = verdictOfShishin(folder);
  const theirs = verdictOfRedocly(folder);
  const here = relative(root, folder);
  if (ours.join("\n") !== theirs.join("\n")) {
    const only = (these: readonly string[], others: readonly string[]) => these.filter((one) => !others.includes(one));
    throw new Error(
      [
        `Of ${here}, \`shishin check\` and \`redocly lint\` say different things.`,
        ...only(ours, theirs).map((line) => `only shishin: ${line}`),
        ...only(theirs, ours).map((line) => `only redocly: ${line}`),
      ].join("\n"),
    );
  }
  if ((ours.length === 0) !== (expected === "nothing")) throw new Error(`Of ${here}, ${ours.length} things are said.`);
  console.log(`${here}: shishin and Redocly agree (${ours.length} diagnostics).`);
}

/** What each says: `severity rule file:line:column`, in order. Examples have a code of their own with us. */
function verdictOfShishin(folder: string): readonly string[] {
  // What the tool's own `--format json` prints.
  const { diagnostics } = JSON.parse(shishin(["check", folder, "--format", "json"])) as ShishinReport;
  return diagnostics
    .filter(({ code }) => code.startsWith("openapi/"))
    .map(({ severity, code, file, line, column }) => {
      // A file near the working directory is named relative to it, one far away in full.
      const path = relative(folder, resolve(root, file));
      return `${severity} ${code.slice("openapi/".length)} ${path}:${line}:${column}`;
    })
    .sort();
}

function verdictOfRedocly(folder: string): readonly string[] {
  // What Redocly's `--format json` prints.
  const { problems } = JSON.parse(redocly(["lint", "--format", "json"], folder)) as RedoclyReport;
  return problems
    .filter(({ ruleId }) => !/^no-invalid-.*-examples$/.test(ruleId))
    .flatMap(({ severity, ruleId, location: [place] }) => {
      if (!place) return [];
      const { line, col } = place.start ?? { line: 0, col: 0 };
      return [`${severity === "warn" ? "warning" : severity} ${ruleId} ${place.source.ref}:${line}:${col}`];
    })
    .sort();
}

function brokenCopy(folder: string): string {
  cpSync(join(root, "spec"), folder, { recursive: true });
  for (const [file, text, broken] of faults) {
    const before = readFileSync(join(folder, file), "utf8");
    if (!before.includes(text)) throw new Error(`There is no \`${text}\` in spec/${file} any more.`);
    writeFileSync(join(folder, file), before.replace(text, broken));
  }
  return folder;
}

/** Both tools exit with 1 where they find an error: then what they print counts. */
function shishin(args: readonly string[]): string {
  return run(["--import", "tsx", "--conditions=shishin-source", join(root, "src/cli/main.ts"), ...args], root);
}

function redocly(args: readonly string[], cwd = root): string {
  return run([redoclyFile, ...args], cwd);
}

function run(args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...silent },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")} ended with ${status}.\n${stderr}`);
  return stdout;
}

/** The reports of the two tools, as far as they are read here. */
interface ShishinReport {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
  }[];
}

interface RedoclyReport {
  readonly problems: readonly {
    readonly ruleId: string;
    readonly severity: string;
    readonly location: readonly {
      readonly source: { readonly ref: string };
      readonly start?: { readonly line: number; readonly col: number };
    }[];
  }[];
}
