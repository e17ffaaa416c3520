import { loadGuideline } from "#load";
import type { Guideline, Origin, Translation } from "#model";
import type { SourceFile, Span } from "#text";
import { cliMessages } from "../cli-messages.ts";
import { defineCommand } from "../define-command.ts";
import { exitCode } from "../exit-code.ts";
import { findGuidelineRoot } from "../guideline-root.ts";
import { exitCodeOf, printDiagnostics } from "../print-diagnostics.ts";
import { shownPath } from "../world.ts";
import { writeFiles } from "../write-files.ts";

export const stampCommand = defineCommand({
  name: "stamp",
  summary: {
    en: "Record in translations which state of the original they translate: those of the ids given, or all that say nothing yet.",
    ja: "翻訳に、原文のどの状態を訳したかを書き込みます。ID を挙げればそれを、挙げなければ、まだ何も書かれていないものすべてを。",
  },
  arguments: [
    { name: "dir", isRequired: true },
    { name: "ID", isRequired: false, isRepeated: true },
  ],
  options: {},
  async run(invocation, world) {
    const [dir, ...ids] = invocation.arguments;
    const root = await findGuidelineRoot(world, dir?.value ?? ".");
    if (root === undefined) {
      invocation.report(cliMessages["no-guideline"]({ path: dir?.value ?? "." }, dir?.span ?? invocation.span));
      return exitCode.usage;
    }
    const { guideline, diagnostics, files } = await loadGuideline(world.host, root);
    if (!guideline || exitCodeOf(diagnostics) !== exitCode.clean) {
      printDiagnostics({ diagnostics, files, root }, invocation, world);
      return exitCode.guideline;
    }
    const wanted = new Set(ids.map(({ value }) => value));
    const stamps = stampsOf(guideline).filter(({ id, translation }) =>
      wanted.size > 0 ? wanted.has(id) : translation.state === "unstamped",
    );
    const stamped = new Map([...stampFiles(stamps, files)].map(([path, text]) => [`${root}/${path}`, text]));
    const span = dir?.span ?? invocation.span;
    if (!(await writeFiles(stamped, { report: invocation.report, span }, world))) return exitCode.guideline;
    for (const path of stamped.keys()) world.out.write(`${shownPath(world, path)}\n`);
    const { length } = stamps;
    world.out.write(invocation.locale === "ja" ? `${length} 件に書き込みました。\n` : `${length} stamped.\n`);
    return exitCode.clean;
  },
});

interface Stamp {
  readonly id: string;
  readonly state: string;
  readonly translation: Translation;
  readonly origin: Origin;
}

function stampsOf(guideline: Guideline): readonly Stamp[] {
  const nodes = [
    ...guideline.chapters.flatMap((chapter) => chapter.sections),
    ...guideline.requirements,
    ...(guideline.contract?.clauses ?? []),
  ];
  return nodes.flatMap(({ id, state, translations }) =>
    Object.values(translations).flatMap((translation): readonly Stamp[] =>
      translation.origin && translation.of !== state ? [{ id, state, translation, origin: translation.origin }] : [],
    ),
  );
}

/** The new texts: `of=` is replaced where it stands, or put behind the id. */
function stampFiles(stamps: readonly Stamp[], files: ReadonlyMap<string, SourceFile>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const fromTheEnd = stamps
    .map(({ state, origin }) => editOf(state, origin))
    .sort((a, b) => b.span.start - a.span.start);
  for (const { span, text } of fromTheEnd) {
    const before = texts.get(span.file) ?? files.get(span.file)?.text;
    if (before !== undefined) texts.set(span.file, before.slice(0, span.start) + text + before.slice(span.end));
  }
  return texts;
}

function editOf(state: string, origin: Origin): { readonly span: Span; readonly text: string } {
  const written = origin.parts?.of;
  if (written) return { span: written, text: state };
  const { file, end } = origin.parts?.id ?? origin.span;
  return { span: { file, start: end, end }, text: ` of=${state}` };
}
