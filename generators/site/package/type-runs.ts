import type { DeclarationReflection, SignatureReflection, SomeType, TypeParameterReflection } from "typedoc";
import type { CodeRun } from "#site";

/** Where names in types lead, and what stands behind a place of an API's types. */
export interface TypeNames {
  /** A name that a module exports. */
  readonly nameHref: (name: string) => string | undefined;
  /** The type that `Branded<string, "LoanId">` is known by. */
  readonly brandHref: (brand: string) => string | undefined;
  /** What `components["schemas"]["Loan"]` is called elsewhere, and where it is explained. */
  readonly schema: (name: string) => { readonly name: string; readonly href?: string | undefined } | undefined;
  /** The type of `components["parameters"]["loanId"]`. */
  readonly component: (group: string, name: string) => SomeType | undefined;
  /** Where `operations["lend"]` is explained. */
  readonly operationHref: (name: string) => string | undefined;
}

/** Lines longer than this are broken where an object has its members. */
const longestLine = 76;

/** A type as TypeScript writes it, its names with links. `indent`: how far in the lines behind the first stand. */
export function typeRuns(type: SomeType | undefined, names: TypeNames, indent = 0): readonly CodeRun[] {
  if (!type) return ["unknown"];
  switch (type.type) {
    case "intrinsic":
      return [type.name];
    case "unknown":
      return [type.name];
    case "literal":
      return [typeof type.value === "bigint" ? `${type.value}n` : JSON.stringify(type.value)];
    case "reference":
      return referenceRuns(type, names, indent);
    case "array":
      return [...grouped(type.elementType, names, indent), "[]"];
    case "typeOperator":
      return [`${type.operator} `, ...typeRuns(type.target, names, indent)];
    case "query":
      return ["typeof ", ...typeRuns(type.queryType, names, indent)];
    case "union":
      return unionRuns(type.types, names, indent);
    case "intersection":
      return joined(
        type.types.flatMap(partsOf).map((part) => grouped(part, names, indent)),
        " & ",
      );
    case "indexedAccess":
      return indexedRuns(type, names, indent);
    case "reflection":
      return reflectionRuns(type.declaration, names, indent);
    case "conditional":
      return conditionalRuns(type, names, indent);
    case "mapped":
      return mappedRuns(type, names, indent);
    case "tuple":
      return [
        "[",
        ...joined(
          type.elements.map((element) => typeRuns(element, names, indent)),
          ", ",
        ),
        "]",
      ];
    case "namedTupleMember":
      return [`${type.name}${type.isOptional ? "?" : ""}: `, ...typeRuns(type.element, names, indent)];
    case "optional":
      return [...typeRuns(type.elementType, names, indent), "?"];
    case "rest":
      return ["...", ...typeRuns(type.elementType, names, indent)];
    case "inferred":
      return [`infer ${type.name}`];
    case "predicate":
      return [type.toString()];
    case "templateLiteral":
      return [type.toString()];
    default:
      return [String(type satisfies never)];
  }
}

function conditionalRuns(
  { checkType, extendsType, trueType, falseType }: Extract<SomeType, { type: "conditional" }>,
  names: TypeNames,
  indent: number,
): readonly CodeRun[] {
  const runs = (type: SomeType) => typeRuns(type, names, indent);
  return [...runs(checkType), " extends ", ...runs(extendsType), " ? ", ...runs(trueType), " : ", ...runs(falseType)];
}

function mappedRuns(type: Extract<SomeType, { type: "mapped" }>, names: TypeNames, indent: number): readonly CodeRun[] {
  return [
    `{ ${modifier(type.readonlyModifier, "readonly ")}[${type.parameter} in `,
    ...typeRuns(type.parameterType, names, indent),
    `]${modifier(type.optionalModifier, "?")}: `,
    ...typeRuns(type.templateType, names, indent),
    " }",
  ];
}

function modifier(sign: "+" | "-" | undefined, text: string): string {
  return sign === undefined ? "" : sign === "-" ? `-${text}` : text;
}

