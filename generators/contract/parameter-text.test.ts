import { expect, test } from "vitest";
import type { ContractParameter } from "#model";
import { span } from "#text";
import { dateText, defaultText, limitsText, placeholderText } from "./parameter-text.ts";

const origin = { span: span("contract/parameters.yaml", 0, 1) };

const parameter = (parts: Partial<ContractParameter>): ContractParameter => ({
  kind: "parameter",
  name: "loanDays",
  type: "duration",
  unit: "days",
  title: { ja: "貸出の期間", en: "Period of a loan" },
  description: {},
  choices: [],
  origin,
  ...parts,
});
const { unit: _, ...unitless } = parameter({});

test.each<[Partial<ContractParameter>, string, string]>([
  [{ default: 14 }, "【貸出の期間：14日】", "[Period of a loan: 14 days]"],
  [{ default: 1 }, "【貸出の期間：1日】", "[Period of a loan: 1 day]"],
  [{}, "【貸出の期間（日）】", "[Period of a loan (days)]"],
  [{ unit: "months", default: 6 }, "【貸出の期間：6か月】", "[Period of a loan: 6 months]"],
  [{ type: "percentage", default: 50 }, "【貸出の期間：50パーセント】", "[Period of a loan: 50%]"],
  [
    { type: "money", unit: "JPY", default: 1_000_000 },
    "【貸出の期間：1,000,000円】",
    "[Period of a loan: JPY 1,000,000]",
  ],
  [{ type: "money", unit: "JPY" }, "【貸出の期間（円）】", "[Period of a loan (JPY)]"],
  [{ type: "money", unit: "EUR", default: 12.5 }, "【貸出の期間：EUR 12.5】", "[Period of a loan: EUR 12.5]"],
  [{ type: "integer", default: 12_345 }, "【貸出の期間：12,345】", "[Period of a loan: 12,345]"],
  [{ type: "date", default: "2027-03-31" }, "【貸出の期間：2027年3月31日】", "[Period of a loan: 31 March 2027]"],
  [{ type: "list", default: ["a", "b"] }, "【貸出の期間：a、b】", "[Period of a loan: a, b]"],
  [{ type: "text" }, "【貸出の期間】", "[Period of a loan]"],
  [
    {
      type: "choice",
      default: "mail",
      choices: [{ value: "mail", title: { ja: "電子メール", en: "E-mail" }, origin }],
    },
    "【貸出の期間：電子メール】",
    "[Period of a loan: E-mail]",
  ],
  [
    {
      type: "choice",
      default: 24,
      choices: [{ value: "24", title: { ja: "24時間開く棚", en: "A locker that is always open" }, origin }],
    },
    "【貸出の期間：24時間開く棚】",
    "[Period of a loan: A locker that is always open]",
  ],
])("marks a value %j in an article", (parts, ja, en) => {
  expect(placeholderText(parameter(parts), "ja")).toBe(ja);
  expect(placeholderText(parameter(parts), "en")).toBe(en);
});

test("uses English words beside a language that it has none for", () => {
  expect(placeholderText(parameter({ default: 14 }), "fr")).toBe("[貸出の期間: 14 days]");
});

test("says what a value may be", () => {
  const limits = (parts: Partial<ContractParameter>) => [
    limitsText(parameter(parts), "ja"),
    limitsText(parameter(parts), "en"),
  ];
  expect(limits({ minimum: 1, maximum: 60 })).toEqual(["1日以上60日以下", "1 day to 60 days"]);
  expect(limits({ minimum: 1 })).toEqual(["1日以上", "at least 1 day"]);
  expect(limits({ maximum: 60 })).toEqual(["60日以下", "at most 60 days"]);
  expect(limits({})).toEqual(["", ""]);
});

test("leaves values without a known unit or form as they are", () => {
  expect(defaultText({ ...unitless, default: 3 }, "en")).toBe("3");
  expect(defaultText(parameter({ unit: "weeks", default: 3 }), "ja")).toBe("3weeks");
  expect(dateText("soon", "ja")).toBe("soon");
});
