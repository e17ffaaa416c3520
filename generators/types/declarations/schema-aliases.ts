import type { JsonObject } from "#model";
import { asObject, type Pointer } from "./json-pointer.ts";
import { typeNames } from "./type-names.ts";

/** The name of each schema's type, by the schema's name, in the document's order. */
export function schemaTypeNames(document: JsonObject): ReadonlyMap<string, string> {
  return typeNames(Object.keys(asObject(asObject(document.components)?.schemas) ?? {}), takenNames);
}

/** What openapi-typescript exports itself. */
const takenNames = ["paths", "webhooks", "components", "$defs", "operations"];

/** `export type Loan = components["schemas"]["Loan"]` for each schema, with its comment. */
export function schemaAliases(document: JsonObject, print: (place: Pointer) => string): string {
  const names = schemaTypeNames(document);
  const aliases: string[] = [];
  const renamed: string[] = [];
  for (const [name, typeName] of names) {
    const comment = print(["components", "schemas", name]);
    const type = `components["schemas"][${JSON.stringify(name)}]`;
    const isShadow = usedByTypes.has(typeName);
    const local = isShadow ? `Schema_${typeName}` : typeName;
    if (isShadow) renamed.push(`${local} as ${typeName}`);
    aliases.push(`${comment === "" ? "" : `${comment}\n`}${isShadow ? "" : "export "}type ${local} = ${type};\n`);
  }
  if (renamed.length > 0) aliases.push(`export type { ${renamed.join(", ")} };\n`);
  return aliases.join("");
}

/** Names that the types above mean by: a schema of such a name must not take it from them. */
const usedByTypes = new Set(["Record", "Omit", "WithRequired", "Extract", "Exclude", "Readonly", "ReadonlyArray"]);
