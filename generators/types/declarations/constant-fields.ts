import {
  type GuidelineIndex,
  type Language,
  type Operation,
  type Problem,
  type Reference,
  type Requirement,
  statuses,
} from "#model";
import { printComment } from "./doc-comment.ts";
import { propertyKey } from "./literals.ts";

/** A text per language; the normative language's is always there. */
export type Title = Readonly<Record<Language, string>>;

/** What stands in a constant. */
export type ConstantValue = string | number | readonly string[] | Title;
export type Constant = Readonly<Record<string, ConstantValue>>;

/** What a constant's fields are made with. */
export interface ConstantContext {
  /** A text in every language that it is written in; without one in the normative language, the fallback. */
  readonly title: (texts: Readonly<Partial<Record<Language, string>>>, fallback: string) => Title;
  readonly index: GuidelineIndex;
  readonly isInForce: (requirement: string) => boolean;
}

/** A field of a constant: its type in the declarations, and how its value is made. Absent values are left out. */
interface ConstantField<Node> {
  readonly type: string;
  readonly comment?: string;
  readonly isOptional?: true;
  readonly value: (node: Node, context: ConstantContext) => ConstantValue | undefined;
}

/** The fields of a constant made from a node: both its value and its declaration follow from them. */
export type ConstantFields<Node> = Readonly<Record<string, ConstantField<Node>>>;

export const requirementFields: ConstantFields<Requirement> = {
  id: { type: "RequirementId", value: ({ id }) => id },
  level: { type: "Level", value: ({ level }) => level },
  status: {
    type: statuses
      .filter((status) => status !== "withdrawn")
      .map((status) => JSON.stringify(status))
      .join(" | "),
    value: ({ status }) => status,
  },
  parties: { type: "readonly PartyId[]", value: ({ parties }) => idsOf(parties) },
  title: { type: "LocalizedText", value: ({ id, title }, context) => context.title(title, id) },
};

export const operationFields: ConstantFields<Operation> = {
  id: { type: "OperationId", value: ({ id }) => id },
  api: { type: "string", value: ({ api }) => api },
  method: { type: "string", value: ({ method }) => method },
  path: { type: "string", value: ({ path }) => path },
  level: {
    type: "LevelId",
    comment: "The level of conformance from which on it is there.",
    isOptional: true,
    value: ({ conformance }) => conformance?.id,
  },
  scopes: { type: "readonly string[]", comment: "OAuth scopes that it asks for.", value: ({ scopes }) => scopes },
  requirements: {
    type: "readonly RequirementId[]",
    comment: "The requirements that govern it.",
    value: ({ id }, { index, isInForce }) => (index.requirementsOfApiNode.get(id) ?? []).filter(isInForce),
  },
};

export const problemFields: ConstantFields<Problem> = {
  api: { type: "string", value: ({ api }) => api },
  type: { type: "string", comment: "Its `type`: a URI.", value: ({ type }) => type },
  status: { type: "number", comment: "HTTP status.", value: ({ status }) => status },
  action: { type: "ProblemAction", value: ({ action }) => action },
  requirements: {
    type: "readonly RequirementId[]",
    value: ({ requirements }, { isInForce }) => idsOf(requirements).filter(isInForce),
  },
  title: { type: "LocalizedText", value: ({ id, title }, context) => context.title(title, id) },
  meaning: {
    type: "LocalizedText",
    comment: "When it is answered.",
    value: ({ id, meaning }, context) => context.title(meaning, id),
  },
  advice: {
    type: "LocalizedText",
    comment: "What to do about it, for people.",
    value: ({ id, advice }, context) => context.title(advice, id),
  },
};

/** The constant of a node. */
export function constantOf<Node>(fields: ConstantFields<Node>, node: Node, context: ConstantContext): Constant {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, { value }]) => {
      const made = value(node, context);
      return made === undefined ? [] : [[key, made] as const];
    }),
  );
}

/** The type of such constants, as `guideline.d.ts` declares it. */
export function constantDeclaration<Node>(name: string, fields: ConstantFields<Node>): string {
  const lines = Object.entries(fields).map(([key, { type, comment, isOptional }]) => {
    const above = comment === undefined ? "" : `${printComment(comment).replace(/^/gm, "  ")}\n`;
    return `${above}  readonly ${propertyKey(key)}${isOptional ? "?" : ""}: ${type};\n`;
  });
  return `export interface ${name} {\n${lines.join("")}}`;
}

function idsOf(references: readonly Reference[]): readonly string[] {
  return references.map(({ id }) => id);
}
