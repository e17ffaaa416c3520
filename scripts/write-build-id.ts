/**
 * Who: `npm run compile`, after the compiler.
 * What: writes `dist/build-id.txt`, a hash of the compiled tool, so that results kept by one
 * compilation are never used by another.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const dist = new URL("../dist/", import.meta.url);
const scripts = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".js"));
const hash = createHash("sha256");
for (const path of scripts.sort()) hash.update(`${path}\n`).update(readFileSync(new URL(path, dist)));
writeFileSync(new URL("build-id.txt", dist), `${hash.digest("hex").slice(0, 16)}\n`);
