import { normativeDocument } from "../declarations/api-declarations.ts";
import { namedBrands } from "../declarations/brands.ts";
import { schemaTypeNames } from "../declarations/schema-aliases.ts";
import { importLine, runtimeImport } from "../package/module-lines.ts";
import { compileChecks, knownFormats } from "./compile-checks.ts";
import { messageBook } from "./message-book.ts";
import { placeFacts, placeLiteral } from "./message-places.ts";
import type { ValidatorsInputs } from "./validators-module.ts";

/** The text of `api/<id>.js`: types leave nothing to run but the makers of brands. */
export async function makersModule({ header, languages, documents, governors }: ValidatorsInputs): Promise<string> {
  const document = normativeDocument(documents, languages);
  const makers = namedBrands(document);
  if (makers.length === 0) return `/** ${header} */\nexport {};\n`;
  const schemas = [...new Set(makers.map(({ schema }) => schema))];
  const book = messageBook(document, knownFormats);
  const names = schemaTypeNames(document);
  const messages = book.messages.filter(({ place }) => place?.length === 3 && schemas.includes(place[2] ?? ""));
  const checks = await compileChecks(book.root, messages);
  const context = { document, documents, languages, governors };
  const validators = schemas.map((schema, at) => {
    const check = checks.functions.get(names.get(schema) ?? "");
    const place = placeLiteral(placeFacts(context, ["components", "schemas", schema], schema), () => "{}");
    return `const form${at} = /* @__PURE__ */ createValidator({ check: ${check}, place: ${place} });\n`;
  });
  // Brands may be called as what this module's own code uses: they get their names at the door.
  const made = makers.map(({ name, schema }, at) => {
    const form = `form${schemas.indexOf(schema)}`;
    return `const make${at} = /* @__PURE__ */ createMaker(${JSON.stringify(name)}, ${form});\n`;
  });
  return [
    `/** ${header} */\n`,
    importLine("{ createMaker }", "../runtime/meaning.js"),
    importLine("{ createValidator }", "../runtime/validator.js"),
    runtimeImport(checks.imports.format, "format"),
    runtimeImport(checks.imports["check-support"], "check-support"),
    checks.code,
    ...validators,
    ...made,
    `export {\n${makers.map(({ name }, at) => `  make${at} as ${name},\n`).join("")}};\n`,
  ].join("");
}
