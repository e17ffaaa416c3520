import { defineMessages } from "#diagnostic";

/** Problems of YAML files that have a fixed form: the manifest, terms, sources, parameters. */
export const shapeMessages = defineMessages("load", {
  "unknown-key": {
    severity: "error",
    en: "The key `{key}` is not known here.",
    ja: "`{key}` というキーは、ここでは使えません。",
  },
  "missing-key": {
    severity: "error",
    en: "The key `{key}` is missing.",
    ja: "`{key}` がありません。",
    hint: { en: "Add `{key}:`.", ja: "`{key}:` を書き足してください。" },
  },
  "wrong-type": {
    severity: "error",
    en: "`{value}` is not {expected}.",
    ja: "`{value}` は{expected}ではありません。",
    hint: { en: "Write {expected}.", ja: "{expected}を書いてください。" },
  },
  "unknown-value": {
    severity: "error",
    en: "`{value}` is not one of {values}.",
    ja: "`{value}` は {values} のどれでもありません。",
  },
});
