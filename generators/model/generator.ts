import { artifact, defineGenerator, jsonText } from "#generate";
import { guidelineJsonSchema, type JsonObject, serializeGuideline } from "#model";

/** The smallest generator: two files, of which one says what the other means. */
export const modelGenerator = defineGenerator({
  name: "model",
  summary: {
    en: "The whole guideline as one JSON file, with a JSON Schema that explains it.",
    ja: "指針の全体を一つのJSONにしたものと、それを説明するJSON Schemaです。",
  },
  outputs: ["model.json", "model.schema.json"],
  options: [],
  generate: (guideline) => [
    artifact("model.json", () => ({ model: serializeGuideline(guideline) }), makeModel),
    artifact("model.schema.json", {}, () => jsonText(guidelineJsonSchema())),
  ],
});

function makeModel({ model }: { readonly model: JsonObject }): string {
  return jsonText({ $schema: "./model.schema.json", ...model });
}
