import { type Guideline, type GuidelineIndex, type Language, type Localized, localized } from "#model";
import {
  type Constant,
  type ConstantContext,
  constantOf,
  operationFields,
  problemFields,
  requirementFields,
  type Title,
} from "./constant-fields.ts";

/** What `guideline.js` and `guideline.d.ts` say: plain data. */
export interface GuidelineConstants extends Readonly<Record<string, unknown>> {
  readonly header: string;
  readonly languages: readonly Language[];
  readonly guideline: {
    readonly id: string;
    readonly edition: string;
    readonly date: string;
    readonly status: string;
    readonly title: Title;
  };
  readonly parties: Readonly<Record<string, Title>>;
  readonly requirements: Readonly<Record<string, Constant>>;
  readonly withdrawn: Readonly<Record<string, WithdrawnConstant>>;
  readonly operations: Readonly<Record<string, Constant>>;
  /** Conformance levels, lowest first. */
  readonly levels: Readonly<Record<string, Title>>;
  readonly scopes: Readonly<Record<string, ScopeConstant>>;
  readonly problems: Readonly<Record<string, Constant>>;
}

type WithdrawnConstant = {
  readonly id: string;
  readonly replacedBy: readonly string[];
  readonly title: Title;
};

type ScopeConstant = { readonly api: string; readonly scheme: string; readonly title: Title };

/** Gathers the constants of a guideline. Withdrawn requirements stand apart: citing one does not compile. */
export function guidelineConstants(guideline: Guideline, index: GuidelineIndex, header: string): GuidelineConstants {
  const { id, edition, date, status, languages } = guideline;
  const title = (texts: Localized<string>, fallback: string): Title => {
    const [normative = "en"] = languages;
    const first = localized(texts, normative) ?? fallback;
    return { [normative]: first, ...Object.fromEntries(present(texts, languages)) };
  };
  const inForce = guideline.requirements.filter(({ status }) => status !== "withdrawn");
  const idsInForce = new Set(inForce.map((requirement) => requirement.id));
  const context: ConstantContext = { title, index, isInForce: (requirement) => idsInForce.has(requirement) };
  return {
    header,
    languages,
    guideline: { id, edition, date, status, title: title(guideline.title, id) },
    parties: byId(guideline.parties, (party) => title(party.title, party.id)),
    requirements: byId(inForce, (requirement) => constantOf(requirementFields, requirement, context)),
    withdrawn: byId(
      guideline.requirements.filter(({ status }) => status === "withdrawn"),
      ({ id, replacedBy, title: texts }) => ({
        id,
        replacedBy: replacedBy.map((other) => other.id),
        title: title(texts, id),
      }),
    ),
    operations: byId(
      guideline.apis.flatMap((api) => api.operations),
      (operation) => constantOf(operationFields, operation, context),
    ),
    levels: byId(guideline.conformance, (level) => title(level.title, level.id)),
    scopes: byId(
      guideline.apis.flatMap((api) => api.scopes),
      ({ id, api, scheme, description }) => ({ api, scheme, title: title(description, id) }),
    ),
    problems: byId(
      guideline.apis.flatMap((api) => api.problems),
      (problem) => constantOf(problemFields, problem, context),
    ),
  };
}

function present(texts: Localized<string>, languages: readonly Language[]): readonly (readonly [string, string])[] {
  return languages.flatMap((language) => {
    const text = texts[language];
    return text === undefined ? [] : [[language, text] as const];
  });
}

/** The first of several nodes that have the same id stands for all. */
function byId<Node extends { readonly id: string }, Value>(
  nodes: readonly Node[],
  value: (node: Node) => Value,
): Readonly<Record<string, Value>> {
  const values = new Map<string, Value>();
  for (const node of nodes) if (!values.has(node.id)) values.set(node.id, value(node));
  return Object.fromEntries(values);
}
