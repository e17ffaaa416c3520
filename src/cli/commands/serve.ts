import { createServer } from "node:http";
import sirv from "sirv";
import { cliMessages } from "../cli-messages.ts";
import { defineCommand } from "../define-command.ts";
import { exitCode } from "../exit-code.ts";
import { absolutePath, shownPath } from "../world.ts";

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
    const handler = sirv(folder, { dev: true, etag: true });
    const server = createServer((request, response) => {
      handler(request, response, () => {
        response.statusCode = 404;
        response.setHeader("content-type", "text/plain; charset=utf-8");
        response.end("404\n");
      });
    });
    const port = await listen(server, Number(options.port?.value ?? 4321));
    const url = `http://${address}:${port}/`;
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

/** The port asked for, or any that is free if it is taken. */
function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
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
