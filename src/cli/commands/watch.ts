import { setTimeout as pause } from "node:timers/promises";
import { createLiveGuideline, type LiveState, readPackageFile } from "#build";
import { hasError, type Locale, renderPretty } from "#diagnostic";
import type { SourceFile } from "#text";
import { cliMessages } from "../cli-messages.ts";
import { openTools, pluginOption } from "../command-tools.ts";
import { defineCommand, portOption } from "../define-command.ts";
import { exitCode } from "../exit-code.ts";
import { findGuidelineRoot } from "../guideline-root.ts";
import { createLiveServer, type LiveNews, sitePath } from "../live-server.ts";
import { listenLocally, portOf, untilStopped } from "../local-server.ts";
import { watchFiles } from "../watch-files.ts";
import { absolutePath, shownPath, type World } from "../world.ts";

/** Milliseconds in which open pages fetch what they show, before everything else is said of the guideline. */
const showing = 100;

export const watchCommand = defineCommand({
  name: "watch",
  summary: {
    en: "Show a guideline in the browser while it is edited: pages and diagnostics follow each save.",
    ja: "編集中の指針をブラウザーで見られるようにします。保存するたびに、ページと診断が新しくなります。",
  },
  arguments: [{ name: "dir", isRequired: false }],
  options: {
    port: portOption,
    plugin: pluginOption,
    out: {
      value: "DIR",
      summary: {
        en: "Output folder of the last build; what it kept makes starting faster (default: out).",
        ja: "前回の出力フォルダー。残してある結果を使って速く始めます（省略時は out）。",
      },
    },
  },
  async run(invocation, world) {
    const {
      arguments: [dir],
      options,
      locale,
      span,
      report,
    } = invocation;
    const root = await findGuidelineRoot(world, dir?.value ?? ".");
    if (root === undefined) {
      report(cliMessages["no-guideline"]({ path: dir?.value ?? shownPath(world, world.cwd) }, dir?.span ?? span));
      return exitCode.usage;
    }
    const port = portOf(invocation);
    if (port === undefined) return exitCode.usage;
    const opened = await openTools(invocation, world);
    if (!opened) return exitCode.usage;
    const out = absolutePath(world, options.out?.value ?? "out");
    const guideline = createLiveGuideline({ root, out, tools: opened.tools }, world);
    const { server, publish } = createLiveServer(guideline, () => readPackageFile(world, "dist/site/assets/live.js"));

    let news: LiveNews = { version: 0, headline: "", text: "", hasErrors: false };
    const showPages = async (version: number): Promise<void> => {
      publish(news.hasErrors ? { version, headline: "", text: "", hasErrors: false } : { ...news, version });
      await pause(showing);
    };
    const look = async (changed: readonly string[]): Promise<void> => {
      const start = world.now();
      const state = await guideline.refresh(changed.length > 0 ? showPages : undefined);
      watcher.follow(state.sources.map((path) => `${root}/${path}`));
      news = newsOf(state, { root, locale, elsewhere: invocation.files }, world);
      publish(news);
      const names = changed.map((path) => shownPath(world, path)).join(", ");
      const time = `${((world.now() - start) / 1000).toFixed(2)} s`;
      const outcome = news.headline === "" ? words.clean[locale] : news.headline;
      world.out.write(`${news.text}${names === "" ? "" : `${names}: `}${outcome} (${time})\n`);
    };
    const looking = oneAtATime(look);
    let fail: (error: unknown) => void;
    // A bug in the tool ends the watching, and is told as one.
    const failed = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const watcher = watchFiles((changed) => void looking(changed).catch(fail));
    try {
      await looking([]);
      const url = await listenLocally(server, port, sitePath);
      world.out.write(words.ready[locale](url));
      await Promise.race([untilStopped(server), failed]);
    } finally {
      server.close();
      server.closeAllConnections();
      await watcher.close();
    }
    return exitCode.clean;
  },
});

/** While one change is looked at, further ones wait together. */
function oneAtATime(
  look: (changed: readonly string[]) => Promise<void>,
): (changed: readonly string[]) => Promise<void> {
  let waiting: string[] | undefined;
  let busy: Promise<void> | undefined;
  const run = async (changed: readonly string[]): Promise<void> => {
    await look(changed);
    const next = waiting;
    waiting = undefined;
    if (next) await run(next);
  };
  return (changed) => {
    if (busy) {
      waiting = [...new Set([...(waiting ?? []), ...changed])];
      return busy;
    }
    busy = run(changed).finally(() => {
      busy = undefined;
    });
    return busy;
  };
}

interface Reader {
  readonly root: string;
  readonly locale: Locale;
  /** What diagnostics may point into that is not in the guideline's directory. */
  readonly elsewhere: ReadonlyMap<string, SourceFile>;
}

function newsOf(
  { version, diagnostics, files }: LiveState,
  { root, locale, elsewhere }: Reader,
  world: World,
): LiveNews {
  const pathOf = (file: string) =>
    elsewhere.has(file) ? file : shownPath(world, absolutePath({ ...world, cwd: root }, file));
  const count = (severity: string) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const hasErrors = hasError(diagnostics);
  const told = diagnostics.length === 0 ? "" : words.found[locale](count("error"), count("warning"), count("note"));
  return {
    version,
    hasErrors,
    headline: hasErrors ? `${told}${words.held[locale]}` : told,
    text: renderPretty(diagnostics, new Map([...elsewhere, ...files]), { locale, pathOf, style: "plain" }),
  };
}

const words = {
  clean: { en: "nothing to report", ja: "問題はありません" },
  ready: {
    en: (url: string) => `Watching; the site is at ${url} (Ctrl+C ends it).\n`,
    ja: (url: string) => `編集を見ています。${url} で見られます（終わるには Ctrl+C）。\n`,
  },
  found: {
    en: (errors: number, warnings: number, notes: number) =>
      [counted(errors, "error"), counted(warnings, "warning"), counted(notes, "note")].filter(Boolean).join(", "),
    ja: (errors: number, warnings: number, notes: number) =>
      [errors > 0 && `誤り ${errors} 件`, warnings > 0 && `注意 ${warnings} 件`, notes > 0 && `参考 ${notes} 件`]
        .filter(Boolean)
        .join("、"),
  },
  held: { en: "; the pages stay as they were", ja: "。ページは前のままです" },
} as const;

function counted(count: number, name: string): string {
  return count === 0 ? "" : `${count} ${name}${count === 1 ? "" : "s"}`;
}
