import type { Invariant, ReportInvariant } from "./validator.js";

interface Cited {
  readonly requirements?: readonly string[];
}

/** The values of a field add up to another field. An absent field asks for nothing. */
export function sumEquals(rule: {
  /** Such as `lines[].amount`. */
  readonly sum: string;
  /** Such as `total`. */
  readonly equals: string;
  /** Values of a field beside the one added up that make it count as negative. */
  readonly negative?: Readonly<Record<string, readonly string[]>>;
  readonly requirements?: readonly string[];
}): (value: unknown, report: ReportInvariant, other?: unknown) => void {
  const { sum, equals, negative = {}, requirements = [] } = rule;
  const list = sum.slice(0, sum.lastIndexOf("]") + 1);
  const field = sum.slice(list.length).replace(/^\./, "");
  const expected = {
    en: `the sum of \`${sum}\` equals \`${equals}\``,
    ja: `\`${sum}\` の合計が \`${equals}\` と等しいこと`,
  };
  return (value, report, other = value) => {
    const total = only(select(other, equals))?.value;
    const isListed = select(value, list.replace(/\[\]$/, "")).length > 0;
    if (typeof total !== "number" || !isListed) return;
    let added = 0;
    for (const item of select(value, list)) {
      const amount = only(select(item.value, field))?.value;
      if (typeof amount !== "number") continue;
      const isNegative = Object.entries(negative).some(([name, values]) => {
        const sign = only(select(item.value, name))?.value;
        return typeof sign === "string" && values.includes(sign);
      });
      added += isNegative ? -amount : amount;
    }
    if (added !== total) report(pointerOf(equals), { rule: "sum", expected, requirements });
  };
}

/** Dates, times or numbers do not decrease in the order of the fields. Absent ones are left out. */
export function inOrder({ order, requirements = [] }: { readonly order: readonly string[] } & Cited): Invariant {
  return (value, report) => {
    const present = order.flatMap((field) => {
      const found = only(select(value, field));
      return found ? [{ ...found, field }] : [];
    });
    for (const [at, later] of present.entries()) {
      const earlier = present[at - 1];
      if (!earlier || compare(earlier.value, later.value) <= 0) continue;
      const expected = { en: `not before \`${earlier.field}\``, ja: `\`${earlier.field}\` より前でないこと` };
      report(later.path, { rule: "order", expected, requirements });
    }
  };
}

/** An amount has no more decimal places than its currency has (ISO 4217). */
export function decimalPlaces(rule: { readonly decimals: string; readonly currency: string } & Cited): Invariant {
  return (value, report) => {
    const currency = only(select(value, rule.currency))?.value;
    if (typeof currency !== "string") return;
    const most = exponentOf(currency);
    for (const { path, value: amount } of select(value, rule.decimals)) {
      const places = /\.(\d+?)0*$/.exec(String(amount))?.[1]?.length ?? 0;
      if (places <= most || /\.0*$/.test(String(amount))) continue;
      const expected = {
        en: `at most ${most} decimal places for ${currency}`,
        ja: `${currency} では小数${most}桁まで`,
      };
      report(path, { rule: "decimals", expected, requirements: rule.requirements ?? [] });
    }
  };
}

/** ISO 4217: most currencies have a hundredth. */
function exponentOf(currency: string): number {
  if ("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" ").includes(currency)) return 0;
  if ("BHD IQD JOD KWD LYD OMR TND".split(" ").includes(currency)) return 3;
  return currency === "CLF" || currency === "UYW" ? 4 : 2;
}

/** No text holds a run of so many digits, also with spaces or hyphens between, that passes the check of ISO/IEC 7812. */
export function noLuhn({
  noLuhn: [least = 13, most = 19],
  requirements = [],
}: { readonly noLuhn: readonly number[] } & Cited): Invariant {
  const run = new RegExp(`(?<!\\d)\\d(?:[ -]?\\d){${least - 1},${most - 1}}(?!\\d)`, "g");
  const expected = {
    en: `no ${least} to ${most} digits with a right check digit (ISO/IEC 7812)`,
    ja: `検査数字の合う${least}〜${most}桁の数字列（ISO/IEC 7812）がないこと`,
  };
  const isFound = (text: string) =>
    hasDigits(text, least) && (text.normalize("NFKC").match(run) ?? []).some(passesLuhn);
  const visit = (value: unknown, path: () => string, report: ReportInvariant): void => {
    if (typeof value === "string" || typeof value === "number") {
      if (isFound(String(value))) report(path(), { rule: "noLuhn", expected, requirements });
    } else if (typeof value === "object" && value !== null) {
      for (const key in value) {
        // Objects and lists are both read by key here.
        const child = (value as Readonly<Record<string, unknown>>)[key];
        visit(child, () => `${path()}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`, report);
      }
    }
  };
  return (value, report) => visit(value, () => "", report);
}

/** A quick look that most texts do not pass: so many digits, of whatever width. */
function hasDigits(text: string, least: number): boolean {
  if (text.length < least) return false;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) count++;
  }
  return count >= least;
}

function passesLuhn(text: string): boolean {
  let sum = 0;
  let isDoubled = false;
  for (let at = text.length - 1; at >= 0; at--) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) continue;
    const weighed = isDoubled ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
    isDoubled = !isDoubled;
  }
  return sum % 10 === 0;
}

/** The same invariant of each value that a way such as `data[]` leads to. */
export function below(way: string, invariant: Invariant): Invariant {
  return (value, report) => {
    for (const { path, value: inner } of select(value, way)) {
      invariant(inner, (innerPath, broken) => report(`${path}${innerPath}`, broken));
    }
  };
}

interface Selected {
  readonly path: string;
  readonly value: unknown;
}

/** The values that a way such as `data[].amount` leads to, with their pointers. */
export function select(value: unknown, way: string): readonly Selected[] {
  let found: readonly Selected[] = [{ path: "", value }];
  for (const step of way === "" ? [] : way.split(/\.|(?=\[\])/)) {
    found = found.flatMap((at) => (step === "[]" ? itemsOf(at) : memberOf(at, step)));
  }
  return found;
}

function itemsOf({ path, value }: Selected): readonly Selected[] {
  return Array.isArray(value) ? value.map((item: unknown, at) => ({ path: `${path}/${at}`, value: item })) : [];
}

function memberOf({ path, value }: Selected, name: string): readonly Selected[] {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return [];
  // An object, read by key.
  const member = (value as Readonly<Record<string, unknown>>)[name];
  return [{ path: `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, value: member }];
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function pointerOf(way: string): string {
  return way === "" ? "" : `/${way.replaceAll(".", "/")}`;
}

/** Texts of one form compare as they stand; two times compare as moments, a date and a time by their common part. */
function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a !== "string" || typeof b !== "string") return 0;
  const [left, right] = [Date.parse(a), Date.parse(b)];
  if (a.length > 10 && b.length > 10 && !Number.isNaN(left) && !Number.isNaN(right)) return left - right;
  const length = Math.min(a.length, b.length, 10);
  const [x, y] = [a.slice(0, length), b.slice(0, length)];
  return x < y ? -1 : x > y ? 1 : 0;
}
