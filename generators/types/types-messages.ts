import { defineMessages } from "#diagnostic";

/** Problems that only the npm package has. */
export const typesMessages = defineMessages("generate", {
  "package-name": {
    severity: "error",
    en: "`{name}` is not a name that npm accepts.",
    ja: "`{name}` は、npm のパッケージ名として使えません。",
    hint: {
      en: "Write small letters, digits and hyphens, such as `@example/my-guideline`.",
      ja: "`@example/my-guideline` のように、英小文字・数字・ハイフンで書いてください。",
    },
  },
  "package-version": {
    severity: "error",
    en: "`{version}` is not a version that npm accepts.",
    ja: "`{version}` は、npm の版として使えません。",
    hint: { en: "Write three numbers, such as `1.0.0`.", ja: "`1.0.0` のように、三つの数で書いてください。" },
  },
});
