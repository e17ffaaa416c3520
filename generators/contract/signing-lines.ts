import type { Locale } from "#diagnostic";
import type { ContractDocument } from "./contract-document.ts";
import { contractStrings, editionLine, labelled } from "./contract-strings.ts";
import { dateText } from "./parameter-text.ts";

/** A line of the place where the parties sign. */
export interface SigningLine {
  readonly text: string;
  /** Over the whole width, or in the block of a party, which begins with what the clauses call it. */
  readonly kind: "closing" | "party" | "line";
}

/** The closing words, the day, and for each party a block to sign in; none in the model. */
export function signingLines({ signing }: ContractDocument, locale: Locale): readonly SigningLine[] {
  if (!signing) return [];
  const blank = locale === "ja" ? "　　　　年　　月　　日" : "──────────";
  const line = (text: string): SigningLine => ({ text, kind: "line" });
  return [
    ...(signing.closing === "" ? [] : [{ text: signing.closing, kind: "closing" as const }]),
    {
      text: labelled(contractStrings.signing[locale], signing.date ? dateText(signing.date, locale) : blank, locale),
      kind: "closing" as const,
    },
    ...signing.parties.flatMap(({ label, name, address, representative }) => [
      { text: label, kind: "party" as const },
      ...(address === "" ? [] : [line(labelled(contractStrings.address[locale], address, locale))]),
      line(labelled(contractStrings.partyName[locale], name, locale)),
      ...(representative === ""
        ? []
        : [line(labelled(contractStrings.representative[locale], representative, locale))]),
      line(labelled(contractStrings.signature[locale], "──────────", locale)),
    ]),
  ];
}

/** Which edition of which guideline a deal is made from. */
export function basedOn({ guideline }: ContractDocument, locale: Locale): string {
  const [title = "", edition = "", date = ""] = editionLine(guideline, locale);
  return labelled(contractStrings.basedOn[locale], [title, edition, date].join(" / "), locale);
}

/** What stands on each page beside the title: the day of signing, or the edition of the model. */
export function headerNote({ form, signing }: ContractDocument, edition: string): string {
  return form === "deal" ? (signing?.date ?? "") : edition;
}
