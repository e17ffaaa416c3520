import { type Bilingual, didYouMean, type Report } from "#diagnostic";
import {
  type AnyType,
  apiNodesOf,
  compileWalk,
  type FoundAt,
  type Guideline,
  type GuidelinePart,
  guidelineNode,
  type Kind,
  kindNames,
  type NodeTable,
  otherNames,
  type Reference,
  type Target,
  tablesByKind,
  type WalkFrame,
} from "#model";
import { nearest, type Span } from "#text";
import { nodeMessages } from "./node-messages.ts";

/** Reports what {@link createReferenceCheck} says of a guideline, and links that are written at both ends. */
export function checkReferences(guideline: Guideline, unread: ReadonlySet<GuidelinePart>, report: Report): void {
  reportReferences(guideline, unread, report);
  reportLinksWrittenTwice(guideline, report);
}

const reportReferences = createReferenceCheck(guidelineNode);

/**
 * Makes a check of the values of a type that reports ids that are defined twice and references to ids that
 * nothing has, as the model's tables say what refers to what. What is defined in a part that could not be
 * read as a whole is taken to be there.
 */
export function createReferenceCheck(
  type: AnyType,
): (root: object, unread: ReadonlySet<GuidelinePart>, report: Report) => void {
  const tables = tablesByKind(type);
  const walks = { tables, nodes: compileWalk(type, ["node"]) };
  const walkReferences = compileWalk(type, ["reference"]);
  return (root, unread, report) => {
    const defined = definedIds(root, walks, report);
    walkReferences(root, {
      reference(reference, to, at) {
        // An id that was left out is reported where it is read.
        if (typeof to === "object" || reference.id === "") return;
        const kinds = kindsOf(to);
        if (kinds.some((kind) => isUnread(tables.get(kind), unread))) return;
        const known = kinds.flatMap((kind) => defined.of(kind, at) ?? []);
        if (known.some((ids) => ids.has(reference.id))) return;
        reportDangling(reference, { name: targetName(to), ids: known.flatMap((ids) => [...ids]) }, report);
      },
    });
  };
}

interface Walks {
  readonly tables: ReadonlyMap<Kind, NodeTable>;
  readonly nodes: ReturnType<typeof compileWalk>;
}

function kindsOf(to: Exclude<Target, object>): readonly Kind[] {
  return to === "apiNode" ? ["operation", "schema", "field"] : [to];
}

function targetName(to: Exclude<Target, object>): Bilingual {
  return to === "apiNode" ? otherNames.apiNode : kindNames[to];
}

function isUnread(table: NodeTable | undefined, unread: ReadonlySet<GuidelinePart>): boolean {
  return table?.part !== undefined && unread.has(table.part);
}

function reportDangling(
  { id, span }: Reference,
  { name, ids }: { readonly name: Bilingual; readonly ids: readonly string[] },
  report: Report,
): void {
  report(nodeMessages["dangling-reference"]({ id, kind: name }, span, { hint: didYouMean(nearest(id, ids)) }));
}

/** Every id that is defined, found by the kind of its node and where it is asked for. */
interface DefinedIds {
  of(kind: Kind, at: FoundAt): ReadonlySet<string> | undefined;
}

/** Gathers the ids, and reports those that two nodes of one space have. */
function definedIds(root: object, walks: Walks, report: Report): DefinedIds {
  const ids = createIdSets<Set<string>>(() => new Set());
  const spaces = createIdSets<Map<string, Span>>(() => new Map());
  walks.nodes(root, {
    node(frame) {
      const { kind, identity } = frame.table;
      if (!kind || !identity) return;
      // The key of an identity is a field with a text, and nodes that are told apart by one say where they stand.
      const { [identity.key]: id, origin } = frame.node as NamedNode;
      if (typeof id !== "string" || id === "") return;
      const around = identity.within && nodeAround(frame, identity.within);
      ids.in(kind, around).add(id);
      if (identity.space === false || !origin) return;
      const space = spaces.in(identity.space ?? kind, around);
      const first = space.get(id);
      if (!first) space.set(id, origin.span);
      else {
        const related = [{ message: firstDefinition(id), span: first }];
        report(nodeMessages["duplicate-id"]({ id }, origin.span, { related }));
      }
    },
  });
  return {
    of(kind, { frame }) {
      const within = walks.tables.get(kind)?.identity?.within;
      return ids.find(kind, within && nodeAround(frame, within));
    },
  };
}

interface NamedNode {
  readonly [key: string]: unknown;
  readonly origin?: { readonly span: Span };
}

/** The node of a kind that a frame is, or stands in. */
function nodeAround(frame: WalkFrame, kind: Kind): object | undefined {
  if (frame.table.kind === kind) return frame.node;
  return frame.around && nodeAround(frame.around, kind);
}

/** A set per name; within a node, one of its own. */
function createIdSets<Ids>(create: () => Ids) {
  const sets = new Map<string, Map<object | undefined, Ids>>();
  return {
    find: (name: string, around: object | undefined) => sets.get(name)?.get(around),
    in(name: string, around: object | undefined): Ids {
      const byNode = sets.get(name) ?? new Map<object | undefined, Ids>();
      sets.set(name, byNode);
      const known = byNode.get(around) ?? create();
      byNode.set(around, known);
      return known;
    },
  };
}

function reportLinksWrittenTwice(guideline: Guideline, report: Report): void {
  const governs = new Map<string, Reference>();
  for (const requirement of guideline.requirements) {
    for (const reference of requirement.governs) governs.set(`${requirement.id} ${reference.id}`, reference);
  }
  for (const node of guideline.apis.flatMap(apiNodesOf)) {
    for (const { id, span } of node.requirements) {
      const other = governs.get(`${id} ${node.id}`);
      if (!other) continue;
      const related = [
        { message: { en: "It is written here too.", ja: "ここにも書かれています。" }, span: other.span },
      ];
      report(nodeMessages["link-written-twice"]({ requirement: id, node: node.id }, span, { related }));
    }
  }
}

function firstDefinition(id: string): Bilingual {
  return { en: `\`${id}\` is first defined here.`, ja: `\`${id}\` は、はじめにここで定義されています。` };
}
