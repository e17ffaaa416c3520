import { expect, test } from "vitest";
import { readDealFile } from "#load";
import { tellInFull } from "#testing/guideline";
import { createSourceFile } from "#text";
import { endingOfDeal, languageOfDeal } from "./contract-target.ts";

const endings = ["docx", "html", "md"] as const;

/** What a deal says of its language and its file, and each thing that is told. */
function targetOf(text: string) {
  const told: (readonly string[])[] = [];
  const file = createSourceFile("deal.yaml", text);
  const report = (one: Parameters<typeof tellInFull>[0]) =>
    void told.push(tellInFull(one, new Map([["deal.yaml", file]])));
  const languages = ["ja", "en"];
  const deal = readDealFile(file, languages, report) ?? expect.unreachable();
  return { language: languageOfDeal(deal, languages, report), target: endingOfDeal(deal, endings, report), told };
}

test.each([
  ["draft: true", "ja", "contract.docx", "docx"],
  ["lang: ja", "ja", "contract.docx", "docx"],
  ["lang: en", "en", "contract.docx", "docx"],
  ["out: loan.html", "ja", "loan.html", "html"],
  ["out: made/loan.MD", "ja", "made/loan.MD", "md"],
])("%s", (text, language, written, ending) => {
  expect(targetOf(text)).toEqual({ language, target: { written, ending }, told: [] });
});

test("a language that the guideline does not have gives way to the normative one", () => {
  expect(targetOf("lang: fr")).toEqual({
    language: "ja",
    target: { written: "contract.docx", ending: "docx" },
    told: [
      [
        "error deal/language-unknown",
        "deal.yaml: fr",
        "The guideline has no language `fr`.",
        "`fr` という言語は、この指針にありません。",
        "Write one of `ja`, `en`.",
        "`ja`, `en` のいずれかを書いてください。",
      ],
    ],
  });
  expect(targetOf("lang: jp").told[0]?.slice(4)).toEqual(["Did you mean `ja`?", "`ja` ではありませんか。"]);
});

test.each(["loan.pdf", "docx", "loan.docx.old", "html.loan"])("nothing can be written to %s", (name) => {
  expect(targetOf(`out: ${name}`)).toEqual({
    language: "ja",
    target: undefined,
    told: [
      [
        "error deal/file-form-unknown",
        `deal.yaml: ${name}`,
        `A contract cannot be written to \`${name}\`.`,
        `\`${name}\` に契約書を書き出すことはできません。`,
        "Write a name that ends in `.docx`, `.html`, `.md`.",
        "`.docx`, `.html`, `.md` のいずれかで終わる名前を書いてください。",
      ],
    ],
  });
});

test("a deal without a file is not told of a form that cannot be written", () => {
  const told: unknown[] = [];
  const deal = readDealFile(createSourceFile("deal.yaml", "draft: true"), ["en"], (one) => void told.push(one));
  expect(endingOfDeal(deal ?? expect.unreachable(), ["html"], (one) => void told.push(one))).toBeUndefined();
  expect(told).toEqual([]);
});
