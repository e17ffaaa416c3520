import { partSpan } from "#model";
import { defineCheck } from "../define-check.ts";

export const automaticProofHasTest = defineCheck({
  name: "automatic-proof-has-test",
  severity: "warning",
  summary: {
    en: "A requirement that is proved automatically says what is tried, and no other does.",
    ja: "自動試験で確かめる要件には試験の内容があり、そうでない要件にはありません。",
  },
  messages: {
    "no-test": {
      en: "`{id}` is proved automatically but has no test.",
      ja: "`{id}` は自動試験で確かめる要件ですが、試験の内容がありません。",
      hint: {
        en: "Add a block `:::test` that says what is sent or read and what must come back.",
        ja: "`:::test` のブロックを足し、何を送りまたは読み、何が返ればよいかを書いてください。",
      },
    },
    "no-automatic-proof": {
      en: "`{id}` has a test but is not proved automatically.",
      ja: "`{id}` に試験の内容がありますが、自動試験で確かめる要件ではありません。",
      hint: {
        en: "Add `automatic` to its `proof=`, or remove the test.",
        ja: "`proof=` に `automatic` を足すか、試験を消してください。",
      },
    },
  },
  visit: (report) => ({
    requirement({ id, status, proof, tests, origin }) {
      if (status === "withdrawn") return;
      const isAutomatic = proof.includes("automatic");
      if (isAutomatic && tests.length === 0) report("no-test", { id }, partSpan(origin, "proof"));
      if (isAutomatic) return;
      for (const test of tests) report("no-automatic-proof", { id }, test.origin.span);
    },
  }),
});
