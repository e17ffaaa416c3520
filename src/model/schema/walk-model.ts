import type { Language } from "../localized.ts";
import type { Reference } from "../origin.ts";
import type { Prose } from "../prose.ts";
import type { AnyType, NodeTable, Structure, Target, WrittenField } from "./model-type.ts";
import type { Kind } from "./names.ts";

/** A node of some kind on the way from the root, and the one around it. */
export interface WalkFrame {
  readonly node: object;
  readonly table: NodeTable;
  readonly around: WalkFrame | undefined;
  /** The field of the node around it that it stands in. */
  readonly key: string;
  /** Its place among those of the field, from 0. */
  readonly index: number;
}

/** Where a value was found. */
export interface FoundAt {
  readonly frame: WalkFrame;
  /** The field of the frame's node that it stands in, maybe in parts of that node. */
  readonly key: string;
  /** The field of the innermost part. */
  readonly field: WrittenField;
  readonly fieldKey: string;
  /** Of what stands in a localized value. */
  readonly language: Language | undefined;
}

/** What is wanted of a walk. Whatever is not asked for is not looked for. */
export interface ModelVisitor {
  /** Each node of a kind, before what stands in it. */
  node?(frame: WalkFrame): void;
  /** The same nodes, after what stands in them. */
  leave?(frame: WalkFrame): void;
  reference?(reference: Reference, to: Target, at: FoundAt): void;
  /** Each value that has languages, as a whole. */
  localized?(values: Readonly<Record<Language, unknown>>, item: Structure, at: FoundAt): void;
  /** Each piece of prose. */
  prose?(prose: Prose, at: FoundAt): void;
}

/** What a walk can be asked to visit. */
export type Wanted = Exclude<keyof ModelVisitor, "leave">;

/**
 * Makes a walk over the values of a type, in the order of their tables. Everything that the tables say is
 * worked out once, here; parts of the model in which nothing wanted can stand are never entered.
 */
export function compileWalk(type: AnyType, wanted: readonly Wanted[]): (root: object, visitor: ModelVisitor) => void {
  const walk = compile(type, { wanted: new Set(wanted), walks: new Map() });
  return (root, visitor) => walk?.(root, { at: undefined, index: 0 }, visitor);
}

/** Looks into one value. */
type Walk = (value: unknown, place: Place, visitor: ModelVisitor) => void;

/** Where a walk is. What holds for a whole list is made once: a guideline has tens of thousands of values. */
interface Place {
  /** The root alone stands nowhere. */
  readonly at: FoundAt | undefined;
  /** Among the values of a list. */
  index: number;
}

interface Compilation {
  readonly wanted: ReadonlySet<Wanted>;
  readonly walks: Map<NodeTable, { walk: Walk }>;
}

function compile(type: AnyType, compilation: Compilation): Walk | undefined {
  const { structure } = type;
  if (!holds(type, compilation.wanted, new Set())) return undefined;
  switch (structure.is) {
    case "data":
    case "text":
    case "parent":
      return undefined;
    case "later":
      return compile(structure.type(), compilation);
    case "prose":
      // The structure says what the value is; so it does in each case below.
      return (value, { at }, visitor) => at && visitor.prose?.(value as Prose, at);
    case "reference":
      return (value, { at }, visitor) => at && visitor.reference?.(value as Reference, structure.to, at);
    case "localized":
      return compileLocalized(structure.item, compilation);
    case "list":
      return compileList(structure.item, compilation);
    case "map":
      return compileMap(structure.item, compilation);
    case "union":
      return compileUnion(structure, compilation);
    case "node":
      return compileNode(structure.node, compilation);
    default:
      return structure satisfies never;
  }
}

function compileLocalized(item: AnyType, compilation: Compilation): Walk {
  const walk = compile(item, compilation);
  return (value, { at }, visitor) => {
    if (!at) return;
    // The table says that a value per language stands here.
    const values = value as Readonly<Record<Language, unknown>>;
    visitor.localized?.(values, item.structure, at);
    if (!walk) return;
    for (const language of Object.keys(values)) {
      if (values[language] !== undefined) walk(values[language], { at: { ...at, language }, index: 0 }, visitor);
    }
  };
}

