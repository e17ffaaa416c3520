import { describe, expect, test } from "vitest";
import type { Diagnostic } from "#diagnostic";
import { readDealFile } from "#load";
import { type Contract, type Guideline, indexGuideline, type Reference } from "#model";
import { sampleGuideline, styleFaults, testGuideline } from "#testing/guideline";
import { createSourceFile } from "#text";
import { dealMessages } from "./deal-messages.ts";
import { judgeDeal } from "./judge-deal.ts";

const span = { file: "contract/parameters.yaml", start: 0, end: 0 };
const l2: readonly Reference[] = [{ id: "L2", span }];

/** The sample, in which a requirement limits a period and the second level asks for more. */
function guidelineWith(change: (contract: Contract) => Partial<Contract> = () => ({})): Guideline {
  const sample = sampleGuideline();
  const contract = sample.contract ?? expect.unreachable();
  return { ...sample, contract: { ...contract, ...change(contract) } };
}

/** The terms that a file gives, and each diagnostic as `code at-text: message`. */
function judge(text: string, guideline = guidelineWith()) {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void found.push(diagnostic);
  const file = createSourceFile("deal.yaml", text);
  const deal = readDealFile(file, guideline.languages, report) ?? expect.unreachable();
  const contract = guideline.contract ?? expect.unreachable();
  const terms = judgeDeal({ guideline, index: indexGuideline(guideline), contract, deal }, report);
  const told = found.map((one) => `${one.code} ${text.slice(one.span.start, one.span.end)}: ${one.message.en}`);
  return { terms, told, found };
}

const whole = "parameters:\n  libraryName: Town\n";

test("a deal that names what has no default is complete", () => {
  const { terms, told } = judge(whole);
  expect(told).toEqual([]);
  expect(terms).toStrictEqual({
    title: {},
    preamble: {},
    closing: {},
    parties: [],
    without: [],
    choices: { "CT-02": "A" },
    values: { libraryName: "Town" },
  });
});

test("a party's name is the value of its parameter, and values may differ by language", () => {
  const party = "parties: [{ label: 甲, name: { ja: 町立図書館, en: Town Library }, parameter: libraryName }]\n";
  const { terms, told } = judge(party);
  expect(told).toEqual([]);
  expect(terms.values).toEqual({ libraryName: { ja: "町立図書館", en: "Town Library" } });
});

describe("what does not fit is told at its place", () => {
  test.each([
    [
      "parameters: { loanDays: 7 }",
      "value-missing parameters: `libraryName` (Name of the library) has no value, and `CT-01` needs one.",
    ],
    [`${whole}  loanDay: 7`, "parameter-unknown loanDay: The model contract has no parameter `loanDay`."],
    [
      `${whole}  loanDays: two weeks`,
      "value-of-wrong-type two weeks: The value `two weeks` of `loanDays` is not a whole number.",
    ],
    [
      `${whole}  loanDays: 0`,
      "value-below-limit 0: `loanDays` is `0`, but the model contract allows no less than `1`.",
    ],
    [
      `${whole}  loanDays: 90`,
      "value-above-limit 90: `loanDays` is `90`, but the model contract allows no more than `60`.",
    ],
    [`${whole}  lateFee: 5`, "value-not-used 5: `lateFee` has a value, but no clause of this deal uses it."],
    [`${whole}choose: { CT-9: A }`, "clause-unknown CT-9: The model contract has no clause `CT-9`."],
    [`${whole}choose: { CT-02: C }`, "alternative-unknown C: The clause `CT-02` has no alternative `C`."],
    [
      `${whole}without: [CT-02]`,
      "clause-not-optional CT-02: The clause `CT-02` cannot be left out: it is not optional.",
    ],
    [`${whole}level: L9`, "level-unknown L9: The guideline has no conformance level `L9`."],
  ])("%s", (text, message) => {
    expect(judge(text).told).toEqual([`deal/${message}`]);
  });
});

