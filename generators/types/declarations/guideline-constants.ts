import { type Guideline, type GuidelineIndex, type Language, type Localized, localized } from "#model";

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
  readonly requirements: Readonly<Record<string, RequirementConstant>>;
  readonly withdrawn: Readonly<Record<string, WithdrawnConstant>>;
  readonly operations: Readonly<Record<string, OperationConstant>>;
  /** Conformance levels, lowest first. */
  readonly levels: Readonly<Record<string, Title>>;
  readonly scopes: Readonly<Record<string, ScopeConstant>>;
  readonly problems: Readonly<Record<string, ProblemConstant>>;
}

/** A text per language; the normative language's is always there. */
export type Title = Readonly<Record<Language, string>>;

type RequirementConstant = {
  readonly id: string;
  readonly level: string;
  readonly status: string;
  readonly parties: readonly string[];
  readonly title: Title;
};

type WithdrawnConstant = {
  readonly id: string;
  readonly replacedBy: readonly string[];
  readonly title: Title;
};

type ScopeConstant = { readonly api: string; readonly scheme: string; readonly title: Title };

type ProblemConstant = {
  readonly api: string;
  readonly type: string;
  readonly status: number;
  readonly action: string;
  readonly requirements: readonly string[];
  readonly title: Title;
  readonly meaning: Title;
  readonly advice: Title;
};

type OperationConstant = Readonly<Record<"id" | "api" | "method" | "path", string>> & {
  readonly level?: string;
  readonly scopes: readonly string[];
  readonly requirements: readonly string[];
};

/** Gathers the constants of a guideline. Withdrawn requirements stand apart: citing one does not compile. */
export function guidelineConstants(guideline: Guideline, index: GuidelineIndex, header: string): GuidelineConstants {
  const { id, edition, date, status, languages } = guideline;
  const title = (texts: Localized<string>, fallback: string): Title => {
    const [normative = "en"] = languages;
    const first = localized(texts, normative) ?? fallback;
    return { [normative]: first, ...Object.fromEntries(present(texts, languages)) };
  };
  const inForce = guideline.requirements.filter(({ status }) => status !== "withdrawn");
  const isInForce = new Set(inForce.map((requirement) => requirement.id));
  return {
    header,
    languages,
    guideline: { id, edition, date, status, title: title(guideline.title, id) },
    parties: byId(guideline.parties, (party) => title(party.title, party.id)),
    requirements: byId(inForce, ({ id, level, status, parties, title: texts }) => ({
      id,
      level,
      status,
      parties: parties.map((party) => party.id),
      title: title(texts, id),
    })),
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
      ({ id, api, method, path, scopes, conformance }) => ({
        id,
        api,
        method,
        path,
        ...(conformance && { level: conformance.id }),
        scopes,
        requirements: (index.requirementsOfApiNode.get(id) ?? []).filter((requirement) => isInForce.has(requirement)),
      }),
    ),
    levels: byId(guideline.conformance, (level) => title(level.title, level.id)),
    scopes: byId(
      guideline.apis.flatMap((api) => api.scopes),
      ({ id, api, scheme, description }) => ({ api, scheme, title: title(description, id) }),
    ),
    problems: byId(
      guideline.apis.flatMap((api) => api.problems),
      ({ id, api, type, status, action, requirements, ...texts }) => ({
        api,
        type,
        status,
        action,
        requirements: requirements.map((requirement) => requirement.id).filter((cited) => isInForce.has(cited)),
        title: title(texts.title, id),
        meaning: title(texts.meaning, id),
        advice: title(texts.advice, id),
      }),
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
