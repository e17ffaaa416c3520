import { type Language, problemActions, levels as strengths } from "#model";
import {
  type Constant,
  type ConstantValue,
  constantDeclaration,
  operationFields,
  problemFields,
  requirementFields,
  type Title,
} from "./constant-fields.ts";
import { everyLanguage, printComment } from "./doc-comment.ts";
import type { GuidelineConstants } from "./guideline-constants.ts";
import { propertyKey, type TypeName, typeLiteral, unionDeclaration, valueLiteral } from "./literals.ts";

/** What `guideline.d.ts` exports: no schema's type can have these names at the package's front door. */
export const constantNames = [
  "guideline",
  "Language",
  "Level",
  "LevelId",
  "levels",
  "LocalizedText",
  "Operation",
  "OperationId",
  "operations",
  "parties",
  "PartyId",
  "Problem",
  "ProblemAction",
  "ProblemCode",
  "problems",
  "Requirement",
  "RequirementId",
  "requirements",
  "ScopeId",
  "scopes",
  "WithdrawnRequirementId",
  "withdrawnRequirements",
] as const;

/** The text of `guideline.js`. */
export function constantsModule(constants: GuidelineConstants): string {
  const { guideline, languages, parties, requirements, withdrawn, operations, levels, scopes, problems } = constants;
  const values = {
    guideline: { ...guideline, languages },
    parties: mapValues(parties, (title) => ({ title })),
    requirements: mapValues(requirements, (requirement) => ({ ...requirement })),
    withdrawnRequirements: mapValues(withdrawn, (requirement) => ({ ...requirement })),
    operations: mapValues(operations, (operation) => ({ ...operation })),
    levels: mapValues(levels, (title) => ({ title })),
    scopes: mapValues(scopes, (scope) => ({ ...scope })),
    problems: mapValues(problems, (problem) => ({ ...problem })),
  };
  const exports = Object.entries(values).map(([name, value]) => `export const ${name} = ${valueLiteral(value)};\n`);
  return [`${comment(constants.header)}\n`, ...exports].join("\n");
}

/** The text of `guideline.d.ts`. */
export function constantsDeclarations(constants: GuidelineConstants): string {
  return [comment(constants.header), ...nameDeclarations(constants), nodeTypes, ...valueDeclarations(constants)]
    .map((part) => `${part.trim()}\n`)
    .join("\n");
}

function nameDeclarations(constants: GuidelineConstants): readonly string[] {
  const { languages, parties, requirements, withdrawn, operations, levels, scopes, problems } = constants;
  const [normative = "en", ...others] = languages;
  const texts = [
    `  readonly ${propertyKey(normative)}: string;\n`,
    ...others.map((language) => `  readonly ${propertyKey(language)}?: string;\n`),
  ];
  return [
    union("Language", "A language of the guideline.", languages),
    `${comment("A text in each language; a translation may be missing.")}
export interface LocalizedText {\n${texts.join("")}}`,
    union("Level", "How strongly a requirement binds, in the sense of RFC 2119 and RFC 8174.", strengths),
    union("PartyId", "Whom requirements bind.", Object.keys(parties)),
    union(
      "RequirementId",
      "The id of a requirement that is in force or a candidate. Any other id does not compile.",
      Object.keys(requirements),
    ),
    union("WithdrawnRequirementId", "The id of a requirement that is no longer in force.", Object.keys(withdrawn)),
    union("OperationId", "The `operationId` of an operation, or its method and path.", Object.keys(operations)),
    union("LevelId", "A level of conformance, lowest first.", Object.keys(levels)),
    union("ScopeId", "What an access token may be good for.", Object.keys(scopes)),
    union("ProblemCode", "The last part of the `type` of a problem (RFC 9457).", Object.keys(problems)),
    union("ProblemAction", "What the party that gets a problem does about it.", problemActions),
  ];
}

const nodeTypes = [
  constantDeclaration("Requirement", requirementFields),
  constantDeclaration("Operation", operationFields),
  constantDeclaration("Problem", problemFields),
].join("\n\n");

function valueDeclarations(constants: GuidelineConstants): readonly string[] {
  const { guideline, languages, parties, requirements, withdrawn, operations, levels, scopes, problems } = constants;
  const declare = (name: string, description: string, type: string) =>
    `${comment(description)}\nexport declare const ${name}: ${type};`;
  const titled = (nodes: Readonly<Record<string, Constant>>) =>
    typeLiteral(mapValues(nodes, withoutTexts), "", (key) => titleComment(nodes[key], languages));
  return [
    declare(
      "guideline",
      everyLanguage(guideline.title, languages),
      typeLiteral({ ...guideline, title: localizedText, languages }),
    ),
    declare("parties", "Whom requirements bind, by id.", titled(mapValues(parties, (title) => ({ title })))),
    declare("requirements", "The requirements that are in force or candidates, by id.", titled(requirements)),
    declare("withdrawnRequirements", "The requirements that are no longer in force, by id.", titled(withdrawn)),
    declare(
      "operations",
      "The operations of every API, by id.",
      typeLiteral(mapValues(operations, (node) => ({ ...node }))),
    ),
    declare("levels", "The levels of conformance, lowest first.", titled(mapValues(levels, (title) => ({ title })))),
    declare("scopes", "The scopes of every API.", titled(scopes)),
    declare("problems", "The error catalogue, by code.", titled(problems)),
  ];
}

/** The same constant with a type in the place of each text: it would be too long in a declaration. */
function withoutTexts(node: Constant): Readonly<Record<string, Exclude<ConstantValue, Title> | TypeName>> {
  return mapValues(node, (value) => (isTitle(value) ? localizedText : value));
}

function isTitle(value: ConstantValue): value is Title {
  return typeof value === "object" && !Array.isArray(value);
}

const localizedText: TypeName = { $type: "LocalizedText" };

function titleComment(node: Constant | undefined, languages: readonly Language[]): string {
  const title = node?.title;
  if (title === undefined || !isTitle(title)) return "";
  const level = typeof node?.level === "string" ? `${node.level.toUpperCase()}: ` : "";
  return comment(level + everyLanguage(title, languages));
}

function union(name: string, description: string, words: readonly string[]): string {
  return `${comment(description)}\n${unionDeclaration(name, words)}`;
}

function comment(title: string): string {
  return printComment(title);
}

function mapValues<Value, Result>(
  values: Readonly<Record<string, Value>>,
  map: (value: Value) => Result,
): Readonly<Record<string, Result>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}
