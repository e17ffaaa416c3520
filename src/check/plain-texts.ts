import { type AnyType, compileWalk, type Guideline, guidelineNode, type Language } from "#model";
import type { Span } from "#text";
import { createTextPlaces } from "./text-places.ts";

/** A text of the guideline that is a line of words, not prose: a title, a description, the evidence asked for. */
export interface PlainText {
  readonly language: Language;
  readonly text: string;
  /** Where its node was written in this language. */
  readonly span: Span;
}

/**
 * Every such text in the order of the model's tables. What others wrote is left out, as the table of the
 * bibliography says, and so are translations of API texts, which stand in an overlay whose places are not known.
 */
export function plainTextsOf(guideline: Guideline): readonly PlainText[] {
  const [normative = ""] = guideline.languages;
  return findTexts(guideline, normative);
}

const findTexts = createPlainTexts(guidelineNode);

/** Makes the same for the values of a type. */
export function createPlainTexts(type: AnyType): (root: object, normative: Language) => readonly PlainText[] {
  const walk = compileWalk(type, ["localized"]);
  const walkNodes = compileWalk(type, ["node"]);
  return (root, normative) => {
    const places = createTextPlaces(root, walkNodes);
    const texts: PlainText[] = [];
    walk(root, {
      localized(values, _item, at) {
        if (at.field.copied !== undefined || at.frame.table.quoted !== undefined) return;
        const isInOverlay = places.translationHomeOf(at.frame) === "overlay";
        for (const [language, text] of Object.entries(values)) {
          // Prose, and the entries of the glossary, are more than a line of words.
          if (typeof text !== "string" || (isInOverlay && language !== normative)) continue;
          texts.push({ language, text, span: places.placeOf(at, language) });
        }
      },
    });
    return texts;
  };
}
