import { expectedValues, limitsOf } from "#check";
import { type Bilingual, didYouMean, type Report } from "#diagnostic";
import {
  type ContractParameter,
  type DealTerms,
  type Localized,
  localized,
  type ParameterValue,
  partSpan,
  type Reference,
} from "#model";
import { nearest, type Span } from "#text";
import { type DealCase, levelsAreHere, quotedIds } from "./deal-case.ts";
import { dealMessages } from "./deal-messages.ts";
import { allTexts, dealNamesIn, keptTexts } from "./deal-texts.ts";

interface ValueCase extends DealCase {
  readonly level: Reference | undefined;
  readonly kept: Pick<DealTerms, "without" | "choices">;
}

/** A value that fits the type of its parameter, and where it was written. */
interface FittingValue {
  readonly parameter: ContractParameter;
  readonly value: ParameterValue;
  readonly span: Span;
}

/** The values that fit, by name; those that do not, that are missing or that nobody asks for are reported. */
export function judgeValues(valueCase: ValueCase, report: Report): Readonly<Record<string, ParameterValue>> {
  const given = givenValues(valueCase, report);
  const fitting = given.filter((value) => isWithinLimits(value, valueCase, report));
  for (const value of fitting) reportLevel(value, valueCase, report);
  reportDefaultsAtLevel(valueCase, report);
  reportOrder(fitting, valueCase, report);
  reportUse(given, valueCase, report);
  return Object.fromEntries(fitting.map(({ parameter, value }) => [parameter.name, value]));
}

function givenValues({ deal, contract, guideline }: ValueCase, report: Report): readonly FittingValue[] {
  const { parameters } = contract;
  const named = deal.parties.flatMap(({ name, parameter, span }) =>
    // Named values are texts; written ones may be anything.
    parameter ? [{ key: parameter, value: name as unknown, span }] : [],
  );
  return [...named, ...deal.parameters].flatMap(({ key, value, span }): readonly FittingValue[] => {
    const parameter = parameters.find(({ name }) => name === key.id);
    if (!parameter) {
      const near = nearest(
        key.id,
        parameters.map(({ name }) => name),
      );
      report(dealMessages["parameter-unknown"]({ name: key.id }, key.span, { hint: didYouMean(near) }));
      return [];
    }
    const read = readValue(parameter, value, guideline.languages);
    if (read !== undefined) return [{ parameter, value: read, span }];
    const expected = expectedValues[parameter.type];
    const params = { name: key.id, value: shown(value), expected: expected.name };
    report(dealMessages["value-of-wrong-type"](params, span, { hint: expected.hint ?? hintOfChoices(parameter) }));
    return [];
  });
}

/** Texts may be given per language; everything else is as the parameter's type has it. */
function readValue(
  parameter: ContractParameter,
  value: unknown,
  languages: readonly string[],
): ParameterValue | undefined {
  const asText = (item: unknown): string | Localized<string> | undefined => {
    if (typeof item === "string" || typeof item === "number") return String(item);
    return isLocalized(item, languages) ? item : undefined;
  };
  if (parameter.type === "list") {
    if (!Array.isArray(value)) return undefined;
    const items = value.map(asText).filter((item) => item !== undefined);
    return items.length === value.length ? items : undefined;
  }
  if (parameter.type === "text") return asText(value);
  if (!expectedValues[parameter.type].fits(value, parameter)) return undefined;
  return typeof value === "number" && parameter.type !== "choice" ? value : String(value);
}

function isLocalized(value: unknown, languages: readonly string[]): value is Localized<string> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  return entries.length > 0 && entries.every(([key, text]) => languages.includes(key) && typeof text === "string");
}

function isWithinLimits({ parameter, value, span }: FittingValue, valueCase: ValueCase, report: Report): boolean {
  if (typeof value !== "number") return true;
  const [minimum, maximum] = limitsOf(parameter);
  const { name } = parameter;
  const authority = authorityOf(parameter);
  if (value < minimum) {
    const related = relatedTo(parameter, "minimum", valueCase);
    report(dealMessages["value-below-limit"]({ name, value, limit: minimum, authority }, span, { related }));
  } else if (value > maximum) {
    const related = relatedTo(parameter, "maximum", valueCase);
    report(dealMessages["value-above-limit"]({ name, value, limit: maximum, authority }, span, { related }));
  } else return true;
  return false;
}

/** Who sets a limit: a requirement, or the model itself. */
function authorityOf({ limitedBy }: ContractParameter): Bilingual {
  if (limitedBy) return { en: `\`${limitedBy.id}\``, ja: `\`${limitedBy.id}\` ` };
  return { en: "the model contract", ja: "条文例" };
}

function relatedTo(parameter: ContractParameter, part: "minimum" | "maximum", { index }: ValueCase) {
  const requirement = parameter.limitedBy && index.requirements.get(parameter.limitedBy.id);
  const id = requirement?.id ?? parameter.name;
  return [
    {
      message: { en: `\`${id}\` sets the limit here.`, ja: `\`${id}\` は、ここで限度を定めています。` },
      span: requirement?.origin.span ?? partSpan(parameter.origin, part),
    },
  ];
}

