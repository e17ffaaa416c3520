import { expect, test } from "vitest";
import type { Bilingual, Diagnostic } from "#diagnostic";
import { readDealFile } from "#load";
import { type Guideline, indexGuideline } from "#model";
import { testGuideline } from "#testing/guideline";
import { createSourceFile, type Span } from "#text";
import { judgeDeal } from "./judge-deal.ts";

/** A contract with a value of each type, a clause with alternatives, and one that may go. */
const written = {
  "guideline.yaml": "languages: [en, ja]\n",
  "contract/parameters.yaml": `- { name: school, type: text, title: { en: Name of the school, ja: 学校の名 } }
- { name: days, type: duration, unit: days, title: Days, default: 14, minimum: 7, maximum: 90, limitedBy: LEND-01 }
- { name: grace, type: duration, unit: days, title: Grace, default: 70, atLeast: days }
- { name: copies, type: integer, title: Copies, default: 3, minimum: 1, maximum: 5 }
- { name: opening, type: date, title: Opening, default: 2027-04-01 }
- { name: shelves, type: list, title: Shelves, default: [Maps] }
- { name: fee, type: money, unit: JPY, title: Fee, default: 10 }
- name: way
  type: choice
  title: Way
  default: mail
  limitedBy: LEND-02
  choices:
    - { value: mail, title: Mail }
    - { value: desk, title: Desk, levels: [L2] }
    - { value: 24, title: A locker that is always open, levels: [L1, L2] }
`,
  "contract/clauses.md": `# Contract {#contract}

::::clause{#CT-01}
{{school}} takes {{copies}} copies for {{days}} and {{grace}} from {{opening}}. It is told by {{way}}.

:::alternative{#A default levels=L1}
Returned at the desk.
:::

:::alternative{#B levels="L2 L1"}
A late book costs {{fee}}, and CT-03 holds.
:::

:::alternative{#C levels=L2}
A late book costs {{fee}} a day.
:::
::::

::::clause{#CT-02}
Whoever loses a book says so, as CT-03 has it.
::::

::::clause{#CT-03 optional}
Books of {{shelves}} are not lent.
::::
`,
};

const whole = "parameters:\n  school: Hill School\n";

/** What a deal gives, and what is told of it, each diagnostic in full. */
async function judge(text: string, change: Readonly<Record<string, string>> = {}) {
  const { guideline, files, diagnostics } = await testGuideline({ ...written, ...change });
  expect(diagnostics).toEqual([]);
  return judgeWith(text, guideline ?? expect.unreachable(), files);
}

function judgeWith(text: string, guideline: Guideline, files: Awaited<ReturnType<typeof testGuideline>>["files"]) {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void found.push(diagnostic);
  const file = createSourceFile("deal.yaml", text);
  const deal = readDealFile(file, guideline.languages, report) ?? expect.unreachable();
  const contract = guideline.contract ?? expect.unreachable();
  const terms = judgeDeal({ guideline, index: indexGuideline(guideline), contract, deal }, report);
  const at = (span: Span) => {
    const source = span.file === "deal.yaml" ? text : files.get(span.file)?.text;
    return `${span.file}: ${source?.slice(span.start, span.end).split("\n")[0]}`;
  };
  return { terms, told: found.map((one) => inFull(one, at)) };
}

function inFull({ code, severity, message, span, hint, related = [] }: Diagnostic, at: (span: Span) => string) {
  const both = (words: Bilingual) => [words.en, words.ja];
  return [
    `${severity} ${code}`,
    at(span),
    ...both(message),
    ...(hint ? both(hint) : []),
    ...related.flatMap((one) => [at(one.span), ...both(one.message)]),
  ];
}

test("a value that does not fit is told of once, and its default does not stand for it", async () => {
  const codes = async (deal: string, change?: Readonly<Record<string, string>>) =>
    (await judge(whole + deal, change)).told.map(([kind, place]) => `${kind} ${place}`);
  expect(await codes("  days: 3\n  grace: 10")).toEqual(["error deal/value-below-limit deal.yaml: 3"]);
  expect(await codes("  days: 20\n  grace: two weeks")).toEqual([
    "error deal/value-of-wrong-type deal.yaml: two weeks",
  ]);
  const atDesk = written["contract/parameters.yaml"].replace("default: mail", "default: desk");
  const change = { "contract/parameters.yaml": atDesk };
  expect(await codes("  way: fax\nlevel: L1", change)).toEqual(["error deal/value-of-wrong-type deal.yaml: fax"]);
  expect(await codes("level: L1", change)).toEqual(["error deal/choice-not-at-level deal.yaml: L1"]);
});

test("a choice that is written as a number is the choice of these digits, with its levels", async () => {
  const level = `${whole}  way: 24\nlevel:`;
  expect((await judge(`${level} L1`)).told).toEqual([]);
  expect((await judge(`${level} L1`)).terms.values).toEqual({ school: "Hill School", way: "24" });
  const { told } = await judge(`${level} L1`, {
    "contract/parameters.yaml": written["contract/parameters.yaml"].replace("levels: [L1, L2]", "levels: [L2]"),
  });
  expect(told.map(([kind, place, message]) => [kind, place, message])).toEqual([
    ["error deal/choice-not-at-level", "deal.yaml: 24", "`24` is not allowed for `way` at the level `L1`."],
  ]);
});
