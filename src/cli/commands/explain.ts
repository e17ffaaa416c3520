import { didYouMean, readCodeSections, renderExplanation } from "#diagnostic";
import { nearest } from "#text";
import type { CodePage } from "#tools";
import { cliMessages } from "../cli-messages.ts";
import { openTools, pluginOption } from "../command-tools.ts";
import { defineCommand } from "../define-command.ts";
import { exitCode } from "../exit-code.ts";
import type { World } from "../world.ts";

export const explainCommand = defineCommand({
  name: "explain",
  summary: {
    en: "Tell why a code is reported and how to repair it, with examples.",
    ja: "コードの意味と直し方を、例とともに示します。",
  },
  arguments: [{ name: "CODE", isRequired: true }],
  options: { plugin: pluginOption },
  async run(invocation, world) {
    const {
      arguments: [wanted],
      locale,
      report,
    } = invocation;
    const opened = wanted && (await openTools(invocation, world));
    if (!opened) return exitCode.usage;
    const { catalogue } = opened;
    const codes = catalogue.codes.map(({ code }) => code);
    const code =
      codes.find((known) => known === wanted.value) ?? codes.find((known) => known.endsWith(`/${wanted.value}`));
    const page = catalogue.pageOf(code ?? wanted.value);
    const text = page && (await readPage(page, world));
    if (text === undefined) {
      report(
        cliMessages["unknown-code"]({ code: wanted.value }, wanted.span, {
          hint: didYouMean(nearest(wanted.value, codes)),
        }),
      );
      return exitCode.usage;
    }
    world.out.write(renderExplanation(text, { locale, style: world.out.hasColours ? "colour" : "plain" }));
    return exitCode.clean;
  },
});

/** The text of a page; nothing if it is not there. */
async function readPage(page: CodePage, { host, packageRoot }: World): Promise<string | undefined> {
  if (page.kind === "text") return page.text;
  const bytes = await host.readBytes(page.kind === "file" ? page.path : `${packageRoot}/${page.path}`);
  const section = page.kind === "package" ? page.section : undefined;
  return bytes && sectionOf(new TextDecoder().decode(bytes), section);
}

/** The part of a page under the heading of one code; the whole page if it is about one code. */
function sectionOf(page: string, code: string | undefined): string | undefined {
  if (code === undefined) return page;
  const sections = readCodeSections(page);
  const ofRoom = `${code.split("/")[0]}/*`;
  const section = sections.find((one) => one.code === code) ?? sections.find((one) => one.code === ofRoom);
  return section?.text.replace(/^## /, "# ");
}
