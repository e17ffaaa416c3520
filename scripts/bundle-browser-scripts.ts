/**
 * Who: `npm run compile`, after the compiler.
 * What: puts the scripts that run in browsers together: the site's from `site/script/`, the checklist form's.
 * Classic scripts, not modules: browsers load no modules into a page that was opened from a disk.
 */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

await build({
  absWorkingDir: root,
  entryPoints: {
    ...Object.fromEntries(
      ["site", "theme", "reference", "live"].map((name) => [`site/assets/${name}`, `site/script/${name}.ts`]),
    ),
    "generators/checklist/html/form": "generators/checklist/html/script/form.ts",
  },
  outdir: "dist",
  bundle: true,
  format: "iife",
  minify: true,
  charset: "utf8",
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
});
