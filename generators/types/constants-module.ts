import { levels } from "#model";
import { everyLanguage, printDocComment } from "./doc-comment.ts";
import type { GuidelineConstants, Title } from "./guideline-constants.ts";
import { propertyKey, type TypeName, typeLiteral, unionDeclaration, valueLiteral } from "./literals.ts";

/** What `guideline.d.ts` exports: no schema's type can have these names at the package's front door. */
export const constantNames = [
  "guideline",
  "Language",
  "Level",
  "LocalizedText",
  "Operation",
  "OperationId",
  "operations",
  "parties",
  "PartyId",
  "Requirement",
  "RequirementId",
  "requirements",
  "WithdrawnRequirementId",
  "withdrawnRequirements",
] as const;

/** The text of `guideline.js`. */
export function constantsModule(constants: GuidelineConstants): string {
  const { guideline, languages, parties, requirements, withdrawn, operations } = constants;
  const values = {
    guideline: { ...guideline, languages },
    parties: mapValues(parties, (title) => ({ title })),
    requirements: mapValues(requirements, (requirement) => ({ ...requirement })),
    withdrawnRequirements: mapValues(withdrawn, (requirement) => ({ ...requirement })),
    operations: mapValues(operations, (operation) => ({ ...operation })),
  };
  const exports = Object.entries(values).map(([name, value]) => `export const ${name} = ${valueLiteral(value)};\n`);
  return [`${comment(constants.header)}\n`, ...exports].join("\n");
}

/** The text of `guideline.d.ts`. */
export function constantsDeclarations(constants: GuidelineConstants): string {
  const { guideline, languages, parties, requirements, withdrawn, operations } = constants;
  const [normative = "en", ...others] = languages;
  const text: TypeName = { $type: "LocalizedText" };
  const titleComment =
    (nodes: Readonly<Record<string, { readonly title: Title; readonly level?: string }>>) => (key: string) => {
      const node = nodes[key];
      if (!node) return "";
      const level = node.level === undefined ? "" : `${node.level.toUpperCase()}: `;
      return comment(level + everyLanguage(node.title, languages));
    };
  const titled = mapValues(parties, (title) => ({ title }));
  return `${comment(constants.header)}

${comment("A language of the guideline.")}
${unionDeclaration("Language", languages)}

${comment("A text in each language; a translation may be missing.")}
export interface LocalizedText {
  readonly ${propertyKey(normative)}: string;
${others.map((language) => `  readonly ${propertyKey(language)}?: string;\n`).join("")}}

${comment("How strongly a requirement binds, in the sense of RFC 2119 and RFC 8174.")}
${unionDeclaration("Level", levels)}

${comment("Whom requirements bind.")}
${unionDeclaration("PartyId", Object.keys(parties))}

${comment("The id of a requirement that is in force or a candidate. Any other id does not compile.")}
${unionDeclaration("RequirementId", Object.keys(requirements))}

${comment("The id of a requirement that is no longer in force.")}
${unionDeclaration("WithdrawnRequirementId", Object.keys(withdrawn))}

${comment("The `operationId` of an operation, or its method and path.")}
${unionDeclaration("OperationId", Object.keys(operations))}

export interface Requirement {
  readonly id: RequirementId;
  readonly level: Level;
  readonly status: "active" | "candidate";
  readonly parties: readonly PartyId[];
  readonly title: LocalizedText;
}

export interface Operation {
  readonly id: OperationId;
  readonly api: string;
  readonly method: string;
  readonly path: string;
  ${comment("OAuth scopes that it asks for.")}
  readonly scopes: readonly string[];
  ${comment("The requirements that govern it.")}
  readonly requirements: readonly RequirementId[];
}

${comment(everyLanguage(guideline.title, languages))}
export declare const guideline: ${typeLiteral({ ...guideline, title: text, languages })};

${comment("Whom requirements bind, by id.")}
export declare const parties: ${typeLiteral(
    mapValues(parties, () => ({ title: text })),
    "",
    titleComment(titled),
  )};

${comment("The requirements that are in force or candidates, by id.")}
export declare const requirements: ${typeLiteral(
    mapValues(requirements, (requirement) => ({ ...requirement, title: text })),
    "",
    titleComment(requirements),
  )};

${comment("The requirements that are no longer in force, by id.")}
export declare const withdrawnRequirements: ${typeLiteral(
    mapValues(withdrawn, (requirement) => ({ ...requirement, title: text })),
    "",
    titleComment(withdrawn),
  )};

${comment("The operations of every API, by id.")}
export declare const operations: ${typeLiteral(mapValues(operations, (operation) => ({ ...operation })))};
`;
}

function comment(title: string): string {
  return printDocComment({ title, paragraphs: [], facts: [], tags: [] });
}

function mapValues<Value, Result>(
  values: Readonly<Record<string, Value>>,
  map: (value: Value) => Result,
): Readonly<Record<string, Result>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}