test("a limit names the requirement that sets it, and leads to it", () => {
  const guideline = guidelineWith(({ parameters }) => ({
    parameters: parameters.map((one) =>
      one.name === "loanDays" ? { ...one, minimum: 7, limitedBy: { id: "LEND-DUE-01", span } } : one,
    ),
  }));
  const { told, found } = judge(`${whole}  loanDays: 3\n`, guideline);
  expect(told).toEqual(["deal/value-below-limit 3: `loanDays` is `3`, but `LEND-DUE-01` allows no less than `7`."]);
  const requirement = guideline.requirements.find(({ id }) => id === "LEND-DUE-01");
  expect(found[0]?.related?.map(({ span: place }) => place)).toEqual([requirement?.origin.span]);
});

test("a value is not less than the one that it follows, default or not", () => {
  expect(judge(`${whole}  loanDays: 30\n`).told).toEqual([
    "deal/values-out-of-order 30: `longestLoanDays` is `28`, less than `loanDays`, which is `30`.",
  ]);
});

test("a level closes choices and alternatives, the default ones too", () => {
  const guideline = guidelineWith(({ parameters, clauses }) => ({
    parameters: parameters.map((one) =>
      one.name === "noticeChannel"
        ? {
            ...one,
            choices: one.choices.map((choice) => (choice.value === "letter" ? { ...choice, levels: l2 } : choice)),
          }
        : one,
    ),
    clauses: clauses.map((one) => ({
      ...one,
      alternatives: one.alternatives.map((each) => (each.id === "A" ? { ...each, levels: l2 } : each)),
    })),
  }));
  const deal = `${whole}  noticeChannel: letter\nlevel:`;
  expect(judge(`${deal} L1`, guideline).told).toEqual([
    "deal/alternative-not-at-level L1: The alternative `A` of `CT-02` is not allowed at the level `L1`.",
    "deal/choice-not-at-level letter: `letter` is not allowed for `noticeChannel` at the level `L1`.",
    "deal/value-not-used letter: `noticeChannel` has a value, but no clause of this deal uses it.",
  ]);
  expect(judge(`${whole}level: L2`, guideline).told).toEqual([]);
});

test("levels, limits and order are those that an author wrote in the contract's files", async () => {
  const { guideline, diagnostics } = await testGuideline({
    "contract/parameters.yaml": `- { name: days, type: duration, unit: days, title: Days, minimum: 7, limitedBy: LEND-01 }
- { name: grace, type: duration, unit: days, title: Grace, atLeast: days }
- name: way
  type: choice
  title: Way
  choices: [{ value: mail, title: Mail }, { value: desk, title: Desk, levels: [L2] }]
`,
    "contract/clauses.md": `# Contract {#contract}

::::clause{#CT-01}
A loan lasts {{days}}, {{grace}} at most.

:::alternative{#A default}
Told by {{way}}.
:::

:::alternative{#B levels=L2}
Told by {{way}} on each day.
:::
::::
`,
  });
  expect(diagnostics).toEqual([]);
  const deal = "level: L1\nchoose: { CT-01: B }\nparameters: { days: 3, grace: 2, way: desk }\n";
  expect(judge(deal, guideline).told).toEqual([
    "deal/alternative-not-at-level B: The alternative `B` of `CT-01` is not allowed at the level `L1`.",
    "deal/value-below-limit 3: `days` is `3`, but `LEND-01` allows no less than `7`.",
    "deal/choice-not-at-level desk: `desk` is not allowed for `way` at the level `L1`.",
  ]);
  const higher = (grace: number) =>
    judge(`level: L2\nchoose: { CT-01: B }\nparameters: { days: 7, grace: ${grace}, way: desk }\n`, guideline).told;
  expect(higher(7)).toEqual([]);
  expect(higher(6)).toEqual(["deal/values-out-of-order 6: `grace` is `6`, less than `days`, which is `7`."]);
});

