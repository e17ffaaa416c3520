import { type Bilingual, didYouMean, type Report } from "#diagnostic";
import { loadGuideline } from "#load";
import { type Guideline, type Origin, stampedNodes, type Translation } from "#model";
import { nearest, type SourceFile, type Span } from "#text";
import { cliMessages } from "../cli-messages.ts";
import { defineCommand, type GivenValue, type Invocation } from "../define-command.ts";
import { exitCode } from "../exit-code.ts";
import { findGuidelineRoot } from "../guideline-root.ts";
import { exitCodeOf, printDiagnostics } from "../print-diagnostics.ts";
import { absolutePath, shownPath, type World } from "../world.ts";
import { writeFiles } from "../write-files.ts";

export const stampCommand = defineCommand({
  name: "stamp",
  summary: {
    en: "Record in translations which state of the original they translate: those of the ids given, or all that say nothing yet.",
    ja: "翻訳に、原文のどの状態を訳したかを書き込みます。ID を挙げればそれを、挙げなければ、まだ何も書かれていないものすべてを。",
  },
  arguments: [
    { name: "dir", isRequired: false },
    { name: "ID", isRequired: false, isRepeated: true },
  ],
  options: {},
  async run(invocation, world) {
    const { dir, ids } = await dirAndIds(invocation, world);
    const root = await findGuidelineRoot(world, dir?.value ?? ".");
    if (root === undefined) {
      const path = dir?.value ?? shownPath(world, world.cwd);
      invocation.report(cliMessages["no-guideline"]({ path }, dir?.span ?? invocation.span));
      return exitCode.usage;
    }
    const { guideline, diagnostics, files } = await loadGuideline(world.host, root);
    if (!guideline || exitCodeOf(diagnostics) !== exitCode.clean) {
      printDiagnostics({ diagnostics, files, root }, invocation, world);
      return exitCode.guideline;
    }
    const translated = stampsOf(guideline);
    reportUnknown(ids, translated, invocation.report);
    if (invocation.hasProblems()) return exitCode.usage;
    const wanted = new Set(ids.map(({ value }) => value));
    const stamps = translated.filter(
      ({ id, state, translation }) =>
        translation.of !== state && (wanted.size > 0 ? wanted.has(id) : translation.state === "unstamped"),
    );
    const stamped = new Map([...stampFiles(stamps, files)].map(([path, text]) => [`${root}/${path}`, text]));
    const span = dir?.span ?? invocation.span;
    if (!(await writeFiles(stamped, { report: invocation.report, span }, world))) return exitCode.guideline;
    for (const path of stamped.keys()) world.out.write(`${shownPath(world, path)}\n`);
    world.out.write(summary(stamps.length)[invocation.locale]);
    return exitCode.clean;
  },
});

/** The first word is a directory if there is one of that name, and an id if not. */
async function dirAndIds({ arguments: words }: Invocation, world: World) {
  const [first, ...others] = words;
  const isDir = first !== undefined && (await world.host.facts(absolutePath(world, first.value))) !== undefined;
  const isId = first !== undefined && !isDir && !/[\\/]/.test(first.value);
  return isId ? { dir: undefined, ids: words } : { dir: first, ids: others };
}

function reportUnknown(ids: readonly GivenValue[], translated: readonly Stamp[], report: Report): void {
  const known = translated.map(({ id }) => id);
  for (const { value, span } of ids) {
    if (known.includes(value)) continue;
    report(cliMessages["id-not-translated"]({ id: value }, span, { hint: didYouMean(nearest(value, known)) }));
  }
}

function summary(count: number): Bilingual {
  if (count === 0) return { en: "Nothing to stamp.\n", ja: "書き込むものはありません。\n" };
  const what = count === 1 ? "1 translation" : `${count} translations`;
  return { en: `${what} stamped.\n`, ja: `${count} 件の翻訳に書き込みました。\n` };
}

/** A translated node, and the state of the original that its stamp would name. */
interface Stamp {
  readonly id: string;
  readonly state: string;
  readonly translation: Translation;
  readonly origin: Origin;
}

function stampsOf(guideline: Guideline): readonly Stamp[] {
  return stampedNodes(guideline).flatMap(({ id, state, translations }) =>
    Object.values(translations).flatMap((translation): readonly Stamp[] =>
      translation.origin ? [{ id, state, translation, origin: translation.origin }] : [],
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
