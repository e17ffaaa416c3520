import type { Bilingual } from "#diagnostic";
import {
  type compileWalk,
  type FoundAt,
  type Kind,
  kindNames,
  type Language,
  type NodeTable,
  type Origin,
  type Prose,
  partSpan,
  type Translation,
  type TranslationHome,
  type WalkFrame,
} from "#model";
import { type Span, span } from "#text";

/** Where the texts of a guideline's nodes were written, and where their translations belong. */
export interface TextPlaces {
  /** The node that a node was written in: the one around it, or the one that its table calls its parent. */
  parentOf(frame: WalkFrame): WalkFrame | undefined;
  /** What a node is called inside a sentence, with its id; without one, by its number. */
  nameOf(frame: WalkFrame): Bilingual;
  spanOf(frame: WalkFrame): Span;
  translationHomeOf(frame: WalkFrame): TranslationHome;
  /** Where a text was written in a language, as far as that is known. */
  placeOf(at: FoundAt, language: Language): Span;
  /** Where a text that lacks a language is to be added. */
  placeToAdd(at: FoundAt, language: Language): Span;
  /** As it stands after "add it to" and before 「加えてください」. */
  homeOf(frame: WalkFrame, language: Language): Bilingual;
}

/** A walk that gives every node. */
export type NodeWalk = ReturnType<typeof compileWalk>;

/** Of the nodes in a root; `walk` is a walk over nodes of its type. */
export function createTextPlaces(root: object, walk: NodeWalk): TextPlaces {
  // Most nodes are asked for nothing that takes a second walk to know.
  let known: ReturnType<typeof framesById> | undefined;
  const framesOf = (kind: Kind) => {
    known ??= framesById(root, walk);
    return known.get(kind);
  };
  const parentOf = (frame: WalkFrame): WalkFrame | undefined => {
    for (const { key, kind } of parentFieldsOf(frame.table)) {
      const id = member(frame.node, key);
      const parent = typeof id === "string" ? framesOf(kind)?.get(id) : undefined;
      if (parent) return parent;
    }
    return frame.around;
  };
  const translationHomeOf = (frame: WalkFrame): TranslationHome => {
    if (frame.table.translations) return frame.table.translations;
    const parent = parentOf(frame);
    return parent ? translationHomeOf(parent) : "place";
  };
  const translationOf = (frame: WalkFrame, language: Language): Translation | undefined => {
    // A field of this name has this type wherever a table has it.
    const translations = member(frame.node, "translations") as Readonly<Record<Language, Translation>> | undefined;
    if (translations) return translations[language];
    const parent = parentOf(frame);
    return parent && translationOf(parent, language);
  };
  const placeOf = (at: FoundAt, language: Language): Span => {
    if (translationHomeOf(at.frame) !== "files") return partOf(at.frame, at.key);
    return (translationOf(at.frame, language)?.origin ?? originOf(at.frame)).span;
  };
  return {
    parentOf,
    nameOf,
    spanOf: (frame) =>
      frame.table.kind && originIn(frame.node) ? originOf(frame).span : partOf(frame.around, frame.key),
    translationHomeOf,
    placeOf,
    placeToAdd(at, language) {
      const isInParent = member(at.frame.node, "translations") === undefined;
      const prose = isInParent && translationHomeOf(at.frame) === "files" ? firstProse(at.frame, language) : undefined;
      return prose ?? placeOf(at, language);
    },
    homeOf(frame, language) {
      const { file } = originOf(frame).span;
      switch (translationHomeOf(frame)) {
        case "files":
          return underSameId(file.replace(/\.md$/, `.${language}.md`));
        case "place":
          return underSameId(file);
        default:
          return overlay;
      }
    },
  };
}

interface ParentField {
  readonly key: string;
  readonly kind: Kind;
}

const parentFields = new WeakMap<NodeTable, readonly ParentField[]>();

/** The fields of a table that name the node in which nodes of it are written. */
function parentFieldsOf(table: NodeTable): readonly ParentField[] {
  const known = parentFields.get(table);
  if (known) return known;
  const fields = [...table.fields].flatMap(([key, field]) => {
    if ("dropped" in field || field.type.structure.is !== "parent") return [];
    return [{ key, kind: field.type.structure.kind }];
  });
  parentFields.set(table, fields);
  return fields;
}

/** Nodes by kind and id; of a repeated id, the first. */
function framesById(root: object, walk: NodeWalk): ReadonlyMap<Kind, ReadonlyMap<string, WalkFrame>> {
  const frames = new Map<Kind, Map<string, WalkFrame>>();
  walk(root, {
    node(frame) {
      const { kind, identity } = frame.table;
      const id = identity && member(frame.node, identity.key);
      if (!kind || typeof id !== "string") return;
      const known = frames.get(kind) ?? new Map<string, WalkFrame>();
      frames.set(kind, known);
      if (!known.has(id)) known.set(id, frame);
    },
  });
  return frames;
}

/** A node whose id means nothing alone is named with the one around it; one without an id, by its number there. */
function nameOf(frame: WalkFrame): Bilingual {
  const { table, node, around, index } = frame;
  const { en, ja } = table.kind ? kindNames[table.kind] : { en: table.name, ja: table.name };
  const id = table.identity && member(node, table.identity.key);
  const isOfGuideline = around?.around === undefined;
  const written = typeof id === "string" ? `\`${id}\`` : isOfGuideline ? "" : String(index + 1);
  const alone = written === "" ? { en, ja } : { en: `${en} ${written}`, ja: `${ja} ${written} ` };
  const isPart = table.identity ? table.identity.within !== undefined : !isOfGuideline;
  if (!isPart || !around) return alone;
  const outer = nameOf(around);
  return { en: `${alone.en} of the ${outer.en}`, ja: `${outer.ja}の${alone.ja}` };
}

/** Where a node was written: the nearest place that is known. */
function originOf(frame: WalkFrame): Origin {
  return originIn(frame.node) ?? (frame.around ? originOf(frame.around) : { span: span("", 0, 0) });
}

function originIn(node: object): Origin | undefined {
  // Tables that have this field drop it from JSON, and its type is this.
  return member(node, "origin") as Origin | undefined;
}

/** Where a field was written: of a node whose place is not known, the field that it stands in. */
function partOf(frame: WalkFrame | undefined, key: string): Span {
  if (!frame) return span("", 0, 0);
  const origin = originIn(frame.node);
  return origin ? partSpan(origin, key) : partOf(frame.around, frame.key);
}

/** Where the first prose of a node begins in a language. */
function firstProse({ node, table }: WalkFrame, language: Language): Span | undefined {
  for (const [key, field] of table.fields) {
    if ("dropped" in field || field.type.structure.is !== "localized") continue;
    if (field.type.structure.item.structure.is !== "prose") continue;
    // The table says that the field holds prose per language.
    const written = (member(node, key) as Readonly<Record<Language, Prose | undefined>>)[language];
    const first = written?.children[0];
    if (written && first) return span(written.file, ...first.at);
  }
  return undefined;
}

function underSameId(file: string): Bilingual {
  return { en: `\`${file}\`, under the same id`, ja: `\`${file}\` に、同じ ID で` };
}

const overlay = { en: "the overlay of that language", ja: "その言語のオーバーレイに" };

function member(node: object, key: string): unknown {
  return Reflect.get(node, key);
}
