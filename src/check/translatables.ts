import type { Bilingual } from "#diagnostic";
import {
  type AnyType,
  compileWalk,
  type FoundAt,
  fieldName,
  type Guideline,
  guidelineNode,
  type Language,
  type Localized,
  type WalkFrame,
} from "#model";
import type { Span } from "#text";
import { createTextPlaces, type TextPlaces } from "./text-places.ts";

/** A node with texts in several languages, and the nodes that stand in it. */
export interface Translatable {
  /** What it is called inside a sentence, with its id. */
  readonly name: Bilingual;
  readonly texts: readonly TranslatableText[];
  readonly children: readonly Translatable[];
  /** Where it was written. */
  readonly span: Span;
  /** Where its text in a language belongs, as it stands after "add it to" and before 「加えてください」. */
  readonly homeOf: (language: Language) => Bilingual;
}

/** One of the texts of a node. */
export interface TranslatableText {
  readonly name: Bilingual;
  readonly isWritten: (language: Language) => boolean;
  /** Where it was written in a language or, if it was not, where it is to be added. */
  readonly placeOf: (language: Language) => Span;
}

/**
 * Everything of a guideline that is written per language, as its tables say, but for what a table says
 * with a reason is not translated. A node stands in the one that it was written in.
 */
export const translatablesOf: (guideline: Guideline) => readonly Translatable[] = createTranslatables(guidelineNode);

/** Makes the same for the values of a type. */
export function createTranslatables(type: AnyType): (root: object) => readonly Translatable[] {
  const walk = compileWalk(type, ["node", "localized"]);
  const walkNodes = compileWalk(type, ["node"]);
  return (root) => {
    const places = createTextPlaces(root, walkNodes);
    const { rootDraft, draftOf } = createDrafts();
    walk(root, {
      node: draftOf,
      leave(frame) {
        // A node joins its parent after everything in it.
        const parent = places.parentOf(frame);
        if (parent) draftOf(parent).children.push(draftOf(frame));
      },
      localized(values, item, at) {
        if (at.field.untranslated !== undefined || at.field.copied !== undefined) return;
        // What stands between requirements is written as a list; of such a list only its prose is text.
        const hasText = item.is === "list" ? holdsProse : (value: unknown) => value !== undefined;
        draftOf(at.frame).texts.push(textOf({ values, hasText }, at, places));
      },
    });
    const whole = rootDraft(root);
    if (!whole) return [];
    // The guideline's own texts are a few lines of the manifest: missing ones say nothing about the rest.
    return [finish({ ...whole, children: [] }, places), ...whole.children.map((child) => finish(child, places))];
  };
}

function createDrafts() {
  const drafts = new Map<object, Draft>();
  return {
    rootDraft: (root: object) => drafts.get(root),
    draftOf(frame: WalkFrame): Draft {
      const known = drafts.get(frame.node);
      if (known) return known;
      const draft: Draft = { frame, texts: [], children: [] };
      drafts.set(frame.node, draft);
      return draft;
    },
  };
}

interface Draft {
  readonly frame: WalkFrame;
  readonly texts: TranslatableText[];
  readonly children: Draft[];
}

interface WrittenValues {
  readonly values: Localized<unknown>;
  readonly hasText: (value: unknown) => boolean;
}

function textOf({ values, hasText }: WrittenValues, at: FoundAt, places: TextPlaces): TranslatableText {
  return {
    name: fieldName(at.fieldKey),
    isWritten: (language) => hasText(values[language]),
    placeOf: (language) => places.placeToAdd(at, language),
  };
}

function holdsProse(items: unknown): boolean {
  return Array.isArray(items) && items.some((item: { readonly kind?: unknown }) => item.kind === "prose");
}

/** A node whose first child is the node itself has that child's texts and children for its own. */
function finish({ frame, texts, children }: Draft, places: TextPlaces): Translatable {
  const { lead } = frame.table;
  const first = lead === undefined ? undefined : children.find((child) => child.frame.key === lead);
  const node = first
    ? { texts: [...texts, ...first.texts], children: [...first.children, ...without(children, first)] }
    : { texts, children };
  return {
    name: places.nameOf(frame),
    texts: node.texts,
    children: node.children.map((child) => finish(child, places)),
    span: places.spanOf(frame),
    homeOf: (language) => places.homeOf(frame, language),
  };
}

function without(children: readonly Draft[], first: Draft): readonly Draft[] {
  return children.filter((child) => child !== first);
}
