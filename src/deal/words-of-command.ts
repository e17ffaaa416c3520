import type { Report } from "#diagnostic";
import type { PlacedEntry } from "#load";
import type { Reference } from "#model";
import type { Span } from "#text";
import { dealMessages } from "./deal-messages.ts";

/** A word of the command line. */
interface Word {
  readonly value: string;
  readonly span: Span;
}

/** `CT-01=A,CT-02=B` as choices, each with the place of the whole word; what has another form is reported. */
export function chooseFromWords(words: readonly Word[], report: Report): readonly PlacedEntry<Reference>[] {
  return partsOf(words).flatMap(({ value, span }) => {
    const [, clause, alternative] = /^([^=\s]+)=([^=\s]+)$/.exec(value) ?? [];
    if (clause !== undefined && alternative !== undefined) {
      return [{ key: { id: clause, span }, value: { id: alternative, span }, span }];
    }
    report(dealMessages["choice-not-written-out"]({ written: value }, span));
    return [];
  });
}

/** `CT-01,CT-02` as mentions of clauses. */
export function withoutFromWords(words: readonly Word[]): readonly Reference[] {
  return partsOf(words).map(({ value, span }) => ({ id: value, span }));
}

function partsOf(words: readonly Word[]): readonly Word[] {
  return words.flatMap(({ value, span }) =>
    value
      .split(",")
      .map((part) => ({ value: part.trim(), span }))
      .filter((part) => part.value !== ""),
  );
}
