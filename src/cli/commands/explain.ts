import { didYouMean, readCodeSections, renderExplanation } from "#diagnostic";
import { nearest } from "#text";
import { allCodes, pageOf } from "../catalogue.ts";
import { cliMessages } from "../cli-messages.ts";
import { defineCommand } from "../define-command.ts";
import { exitCode } from "../exit-code.ts";

export const explainCommand = defineCommand({
  name: "explain",
  summary: {
    en: "Tell why a code is reported and how to repair it, with examples.",
    ja: "コードの意味と直し方を、例とともに示します。",
  },
  arguments: [{ name: "CODE", isRequired: true }],
  options: {},
  async run({ arguments: [wanted], locale, report }, world) {
    if (!wanted) return exitCode.usage;
    const codes = allCodes().map(({ code }) => code);
    const code =
      codes.find((known) => known === wanted.value) ?? codes.find((known) => known.endsWith(`/${wanted.value}`));
    const place = pageOf(code ?? wanted.value);
    const page = place && (await world.host.readBytes(`${world.packageRoot}/${place.path}`));
    const text = page && sectionOf(new TextDecoder().decode(page), place.section);
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

/** The part of a page under the heading of one code; the whole page if it is about one code. */
function sectionOf(page: string, code: string | undefined): string | undefined {
  if (code === undefined) return page;
  const sections = readCodeSections(page);
  const ofRoom = `${code.split("/")[0]}/*`;
  const section = sections.find((one) => one.code === code) ?? sections.find((one) => one.code === ofRoom);
  return section?.text.replace(/^## /, "# ");
}
