import { createServer, type Server } from "node:http";
import sirv from "sirv";
import { stateFolder } from "#build";
import { cliMessages } from "../cli-messages.ts";
import { defineCommand, portOption } from "../define-command.ts";
import { exitCode } from "../exit-code.ts";
import { listenLocally, portOf, relocateMissingPage, untilStopped } from "../local-server.ts";
import { absolutePath, shownPath, type World } from "../world.ts";

export const serveCommand = defineCommand({
  name: "serve",
  summary: {
    en: "Show a built site in the browser of this machine.",
    ja: "作ったサイトを、このパソコンのブラウザーで見られるようにします。",
  },
  arguments: [{ name: "dir", isRequired: false }],
  options: {
    port: portOption,
  },
  async run(invocation, world) {
    const {
      arguments: [dir],
      locale,
      span,
      report,
    } = invocation;
    const folder = absolutePath(world, dir?.value ?? "out/site");
    if ((await world.host.facts(`${folder}/index.html`)) === undefined) {
      report(cliMessages["nothing-to-serve"]({ path: shownPath(world, folder) }, dir?.span ?? span));
      return exitCode.usage;
    }
    const port = portOf(invocation);
    if (port === undefined) return exitCode.usage;
    const { root, path } = await placeOf(folder, world);
    const server = createSiteServer(root, path, await missingPage(`${root}${path}404.html`, path, world));
    const url = await listenLocally(server, port, path);
    world.out.write(
      locale === "ja" ? `${url} で見られます（終わるには Ctrl+C）。\n` : `Serving at ${url} (Ctrl+C ends it).\n`,
    );
    await untilStopped(server);
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

async function missingPage(file: string, path: string, { host }: World): Promise<string | undefined> {
  const bytes = await host.readBytes(file);
  return bytes && relocateMissingPage(new TextDecoder().decode(bytes), path);
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
