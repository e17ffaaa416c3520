/**
 * Who: `npm run compile`, after the compiler.
 * What: puts the site's script together from `site/script/` into `dist/site/assets/`. Classic scripts, not modules:
 * browsers load no modules into a page that was opened from a disk.
 */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

await build({
  absWorkingDir: root,
  entryPoints: ["site", "theme", "reference", "live"].map((name) => `site/script/${name}.ts`),
  outdir: "dist/site/assets",
  bundle: true,
  format: "iife",
  minify: true,
  charset: "utf8",
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
});
