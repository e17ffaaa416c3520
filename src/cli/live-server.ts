import { createServer, type Server, type ServerResponse } from "node:http";
import { lookup } from "mrmime";
import type { LiveGuideline } from "#build";
import { relocateMissingPage } from "./local-server.ts";

/** What an open page is told. The page's script is `site/script/live.ts`. */
export interface LiveNews {
  /** As in `LiveState`. */
  readonly version: number;
  /** One line about the diagnostics; empty if there is none. */
  readonly headline: string;
  /** The diagnostics as a terminal shows them. */
  readonly text: string;
  readonly hasErrors: boolean;
}

export interface LiveServer {
  readonly server: Server;
  /** Tells every open page what has become of the guideline. */
  readonly publish: (news: LiveNews) => void;
}

/** Where the site begins; other artifacts stand beside it, as in an output folder. */
export const sitePath = "/site/";
const scriptPath = "/.shishin/live.js";
const newsPath = "/.shishin/news";

/** Answers with files of the live guideline, and puts a script into pages that follows the changes. */
export function createLiveServer(guideline: LiveGuideline, script: () => Promise<Uint8Array>): LiveServer {
  const readers = new Set<ServerResponse>();
  let latest: LiveNews = { version: 0, headline: "", text: "", hasErrors: false };

  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    if (path === "/") return void response.writeHead(302, { location: sitePath }).end();
    if (path === newsPath) return listen(response);
    if (path === scriptPath) return send(response, { path, body: await script() });
    const wanted = path.endsWith("/") ? `${path}index.html` : path;
    // Of before the file is made: if another version comes meanwhile, the page shows itself anew.
    const { version } = latest;
    const body = await guideline.file(wanted.slice(1));
    if (body)
      return send(response, { path: wanted, body: wanted.endsWith(".html") ? withScript(body, version) : body });
    const missing = await guideline.file(`${sitePath.slice(1)}404.html`);
    const page = missing ? relocateMissingPage(decode(missing), sitePath) : emptyPage;
    send(response, { path: "404.html", body: withScript(encode(page), version), status: 404 });
  };

  const listen = (response: ServerResponse) => {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    tell(response, latest);
    readers.add(response);
    response.on("close", () => readers.delete(response));
  };

  return {
    server: createServer((request, response) => {
      answer(pathOf(request.url), response).catch((error: unknown) => {
        const text = error instanceof Error ? `${error.stack}\n\n${String(error.cause ?? "")}` : String(error);
        response.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end(text);
      });
    }),
    publish(news) {
      latest = news;
      for (const reader of readers) tell(reader, news);
    },
  };
}

/** Shown while there has been no state without errors. The script puts the diagnostics onto it. */
const emptyPage = '<!doctype html><html><head><meta charset="utf-8"><title>shishin</title></head><body></body></html>';

interface Answer {
  readonly path: string;
  readonly body: Uint8Array;
  readonly status?: number;
}

function send(response: ServerResponse, { path, body, status = 200 }: Answer): void {
  const type = lookup(path) ?? "application/octet-stream";
  const isText = /^text\/|javascript$|json$|xml$|yaml$/.test(type);
  const headers = { "content-type": isText ? `${type}; charset=utf-8` : type, "cache-control": "no-store" };
  response.writeHead(status, headers).end(body);
}

/** The page with the script that follows the changes since a version. */
function withScript(page: Uint8Array, version: number): Uint8Array {
  const tag = `<script src="${scriptPath}?${version}" defer></script></head>`;
  return encode(decode(page).replace("</head>", () => tag));
}

function tell(reader: ServerResponse, news: LiveNews): void {
  reader.write(`data: ${JSON.stringify(news)}\n\n`);
}

/** The path of a request, or that of nothing if it is no text. */
function pathOf(url: string | undefined): string {
  try {
    return decodeURIComponent(new URL(url ?? "/", "http://localhost").pathname);
  } catch {
    return "/.";
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
