import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repositoryFolder } from "#testing/world";

/** An output folder as a build leaves it, served by a process of its own. */
let folder: string;
let server: ReturnType<typeof spawn>;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shishin-serve-"));
  mkdirSync(join(folder, ".shishin"));
  mkdirSync(join(folder, "site"));
  mkdirSync(join(folder, "contract"));
  writeFileSync(join(folder, ".shishin/state.json"), "{}");
  writeFileSync(join(folder, "contract/contract.md"), "# Contract\n");
  writeFileSync(join(folder, "site/index.html"), "<!doctype html><title>Site</title>");
  writeFileSync(join(folder, "site/404.html"), '<link href="/guide/assets/base.css"><a href="/guide/en/index.html">');
  const main = join(repositoryFolder, "src/cli/main.ts");
  server = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions", "shishin-source", main, "serve", join(folder, "site"), "--port", "0"],
    {
      cwd: repositoryFolder,
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, LANG: "C" },
    },
  );
  url = await new Promise((resolve) => {
    server.stdout?.on("data", (text) => resolve(/http:\S+\/site\//.exec(String(text))?.[0] ?? ""));
  });
}, 60_000);

afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

test("serves the site and the artifacts beside it", async () => {
  expect(await (await fetch(url)).text()).toContain("<title>Site</title>");
  expect(await (await fetch(new URL("../contract/contract.md", url))).text()).toBe("# Contract\n");
});

test("shows the site's own page where there is none, with links that hold here", async () => {
  const response = await fetch(new URL("chapters/gone.html", url));
  expect([response.status, await response.text()]).toEqual([
    404,
    '<link href="/site/assets/base.css"><a href="/site/en/index.html">',
  ]);
});

test("keeps what the tool remembers to itself", async () => {
  expect((await fetch(new URL("../.shishin/state.json", url))).status).toBe(404);
});
