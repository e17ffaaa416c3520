import { describe, expect, test } from "vitest";
import type { Diagnostic } from "#diagnostic";
import { readDealFile } from "#load";
import { indexGuideline } from "#model";
import { testGuideline } from "#testing/guideline";
import { createSourceFile } from "#text";
import { judgeDeal } from "./judge-deal.ts";

const parameters = {
  school: "type: text, title: Name of the school",
  days: "type: duration, unit: days, title: Days, default: 14, minimum: 7, maximum: 60",
  grace: "type: duration, unit: days, title: Grace, default: 60, atLeast: days",
  copies: "type: integer, title: Copies",
  share: "type: percentage, title: Share of the costs",
  fee: "type: money, unit: JPY, title: Fee",
  opening: "type: date, title: Opening",
  catalogue: "type: url, title: Catalogue",
  shelves: "type: list, title: Shelves",
  way: `type: choice, title: Way, default: mail, choices: [
    { value: mail, title: Mail }, { value: desk, title: Desk, levels: [L2] },
    { value: 24, title: A locker that is always open, levels: [L1, L2] }]`,
};

/** What is given and told of a deal of a contract that uses each of its parameters. */
async function judge(text: string, changed: Partial<typeof parameters> = {}) {
  const lines = Object.entries({ ...parameters, ...changed }).map(([name, rest]) => `- { name: ${name}, ${rest} }\n`);
  const { guideline = expect.unreachable(), diagnostics } = await testGuideline({
    "guideline.yaml": "languages: [en, ja]\n",
    "contract/parameters.yaml": lines.join(""),
    "contract/clauses.md": `# Contract {#contract}\n\n::::clause{#CT-01}\n${Object.keys(parameters)
      .map((name) => `{{${name}}}`)
      .join(", ")}\n::::\n`,
  });
  expect(diagnostics).toEqual([]);
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void found.push(diagnostic);
  const deal = readDealFile(createSourceFile("deal.yaml", text), guideline.languages, report) ?? expect.unreachable();
  const contract = guideline.contract ?? expect.unreachable();
  const { values } = judgeDeal({ guideline, index: indexGuideline(guideline), contract, deal }, report);
  const told = found.map(({ code, span, message }) => `${code} ${text.slice(span.start, span.end)}: ${message.en}`);
  return { values, told };
}

const draft = "draft: true\n";

describe("a value is kept as the type of its parameter has it", () => {
  test.each([
    ["school: Hill School", { school: "Hill School" }],
    ["school: 12", { school: "12" }],
    ["school: { en: Hill School, ja: 丘の学校 }", { school: { en: "Hill School", ja: "丘の学校" } }],
    ["days: 7", { days: 7 }],
    ["days: 60", { days: 60 }],
    ["copies: -3", { copies: -3 }],
    ["share: 0", { share: 0 }],
    ["share: 12.5", { share: 12.5 }],
    ["share: 100", { share: 100 }],
    ["fee: 0", { fee: 0 }],
    ["opening: 2027-04-01", { opening: "2027-04-01" }],
    ["catalogue: https://library.example.org/", { catalogue: "https://library.example.org/" }],
    ["shelves: []", { shelves: [] }],
    ["shelves: [Maps, 12, { en: Globes, ja: 地球儀 }]", { shelves: ["Maps", "12", { en: "Globes", ja: "地球儀" }] }],
    ["way: desk", { way: "desk" }],
    ["way: 24", { way: "24" }],
  ])("%s", async (written, values) => {
    expect(await judge(`${draft}parameters: { ${written} }`)).toEqual({ values, told: [] });
  });
});

describe("a value of another type is told as it was written, and not kept", () => {
  test.each([
    ["school: { en: Hill School, fr: École }", '`{"en":"Hill School","fr":"École"}` of `school` is not a text.'],
    ["school: { en: 12 }", '`{"en":12}` of `school` is not a text.'],
    ["school: {}", "`{}` of `school` is not a text."],
    ["school: []", "`[]` of `school` is not a text."],
    ["school: [Hill School]", '`["Hill School"]` of `school` is not a text.'],
    ["school: null", "`null` of `school` is not a text."],
    ["school: true", "`true` of `school` is not a text."],
    ["days: 7.5", "`7.5` of `days` is not a whole number."],
    ["shelves: Maps", "`Maps` of `shelves` is not a list of texts."],
    ["shelves: { en: Maps }", '`{"en":"Maps"}` of `shelves` is not a list of texts.'],
    ["shelves: [Maps, [Globes]]", '`["Maps",["Globes"]]` of `shelves` is not a list of texts.'],
    ["shelves: [Maps, null]", '`["Maps",null]` of `shelves` is not a list of texts.'],
    [`days: [${"7, ".repeat(19)}7]`, "`[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,…` of `days` is not a whole number."],
    [
      "days: [1000000, 1000000, 1000000, 1000000, 123456]",
      "`[1000000,1000000,1000000,1000000,123456]` of `days` is not a whole number.",
    ],
    ["way: fax", "`fax` of `way` is not one of its choices."],
    ["opening: 2027-02-30", "`2027-02-30` of `opening` is not a day of the calendar, `YYYY-MM-DD`."],
  ])("%s", async (written, message) => {
    const place = written.replace(/^\w+: /, "");
    expect(await judge(`${draft}parameters: { ${written} }`)).toEqual({
      values: {},
      told: [`deal/value-of-wrong-type ${place}: The value ${message}`],
    });
  });
});

