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
  const end = sum.lastIndexOf("[]");
  const items = walker(sum.slice(0, end + "[]".length));
  const amount = reader(sum.slice(end + "[].".length));
  const total = reader(equals);
  const signs = Object.entries(negative).map(([name, values]) => ({ values, read: reader(name) }));
  const expected = {
    en: `the sum of \`${sum}\` equals \`${equals}\``,
    ja: `\`${sum}\` の合計が \`${equals}\` と等しいこと`,
  };
  return (value, report, other = value) => {
    const wanted = total(other);
    const added: number[] = [];
    let isListed = false;
    items(value, (item) => {
      isListed = true;
      const own = amount(item);
      const isNegative = signs.some(({ values, read }) => values.includes(String(read(item))));
      if (typeof own === "number") added.push(isNegative ? -own : own);
    });
    if (typeof wanted !== "number" || !isListed || isSum(added, wanted)) return;
    report(pointerOf(equals), { rule: "sum", expected, requirements });
  };
}

/** Decimal fractions are not exact in a computer, whole numbers are: 0.1 and 0.2 are added as 1 and 2. */
function isSum(added: readonly number[], wanted: number): boolean {
  const places = added.reduce((most, one) => Math.max(most, placesOf(one)), placesOf(wanted));
  // More places than any amount has: without a limit, a message could choose a factor beyond all numbers.
  const factor = 10 ** Math.min(places, 12);
  return added.reduce((sum, one) => sum + Math.round(one * factor), 0) === Math.round(wanted * factor);
}

/** How many decimal places a number needs: `12.50` one, `1e-7` seven. */
function placesOf(amount: unknown): number {
  if (Number.isInteger(amount)) return 0;
  const [, decimals = "", exponent = ""] = /(?:\.(\d*?)0*)?(?:e-(\d+))?$/.exec(String(amount)) ?? [];
  return decimals.length + Number(exponent);
}

/** Dates, times or numbers do not decrease in the order of the fields. Absent ones are left out. */
export function inOrder({ order, requirements = [] }: { readonly order: readonly string[] } & Cited): Invariant {
  const fields = order.map((field) => ({ field, read: reader(field) }));
  return (value, report) => {
    let before = "";
    let earlier: unknown;
    for (const { field, read } of fields) {
      const later = read(value);
      if (later === undefined || later === null) continue;
      if (isAfter(earlier, later)) {
        const expected = { en: `not before \`${before}\``, ja: `\`${before}\` より前でないこと` };
        report(pointerOf(field), { rule: "order", expected, requirements });
      }
      before = field;
      earlier = later;
    }
  };
}

/** An amount has no more decimal places than its currency has (ISO 4217). */
export function decimalPlaces(rule: { readonly decimals: string; readonly currency: string } & Cited): Invariant {
  const readCurrency = reader(rule.currency);
  const readAmount = reader(rule.decimals);
  return (value, report) => {
    const currency = readCurrency(value);
    if (typeof currency !== "string") return;
    const most = exponentOf(currency);
    if (placesOf(readAmount(value)) <= most) return;
    const expected = { en: `at most ${most} decimal places for ${currency}`, ja: `${currency} では小数${most}桁まで` };
    report(pointerOf(rule.decimals), { rule: "decimals", expected, requirements: rule.requirements ?? [] });
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
  const expected = {
    en: `no ${least} to ${most} digits with a right check digit (ISO/IEC 7812)`,
    ja: `検査数字の合う${least}〜${most}桁の数字列（ISO/IEC 7812）がないこと`,
  };
  const isFound = (text: string) => hasRun(text, least) && hasCheckedRun(text.normalize("NFKC"), least, most);
  const smallest = 10 ** (least - 1);
  const holds = (value: unknown): boolean => {
    if (typeof value === "string") return value.length >= least && isFound(value);
    if (typeof value === "number") return Math.abs(value) >= smallest && isFound(String(value));
    if (Array.isArray(value)) return value.some(holds);
    // An object, read by key; whatever else it is has no keys.
    const members = value as Readonly<Record<string, unknown>>;
    for (const key in members) if (holds(members[key])) return true;
    return false;
  };
  const visit = (value: unknown, path: string, report: ReportInvariant): void => {
    if (typeof value !== "object" || value === null) {
      if (holds(value)) report(path, { rule: "noLuhn", expected, requirements });
      return;
    }
    for (const [key, child] of Object.entries(value)) {
      visit(child, `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`, report);
    }
  };
  // Places are named only where there is something to name.
  return (value, report) => {
    if (holds(value)) visit(value, "", report);
  };
}

/** A quick look that most texts do not pass: so many digits, of whatever width, with no letter of ASCII between. */
function hasRun(text: string, least: number): boolean {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) {
      count++;
      if (count >= least) return true;
    } else if (code < 128 && code !== 32 && code !== 45) count = 0;
  }
  return false;
}

