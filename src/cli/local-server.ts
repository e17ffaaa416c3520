import type { Server } from "node:http";
import { cliMessages } from "./cli-messages.ts";
import type { Invocation } from "./define-command.ts";

/** What is shown belongs to nobody but the one who shows it: only this machine is served. */
const address = "127.0.0.1";

/** Starts to listen at the port asked for, or at any that is free if it is taken. The address of a path there. */
export async function listenLocally(server: Server, port: number, path: string): Promise<string> {
  return `http://${address}:${await listen(server, port)}${path}`;
}

/** Ends when somebody presses Ctrl+C, or the system asks for it. */
export function untilStopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      server.close(() => resolve());
      // Pages that wait for changes would keep it open.
      server.closeAllConnections();
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
}

/** The port that the command line asks for; what is none is reported. */
export function portOf({ options, span, report }: Invocation): number | undefined {
  const { value = "4321", span: place = span } = options.port ?? {};
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  report(cliMessages["unknown-option-value"]({ value, option: "--port", values: "`0` … `65535`" }, place));
  return undefined;
}

/**
 * The site's own page for addresses that lead nowhere. Since it is shown at any depth, it names its files
 * from the root of where the site will live; here that is another place.
 */
export function relocateMissingPage(html: string, path: string): string {
  const root = /="(\/(?:[^"]*\/)?)assets\//.exec(html)?.[1];
  return root === undefined ? html : html.replaceAll(`="${root}`, `="${path}`);
}

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
