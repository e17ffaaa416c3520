import { assetReader } from "#build";
import { dealMessages } from "#deal";
import { type ComparisonRow, compareContracts, comparisonEndings, comparisonFile } from "#generators";
import { comparisonWorld, openSide } from "../contract-sides.ts";
import { defineCommand, type Invocation } from "../define-command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { absolutePath, shownPath, type World } from "../world.ts";
import { writeFiles } from "../write-files.ts";

type Comparison = ReturnType<typeof compareContracts>;

export const contractDiffCommand = defineCommand({
  name: "contract diff",
  summary: {
    en: "Compare two contracts clause by clause: deals (yaml), directories of guidelines, or their model.json.",
    ja: "二つの契約を条ごとに比べます。取決め（yaml）、指針のディレクトリ、その model.json を比べられます。",
  },
  arguments: [
    { name: "OLD", isRequired: true },
    { name: "NEW", isRequired: true },
  ],
  options: {
    out: {
      value: "FILE",
      summary: {
        en: "Table of old and new to write: .docx or .html; without it, only a list is printed.",
        ja: "書き出す新旧対照表（.docx、.html）。省略すると一覧だけを表示します。",
      },
    },
    lang: {
      value: "LANGUAGE",
      summary: {
        en: "Language of the contracts (default: the normative one).",
        ja: "契約の言語（省略時は正文の言語）。",
      },
    },
    guideline: {
      value: "DIR",
      summary: {
        en: "Directory of the guideline of both deals (default: what they name, or the one around them).",
        ja: "両方の取決めの指針のディレクトリ（省略時は、取決めが示すものか、その場所を含む指針）。",
      },
    },
  },
  async run(invocation, world) {
    const [first, second] = invocation.arguments;
    const ending = endingOf(invocation);
    if (!first || !second || invocation.hasProblems()) return exitCode.usage;
    const shared = comparisonWorld(invocation, world);
    const before = await openSide(first, invocation, shared);
    const after = before && (await openSide(second, invocation, shared));
    if (!before || !after) return exitCode.guideline;
    const { lang } = invocation.options;
    const languages = after.languages.filter((one) => before.languages.includes(one));
    const language = lang?.value ?? languages[0] ?? "";
    if (!languages.includes(language)) {
      const known = languages.map((one) => `\`${one}\``).join(", ");
      invocation.report(dealMessages["language-unknown"]({ language, known }, lang?.span ?? invocation.span));
      return exitCode.usage;
    }
    const sides = { before: before.label, after: after.label };
    const comparison = compareContracts(before.document(language), after.document(language), sides);
    for (const row of comparison.rows) world.out.write(rowLine(row)[invocation.locale]);
    world.out.write(summary(comparison)[invocation.locale]);
    return ending === undefined ? exitCode.clean : write(comparison, ending, invocation, world);
  },
});

type Ending = (typeof comparisonEndings)[number];

function endingOf({ options, report }: Invocation): Ending | undefined {
  const { out } = options;
  const ending = comparisonEndings.find((one) => out?.value.toLowerCase().endsWith(`.${one}`));
  if (out && ending === undefined) {
    const known = comparisonEndings.map((one) => `\`.${one}\``).join(", ");
    report(dealMessages["file-form-unknown"]({ path: out.value, known }, out.span));
  }
  return ending;
}

async function write(
  comparison: Comparison,
  ending: Ending,
  { options, report, span }: Invocation,
  world: World,
): Promise<ExitCode> {
  const path = absolutePath(world, options.out?.value ?? "");
  const content = await comparisonFile(comparison, ending, assetReader(world));
  const isWritten = await writeFiles(new Map([[path, content]]), { report, span: options.out?.span ?? span }, world);
  if (!isWritten) return exitCode.guideline;
  world.out.write(`${shownPath(world, path)}\n`);
  return exitCode.clean;
}

const kinds = {
  changed: { en: "changed", ja: "変更" },
  added: { en: "added", ja: "新設" },
  removed: { en: "left out", ja: "削除" },
} as const;

/** `CT-02 changed: Article 2 (Period of a loan)` */
function rowLine({ id, kind, before, after }: ComparisonRow) {
  const [heading = []] = kind === "removed" ? before : after;
  const words = heading.map(({ text }) => text).join("");
  return { en: `${id} ${kinds[kind].en}: ${words}\n`, ja: `${id} ${kinds[kind].ja}：${words}\n` };
}

function summary({ rows, renumbered, unchanged }: Comparison) {
  const total = rows.length + renumbered.length + unchanged;
  return {
    en: `${rows.length} of ${total} articles and annexes differ, ${renumbered.length} more in numbers of articles only.\n`,
    ja: `条と別紙 ${total} のうち ${rows.length} が異なり、ほかに ${renumbered.length} で条の番号だけが異なります。\n`,
  };
}
