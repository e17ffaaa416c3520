import type { JsonObject, Language } from "#model";
import { normativeDocument } from "../declarations/api-declarations.ts";
import { type Documents, docCommentAt, everyLanguage, printComment } from "../declarations/doc-comment.ts";
import type { Pointer } from "../declarations/json-pointer.ts";
import { schemaTypeNames } from "../declarations/schema-aliases.ts";
import { importLine, runtimeImport } from "../package/module-lines.ts";
import { compileChecks, knownFormats } from "./compile-checks.ts";
import { type Message, type MessageBook, messageBook } from "./message-book.ts";
import { type DeclaredInvariant, invariantFunction, invariantsOf, pairedInvariants } from "./message-invariants.ts";
import { type Governors, type PlaceContext, placeFacts, placeLiteral } from "./message-places.ts";

/** What the validators of one API are made from: plain data. */
export interface ValidatorsInputs extends Readonly<Record<string, unknown>> {
  readonly header: string;
  readonly api: string;
  readonly languages: readonly Language[];
  readonly documents: Documents;
  readonly governors: Governors;
}

/** The text of `validators/<id>.js`: a compiled function per message, and what the guideline says of its fields. */
export async function validatorsModule(inputs: ValidatorsInputs): Promise<string> {
  const { header, languages, documents, governors } = inputs;
  const document = normativeDocument(documents, languages);
  const book = messageBook(document, knownFormats);
  const checks = await compileChecks(book.root, book.messages);
  const invariants = createInvariantNames();
  const context: PlaceContext = { document, documents, languages, governors };
  const exports = book.messages.map((message) => {
    const rules = message.place ? invariantsOf(document, message.place) : [];
    const names = rules.flatMap(({ way, rule }) => invariants.nameOf(rule, way) ?? []);
    const parts = [
      `check: ${checks.functions.get(message.name)}`,
      `place: ${placeName(message)}`,
      ...(names.length > 0 ? [`invariants: [${names.join(", ")}]`] : []),
    ];
    return `export const validate${message.name} = /* @__PURE__ */ createValidator({ ${parts.join(", ")} });\n`;
  });
  const pairs = pairedRules(document).map(({ name, rule }) => pairExport(name, rule, invariants));
  return [
    `/** ${header} */\n`,
    runtimeImport(["createValidator", ...(pairs.length > 0 ? ["violationAt"] : [])], "validator"),
    runtimeImport(checks.imports.format, "format"),
    runtimeImport(checks.imports["check-support"], "check-support"),
    runtimeImport(invariants.functions(), "invariant"),
    ...placesOf(context, book),
    checks.code,
    ...invariants.declarations(),
    ...exports,
    ...pairs,
  ].join("");
}

/** The text of `validators/<id>.d.ts`. */
export function validatorsDeclarations({ header, api, languages, documents }: ValidatorsInputs): string {
  const document = normativeDocument(documents, languages);
  const { messages } = messageBook(document, knownFormats);
  const own = messages.filter(({ place }) => place?.[1] === "schemas" && place.length === 3);
  const typed = (type: string) => type.replace(/^(NonNullable<)?(operations|paths|webhooks)\b/, "$1Api.$2");
  return [
    `/** ${header} */\n`,
    `import type * as Api from "../api/${api}.js";\n`,
    `import type { Validation } from "../runtime/violation.js";\n`,
    ...messages.map((message) => {
      const comment = message.place && own.includes(message) ? `${titleAt(documents, languages, message.place)}\n` : "";
      const type = own.includes(message) ? `Api.${message.type}` : typed(message.type);
      return `\n${comment}export declare const validate${message.name}: (value: unknown) => Validation<${type}>;\n`;
    }),
    ...pairedRules(document).map(({ name, rule, other }) => {
      const names = schemaTypeNames(document);
      return `\n/** Whether in a \`${name}\` and a \`${other}\` that belong together \`${String(rule.sum)}\` adds up to \`${String(rule.equals)}\`. */\nexport declare const ${pairName(name, rule)}: (value: Api.${names.get(name)}, other: Api.${names.get(other)}) => Validation<Api.${names.get(name)}>;\n`;
    }),
  ].join("");
}