/** Whether groups of digits with one space or hyphen between them, one or several together, pass the check. */
function hasCheckedRun(text: string, least: number, most: number): boolean {
  for (const [run] of text.matchAll(/\d+(?:[ -]\d+)*/g)) {
    const groups = run.split(/[ -]/);
    for (const start of groups.keys()) {
      let digits = "";
      for (const group of groups.slice(start, start + most)) {
        digits += group;
        if (digits.length > most) break;
        if (digits.length >= least && passesLuhn(digits)) return true;
      }
    }
  }
  return false;
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  let isDoubled = false;
  for (let at = digits.length - 1; at >= 0; at--) {
    const digit = digits.charCodeAt(at) - 48;
    const weighed = isDoubled ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
    isDoubled = !isDoubled;
  }
  return sum % 10 === 0;
}

/** The same invariant of each value that a way such as `data[]` leads to. */
export function below(way: string, invariant: Invariant): Invariant {
  const walk = walker(way);
  return (value, report) => {
    walk(value, (inner, path) => invariant(inner, (innerPath, broken) => report(`${path()}${innerPath}`, broken)));
  };
}

type Visit = (value: unknown, path: () => string) => void;

/** Visits the values that a way such as `data[].lines[]` leads to. Paths are made only for those who ask. */
function walker(way: string): (value: unknown, visit: Visit) => void {
  const [head = "", ...tails] = way.split("[]");
  const read = reader(head);
  const inner = tails.length === 0 ? undefined : walker(tails.join("[]").replace(/^\./, ""));
  return (value, visit) => {
    const found = read(value);
    if (!inner) {
      if (found !== undefined) visit(found, () => pointerOf(head));
    } else if (Array.isArray(found)) {
      for (let at = 0; at < found.length; at++) {
        inner(found[at], (item, path) => visit(item, () => `${pointerOf(head)}/${at}${path()}`));
      }
    }
  };
}

/** Reads the value that a way without lists, such as `meta.next`, leads to. */
export function reader(way: string): (value: unknown) => unknown {
  const names = way === "" ? [] : way.split(".");
  return (value) => {
    let found = value;
    for (const name of names) {
      if (typeof found !== "object" || found === null || !Object.hasOwn(found, name)) return undefined;
      // An object, read by key.
      found = (found as Readonly<Record<string, unknown>>)[name];
    }
    return found;
  };
}

function pointerOf(way: string): string {
  return way === "" ? "" : `/${way.replaceAll(".", "/")}`;
}

/** Texts of one form compare as they stand; two times compare as moments, a date and a time by their common part. */
function isAfter(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") return a > b;
  if (typeof a !== "string" || typeof b !== "string") return false;
  if (a.length > 10 && b.length > 10) {
    const difference = Date.parse(a) - Date.parse(b);
    if (!Number.isNaN(difference)) return difference > 0;
  }
  return a.slice(0, Math.min(b.length, 10)) > b;
}