test("a clause that goes is told where another speaks of it", () => {
  const guideline = guidelineWith(({ clauses }) => ({ clauses: clauses.map((one) => ({ ...one, optional: true })) }));
  const { terms, told } = judge(`${whole}without: [CT-02]`, guideline);
  expect(told).toEqual(["deal/clause-still-named CT-02: `CT-02` is left out, but `CT-03` speaks of it."]);
  expect(terms.without).toEqual(["CT-02"]);
});

describe("a clause without a default has to be chosen", () => {
  const guideline = guidelineWith(({ clauses }) => ({
    clauses: clauses.map((one) => ({
      ...one,
      optional: true,
      alternatives: one.alternatives.map((each) => ({ ...each, isDefault: false })),
    })),
  }));
  test("and is told of otherwise", () => {
    const { found, told } = judge(whole, guideline);
    expect(told).toEqual([
      "deal/alternative-not-chosen parameters: The clause `CT-02` has alternatives, none of which is chosen or the default.",
    ]);
    expect(found[0]?.hint).toEqual({
      en: "Add it to `choose:` with one of `A`, `B`.",
      ja: "`choose:` に加え、`A`, `B` のいずれかを選んでください。",
    });
  });
  test("or left out", () => {
    expect(judge(`${whole}choose: { CT-02: B }`, guideline).told).toEqual([]);
    expect(judge(`${whole}without: [CT-01, CT-02, CT-03]\ndraft: true`, guideline).told).toEqual([
      "deal/value-not-used Town: `libraryName` has a value, but no clause of this deal uses it.",
    ]);
  });
});

test("a choice takes the place of the default of its clause alone", () => {
  const guideline = guidelineWith(({ clauses }) => ({
    clauses: clauses.map((one) => ({
      ...one,
      alternatives: one.alternatives.map((each) => (each.isDefault ? { ...each, levels: l2 } : each)),
    })),
  }));
  const chosen = judge(`${whole}  lateFee: 5\nlevel: L1\nchoose: { CT-02: B }`, guideline);
  expect(chosen.told).toEqual([]);
  expect(chosen.terms.choices).toEqual({ "CT-02": "B" });
  expect(judge(`${whole}level: L1\nchoose: { CT-2: B }`, guideline).told).toEqual([
    "deal/alternative-not-at-level L1: The alternative `A` of `CT-02` is not allowed at the level `L1`.",
    "deal/clause-unknown CT-2: The model contract has no clause `CT-2`.",
  ]);
});

test("the terms have what the deal says of its title, day, level and parties", () => {
  const { terms, told } = judge(`title: { ja: 貸出契約, en: Lending agreement }
preamble: { ja: 次のとおり合意する。 }
closing: { ja: 二通を作る。 }
date: 2027-04-01
level: L1
parties:
  - label: 甲
    name: 町立図書館
    address: 丘の町1
    representative: 館長
    parameter: libraryName
  - { label: 乙, name: 読書会 }
`);
  expect(told).toEqual([]);
  expect(terms).toEqual({
    title: { ja: "貸出契約", en: "Lending agreement" },
    preamble: { ja: "次のとおり合意する。" },
    closing: { ja: "二通を作る。" },
    date: "2027-04-01",
    level: "L1",
    parties: [
      {
        label: { ja: "甲" },
        name: { ja: "町立図書館" },
        address: { ja: "丘の町1" },
        representative: { ja: "館長" },
      },
      { label: { ja: "乙" }, name: { ja: "読書会" }, address: {}, representative: {} },
    ],
    without: [],
    choices: { "CT-02": "A" },
    values: { libraryName: { ja: "町立図書館" } },
  });
});

test("a draft leaves what is open", () => {
  expect(judge("draft: true").told).toEqual([]);
});

test("every message speaks in the style of the house", () => {
  const makers = Object.values(dealMessages);
  expect(makers.map(({ code, template }) => [code, styleFaults(template)])).toEqual(
    makers.map(({ code }) => [code, []]),
  );
});
