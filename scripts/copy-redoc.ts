/**
 * Who: a maintainer, when another version of Redoc is wanted.
 *
 *   npx tsx scripts/copy-redoc.ts
 *
 * Writes `site/vendor/redoc.js` and its licences from the npm package, whose hash is known here. A copy,
 * because as a dependency the package brings a hundred others, which its bundle already holds. The bundle
 * shows a logo from a server of its makers; the copy asks no server for anything.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const version = "2.5.1";
const sha256 = "01ba9840ed89ca7862268d8d21892bcaa54e0fce6a62941faf12021834cd2032";
const logo = "https://cdn.redoc.ly/redoc/logo-mini.svg";

const vendor = fileURLToPath(new URL("../site/vendor/", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "shishin-redoc-"));
try {
  execFileSync("npm", ["pack", `redoc@${version}`, "--silent"], { cwd: work });
  const archive = join(work, `redoc-${version}.tgz`);
  const found = createHash("sha256").update(readFileSync(archive)).digest("hex");
  if (found !== sha256) throw new Error(`redoc ${version} has the hash ${found}.`);
  execFileSync("tar", ["xzf", archive], { cwd: work });
  const bundle = readFileSync(join(work, "package/bundles/redoc.standalone.js"), "utf8");
  const parts = bundle.split(logo);
  if (parts.length !== 2) throw new Error("The bundle has no logo where it was.");
  const script = parts
    .join("data:,")
    .replace(/^\/\*! For license information[^\n]*\n/, "")
    .replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");
  const head = `/*! Redoc ${version}, https://github.com/Redocly/redoc, licences in redoc.LICENSE.txt */\n`;
  writeFileSync(join(vendor, "redoc.js"), head + script);
  const licences = ["package/LICENSE", "package/bundles/redoc.standalone.js.LICENSE.txt"];
  const text = licences.map((path) => readFileSync(join(work, path), "utf8").trim()).join("\n\n");
  writeFileSync(join(vendor, "redoc.LICENSE.txt"), `${text}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