function compileList(item: AnyType, compilation: Compilation): Walk | undefined {
  const walk = compile(item, compilation);
  if (!walk) return undefined;
  return (value, { at }, visitor) => {
    const place: Place = { at, index: 0 };
    // The table says that a list stands here.
    for (const one of value as readonly unknown[]) {
      walk(one, place, visitor);
      place.index++;
    }
  };
}

function compileMap(item: AnyType, compilation: Compilation): Walk | undefined {
  const walk = compile(item, compilation);
  if (!walk) return undefined;
  return (value, place, visitor) => {
    // The table says that a map stands here.
    for (const one of Object.values(value as Readonly<Record<string, unknown>>)) walk(one, place, visitor);
  };
}

function compileUnion(
  { tag, types }: Extract<Structure, { readonly is: "union" }>,
  compilation: Compilation,
): Walk | undefined {
  const walks = new Map([...types].map(([word, type]) => [word, compile(type, compilation)]));
  return (value, place, visitor) =>
    // The table says that an object with this tag stands here.
    walks.get((value as Readonly<Record<string, string>>)[tag] ?? "")?.(value, place, visitor);
}

function compileNode(table: NodeTable, compilation: Compilation): Walk {
  const known = compilation.walks.get(table);
  // A node that holds its own kind is met again before its walk is made.
  if (known) return (value, place, visitor) => known.walk(value, place, visitor);
  const made: { walk: Walk } = { walk: () => undefined };
  compilation.walks.set(table, made);
  const fields = [...table.fields].flatMap(([key, field]) => {
    const walk = "dropped" in field ? undefined : compile(field.type, compilation);
    return walk && !("dropped" in field) ? [{ key, field, walk }] : [];
  });
  const isKind = table.kind !== undefined;
  made.walk = (value, { at, index }, visitor) => {
    // The table says that a node stands here.
    const node = value as Readonly<Record<string, unknown>>;
    if (!isKind && !at) return;
    const frame: WalkFrame = isKind || !at ? { node, table, around: at?.frame, key: at?.key ?? "", index } : at.frame;
    if (isKind) visitor.node?.(frame);
    const language = at?.language;
    for (const { key, field, walk } of fields) {
      const inner = node[key];
      if (inner === undefined) continue;
      const place = { frame, key: isKind || !at ? key : at.key, field, fieldKey: key, language };
      walk(inner, { at: place, index: 0 }, visitor);
    }
    if (isKind) visitor.leave?.(frame);
  };
  return made.walk;
}

/** Whether something wanted can stand in a value of a type. */
function holds(type: AnyType, wanted: ReadonlySet<Wanted>, seen: Set<NodeTable>): boolean {
  const { structure } = type;
  switch (structure.is) {
    case "data":
    case "text":
    case "parent":
      return false;
    case "prose":
    case "reference":
      return wanted.has(structure.is);
    case "localized":
      return wanted.has("localized") || holds(structure.item, wanted, seen);
    case "list":
    case "map":
      return holds(structure.item, wanted, seen);
    case "later":
      return holds(structure.type(), wanted, seen);
    case "union":
      return [...structure.types.values()].some((one) => holds(one, wanted, seen));
    case "node": {
      const { node } = structure;
      if (node.kind !== undefined && wanted.has("node")) return true;
      if (seen.has(node)) return false;
      seen.add(node);
      return [...node.fields.values()].some((field) => !("dropped" in field) && holds(field.type, wanted, seen));
    }
    default:
      return structure satisfies never;
  }
}

/** The table of each kind of node that can stand in a value of a type. */
export function tablesByKind(type: AnyType): ReadonlyMap<Kind, NodeTable> {
  const tables = new Map<Kind, NodeTable>();
  gatherTables(type, { tables, seen: new Set() });
  return tables;
}

interface Gathered {
  readonly tables: Map<Kind, NodeTable>;
  readonly seen: Set<NodeTable>;
}

function gatherTables({ structure }: AnyType, gathered: Gathered): void {
  if ("item" in structure) gatherTables(structure.item, gathered);
  else if (structure.is === "union") for (const one of structure.types.values()) gatherTables(one, gathered);
  else if (structure.is === "later") gatherTables(structure.type(), gathered);
  else if (structure.is === "node" && !gathered.seen.has(structure.node)) {
    const { node } = structure;
    gathered.seen.add(node);
    if (node.kind) gathered.tables.set(node.kind, node);
    for (const field of node.fields.values()) if (!("dropped" in field)) gatherTables(field.type, gathered);
  }
}
