/**
 * Who: a maintainer. When: after a new version of `@digital-go-jp/design-tokens`, or when a style sheet
 * uses a token for the first time.
 *
 *   npx tsx scripts/copy-design-tokens.ts
 *
 * Writes `site/style/tokens.css`: the Digital Agency's tokens, under their own names, as far as the
 * style sheets use them.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const styles = new URL("../site/style/", import.meta.url);
const target = new URL("tokens.css", styles);

writeFileSync(target, usedTokens());

/** The style sheet that has exactly the tokens in use. */
export function usedTokens(): string {
  const require = createRequire(import.meta.url);
  const { version } = require("@digital-go-jp/design-tokens/package.json");
  const all = readFileSync(require.resolve("@digital-go-jp/design-tokens/dist/tokens.css"), "utf8");
  const values = new Map(
    [...all.matchAll(/^ {2}(--[\w-]+): (.*);$/gm)].map(([, name = "", value = ""]) => [name, value]),
  );
  const used = new Set<string>();
  const use = (text: string) => {
    for (const [, name = ""] of text.matchAll(/var\((--[\w-]+)\)/g)) {
      const value = values.get(name);
      if (value === undefined || used.has(name)) continue;
      used.add(name);
      use(value);
    }
  };
  for (const file of readdirSync(styles)) {
    if (file.endsWith(".css") && file !== "tokens.css") use(readFileSync(new URL(file, styles), "utf8"));
  }
  const lines = [...values].filter(([name]) => used.has(name)).map(([name, value]) => `  ${name}: ${value};\n`);
  return `${heading(version)}:root {\n${lines.join("")}}\n`;
}

function heading(version: string): string {
  return `/*
 * Design tokens of the Digital Agency of Japan, @digital-go-jp/design-tokens ${version}.
 * Copyright (c) 2023 デジタル庁 (Digital Agency). MIT License.
 * Copied by scripts/copy-design-tokens.ts: only what the other style sheets use, names unchanged.
 */

`;
}
