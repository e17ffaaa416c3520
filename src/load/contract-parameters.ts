import type { Report } from "#diagnostic";
import { type Cursor, listOf, nodeShape, readYaml, type Shape, textLike, textShape } from "#load/yaml";
import { type ContractParameter, type Language, nodes } from "#model";
import type { SourceFile } from "#text";
import { rootCursor } from "./manifest.ts";

const identifier = textLike({
  pattern: /^[A-Za-z][A-Za-z0-9]*$/,
  name: { en: "a name of letters and digits", ja: "英数字の名前" },
});

/** A default may be a text, a number or a list of texts; whether it fits the type is a check's matter. */
const defaultValue: Shape<string | number | readonly string[]> = {
  schema: { type: ["string", "number", "array"], items: { type: "string" } },
  read(at: Cursor) {
    if (typeof at.value === "number") return at.value;
    return Array.isArray(at.value) ? listOf(textShape()).read(at) : textShape().read(at);
  },
};

const entries = listOf(
  nodeShape(nodes.parameter, {
    required: ["title"],
    shapes: {
      name: identifier,
      default: defaultValue,
      choices: listOf(nodeShape(nodes.choice, { required: ["title"] })),
    },
  }),
);

/** JSON Schema of the file of contract parameters. */
export const contractParametersSchema = entries.schema;

export function readContractParameters(
  file: SourceFile,
  languages: readonly Language[],
  report: Report,
): readonly ContractParameter[] {
  const source = readYaml(file, report);
  return source.value === undefined ? [] : (entries.read(rootCursor(source, languages, report)) ?? []);
}
