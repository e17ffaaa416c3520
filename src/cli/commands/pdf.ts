import { assetReader, judgeGuideline } from "#build";
import { hasError } from "#diagnostic";
import { makeFiles, planArtifacts } from "#generate";
import { bookGenerator } from "#generators";
import { HostError } from "#host";
import { loadGuideline } from "#load";
import type { Guideline, GuidelineIndex } from "#model";
import { remarkPluginsOf } from "#plugins";
import { cliMessages } from "../cli-messages.ts";
import { openTools, pluginOption } from "../command-tools.ts";
import { defineCommand, type Invocation } from "../define-command.ts";
import { exitCode } from "../exit-code.ts";
import { findBrowser } from "../find-browser.ts";
import { findGuidelineRoot } from "../guideline-root.ts";
import { printBook } from "../print-book.ts";
import { exitCodeOf, printDiagnostics } from "../print-diagnostics.ts";
import { absolutePath, shownPath, type World } from "../world.ts";

export const pdfCommand = defineCommand({
  name: "pdf",
  summary: {
    en: "Print the whole guideline as one PDF, with an installed Chromium.",
    ja: "指針の全体を一つの PDF にします（インストール済みの Chromium を使います）。",
  },
  arguments: [{ name: "dir", isRequired: false }],
  options: {
    lang: {
      value: "LANG",
      summary: { en: "Language of the text (default: the normative one).", ja: "本文の言語（省略時は原文の言語）。" },
    },
    out: {
      value: "FILE",
      summary: { en: "The file to write (default: ID.LANG.pdf).", ja: "出力ファイル（省略時は ID.言語.pdf）。" },
    },
    plugin: pluginOption,
  },
  async run(invocation, world) {
    const dir = invocation.arguments[0];
    const root = await findGuidelineRoot(world, dir?.value ?? ".");
    if (root === undefined) {
      const path = dir?.value ?? shownPath(world, world.cwd);
      invocation.report(cliMessages["no-guideline"]({ path }, dir?.span ?? invocation.span));
      return exitCode.usage;
    }
    const opened = await openTools(invocation, world);
    if (!opened) return exitCode.usage;
    const loaded = await loadGuideline(world.host, root, { remarkPlugins: remarkPluginsOf(opened.tools.plugins) });
    const { diagnostics, index } = judgeGuideline(loaded, opened.tools);
    const { guideline, files } = loaded;
    if (!guideline || !index || hasError(diagnostics)) {
      printDiagnostics({ diagnostics, files, root }, invocation, world);
      return exitCodeOf(diagnostics);
    }
    const language = chooseLanguage(invocation, guideline);
    const browser = await findBrowser(world);
    if (browser === undefined) invocation.report(cliMessages["no-browser"]({}, invocation.span));
    if (language === undefined || browser === undefined) return exitCode.usage;
    return writeBook({ guideline, index, language, browser }, invocation, world);
  },
});

function chooseLanguage({ options, report }: Invocation, { languages }: Guideline): string | undefined {
  const { lang } = options;
  if (!lang) return languages[0];
  if (languages.includes(lang.value)) return lang.value;
  const values = languages.map((language) => `\`${language}\``).join(", ");
  report(cliMessages["unknown-option-value"]({ value: lang.value, option: "--lang", values }, lang.span));
  return undefined;
}

interface Book {
  readonly guideline: Guideline;
  readonly index: GuidelineIndex;
  readonly language: string;
  readonly browser: string;
}

async function writeBook({ guideline, index, language, browser }: Book, invocation: Invocation, world: World) {
  const { out } = invocation.options;
  const path = absolutePath(world, out?.value ?? `${guideline.id}.${language}.pdf`);
  try {
    const files = await bookFiles({ guideline, index, language }, world);
    const pdf = await printBook({ files, entry: `book/${language}.html`, date: guideline.date, browser });
    await world.host.writeBytes(path, pdf);
  } catch (error) {
    if (error instanceof HostError) {
      const params = { path: shownPath(world, error.path), reason: error.code };
      invocation.report(cliMessages["file-not-written"](params, out?.span ?? invocation.span));
      return exitCode.guideline;
    }
    if (!isOfBrowser(error)) throw error;
    invocation.report(cliMessages["browser-failed"]({ path: browser, reason: firstLine(error) }, invocation.span));
    return exitCode.guideline;
  }
  world.out.write(`${shownPath(world, path)}\n`);
  return exitCode.clean;
}

async function bookFiles({ guideline, index, language }: Omit<Book, "browser">, world: World) {
  const generators = [bookGenerator];
  const { toolVersion } = world;
  const planned = planArtifacts({ guideline, index, generators, toolVersion, report: () => {} });
  const wanted = planned.filter(({ path }) => path === `book/${language}.html` || path.endsWith(".css"));
  const made = await makeFiles(wanted, generators, assetReader(world));
  return new Map(made.map(({ path, bytes }) => [path, bytes]));
}

/** Playwright throws plain errors and one for time that ran out; both tell what they were doing. */
function isOfBrowser(error: unknown): error is Error {
  return (
    error instanceof Error && (error.name === "TimeoutError" || /^(?:browserType|page|browser)\./.test(error.message))
  );
}

function firstLine({ message }: Error): string {
  return message.split("\n")[0] ?? message;
}
