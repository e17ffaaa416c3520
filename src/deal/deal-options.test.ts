import { describe, expect, test } from "vitest";
import { readDealFile } from "#load";
import { createSourceFile, span } from "#text";
import { choicesOfOption, type DealOptions, dealWithOptions, omissionsOfOption } from "./deal-options.ts";

const line = span("command-line", 0, 40);
const given = (value: string) => ({ value, span: line });
const reference = (id: string) => ({ id, span: line });

describe("a choice is a clause, an equals sign and an alternative", () => {
  test.each([
    ["CT-01=A, CT-02=B", ["CT-01=A", "CT-02=B"], []],
    [" CT-10=AB ,, ", ["CT-10=AB"], []],
    ["", [], []],
    ["CT-03", [], ["CT-03"]],
    ["CT-03=", [], ["CT-03="]],
    ["=A", [], ["=A"]],
    ["CT-03=A=B", [], ["CT-03=A=B"]],
    ["take CT-03=A", [], ["take CT-03=A"]],
    ["CT-03=A please,CT-04=B", ["CT-04=B"], ["CT-03=A please"]],
  ])("`%s`", (words, taken, refused) => {
    const told: unknown[] = [];
    const choices = choicesOfOption([given(words)], (one) => void told.push([one.code, one.span, one.message.en]));
    expect(choices).toEqual(
      taken.map((one) => {
        const [clause = "", alternative = ""] = one.split("=");
        return { key: reference(clause), value: reference(alternative), span: line };
      }),
    );
    expect(told).toEqual(
      refused.map((one) => [
        "deal/choice-not-written-out",
        line,
        `\`${one}\` does not say which alternative of which clause is taken.`,
      ]),
    );
  });
});

test("clauses that are left out are parted by commas, or the option is given again", () => {
  expect(omissionsOfOption([given("CT-01, CT-02,"), given("CT-03")])).toEqual(
    ["CT-01", "CT-02", "CT-03"].map(reference),
  );
});

function withOptions(text: string | undefined, options: DealOptions) {
  const report = () => expect.unreachable();
  const deal = text === undefined ? undefined : readDealFile(createSourceFile("deal.yaml", text), ["en"], report);
  return dealWithOptions(deal, options, { span: line, report });
}

test("options alone make a draft that nobody has signed", () => {
  const draft = {
    title: {},
    preamble: {},
    closing: {},
    parties: [],
    choose: [],
    without: [],
    parameters: [],
    draft: true,
    span: line,
  };
  expect(withOptions(undefined, {})).toEqual(draft);
  expect(withOptions(undefined, { choose: [given("CT-01=B")], without: [given("CT-02")] })).toEqual({
    ...draft,
    choose: [{ key: reference("CT-01"), value: reference("B"), span: line }],
    without: [reference("CT-02")],
  });
});

test("options stand in the place of what a deal says, and add to what it leaves out", () => {
  const text = `level: L1
lang: en
out: loan.md
choose: { CT-01: A, CT-02: A }
without: [CT-03]
draft: false
commentary: true
parameters: { days: 7 }
`;
  const deal = withOptions(text, {});
  expect(deal).toMatchObject({
    level: { id: "L1" },
    lang: { id: "en" },
    out: { id: "loan.md" },
    draft: false,
    commentary: true,
    parameters: [{ key: { id: "days" }, value: 7 }],
  });
  expect(deal.choose.map(({ key, value }) => `${key.id}=${value.id}`)).toEqual(["CT-01=A", "CT-02=A"]);
  const options: DealOptions = {
    choose: [given("CT-01=B,CT-04=A")],
    without: [given("CT-05")],
    level: given("L2"),
    lang: given("ja"),
    out: given("loan.docx"),
    draft: true,
    matrix: false,
  };
  expect(withOptions(text, options)).toEqual({
    ...deal,
    level: reference("L2"),
    lang: reference("ja"),
    out: reference("loan.docx"),
    draft: true,
    matrix: false,
    choose: [
      ...deal.choose.slice(1),
      { key: reference("CT-01"), value: reference("B"), span: line },
      { key: reference("CT-04"), value: reference("A"), span: line },
    ],
    without: [...deal.without, reference("CT-05")],
  });
});
