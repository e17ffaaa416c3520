import { assetReader } from "#build";
import { answerResults } from "#checklist";
import { endingOfDeal, judgeDeal, languageOfDeal } from "#deal";
import type { Diagnostic, Report } from "#diagnostic";
import { contractDocument, contractEndings, contractFile, openValues, wholeModel } from "#generators";
import type { DealFile } from "#load";
import { readAnswerFiles } from "../answer-input.ts";
import { pluginOption } from "../command-tools.ts";
import {
  type GivenDeal,
  type KnownContract,
  openDeal,
  rootOfDeal,
  tellProblems,
  useContract,
  withOptions,
} from "../deal-input.ts";
import { defineCommand, formatOption, type Invocation, valuesOf } from "../define-command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { absolutePath, shownPath, type World } from "../world.ts";
import { writeFiles } from "../write-files.ts";

export const contractCommand = defineCommand({
  name: "contract",
  summary: {
    en: "Make a contract of the model: with the values and alternatives of a deal, or blank with all alternatives and commentary.",
    ja: "条文例から契約書を作ります。取決めの値と案を入れたものか、すべての案と解説を含む白紙のものです。",
  },
  arguments: [{ name: "dir", isRequired: false }],
  options: {
    params: {
      value: "FILE",
      summary: {
        en: "The deal: values, choices, parties, date (deal.yaml).",
        ja: "取決め：値、選んだ案、当事者、日付（deal.yaml）。",
      },
    },
    choose: {
      value: "CLAUSE=ALTERNATIVE",
      isRepeated: true,
      summary: {
        en: "Take an alternative; several with commas, or the option again.",
        ja: "案を選ぶ。コンマで並べるか、この指定を繰り返します。",
      },
    },
    without: {
      value: "CLAUSES",
      isRepeated: true,
      summary: { en: "Leave optional clauses out.", ja: "省略可の条を除く。" },
    },
    answers: {
      value: "FILE",
      isRepeated: true,
      summary: {
        en: "A filled checklist, whose results stand in the annex; again for another side.",
        ja: "記入済みのチェックリスト。結果を別紙に入れます。別の様式にも繰り返せます。",
      },
    },
    level: {
      value: "LEVEL",
      summary: { en: "Conformance level that the parties agree on.", ja: "当事者が合意した準拠レベル。" },
    },
    lang: {
      value: "LANGUAGE",
      summary: {
        en: "Language of the contract (default: the normative one).",
        ja: "契約書の言語（省略時は正文の言語）。",
      },
    },
    out: {
      value: "FILE",
      summary: {
        en: "File to write: .docx, .html or .md (default: contract.docx).",
        ja: "書き出すファイル（.docx、.html、.md。省略時は contract.docx）。",
      },
    },
    draft: {
      summary: { en: "Leave values that are missing to be filled in.", ja: "決まっていない値を空欄のまま残す。" },
    },
    commentary: { summary: { en: "Keep the commentary.", ja: "解説を残す。" } },
    "no-matrix": {
      summary: {
        en: "Without the table of articles, requirements and API.",
        ja: "条・要件・APIの対応表を付けない。",
      },
    },
    format: formatOption,
    plugin: pluginOption,
  },
  async run(invocation, world) {
    const { params, choose, without } = invocation.options;
    const given = params && (await openDeal(params, invocation, world));
    if (params && !given) return exitCode.usage;
    const root = await rootOfDeal(invocation.arguments[0], given, invocation, world);
    if (root === undefined) return exitCode.usage;
    const known = await useContract(root, invocation, world);
    if (!known) return exitCode.guideline;
    const form = given || choose || without ? "deal" : "model";
    return writeContract({ given, known, form }, invocation, world);
  },
});

interface Task {
  readonly given: GivenDeal | undefined;
  readonly known: KnownContract;
  readonly form: "deal" | "model";
}

async function writeContract({ given, known, form }: Task, invocation: Invocation, world: World): Promise<ExitCode> {
  const found: Diagnostic[] = [];
  const report: Report = (diagnostic) => void found.push(diagnostic);
  const read = given?.read(known.guideline.languages);
  found.push(...(read?.diagnostics ?? []));
  const deal = withOptions(read?.deal, { ...invocation, report });
  const language = languageOfDeal(deal, known.guideline.languages, report);
  const target = endingOfDeal(deal, contractEndings, report);
  const isReadable = given === undefined || read?.deal !== undefined;
  const terms = form === "deal" && isReadable ? judgeDeal({ ...known, deal }, report) : undefined;
  const isFine = tellProblems(found, { given, known }, invocation, world);
  if (!isFine || target === undefined) return exitCode.guideline;
  const answers = valuesOf(invocation.options.answers);
  const filled = await readAnswerFiles(answers, invocation, world);
  if (!filled) return exitCode.usage;
  const results = filled.length === 0 ? undefined : answerResults(filled, language);
  const wishes = terms
    ? {
        language,
        terms,
        ...(results && { results }),
        hasCommentary: deal.commentary ?? false,
        hasMatrix: deal.matrix ?? true,
      }
    : { ...wholeModel(language), ...(results && { results }) };
  const document = contractDocument(known, known.contract, wishes);
  const content = await contractFile(document, target.ending, assetReader(world));
  const span = deal.out?.span ?? invocation.span;
  const path = pathOfTarget(target.written, deal, given, world);
  if (!(await writeFiles(new Map([[path, content]]), { report: invocation.report, span }, world))) {
    return exitCode.guideline;
  }
  const open = terms ? openValues(document).length : document.parameters.length;
  if ((invocation.options.format?.value ?? "pretty") === "pretty") {
    const shown = shownPath(world, path);
    const counts = { articles: document.articles.length, annexes: document.annexes.length, open };
    world.out.write(summary(shown, counts)[invocation.locale]);
  }
  return exitCode.clean;
}

/** A path on the command line starts in the working directory, one in a file beside that file. */
function pathOfTarget(written: string, { out }: DealFile, given: GivenDeal | undefined, world: World): string {
  const isOfFile = given !== undefined && out?.span.file === given.path;
  const folder = isOfFile ? given.path.slice(0, given.path.lastIndexOf("/")) : world.cwd;
  return absolutePath({ ...world, cwd: folder }, written);
}

function summary(path: string, { articles, annexes, open }: Readonly<Record<"articles" | "annexes" | "open", number>>) {
  return {
    en: `${path}: ${count(articles, "article")}, ${count(annexes, "annex", "annexes")}; ${count(open, "value")} to fill in.\n`,
    ja: `${path}：${articles} か条、別紙 ${annexes}、記入する値 ${open}\n`,
  };
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
