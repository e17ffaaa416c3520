import { assetReader } from "#build";
import { type AnswerFile, addOwnQuestions, blankAnswerFile, checklistForm, type Tailoring } from "#checklist";
import { checklistPrinters } from "#generators";
import type { Guideline } from "#model";
import { readExtraQuestions, useGuideline } from "../answer-input.ts";
import { cliMessages } from "../cli-messages.ts";
import { defineCommand, type Invocation } from "../define-command.ts";
import { exitCode } from "../exit-code.ts";
import { findGuidelineRoot } from "../guideline-root.ts";
import { exitCodeOf, printDiagnostics } from "../print-diagnostics.ts";
import { absolutePath, shownPath, type World } from "../world.ts";
import { writeFiles } from "../write-files.ts";

export const checklistFormCommand = defineCommand({
  name: "checklist form",
  summary: {
    en: "Make forms for some parties, a level or an edition, with questions of one's own.",
    ja: "当事者、準拠レベル、由来の版を選び、自社の確認項目を加えた様式を作ります。",
  },
  arguments: [{ name: "dir", isRequired: false }],
  options: {
    side: { value: "ID", summary: { en: "Only the form of this side.", ja: "この様式だけ。" } },
    party: {
      value: "IDS",
      summary: {
        en: "Rows that these parties answer, separated by commas.",
        ja: "この当事者が答える項目（コンマ区切り）。",
      },
    },
    level: {
      value: "ID",
      summary: {
        en: "Conformance level: leaves out rows about operations above it.",
        ja: "準拠レベル。これより上の操作だけに関わる項目を除きます。",
      },
    },
    since: {
      value: "IDS",
      summary: {
        en: "Rows whose requirement appeared in these editions, separated by commas.",
        ja: "要件がこの版で現れた項目（コンマ区切り）。",
      },
    },
    extra: {
      value: "FILE",
      summary: { en: "YAML with questions of one's own.", ja: "自社の確認項目を書いた YAML。" },
    },
    lang: { value: "TAG", summary: { en: "Only this language.", ja: "この言語だけ。" } },
    out: { value: "DIR", summary: { en: "Where to write (default: forms).", ja: "書き出す先（省略時は forms）。" } },
  },
  async run(invocation, world) {
    const { arguments: words, options, locale, report, span } = invocation;
    const root = await findGuidelineRoot(world, words[0]?.value ?? ".");
    if (root === undefined) {
      const path = words[0]?.value ?? shownPath(world, world.cwd);
      report(cliMessages["no-guideline"]({ path }, words[0]?.span ?? span));
      return exitCode.usage;
    }
    const known = await useGuideline(root, invocation, world);
    if (known === "faulty") return exitCode.guideline;
    const chosen = choices(known.guideline, invocation);
    const extra = await readExtraQuestions(known.guideline, invocation, world);
    if (!extra || invocation.hasProblems()) return exitCode.usage;
    printDiagnostics({ diagnostics: extra.diagnostics, files: extra.files }, { ...invocation, options: {} }, world);
    if (exitCodeOf(extra.diagnostics) !== exitCode.clean) return exitCode.guideline;
    const out = absolutePath(world, options.out?.value ?? "forms");
    const files = new Map<string, string | Uint8Array>();
    for (const side of chosen.sides) {
      for (const language of chosen.languages) {
        const form = checklistForm({ ...known, tailoring: chosen.tailoring }, side, language);
        const file = blankAnswerFile(addOwnQuestions(form, extra.value(language)));
        if (file.rows.length === 0) continue;
        for (const [path, content] of await printAll(file, `${out}/${side.id}.${language}`, world))
          files.set(path, content);
        const count = { en: "rows", ja: "項目" }[locale];
        world.out.write(`${shownPath(world, out)}/${side.id}.${language}: ${file.rows.length} ${count}\n`);
      }
    }
    if (files.size === 0) world.out.write(nothingLeft[locale]);
    const isWritten = await writeFiles(files, { report, span: options.out?.span ?? span }, world);
    return isWritten ? exitCode.clean : exitCode.guideline;
  },
});

const nothingLeft = {
  en: "No row is left; nothing was written.\n",
  ja: "当てはまる項目がないので、何も書き出していません。\n",
};

async function printAll(
  file: AnswerFile,
  base: string,
  world: World,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { xlsx, data, csv, html, json } = checklistPrinters;
  return new Map<string, string | Uint8Array>([
    [`${base}.xlsx`, await xlsx(file)],
    [`${base}.data.xlsx`, await data(file)],
    [`${base}.csv`, csv(file)],
    [`${base}.html`, await html(file, assetReader(world))],
    [`${base}.json`, json(file)],
  ]);
}

/** What the options choose; ids that the guideline does not have are reported. */
function choices(guideline: Guideline, { options, report }: Invocation) {
  const pick = (option: string, known: readonly string[]): readonly string[] | undefined => {
    const given = options[option];
    if (!given) return undefined;
    const ids = given.value.split(",").map((id) => id.trim());
    const values = known.map((id) => `\`${id}\``).join(", ");
    for (const id of ids.filter((one) => !known.includes(one))) {
      report(cliMessages["unknown-option-value"]({ value: id, option: `--${option}`, values }, given.span));
    }
    return ids;
  };
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const { sides } = guideline.checklist;
  const side = pick("side", idsOf(sides));
  const parties = pick("party", idsOf(guideline.parties));
  const level = pick("level", idsOf(guideline.conformance))?.[0];
  const since = pick("since", idsOf(guideline.provenances));
  const languages = pick("lang", guideline.languages) ?? guideline.languages;
  const tailoring: Tailoring = {
    ...(parties && { parties }),
    ...(level !== undefined && { level }),
    ...(since && { since }),
  };
  return {
    sides: sides.filter((one) => {
      const isOfParties = parties === undefined || one.parties.some(({ id }) => parties.includes(id));
      return isOfParties && (side === undefined || side.includes(one.id));
    }),
    languages,
    ...(Object.keys(tailoring).length > 0 && { tailoring }),
  };
}
