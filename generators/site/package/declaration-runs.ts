import type { DeclarationReflection, SomeType } from "typedoc";
import type { CodeRun, ExportView } from "#site";
import { memberRuns, objectRuns, signatureRuns, type TypeNames, typeParameterRuns, typeRuns } from "./type-runs.ts";

/** TypeDoc's kinds by number: `ReflectionKind`, which is not loaded here. */
export const kinds = { variable: 32, function: 64, class: 128, interface: 256, type: 2097152 } as const;

/** What an export is. */
export function kindOfDeclaration({ kind, type }: DeclarationReflection): ExportView["kind"] {
  if (kind === kinds.function) return "function";
  if (kind === kinds.variable)
    return type?.type === "reflection" && type.declaration.signatures ? "function" : "variable";
  return kind === kinds.class ? "class" : kind === kinds.interface ? "interface" : "type";
}

/** The whole of a declaration; a long object without its members, which stand in a table. */
export function declarationRuns(entry: DeclarationReflection, known: TypeNames): readonly CodeRun[] {
  // A type that gives a brand its name says what that is.
  const names: TypeNames = {
    ...known,
    brandHref: (brand) => (brand === entry.name ? undefined : known.brandHref(brand)),
  };
  const { name } = entry;
  const parameters = typeParameterRuns(entry.typeParameters ?? [], names);
  const members = (entry.children ?? []).filter(({ inheritedFrom }) => inheritedFrom === undefined);
  const body = () =>
    shortened(
      objectRuns(
        members.map((member) => memberRuns(member, names, 2)),
        0,
      ),
    );
  switch (kindOfDeclaration(entry)) {
    case "function":
      return functionRuns(entry, names);
    case "variable":
      return [`const ${name}: `, ...shortened(typeRuns(entry.type, names))];
    case "type":
      return [`type ${name}`, ...parameters, " = ", ...(entry.type ? typeRuns(entry.type, names) : body())];
    case "interface":
      return [`interface ${name}`, ...parameters, " ", ...body()];
    default: {
      const bases = (entry.extendedTypes ?? []).flatMap((base) => typeRuns(base, names));
      return [`class ${name}`, ...parameters, ...(bases.length > 0 ? [" extends ", ...bases] : []), " ", ...body()];
    }
  }
}

function functionRuns({ name, signatures = [], type }: DeclarationReflection, names: TypeNames): readonly CodeRun[] {
  const [signature] = signatures.length > 0 ? signatures : signaturesOf(type);
  if (!signature) return [`const ${name}: `, ...typeRuns(type, names)];
  return [`function ${name}`, ...signatureRuns(signature, names, { indent: 0, arrow: ": " })];
}

/** How a value of a type is called. */
export function signaturesOf(type: SomeType | undefined) {
  return type?.type === "reflection" ? (type.declaration.signatures ?? []) : [];
}

function shortened(runs: readonly CodeRun[]): readonly CodeRun[] {
  const lines = runs.reduce((sum, run) => sum + (typeof run === "string" ? run.split("\n").length - 1 : 0), 0);
  return lines > longestObject ? ["{ … }"] : runs;
}

/** Objects of more lines are not written out above the table that lists their members. */
export const longestObject = 40;
