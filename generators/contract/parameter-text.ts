import type { Locale } from "#diagnostic";
import { localeOf } from "#generate";
import { type ContractParameter, type Language, type Localized, localized, type ParameterValue } from "#model";
import { enumeration, inBrackets } from "./contract-strings.ts";

/**
 * A value that is still to be filled in, as it stands in an article: `【回答の期限：30日】`,
 * `[Time limit: 30 days]`; without an initial value `【回答の期限（日）】`, `[Time limit (days)]`.
 */
export function placeholderText(parameter: ContractParameter, language: Language): string {
  const locale = localeOf(language);
  const title = localized(parameter.title, language) ?? parameter.name;
  const value = defaultText(parameter, language);
  const unit = unitText(parameter, locale);
  const open = unit === "" ? title : `${title}${inBrackets(unit, locale)}`;
  if (locale === "ja") return value === "" ? `【${open}】` : `【${title}：${value}】`;
  return value === "" ? `[${open}]` : `[${title}: ${value}]`;
}

/** The initial value with its unit; empty if there is none. */
export function defaultText(parameter: ContractParameter, language: Language): string {
  return parameter.default === undefined ? "" : filledText(parameter, parameter.default, language);
}

/** A value as it stands in an article, with its unit: `30日`, `30 days`. */
export function filledText(parameter: ContractParameter, value: ParameterValue, language: Language): string {
  if (isList(value)) {
    const items = value.map((item) => (typeof item === "string" ? item : (localized(item, language) ?? "")));
    return enumeration(items, localeOf(language));
  }
  if (typeof value === "object") return localized(value, language) ?? "";
  return valueText(value, parameter, language);
}

/** A list is told from the texts of a value in several languages. */
function isList(value: ParameterValue): value is readonly (string | Localized<string>)[] {
  return Array.isArray(value);
}

/** What the value may be: its bounds with their unit, or its choices. */
export function limitsText(parameter: ContractParameter, language: Language): string {
  const locale = localeOf(language);
  const { minimum, maximum, choices } = parameter;
  if (choices.length > 0) {
    return enumeration(
      choices.map(({ value, title }) => localized(title, language) ?? value),
      locale,
    );
  }
  const bound = (value: number | undefined) => (value === undefined ? "" : valueText(value, parameter, language));
  return boundsText(bound(minimum), bound(maximum), locale);
}

function boundsText(minimum: string, maximum: string, locale: Locale): string {
  if (locale === "ja") return `${minimum && `${minimum}以上`}${maximum && `${maximum}以下`}`;
  if (minimum === "") return maximum && `at most ${maximum}`;
  return maximum === "" ? `at least ${minimum}` : `${minimum} to ${maximum}`;
}

function valueText(value: string | number, parameter: ContractParameter, language: Language): string {
  const locale = localeOf(language);
  switch (parameter.type) {
    case "duration":
      return durationText(String(value), parameter.unit ?? "", locale);
    case "percentage":
      return locale === "ja" ? `${value}パーセント` : `${value}%`;
    case "money":
      return moneyText(grouped(value), parameter.unit ?? "", locale);
    case "integer":
      return grouped(value);
    case "date":
      return dateText(String(value), locale);
    case "choice": {
      const choice = parameter.choices.find((candidate) => candidate.value === String(value));
      return (choice && localized(choice.title, language)) ?? String(value);
    }
    case "text":
    case "url":
    case "list":
      return String(value);
    default:
      return parameter.type satisfies never;
  }
}

function unitText({ type, unit = "" }: ContractParameter, locale: Locale): string {
  switch (type) {
    case "duration":
      return locale === "ja" ? (durationUnits[unit]?.ja ?? unit) : unit;
    case "percentage":
      return locale === "ja" ? "パーセント" : "%";
    case "money":
      return locale === "ja" && unit === "JPY" ? "円" : unit;
    case "text":
    case "integer":
    case "date":
    case "url":
    case "choice":
    case "list":
      return "";
    default:
      return type satisfies never;
  }
}

const durationUnits: Readonly<Record<string, { readonly ja: string; readonly one: string }>> = {
  minutes: { ja: "分", one: "minute" },
  hours: { ja: "時間", one: "hour" },
  days: { ja: "日", one: "day" },
  months: { ja: "か月", one: "month" },
  years: { ja: "年", one: "year" },
};

function durationText(value: string, unit: string, locale: Locale): string {
  if (locale === "ja") return `${value}${durationUnits[unit]?.ja ?? unit}`;
  return `${value} ${value === "1" ? (durationUnits[unit]?.one ?? unit) : unit}`.trimEnd();
}

function moneyText(amount: string, currency: string, locale: Locale): string {
  if (locale === "ja" && currency === "JPY") return `${amount}円`;
  return `${currency} ${amount}`.trimStart();
}

/** `1000000` as `1,000,000`: both languages group by three. */
function grouped(value: string | number): string {
  const [whole = "", ...fraction] = String(value).split(".");
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ","), ...fraction].join(".");
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `2027-03-31` as `2027年3月31日` or `31 March 2027`; another text stays as it is. */
export function dateText(date: string, locale: Locale): string {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === "") return date;
  if (locale === "ja") return `${year}年${Number(month)}月${Number(day)}日`;
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}
