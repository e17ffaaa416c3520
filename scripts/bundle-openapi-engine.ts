/**
 * Who: `scripts/compile.ts`, after the compiler.
 * What: puts what `src/load/openapi/engine/openapi-core.ts` takes through the door of `@redocly/openapi-core` into one
 * file in `dist/`, with the licences of what is in it. From the package, Node would read 600 files, which takes
 * half a second at each run; of one file it takes a third.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const made = "dist/src/load/openapi/engine/openapi-core";

/**
 * Leaves out what reads GraphQL, a quarter of the file: no guideline has such a document, and the rules for them
 * use it only when they run.
 */
const withoutGraphql: Plugin = {
  name: "without-graphql",
  setup(bundle) {
    bundle.onResolve({ filter: /^graphql$/ }, () => ({ path: "graphql", namespace: "left-out" }));
    bundle.onLoad({ filter: /.*/, namespace: "left-out" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** Makes the bundle, and a file of licences beside it. */
export async function bundleOpenapiEngine(): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["src/load/openapi/engine/openapi-core.ts"],
    outfile: `${made}.js`,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    minifyWhitespace: true,
    plugins: [withoutGraphql],
    charset: "utf8",
    legalComments: "none",
    // Parts of it are CommonJS and ask for Node's modules.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    metafile: true,
    logLevel: "warning",
  });

  const packages = [
    ...new Set(
      Object.keys(metafile.inputs).flatMap(
        (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
      ),
    ),
  ];
  writeFileSync(join(root, `${made}.LICENSES.txt`), packages.sort().map(licenceOf).join("\n\n"));
}

function licenceOf(folder: string): string {
  // What npm has installed has these.
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as Named;
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text =
    file !== undefined && existsSync(join(root, folder, file)) ? readFileSync(join(root, folder, file), "utf8") : "";
  return `${name} ${version} (${license})\n\n${text.trim()}`;
}

interface Named {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}