function referenceRuns(
  type: Extract<SomeType, { type: "reference" }>,
  names: TypeNames,
  indent: number,
): readonly CodeRun[] {
  const { name, typeArguments = [], reflection } = type;
  const plain = name.replace(/^.*\./, "");
  const brand = plain === "Branded" ? literalText(typeArguments[1] ?? type) : undefined;
  const brandHref = brand === undefined ? undefined : names.brandHref(brand);
  if (brand !== undefined && brandHref !== undefined) return [{ text: brand, href: brandHref }];
  const href = reflection?.isTypeParameter() ? undefined : names.nameHref(plain);
  const head: CodeRun = href === undefined ? plain : { text: plain, href };
  if (typeArguments.length === 0) return [head];
  return [
    head,
    "<",
    ...joined(
      typeArguments.map((argument) => typeRuns(argument, names, indent)),
      ", ",
    ),
    ">",
  ];
}

function indexedRuns(
  type: Extract<SomeType, { type: "indexedAccess" }>,
  names: TypeNames,
  indent: number,
): readonly CodeRun[] {
  const [name, group, base] = [literalText(type.indexType), ...ownerOf(type.objectType)];
  if (base === "components" && group !== undefined && name !== undefined) {
    const schema = group === "schemas" ? names.schema(name) : undefined;
    if (schema) return [schema.href === undefined ? schema.name : { text: schema.name, href: schema.href }];
    const component = group === "schemas" ? undefined : names.component(group, name);
    if (component) return typeRuns(component, names, indent);
  }
  if (group === "operations" && base === undefined && name !== undefined) {
    const href = names.operationHref(name);
    const text = `operations[${JSON.stringify(name)}]`;
    return [href === undefined ? text : { text, href }];
  }
  return [...grouped(type.objectType, names, indent), "[", ...typeRuns(type.indexType, names, indent), "]"];
}

/** Of `components["schemas"]`: `schemas`, `components`; of `operations`: that alone. */
function ownerOf(type: SomeType): readonly (string | undefined)[] {
  if (type.type === "reference") return [type.name.replace(/^.*\./, "")];
  if (type.type !== "indexedAccess" || type.objectType.type !== "reference") return [];
  return [literalText(type.indexType), type.objectType.name.replace(/^.*\./, "")];
}

export function literalText(type: SomeType): string | undefined {
  return type.type === "literal" && typeof type.value === "string" ? type.value : undefined;
}

function unionRuns(types: readonly SomeType[], names: TypeNames, indent: number): readonly CodeRun[] {
  const parts = types.flatMap(choicesOf).map((part) => grouped(part, names, indent + 2));
  const line = joined(parts, " | ");
  if (lengthOf(line) + indent <= longestLine && !hasBreak(line)) return line;
  const start = `\n${" ".repeat(indent + 2)}| `;
  if (parts.some(hasBreak)) return parts.flatMap((part) => [start, ...part]);
  return filled(parts, start);
}

/** A choice within a choice is one of its parts. */
function choicesOf(type: SomeType): readonly SomeType[] {
  return type.type === "union" ? type.types.flatMap(choicesOf) : [type];
}

/** The same of what is put together. */
function partsOf(type: SomeType): readonly SomeType[] {
  return type.type === "intersection" ? type.types.flatMap(partsOf) : [type];
}

/** As many parts in a line as it holds. */
function filled(parts: readonly (readonly CodeRun[])[], start: string): readonly CodeRun[] {
  let column = longestLine;
  return parts.flatMap((part) => {
    const length = lengthOf(part) + 3;
    const isNext = column + length > longestLine;
    column = isNext ? start.length + length : column + length;
    return [isNext ? start : " | ", ...part];
  });
}

/** With brackets where the sign beside it binds stronger. */
function grouped(type: SomeType, names: TypeNames, indent: number): readonly CodeRun[] {
  const runs = typeRuns(type, names, indent);
  const isLoose =
    ["union", "intersection", "conditional", "typeOperator", "inferred"].includes(type.type) ||
    (type.type === "reflection" && type.declaration.signatures !== undefined);
  if (!isLoose) return runs;
  return ["(", ...runs, textIn(runs).startsWith("\n") ? `\n${" ".repeat(indent)})` : ")"];
}