/** The text of `messages/<id>.js`: what goes in and out of each operation, for those who check everything. */
export function messagesModule({ header, api, languages, documents }: ValidatorsInputs): string {
  const { operations } = messageBook(normativeDocument(documents, languages), knownFormats);
  const lines = operations.map(({ id, parameters, request, responses }) => {
    const parts = [
      ...(parameters === undefined ? [] : [`parameters: v.validate${parameters}`]),
      ...(request === undefined ? [] : [`request: v.validate${request}`]),
      `responses: { ${Object.entries(responses)
        .map(([status, name]) => `${JSON.stringify(status)}: v.validate${name}`)
        .join(", ")} }`,
    ];
    return `  ${JSON.stringify(id)}: { ${parts.join(", ")} },\n`;
  });
  return `/** ${header} */\nimport * as v from "../validators/${api}.js";\n\nexport const messages = {\n${lines.join("")}};\n`;
}

/** The text of `messages/<id>.d.ts`. */
export function messagesDeclarations({ header, languages, documents }: ValidatorsInputs): string {
  const { operations } = messageBook(normativeDocument(documents, languages), knownFormats);
  const lines = operations.map(({ id }) => `  readonly ${JSON.stringify(id)}: OperationMessages;\n`);
  return `/** ${header} */
${importLine("type { OperationMessages }", "../runtime/operation.js")}
/** The validators of every operation: import it only where everything is to be checked. */
export declare const messages: {\n${lines.join("")}};\n`;
}

function titleAt(documents: Documents, languages: readonly Language[], place: Pointer): string {
  const { title } = docCommentAt(documents, languages, place);
  return printComment(everyLanguage(title, languages));
}

function placesOf(context: PlaceContext, { messages }: MessageBook): readonly string[] {
  const names = schemaTypeNames(context.document);
  const nameOf = (schema: string) => (names.has(schema) ? `place${names.get(schema)}` : "{}");
  return messages.map((message) => {
    const [root, group, name = ""] = message.place ?? [];
    const isNamed = root === "components" && group === "schemas" && message.place?.length === 3;
    const facts = message.place ? placeFacts(context, message.place, isNamed ? name : "") : {};
    return `const ${placeName(message)} = ${placeLiteral(facts, nameOf)};\n`;
  });
}

function placeName({ name }: Message): string {
  return `place${name}`;
}

interface InvariantNames {
  readonly nameOf: (rule: DeclaredInvariant, way: string) => string | undefined;
  readonly functions: () => readonly string[];
  readonly declarations: () => readonly string[];
}

/** Gives each invariant that some message needs a name, once. */
function createInvariantNames(): InvariantNames {
  const names = new Map<string, string>();
  const functions = new Set<string>();
  const call = (name: string, args: string) => `/* @__PURE__ */ ${name}(${args})`;
  const declare = (code: string): string => {
    const name = names.get(code) ?? `invariant${names.size}`;
    names.set(code, name);
    return name;
  };
  return {
    nameOf(rule, way) {
      const name = invariantFunction(rule);
      if (name === undefined) return undefined;
      functions.add(name);
      const own = declare(call(name, JSON.stringify(rule)));
      if (way === "") return own;
      functions.add("below");
      return declare(call("below", `${JSON.stringify(way)}, ${own}`));
    },
    functions: () => [...functions].sort(),
    declarations: () => [...names].map(([code, name]) => `const ${name} = ${code};\n`),
  };
}

interface PairedRule {
  readonly name: string;
  readonly other: string;
  readonly rule: DeclaredInvariant;
}

function pairedRules(document: JsonObject): readonly PairedRule[] {
  const names = schemaTypeNames(document);
  return [...names.keys()].flatMap((name) =>
    pairedInvariants(document, name).flatMap((rule) => {
      const other = String(rule.given);
      return names.has(other) && invariantFunction(rule) === "sumEquals" ? [{ name, other, rule }] : [];
    }),
  );
}

function pairName(name: string, { equals, given }: DeclaredInvariant): string {
  return `check${name}Against${String(given)}${capital(String(equals))}`;
}

function pairExport(name: string, rule: DeclaredInvariant, invariants: InvariantNames): string {
  const invariant = invariants.nameOf(rule, "");
  return `export const ${pairName(name, rule)} = (value, other) => {
  const violations = [];
  ${invariant}(value, (path, broken) => violations.push(violationAt(place${String(rule.given)}, path, broken)), other);
  return violations.length > 0 ? { ok: false, violations, unknownValues: [] } : { ok: true, value, unknownValues: [] };
};\n`;
}

function capital(way: string): string {
  return way.replace(/(?:^|[^\p{ID_Continue}]+)(.)/gu, (_, next: string) => next.toUpperCase());
}
