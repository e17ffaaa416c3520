import type { Report } from "#diagnostic";
import {
  type Cursor,
  choice,
  listOf,
  localizedTextShape,
  numberShape,
  objectOf,
  optionalShape,
  parseYaml,
  referenceShape,
  required,
  type Shape,
  textLike,
  textShape,
} from "#load/yaml";
import { type ContractParameter, type Language, parameterTypes } from "#model";
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

const entry = objectOf({
  name: required(identifier, "Its name, used as `{{name}}`."),
  type: required(choice(parameterTypes), "What kind of value it takes."),
  unit: optionalShape(textShape(), "Of a duration: minutes, hours, days, months, years; of money: an ISO 4217 code."),
  title: required(localizedTextShape(), "Its name for people."),
  description: optionalShape(localizedTextShape(), "What it means."),
  default: optionalShape(defaultValue, "The value proposed."),
  minimum: optionalShape(numberShape(), "The smallest value."),
  maximum: optionalShape(numberShape(), "The largest value."),
  atLeast: optionalShape(referenceShape(), "Name of the parameter that the value is not less than."),
  limitedBy: optionalShape(referenceShape(), "Id of the requirement that sets the limits."),
  choices: optionalShape(
    listOf(
      objectOf({
        value: required(textShape(), "The value."),
        title: required(localizedTextShape(), "Its name."),
        levels: optionalShape(listOf(referenceShape()), "Ids of the conformance levels at which it may be chosen."),
      }),
    ),
    "What can be chosen.",
  ),
});

/** JSON Schema of the file of contract parameters. */
export const contractParametersSchema = listOf(entry).schema;

export function readContractParameters(
  file: SourceFile,
  languages: readonly Language[],
  report: Report,
): readonly ContractParameter[] {
  const source = parseYaml(file, report);
  if (source.value === undefined) return [];
  const entries = listOf(entry).read(rootCursor(source, languages, report)) ?? [];
  return entries.map((read) => {
    const { description, choices, ...rest } = read;
    return {
      kind: "parameter",
      ...rest,
      description: description ?? {},
      choices: choices ?? [],
    };
  });
}