function reflectionRuns(declaration: DeclarationReflection, names: TypeNames, indent: number): readonly CodeRun[] {
  const { signatures = [], children = [], indexSignatures = [] } = declaration;
  const [only] = signatures;
  if (only && signatures.length === 1 && children.length === 0) {
    return signatureRuns(only, names, { indent, arrow: " => " });
  }
  const members = [
    ...signatures.map((signature) => signatureRuns(signature, names, { indent: indent + 2, arrow: ": " })),
    ...children.map((child) => memberRuns(child, names, indent + 2)),
    ...indexSignatures.map((signature): readonly CodeRun[] => [
      `[${signature.parameters?.[0]?.name ?? "key"}: `,
      ...typeRuns(signature.parameters?.[0]?.type, names, indent + 2),
      "]: ",
      ...typeRuns(signature.type, names, indent + 2),
    ]),
  ];
  return objectRuns(members, indent);
}

/** `{ a: string; b: number }`, or each member in a line of its own. */
export function objectRuns(members: readonly (readonly CodeRun[])[], indent: number): readonly CodeRun[] {
  if (members.length === 0) return ["{}"];
  const line = ["{ ", ...joined(members, "; "), " }"];
  if (members.length < 4 && lengthOf(line) + indent <= longestLine && !hasBreak(line)) return line;
  const start = `\n${" ".repeat(indent + 2)}`;
  return ["{", ...members.flatMap((member) => [start, ...member, ";"]), `\n${" ".repeat(indent)}}`];
}

/** A member as it stands in an object: `dueOn?: string`. */
export function memberRuns(member: DeclarationReflection, names: TypeNames, indent: number): readonly CodeRun[] {
  const [signature] = member.signatures ?? [];
  const name = memberName(member);
  if (signature) return [name, ...signatureRuns(signature, names, { indent, arrow: ": " })];
  return [`${name}: `, ...typeRuns(member.type, names, indent)];
}

/** `readonly dueOn?`, in quotation marks if it is no name. */
export function memberName({ name, flags }: DeclarationReflection): string {
  const written = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name);
  return `${flags.isReadonly ? "readonly " : ""}${written}${flags.isOptional ? "?" : ""}`;
}

/** Type parameters, parameters and what comes back. */
export function signatureRuns(
  { typeParameters = [], parameters = [], type }: SignatureReflection,
  names: TypeNames,
  { indent, arrow }: { readonly indent: number; readonly arrow: string },
): readonly CodeRun[] {
  const list = parameters.map((parameter): readonly CodeRun[] => [
    `${parameter.flags.isRest ? "..." : ""}${parameter.name === "__namedParameters" ? "options" : parameter.name}${parameter.flags.isOptional ? "?" : ""}: `,
    ...typeRuns(parameter.type, names, indent),
  ]);
  return [
    ...typeParameterRuns(typeParameters, names),
    "(",
    ...joined(list, ", "),
    `)${arrow}`,
    ...typeRuns(type, names, indent),
  ];
}

/** `<Who extends Caller = Caller>` */
export function typeParameterRuns(
  parameters: readonly TypeParameterReflection[],
  names: TypeNames,
): readonly CodeRun[] {
  if (parameters.length === 0) return [];
  const list = parameters.map((parameter): readonly CodeRun[] => [
    parameter.name,
    ...(parameter.type ? [" extends ", ...typeRuns(parameter.type, names)] : []),
    ...(parameter.default ? [" = ", ...typeRuns(parameter.default, names)] : []),
  ]);
  return ["<", ...joined(list, ", "), ">"];
}

function joined(parts: readonly (readonly CodeRun[])[], separator: string): readonly CodeRun[] {
  return parts.flatMap((part, at) => (at === 0 ? part : [separator, ...part]));
}

function textIn(runs: readonly CodeRun[]): string {
  return runs.map((run) => (typeof run === "string" ? run : run.text)).join("");
}

function lengthOf(runs: readonly CodeRun[]): number {
  return textIn(runs).length;
}

function hasBreak(runs: readonly CodeRun[]): boolean {
  return textIn(runs).includes("\n");
}
