import {
  type AnyType,
  compileWalk,
  type Guideline,
  guidelineNode,
  type Kind,
  type Language,
  type NodesByKind,
  type Prose,
  type ProseNode,
  type WalkFrame,
  walkProse,
} from "#model";

/** Where some prose stands. */
export interface ProseContext {
  /** Of prose that stands in no language, the empty text. */
  readonly language: Language;
  /** The innermost node around it that says what kind it is. */
  readonly owner: ProseOwner;
  /** The field of the owner that it stands in: the `statement` of a requirement, the `question` of a row, … */
  readonly role: string;
}

export type ProseOwner = Extract<NodesByKind[Kind], { readonly kind: string }>;

/** A call for each kind of node that the schema knows. */
export type NodeVisitor = { readonly [K in Kind]?: (node: NodesByKind[K]) => void };

/** What a check wants to see; each is called once per node, in the order of the model's tables. */
export interface Visitor extends NodeVisitor {
  /** Every piece of prose, in every language, wherever it stands. */
  prose?(prose: Prose, context: ProseContext): void;
  /** Every node of every piece of prose. */
  proseNode?(node: ProseNode, prose: Prose, context: ProseContext): void;
  /** After everything else. */
  end?(): void;
}

/** Walks a guideline once for any number of visitors. */
export const walkGuideline: (guideline: Guideline, visitors: readonly Visitor[]) => void = createWalk(guidelineNode);

/** Makes such a walk over the values of a type. */
export function createWalk(type: AnyType): (root: object, visitors: readonly Visitor[]) => void {
  const walk = compileWalk(type, ["node", "prose"]);
  return (root, visitors) => {
    const nodeCalls = callsByKind(visitors);
    const proseCalls = visitors.flatMap((visitor) => visitor.prose?.bind(visitor) ?? []);
    const proseNodeCalls = visitors.flatMap((visitor) => visitor.proseNode?.bind(visitor) ?? []);
    walk(root, {
      node({ node, table: { kind } }) {
        for (const call of (kind && nodeCalls.get(kind)) ?? []) call(node);
      },
      prose(prose, { frame, key, language = "" }) {
        const context: ProseContext = { language, ...ownerOf(frame, key) };
        for (const call of proseCalls) call(prose, context);
        if (proseNodeCalls.length === 0) return;
        walkProse(prose, (node) => {
          for (const call of proseNodeCalls) call(node, prose, context);
        });
      },
    });
    for (const visitor of visitors) visitor.end?.();
  };
}

function ownerOf(frame: WalkFrame, key: string): Pick<ProseContext, "owner" | "role"> {
  const isOwner = frame.table.fields.has("kind") || !frame.around;
  // A table with the field `kind` is of a node that has it; the guideline itself is one of them.
  if (isOwner) return { owner: frame.node as ProseOwner, role: key };
  return ownerOf(frame.around, frame.key);
}

/** The calls of all visitors, by the kind of node that they want. */
function callsByKind(visitors: readonly Visitor[]): ReadonlyMap<Kind, readonly ((node: object) => void)[]> {
  const calls = new Map<Kind, ((node: object) => void)[]>();
  for (const visitor of visitors) {
    for (const [name, call] of Object.entries(visitor)) {
      if (call === undefined) continue;
      // Keys that are no kind, as `prose`, are never looked up.
      const kind = name as Kind;
      // What a visitor has under a kind takes nodes of that kind.
      calls.set(kind, [...(calls.get(kind) ?? []), call.bind(visitor) as (node: object) => void]);
    }
  }
  return calls;
}
