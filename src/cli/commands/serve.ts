import { createServer, type Server } from "node:http";
import sirv from "sirv";
import { cliMessages } from "../cli-messages.ts";
import { defineCommand } from "../define-command.ts";
import { exitCode } from "../exit-code.ts";
import { stateFolder } from "../output-state.ts";
import { absolutePath, shownPath, type World } from "../world.ts";

/** A site belongs to nobody but the one who builds it: only this machine is served. */
const address = "127.0.0.1";

export const serveCommand = defineCommand({
  name: "serve",
  summary: {
    en: "Show a built site in the browser of this machine.",
    ja: "作ったサイトを、このパソコンのブラウザーで見られるようにします。",
  },
  arguments: [{ name: "dir", isRequired: false }],
  options: {
    port: {
      value: "N",
      summary: {
        en: "Port (default: 4321; 0: any that is free).",
        ja: "ポート（省略時は 4321、0 なら空いているもの）。",
      },
    },
  },
  async run({ arguments: [dir], options, locale, span, report }, world) {
    const folder = absolutePath(world, dir?.value ?? "out/site");
    if ((await world.host.facts(`${folder}/index.html`)) === undefined) {
      report(cliMessages["nothing-to-serve"]({ path: shownPath(world, folder) }, dir?.span ?? span));
      return exitCode.usage;
    }
    const wanted = Number(options.port?.value ?? 4321);
    if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
      const params = { value: options.port?.value ?? "", option: "--port", values: "`0` … `65535`" };
      report(cliMessages["unknown-option-value"](params, options.port?.span ?? span));
      return exitCode.usage;
    }
    const { root, path } = await placeOf(folder, world);
    const server = createSiteServer(root, path, await missingPage(`${root}${path}404.html`, path, world));
    const url = `http://${address}:${await listen(server, wanted)}${path}`;
    world.out.write(
      locale === "ja" ? `${url} で見られます（終わるには Ctrl+C）。\n` : `Serving at ${url} (Ctrl+C ends it).\n`,
    );
    await new Promise<void>((resolve) => {
      const stop = () => server.close(() => resolve());
      process.once("SIGINT", stop);
      process.once("SIGTERM", stop);
    });
    return exitCode.clean;
  },
});

/** A site in an output folder links to the artifacts beside it, so that the whole folder is served. */
async function placeOf(folder: string, { host }: World): Promise<{ readonly root: string; readonly path: string }> {
  const at = folder.lastIndexOf("/");
  const above = folder.slice(0, at);
  const isInOutput = (await host.facts(`${above}/${stateFolder}`))?.kind === "directory";
  return isInOutput ? { root: above, path: `${folder.slice(at)}/` } : { root: folder, path: "/" };
}

/**
 * The site's own page for addresses that lead nowhere. Since it is shown at any depth, it names its files
 * from the root of where the site will live; here that is another place.
 */
async function missingPage(file: string, path: string, { host }: World): Promise<string | undefined> {
  const bytes = await host.readBytes(file);
  if (!bytes) return undefined;
  const html = new TextDecoder().decode(bytes);
  const root = /="(\/(?:[^"]*\/)?)assets\//.exec(html)?.[1];
  return root === undefined ? html : html.replaceAll(`="${root}`, `="${path}`);
}

function createSiteServer(root: string, path: string, missing: string | undefined): Server {
  const handler = sirv(root, { dev: true, etag: true });
  const type = missing === undefined ? "text/plain" : "text/html";
  return createServer((request, response) => {
    const refuse = () =>
      void response.writeHead(404, { "content-type": `${type}; charset=utf-8` }).end(missing ?? "404\n");
    if (request.url === "/" && path !== "/") response.writeHead(302, { location: path }).end();
    // What the tool remembers is nobody's page.
    else if (request.url?.includes("/.")) refuse();
    else handler(request, response, refuse);
  });
}

/** The port asked for, or any that is free if it is taken. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE" || port === 0) reject(error);
      else resolve(listen(server, 0));
    });
    server.listen(port, address, () => {
      const bound = server.address();
      resolve(typeof bound === "object" && bound !== null ? bound.port : port);
    });
  });
}
