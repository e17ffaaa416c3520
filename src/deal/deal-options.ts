import type { Report } from "#diagnostic";
import type { PlacedEntry } from "#load";
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
    const [, clause, alternative] = /^([^=\s]+)=([^=\s]+)$/.exec(value) ?? [];
    if (clause !== undefined && alternative !== undefined) {
      return [{ key: { id: clause, span }, value: { id: alternative, span }, span }];
    }
    report(dealMessages["choice-not-written-out"]({ written: value }, span));
    return [];
  });
}

/** `CT-01,CT-02` as references to the clauses that are left out. */
export function omissionsOfOption(values: readonly PlacedValue[]): readonly Reference[] {
  return partsOf(values).map(({ value, span }) => ({ id: value, span }));
}

function partsOf(values: readonly PlacedValue[]): readonly PlacedValue[] {
  return values.flatMap(({ value, span }) =>
    value
      .split(",")
      .map((part) => ({ value: part.trim(), span }))
      .filter((part) => part.value !== ""),
  );
}
