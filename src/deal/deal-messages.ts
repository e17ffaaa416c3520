import { defineMessages } from "#diagnostic";

/** Problems of a deal: of its file, and of how it fits the model contract. */
export const dealMessages = defineMessages("deal", {
  "contract-missing": {
    severity: "error",
    en: "The guideline in `{path}` has no model contract.",
    ja: "`{path}` の指針に、条文例がありません。",
    hint: { en: "Name a guideline that has one.", ja: "条文例のある指針を指定してください。" },
  },
  "model-unreadable": {
    severity: "error",
    en: "`{path}` is not the model of a guideline: `{place}` is not as it is written by `shishin build`.",
    ja: "`{path}` は指針の model.json ではありません。`{place}` が、`shishin build` の書く形と違います。",
    hint: { en: "Name the `model.json` of a build.", ja: "ビルドで作られた `model.json` を指定してください。" },
  },
  "language-unknown": {
    severity: "error",
    en: "The guideline has no language `{language}`.",
    ja: "`{language}` という言語は、この指針にありません。",
    hint: { en: "Write one of {known}.", ja: "{known} のいずれかを書いてください。" },
  },
  "file-form-unknown": {
    severity: "error",
    en: "A contract cannot be written to `{path}`.",
    ja: "`{path}` に契約書を書き出すことはできません。",
    hint: { en: "Write a name that ends in {known}.", ja: "{known} のいずれかで終わる名前を書いてください。" },
  },
  "choice-not-written-out": {
    severity: "error",
    en: "`{written}` does not say which alternative of which clause is taken.",
    ja: "`{written}` では、どの条項のどの案を選ぶのか分かりません。",
    hint: { en: "Write it like `CT-01=A`.", ja: "`CT-01=A` の形で書いてください。" },
  },
  "clause-unknown": {
    severity: "error",
    en: "The model contract has no clause `{clause}`.",
    ja: "`{clause}` という条項は、条文例にありません。",
    hint: { en: "`shishin list clauses` shows all of them.", ja: "`shishin list clauses` で一覧を見られます。" },
  },
  "alternative-unknown": {
    severity: "error",
    en: "The clause `{clause}` has no alternative `{alternative}`.",
    ja: "条項 `{clause}` に、案 `{alternative}` はありません。",
    hint: { en: "Choose {known}.", ja: "{known}を選んでください。" },
  },
  "alternative-not-chosen": {
    severity: "error",
    en: "The clause `{clause}` has alternatives, none of which is chosen or the default.",
    ja: "条項 `{clause}` には案がありますが、どれも選ばれておらず、標準もありません。",
    hint: { en: "Add it to `choose:` with {known}.", ja: "`choose:` に加え、{known}を選んでください。" },
  },
  "alternative-not-at-level": {
    severity: "error",
    en: "The alternative `{alternative}` of `{clause}` is not allowed at the level `{level}`.",
    ja: "`{clause}` の案 `{alternative}` は、準拠レベル `{level}` では認められていません。",
    hint: {
      en: "Choose another alternative, or one of the levels {levels}.",
      ja: "ほかの案を選ぶか、準拠レベルを {levels} のいずれかにしてください。",
    },
  },
  "clause-not-optional": {
    severity: "error",
    en: "The clause `{clause}` cannot be left out: it is not optional.",
    ja: "条項 `{clause}` は省略可の条ではないため、除けません。",
    hint: { en: "Take it out of the clauses that are left out.", ja: "除く条項から外してください。" },
  },
  "clause-still-named": {
    severity: "warning",
    en: "`{clause}` is left out, but `{other}` speaks of it.",
    ja: "`{clause}` は除かれていますが、`{other}` がこれに触れています。",
    hint: { en: "Mend the sentence in the finished contract.", ja: "できあがった契約書で、その文を直してください。" },
  },
  "level-unknown": {
    severity: "error",
    en: "The guideline has no conformance level `{level}`.",
    ja: "`{level}` という準拠レベルは、この指針にありません。",
    hint: { en: "Write one of {known}.", ja: "{known} のいずれかを書いてください。" },
  },
  "parameter-unknown": {
    severity: "error",
    en: "The model contract has no parameter `{name}`.",
    ja: "`{name}` というパラメーターは、条文例にありません。",
    hint: { en: "`shishin list parameters` shows all of them.", ja: "`shishin list parameters` で一覧を見られます。" },
  },
  "value-of-wrong-type": {
    severity: "error",
    en: "The value `{value}` of `{name}` is not {expected}.",
    ja: "`{name}` の値 `{value}` は、{expected}ではありません。",
    hint: { en: "Write {expected}.", ja: "{expected}を書いてください。" },
  },
  "value-below-limit": {
    severity: "error",
    en: "`{name}` is `{value}`, but {authority} allows no less than `{limit}`.",
    ja: "`{name}` は `{value}` ですが、{authority}が認めるのは `{limit}` 以上です。",
    hint: { en: "Write `{limit}` or more.", ja: "`{limit}` 以上の値を書いてください。" },
  },
  "value-above-limit": {
    severity: "error",
    en: "`{name}` is `{value}`, but {authority} allows no more than `{limit}`.",
    ja: "`{name}` は `{value}` ですが、{authority}が認めるのは `{limit}` 以下です。",
    hint: { en: "Write `{limit}` or less.", ja: "`{limit}` 以下の値を書いてください。" },
  },
  "values-out-of-order": {
    severity: "error",
    en: "`{name}` is `{value}`, less than `{other}`, which is `{otherValue}`.",
    ja: "`{name}` の `{value}` が、`{other}` の `{otherValue}` より小さくなっています。",
    hint: { en: "Raise `{name}` or lower `{other}`.", ja: "`{name}` を大きくするか、`{other}` を小さくしてください。" },
  },
  "choice-not-at-level": {
    severity: "error",
    en: "`{value}` is not allowed for `{name}` at the level `{level}`.",
    ja: "準拠レベル `{level}` では、`{name}` に `{value}` は認められていません。",
    hint: { en: "Write one of {known}.", ja: "{known} のいずれかを書いてください。" },
  },
  "value-missing": {
    severity: "error",
    en: "`{name}` ({title}) has no value, and {places} needs one.",
    ja: "`{name}`（{title}）の値がありません。{places} で使われます。",
    hint: {
      en: "Add `{name}:` to `parameters:`, or leave it to be filled in with `draft: true`.",
      ja: "`parameters:` に `{name}:` を書くか、`draft: true` と書いて空欄のままにしてください。",
    },
  },
  "value-not-used": {
    severity: "warning",
    en: "`{name}` has a value, but no clause of this deal uses it.",
    ja: "`{name}` に値がありますが、この契約のどの条も使いません。",
    hint: { en: "Remove it.", ja: "この値を消してください。" },
  },
});
