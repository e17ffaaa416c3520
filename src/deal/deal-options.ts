import type { Report } from "#diagnostic";
import type { DealFile, PlacedEntry } from "#load";
import type { Reference } from "#model";
import type { Span } from "#text";
import { dealMessages } from "./deal-messages.ts";

/** A value as somebody gave it, such as that of an option, and its place. */
export interface PlacedValue {
  readonly value: string;
  readonly span: Span;
}

/** `CT-01=A,CT-02=B` as choices, each with the place of the whole value; what has another form is reported. */
export function choicesOfOption(values: readonly PlacedValue[], report: Report): readonly PlacedEntry<Reference>[] {
  return partsOf(values).flatMap(({ value, span }) => {
    const parts = /^([^=\s]+)=([^=\s]+)$/.exec(value);
    if (!parts) {
      report(dealMessages["choice-not-written-out"]({ written: value }, span));
      return [];
    }
    const [, clause = "", alternative = ""] = parts;
    return [{ key: { id: clause, span }, value: { id: alternative, span }, span }];
  });
}

/** `CT-01,CT-02` as references to the clauses that are left out. */
export function omissionsOfOption(values: readonly PlacedValue[]): readonly Reference[] {
  return partsOf(values).map(({ value, span }) => ({ id: value, span }));
}

/** What is added to a deal, or said instead of it, by whoever makes the contract; each with its place. */
export interface DealOptions {
  /** `CT-01=A,CT-02=B` */
  readonly choose?: readonly PlacedValue[];
  /** `CT-01,CT-02` */
  readonly without?: readonly PlacedValue[];
  readonly level?: PlacedValue | undefined;
  readonly lang?: PlacedValue | undefined;
  readonly out?: PlacedValue | undefined;
  readonly draft?: boolean;
  readonly commentary?: boolean;
  readonly matrix?: boolean;
}

/** A deal with options; without a deal only choices are made, and every value stays to be filled in. */
export function dealWithOptions(
  deal: DealFile | undefined,
  { choose = [], without = [], level, lang, out, ...switches }: DealOptions,
  { span, report }: { readonly span: Span; readonly report: Report },
): DealFile {
  const base: DealFile = deal ?? { ...blankDeal, span };
  const chosen = choicesOfOption(choose, report);
  const replaced = new Set(chosen.map(({ key }) => key.id));
  return {
    ...base,
    ...(level && { level: asReference(level) }),
    ...(lang && { lang: asReference(lang) }),
    ...(out && { out: asReference(out) }),
    ...switches,
    choose: [...base.choose.filter(({ key }) => !replaced.has(key.id)), ...chosen],
    without: [...base.without, ...omissionsOfOption(without)],
  };
}

const blankDeal: Omit<DealFile, "span"> = {
  title: {},
  preamble: {},
  closing: {},
  parties: [],
  choose: [],
  without: [],
  parameters: [],
  draft: true,
};

function asReference({ value, span }: PlacedValue): Reference {
  return { id: value, span };
}

function partsOf(values: readonly PlacedValue[]): readonly PlacedValue[] {
  return values.flatMap(({ value, span }) =>
    value
      .split(",")
      .map((part) => ({ value: part.trim(), span }))
      .filter((part) => part.value !== ""),
  );
}