/** A choice may be open to some conformance levels only. */
function reportLevel({ parameter, value, span }: FittingValue, { level, index }: ValueCase, report: Report): void {
  const levels = parameter.choices.find((choice) => choice.value === String(value))?.levels;
  if (!level || !levels || levels.some(({ id }) => id === level.id)) return;
  const allowed = parameter.choices.filter((choice) => choice.levels?.some(({ id }) => id === level.id) ?? true);
  const requirement = parameter.limitedBy && index.requirements.get(parameter.limitedBy.id);
  const related = [
    ...levels.slice(0, 1).map((first) => ({ message: levelsAreHere, span: first.span })),
    ...(requirement ? [{ message: ruleIsHere(requirement.id), span: requirement.origin.span }] : []),
  ];
  const params = {
    name: parameter.name,
    value: String(value),
    level: level.id,
    known: quotedIds(allowed.map((choice) => choice.value)),
  };
  report(dealMessages["choice-not-at-level"](params, span, { related }));
}

function ruleIsHere(id: string): Bilingual {
  return { en: `\`${id}\` asks for it here.`, ja: `\`${id}\` は、ここで求めています。` };
}

/** What nobody chose is a choice, too. */
function reportDefaultsAtLevel(valueCase: ValueCase, report: Report): void {
  const { contract, level, deal } = valueCase;
  if (!level) return;
  const named = namesGiven(deal);
  for (const parameter of contract.parameters) {
    if (parameter.default === undefined || named.has(parameter.name)) continue;
    reportLevel({ parameter, value: parameter.default, span: level.span }, valueCase, report);
  }
}

function reportOrder(fitting: readonly FittingValue[], { contract, deal }: ValueCase, report: Report): void {
  const named = namesGiven(deal);
  const find = (name: string): { readonly value: ParameterValue | undefined; readonly span?: Span } => {
    const usual = contract.parameters.find((parameter) => parameter.name === name)?.default;
    // A value that does not fit has been told of; the default does not stand for it.
    return fitting.find(({ parameter }) => parameter.name === name) ?? { value: named.has(name) ? undefined : usual };
  };
  for (const { name, atLeast } of contract.parameters) {
    if (!atLeast) continue;
    const [own, other] = [find(name), find(atLeast.id)];
    if (typeof own.value !== "number" || typeof other.value !== "number" || own.value >= other.value) continue;
    const params = { name, value: own.value, other: atLeast.id, otherValue: other.value };
    const related = [{ message: orderIsHere, span: atLeast.span }];
    report(dealMessages["values-out-of-order"](params, own.span ?? other.span ?? deal.span, { related }));
  }
}

const orderIsHere: Bilingual = { en: "The model contract asks for it here.", ja: "条文例は、ここで求めています。" };

/** Values that the texts of the deal need and do not have, and those that they do not need. */
function reportUse(given: readonly FittingValue[], valueCase: ValueCase, report: Report): void {
  const { contract, guideline, kept, deal } = valueCase;
  const language = guideline.languages[0] ?? "";
  const uses = usesOf(keptTexts(contract, kept, language));
  for (const { parameter, span } of given) {
    if (uses.has(parameter.name)) continue;
    const others = usesOf(allTexts(contract, language)).get(parameter.name) ?? [];
    report(dealMessages["value-not-used"]({ name: parameter.name }, span, { hint: hintOfUse(others) }));
  }
  if (deal.draft) return;
  const named = namesGiven(deal);
  for (const { name, title, default: usual } of contract.parameters) {
    const places = uses.get(name);
    if (!places || usual !== undefined || named.has(name)) continue;
    const words = { en: localized(title, "en") ?? name, ja: localized(title, "ja") ?? name };
    report(dealMessages["value-missing"]({ name, title: words, places: quotedIds(places) }, deal.span));
  }
}

/** The parameters that a deal has a value for, whether it fits or not. */
function namesGiven({ parameters, parties }: DealCase["deal"]): ReadonlySet<string> {
  const keys = [...parameters.map(({ key }) => key), ...parties.flatMap(({ parameter }) => parameter ?? [])];
  return new Set(keys.map(({ id }) => id));
}

/** Which clauses and annexes use each value. */
function usesOf(texts: ReturnType<typeof allTexts>): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  for (const { owner, alternative, text } of texts) {
    const place = alternative === undefined ? owner : `${owner}=${alternative}`;
    for (const name of dealNamesIn(text).placeholders) uses.set(name, [...(uses.get(name) ?? []), place]);
  }
  return uses;
}

function hintOfUse(places: readonly string[]): Bilingual | undefined {
  if (places.length === 0) return undefined;
  return {
    en: `Remove it, or take what uses it: ${quotedIds(places)}.`,
    ja: `この値を消すか、これを使う ${quotedIds(places)} を選んでください。`,
  };
}

function hintOfChoices({ choices }: ContractParameter): Bilingual | undefined {
  const values = choices.map(({ value }) => value);
  if (values.length === 0) return undefined;
  return { en: `Write one of ${quotedIds(values)}.`, ja: `${quotedIds(values)} のいずれかを書いてください。` };
}

function shown(value: unknown): string {
  if (typeof value === "string") return value;
  const json = JSON.stringify(value) ?? "";
  return json.length > 40 ? `${json.slice(0, 39)}…` : json;
}
