import { typeName } from "#load/json-schema";
import { isList, isObject, member, refOf } from "#load/yaml";
import {
  always,
  type DescribeFinding,
  type Finding,
  type FindingSentence,
  quoted,
  sentence,
  valueAbove,
} from "./finding.ts";

/** What rules say about schemas. */
export const schemaSentences = {
  "no-duplicated-enum-values": ({ value }) => [
    sentence(`${quoted(value)} is listed twice in \`enum\`.`, `\`enum\` に ${quoted(value)} が二度あります。`),
  ],
  "no-enum-type-mismatch": (found) => {
    const isConst = found.key === "const";
    const type = member(isConst ? found.holder : valueAbove(found, 2), "type");
    const types = (isList(type) ? type : [type]).map((one) => typeName(String(one)));
    const wanted = { en: types.map(({ en }) => en).join(" or "), ja: types.map(({ ja }) => ja).join("か") };
    const keyword = isConst ? "`const`" : "`enum`";
    return [
      sentence(
        `${quoted(found.value)} in ${keyword} is not ${wanted.en}, as \`type\` says.`,
        `${keyword} の値 ${quoted(found.value)} は、\`type\` の示す${wanted.ja}ではありません。`,
      ),
    ];
  },
  "no-illogical-composition-keywords": ({ place, key, value, holder }) =>
    place.isKey ? choiceSentences(key, value, holder) : memberSentences(place.path.at(-2) ?? "", Number(key), holder),
  "no-mixed-number-range-constraints": ({ key }) => {
    const other = key === "exclusiveMaximum" ? "maximum" : "minimum";
    return [
      sentence(
        `\`${other}\` and ${quoted(key)} both stand here; one of them is enough.`,
        `\`${other}\` と ${quoted(key)} の両方があります。使うのは一方だけにします。`,
      ),
    ];
  },
  "no-required-schema-properties-undefined": ({ value }) => [
    sentence(
      `The property ${quoted(value)} is required, and not defined.`,
      `\`required\` にある項目 ${quoted(value)} が定義されていません。`,
    ),
  ],
  "no-schema-type-mismatch": ({ key, holder }) => {
    const type = quoted(member(holder, "type"));
    return [
      sentence(
        `A schema of the type ${type} has no ${quoted(key)}.`,
        `型が ${type} のスキーマに ${quoted(key)} があります。`,
      ),
    ];
  },
  "nullable-type-sibling": always(
    "`nullable` stands here without a `type`.",
    "`nullable` がありますが、`type` がありません。",
  ),
  "spec-ref-siblings": ({ key }) => [
    sentence(
      `${quoted(key)} beside a \`$ref\` is ignored in this version of OpenAPI.`,
      `\`$ref\` の隣の ${quoted(key)} は、この版の OpenAPI では無視されます。`,
    ),
  ],
} satisfies Record<string, DescribeFinding>;

/** At the keyword itself: too few schemas; else schemas that overlap, of which only the library knows how. */
function choiceSentences(keyword: string, choices: unknown, holder: Finding["holder"]): readonly FindingSentence[] {
  const hasDiscriminator = isObject(member(holder, "discriminator"));
  const isAlone = isList(choices) && choices.length < 2 && (keyword === "allOf" || !hasDiscriminator);
  if (!isAlone) return [];
  return [
    sentence(`${quoted(keyword)} joins fewer than two schemas.`, `${quoted(keyword)} のスキーマが二つに足りません。`),
  ];
}

/** At one of the joined schemas: it is empty, the same as an earlier one, or cannot be named. */
function memberSentences(keyword: string, index: number, choices: unknown): readonly FindingSentence[] {
  const schemas = isList(choices) ? choices : [];
  const schema = schemas[index];
  const same = schemas.findIndex((other) => JSON.stringify(other) === JSON.stringify(schema));
  const said: FindingSentence[] = [];
  if (isObject(schema) && Object.keys(schema).length === 0) {
    said.push(
      sentence(
        `An empty schema in ${quoted(keyword)} fits any value.`,
        `${quoted(keyword)} の中の空のスキーマは、どんな値にも当てはまります。`,
      ),
    );
  }
  if (same < index) {
    said.push(
      sentence(
        `This schema in ${quoted(keyword)} is the same as number ${same + 1}.`,
        `${quoted(keyword)} の中のこのスキーマは、${same + 1} 番目と同じです。`,
      ),
    );
  }
  if (refOf(schema) === undefined && member(schema, "$id") === undefined) {
    said.push(
      sentence(
        `A \`discriminator\` cannot choose a schema that is written inside ${quoted(keyword)}; refer to a named one with \`$ref\`.`,
        `${quoted(keyword)} の中に直接書かれたスキーマは \`discriminator\` で選べません。名前のあるスキーマを \`$ref\` で指してください。`,
      ),
    );
  }
  return said;
}
