import type { Processor, Data as UnifiedData } from "unified";

/** Offsets in the text: begin, and end which is not included. */
export type Range = readonly [start: number, end: number];

/** Where the parts of a directive stand. The nodes of remark-directive have their values only. */
export interface DirectivePlaces {
  readonly name: Range;
  /** Without the brackets. */
  label?: Range;
  /** Without the braces. */
  attributes?: Range;
  readonly written: WrittenPlace[];
  /** The end of the line that opens the directive. */
  lineEnd: number;
}

/** One attribute: an id, a class, or a name with or without a value. */
export interface WrittenPlace {
  readonly kind: "id" | "class" | "name";
  readonly whole: Range;
  /** The name; of an id or a class, what follows its mark. */
  readonly name: Range;
  /** Without the quotes. */
  value?: Range;
}

declare module "mdast" {
  interface Data {
    /** Of a directive that was parsed: where its parts stand. */
    directivePlaces?: DirectivePlaces;
  }
}

type MdastExtension = Exclude<NonNullable<UnifiedData["fromMarkdownExtensions"]>[number], readonly unknown[]>;
type Handle = NonNullable<NonNullable<MdastExtension["enter"]>[string]>;
type Token = Parameters<Handle>[0];

/** A plug-in that keeps the places of the parts of directives in their nodes' `data`. */
export function keepDirectivePlaces(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directivePlaces()];
}

/**
 * Tokens that remark-directive makes and does not look at when they begin: an extension of a later plug-in would
 * take the place of its own handlers. The parts of a directive come one after the other, before what it contains.
 */
function directivePlaces(): MdastExtension {
  let current: DirectivePlaces = { name: [0, 0], written: [], lineEnd: 0 };
  const last = () => current.written.at(-1);
  const enter: Record<string, Handle> = {};
  for (const kind of ["directiveContainer", "directiveLeaf"]) {
    enter[`${kind}Name`] = function (token) {
      current = { name: rangeOf(token), written: [], lineEnd: token.end.offset };
      const node = this.stack.at(-1);
      if (node) node.data = { ...node.data, directivePlaces: current };
    };
    enter[`${kind}LabelMarker`] = (token) => {
      // The first mark is the bracket that opens, the second the one that closes.
      const start = current.label?.[0] ?? token.end.offset;
      current.label = [start, token.start.offset];
      current.lineEnd = token.end.offset;
    };
    enter[`${kind}AttributesMarker`] = (token) => {
      const start = current.attributes?.[0] ?? token.end.offset;
      current.attributes = [start, token.start.offset];
      current.lineEnd = token.end.offset;
    };
    const attribute = (type: WrittenPlace["kind"], mark: number) => (token: Token) => {
      const [start, end] = rangeOf(token);
      current.written.push({ kind: type, whole: [start - mark, end], name: [start, end] });
    };
    enter[`${kind}AttributeIdValue`] = attribute("id", 1);
    enter[`${kind}AttributeClassValue`] = attribute("class", 1);
    enter[`${kind}AttributeName`] = attribute("name", 0);
    enter[`${kind}AttributeValueLiteral`] = (token) => {
      const [start, end] = rangeOf(token);
      const attributeOfValue = last();
      if (attributeOfValue) attributeOfValue.value = [start + 1, end - 1];
    };
    enter[`${kind}AttributeValue`] = (token) => {
      const attributeOfValue = last();
      if (attributeOfValue) attributeOfValue.value ??= rangeOf(token);
    };
  }
  return { enter };
}

function rangeOf({ start, end }: Token): Range {
  return [start.offset, end.offset];
}
