import type { Guideline, Language, Localized } from "#model";
import { type Frame, type SectionKey, sectionKeys, type Wording } from "#site";
import { webAddress } from "./web-address.ts";

/** What the pages of a language have in common. */
export function frameOf(
  guideline: Guideline,
  language: Language,
  say: (values: Localized<string>) => Wording | undefined,
): Frame {
  const { id, languages, edition, date, status, license, url } = guideline;
  return {
    language,
    normative: languages[0] ?? language,
    languages,
    title: say(guideline.title) ?? id,
    edition,
    date,
    status,
    publisher: say(guideline.publisher),
    license,
    notice: say(guideline.notice),
    url: webAddress(url)?.replace(/\/+$/, ""),
    sections: sectionKeys.filter((key) => has[key](guideline)),
  };
}

/** Whether the guideline has anything to show in a section. */
const has: Readonly<Record<SectionKey, (guideline: Guideline) => boolean>> = {
  chapters: ({ chapters }) => chapters.length > 0,
  requirements: ({ requirements }) => requirements.length > 0,
  api: ({ apis }) => apis.length > 0,
  checklist: ({ checklist }) => checklist.rows.length > 0 && checklist.sides.length > 0,
  contract: ({ contract }) => contract !== undefined,
  glossary: ({ terms }) => terms.length > 0,
  sources: ({ sources }) => sources.length > 0,
  downloads: () => true,
  about: () => true,
};