test("a value that does not fit is told of once, and its default does not stand for it", async () => {
  const codes = async (deal: string, changed?: Partial<typeof parameters>) =>
    (await judge(draft + deal, changed)).told.map((line) => line.split(":")[0]);
  expect(await codes("parameters: { days: 3, grace: 10 }")).toEqual(["deal/value-below-limit 3"]);
  expect(await codes("parameters: { days: 20, grace: two weeks }")).toEqual(["deal/value-of-wrong-type two weeks"]);
  const atDesk = { way: parameters.way.replace("default: mail", "default: desk") };
  expect(await codes("level: L1\nparameters: { way: fax }", atDesk)).toEqual(["deal/value-of-wrong-type fax"]);
});

describe("a choice that is open to some levels only is told at others", () => {
  const notAllowed = (value: string) => `\`${value}\` is not allowed for \`way\` at the level \`L1\`.`;
  const atDesk = { way: parameters.way.replace("default: mail", "default: desk") };
  const always = { way: parameters.way.replace("levels: [L1, L2]", "levels: [L2]") };
  const open = { way: parameters.way.replace("default: mail, ", "") };
  test.each<[string, Partial<typeof parameters>, readonly string[]]>([
    ["level: L1\nparameters: { way: desk }", {}, [`deal/choice-not-at-level desk: ${notAllowed("desk")}`]],
    ["level: L2\nparameters: { way: desk }", {}, []],
    ["parameters: { way: desk }", {}, []],
    ["level: L1\nparameters: { way: mail }", {}, []],
    ["level: L1\nparameters: { way: 24 }", {}, []],
    ["level: L1\nparameters: { way: 24 }", always, [`deal/choice-not-at-level 24: ${notAllowed("24")}`]],
    ["level: L1", {}, []],
    ["level: L1", open, []],
    ["level: L1", atDesk, [`deal/choice-not-at-level L1: ${notAllowed("desk")}`]],
    ["level: L1\nparameters: { way: mail }", atDesk, []],
    ["level: L2", atDesk, []],
    ["parameters: {}", atDesk, []],
  ])("%s %j", async (deal, changed, told) => {
    expect((await judge(draft + deal, changed)).told).toEqual(told);
  });
});

describe("a value may be as great as the one that it follows, no less", () => {
  const less = (own: number, other: number) => `\`grace\` is \`${own}\`, less than \`days\`, which is \`${other}\`.`;
  const early = { grace: parameters.grace.replace("default: 60", "default: 10") };
  test.each<[string, Partial<typeof parameters>, readonly string[]]>([
    ["parameters: { days: 20, grace: 20 }", {}, []],
    ["parameters: { days: 20, grace: 19 }", {}, [`deal/values-out-of-order 19: ${less(19, 20)}`]],
    ["parameters: { grace: 13 }", {}, [`deal/values-out-of-order 13: ${less(13, 14)}`]],
    ["parameters: { days: 20 }", early, [`deal/values-out-of-order 20: ${less(10, 20)}`]],
    ["parameters: {}", early, [`deal/values-out-of-order parameters: ${less(10, 14)}`]],
    ["parameters: { grace: 1 }", { days: "type: duration, unit: days, title: Days" }, []],
    ["parameters: { days: 20 }", { grace: "type: duration, unit: days, title: Grace, atLeast: days" }, []],
  ])("%s %j", async (deal, changed, told) => {
    expect((await judge(draft + deal, changed)).told).toEqual(told);
  });
});

test("without a draft, each value that a clause needs and nobody gives is missed", async () => {
  const { told } = await judge(`parties: [{ label: A, name: Hill School, parameter: school }]
parameters: { days: 20, copies: two, fee: 5, share: 1, opening: 2027-04-01, catalogue: no address }`);
  expect(told).toEqual([
    "deal/value-of-wrong-type two: The value `two` of `copies` is not a whole number.",
    "deal/value-of-wrong-type no address: The value `no address` of `catalogue` is not an address that starts with `https://`.",
    "deal/value-missing parameters: `shelves` (Shelves) has no value, and `CT-01` needs one.",
  ]);
});
