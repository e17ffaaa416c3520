import { type Diagnostic, type Locale, readCodeSections, readDiagnosticPage, renderDiagnostic } from "#diagnostic";
import type { Files } from "./base-guideline.ts";
import { readExamples, replaceOutputs } from "./fences.ts";
import type { TestedGuideline } from "./guideline-tester.ts";

/** A page of several codes after its examples have been run. */
export interface RanPage {
  readonly sections: readonly RanSection[];
  /** The page with what is reported now in its output fences. */
  readonly text: string;
}

export interface RanSection {
  readonly code: string;
  /** The language of each of its paragraphs, in order. */
  readonly paragraphs: readonly Locale[];
  /** For each bad example the codes that are reported about it, without repeats. */
  readonly reported: readonly (readonly string[])[];
}

/** Runs every example of a page of several codes. */
export async function runCodePage(page: string, judge: (files: Files) => Promise<TestedGuideline>): Promise<RanPage> {
  const sections: RanSection[] = [];
  const parts = readCodeSections(page);
  let text = page.slice(0, page.indexOf(parts[0]?.text ?? ""));
  for (const part of parts) {
    const bad = readExamples(part.text).filter((example) => example.kind === "bad");
    const judged = await Promise.all(bad.map(({ files }) => judge(files)));
    const reported = judged.map(({ diagnostics }) => [...new Set(diagnostics.map(({ code }) => code))]);
    const paragraphs = readDiagnosticPage(part.text).flatMap((block) => (block.kind === "text" ? [block.locale] : []));
    sections.push({ code: part.code, paragraphs, reported });
    text += replaceOutputs(part.text, judged.map(rendered));
  }
  return { sections, text };
}

function rendered({ diagnostics, files }: TestedGuideline): string {
  const one = (diagnostic: Diagnostic) =>
    renderDiagnostic(diagnostic, files, { locale: "en", pathOf: (file) => file, width: 80 });
  return `${diagnostics.map(one).join("\n\n")}\n`;
}
