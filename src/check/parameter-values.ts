import type { Bilingual } from "#diagnostic";
import type { ContractParameter, ParameterType } from "#model";

/** What a value of a parameter has to be. */
export interface ExpectedValue {
  /** As it stands after "is not". */
  readonly name: Bilingual;
  /** What to do about a value that is not. */
  readonly hint?: Bilingual;
  fits(value: unknown, parameter: ContractParameter): boolean;
}

const isWhole = (value: unknown) => Number.isInteger(value);
const isNumber = (value: unknown) => Number.isFinite(value);
const whole = { en: "a whole number", ja: "整数" };
const number = { en: "a number", ja: "数" };
const numberAlone = {
  en: "Write the number alone: the unit stands in `unit:` and is put behind it.",
  ja: "数だけを書いてください。単位は `unit:` に書けば、後ろに付きます。",
};
const shareAlone = { en: "Write the number alone, without `%`.", ja: "`%` を付けず、数だけを書いてください。" };

/** What a value of each type has to be, apart from its limits. */
export const expectedValues: Readonly<Record<ParameterType, ExpectedValue>> = {
  text: { name: { en: "a text", ja: "文字列" }, fits: (value) => typeof value === "string" || isNumber(value) },
  integer: { name: whole, fits: isWhole },
  duration: { name: whole, hint: numberAlone, fits: isWhole },
  percentage: { name: number, hint: shareAlone, fits: isNumber },
  money: { name: number, hint: numberAlone, fits: isNumber },
  date: { name: { en: "a day of the calendar, `YYYY-MM-DD`", ja: "暦にある日付（`YYYY-MM-DD`）" }, fits: isDay },
  url: {
    name: { en: "an address that starts with `https://`", ja: "`https://` で始まるアドレス" },
    fits: (value) => typeof value === "string" && /^https?:\/\/\S+$/.test(value),
  },
  choice: {
    name: { en: "one of its choices", ja: "選択肢のいずれか" },
    fits: (value, { choices }) => choices.some((choice) => choice.value === String(value)),
  },
  list: { name: { en: "a list of texts", ja: "文字列の一覧" }, fits: (value) => Array.isArray(value) },
};

/** The units of the types that have one. */
export const unitsOf: Readonly<Partial<Record<ParameterType, { readonly name: Bilingual; readonly pattern: RegExp }>>> =
  {
    duration: {
      name: {
        en: "`minutes`, `hours`, `days`, `months` or `years`",
        ja: "時間の単位（`minutes`、`hours`、`days`、`months`、`years`）",
      },
      pattern: /^(?:minutes|hours|days|months|years)$/,
    },
    money: { name: { en: "a currency such as `JPY`", ja: "通貨コード（`JPY` など）" }, pattern: /^[A-Z]{3}$/ },
  };

/** The smallest and largest value; a share lies between 0 and 100, time and money are not negative. */
export function limitsOf({ type, minimum, maximum }: ContractParameter): readonly [minimum: number, maximum: number] {
  const isFromZero = type === "percentage" || type === "duration" || type === "money";
  const top = type === "percentage" ? 100 : Number.POSITIVE_INFINITY;
  return [minimum ?? (isFromZero ? 0 : Number.NEGATIVE_INFINITY), maximum ?? top];
}

function isDay(value: unknown): boolean {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
