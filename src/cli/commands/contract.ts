import { assetReader } from "#build";
import { dealMessages, judgeDeal } from "#deal";
import { type Diagnostic, didYouMean, type Report } from "#diagnostic";
import {
  type ContractEnding,
  contractDocument,
  contractEndings,
  contractFile,
  openValues,
  wholeModel,
} from "#generators";
import type { DealFile } from "#load";
import { nearest } from "#text";
import { checklistResults } from "../checklist-results.ts";
import {
  type GivenDeal,
  type KnownContract,
  openDeal,
  rootOfDeal,
  tellProblems,
  useContract,
  valuesOf,
  withOptions,
} from "../deal-input.ts";
import { defineCommand, formatOption, type Invocation } from "../define-command.ts";
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
  const language = languageOf(deal, known, report);
  const target = targetOf(deal, given, world, report);
  const isReadable = given === undefined || read?.deal !== undefined;
  const terms = form === "deal" && isReadable ? judgeDeal({ ...known, deal }, report) : undefined;
  const isFine = tellProblems(found, { given, known }, invocation, world);
  if (!isFine || target === undefined) return exitCode.guideline;
  const answers = valuesOf(invocation.options.answers);
  const results = answers.length === 0 ? undefined : await checklistResults(answers, language, invocation, world);
  if (answers.length > 0 && !results) return exitCode.usage;
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
  if (!(await writeFiles(new Map([[target.path, content]]), { report: invocation.report, span }, world))) {
    return exitCode.guideline;
  }
  const open = terms ? openValues(document).length : document.parameters.length;
  if ((invocation.options.format?.value ?? "pretty") === "pretty") {
    const shown = shownPath(world, target.path);
    const counts = { articles: document.articles.length, annexes: document.annexes.length, open };
    world.out.write(summary(shown, counts)[invocation.locale]);
  }
  return exitCode.clean;
}

function languageOf({ lang }: DealFile, { guideline }: KnownContract, report: Report): string {
  const { languages } = guideline;
  const [normative = ""] = languages;
  if (lang === undefined || languages.includes(lang.id)) return lang?.id ?? normative;
  const known = languages.map((language) => `\`${language}\``).join(", ");
  const hint = didYouMean(nearest(lang.id, languages));
  report(dealMessages["language-unknown"]({ language: lang.id, known }, lang.span, { hint }));
  return normative;
}

/** A path on the command line starts in the working directory, one in a file beside that file. */
function targetOf(
  { out }: DealFile,
  given: GivenDeal | undefined,
  world: World,
  report: Report,
): { readonly path: string; readonly ending: ContractEnding } | undefined {
  const written = out?.id ?? "contract.docx";
  const ending = contractEndings.find((one) => written.toLowerCase().endsWith(`.${one}`));
  if (ending === undefined) {
    const known = contractEndings.map((one) => `\`.${one}\``).join(", ");
    if (out) report(dealMessages["file-form-unknown"]({ path: written, known }, out.span));
    return undefined;
  }
  const isOfFile = given !== undefined && out?.span.file === given.path;
  const folder = isOfFile ? given.path.slice(0, given.path.lastIndexOf("/")) : world.cwd;
  return { path: absolutePath({ ...world, cwd: folder }, written), ending };
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
