import { joinLines } from "#generate";
import type { Localized } from "#model";
import type { DescriptionBlock, DescriptionRun, DescriptionView } from "#site";
import type { Site } from "./site.ts";

/**
 * A description of the API as the site shows it. OpenAPI allows Markdown in them; what people write
 * there are paragraphs, flat lists and code marks, and those are kept. The rest stays as it was typed.
 */
export function describe(site: Site, values: Localized<string>): DescriptionView | undefined {
  const said = site.say(values);
  if (said === undefined) return undefined;
  const [text, lang] = typeof said === "string" ? [said, undefined] : [said.text, said.lang];
  const blocks = text
    .split(/\n[ \t]*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .map((block) => blockOf(block, site));
  return blocks.length === 0 ? undefined : { blocks, lang };
}

const listMark = /^[ \t]*[-*] +/;

function blockOf(block: string, site: Site): DescriptionBlock {
  if (!listMark.test(block)) return { kind: "paragraph", text: runsOf(block, site) };
  const items = block.split(/\n(?=[ \t]*[-*] )/).map((item) => runsOf(item.replace(listMark, ""), site));
  return { kind: "list", items };
}

function runsOf(text: string, { map }: Site): readonly DescriptionRun[] {
  return joinLines(text)
    .split(/(`[^`]+`)/)
    .filter((run) => run !== "")
    .map((run) => {
      if (!/^`[^`]+`$/.test(run)) return run;
      const code = run.slice(1, -1);
      return { code, href: map.api.get(code) };
    });
}
