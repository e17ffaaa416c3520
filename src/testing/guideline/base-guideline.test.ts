import { describe, expect, test } from "vitest";
import { withBaseFiles } from "./base-guideline.ts";

const manifestOf = (example: Record<string, string>) => withBaseFiles(example)["guideline.yaml"] ?? "";
const keysOf = (manifest: string) => manifest.match(/^\w+(?=:)/gm);

describe("withBaseFiles", () => {
  test("gives a whole guideline around nothing", () => {
    expect(Object.keys(withBaseFiles({})).sort()).toEqual([
      "chapters/a.md",
      "guideline.yaml",
      "sources.yaml",
      "terms.yaml",
    ]);
    expect(manifestOf({})).toContain("\nlanguages: [en]\n");
  });

  test("puts the manifest's other keys after those of the example", () => {
    const manifest = manifestOf({ "guideline.yaml": "areas: []\ntitle: Lending\n" });
    expect(manifest.startsWith("areas: []\ntitle: Lending\nversion: 1\n")).toBe(true);
    expect(keysOf(manifest)?.toSorted()).toEqual(keysOf(manifestOf({}))?.toSorted());
  });

  test("takes the languages from the names of files, or from the manifest", () => {
    expect(manifestOf({ "chapters/a.ja.md": "" })).toContain("\nlanguages: [en, ja]\n");
    expect(manifestOf({ "chapters/a.en.md": "" })).toContain("\nlanguages: [ja, en]\n");
    const japanese = withBaseFiles({ "guideline.yaml": "languages: [ja]\n", "chapters/b.ja.md": "" });
    expect(japanese["guideline.yaml"]?.match(/^languages:.*/gm)).toEqual(["languages: [ja]"]);
    expect(japanese["chapters/a.md"]?.startsWith("# 貸出 {#lending}\n")).toBe(true);
  });

  test("declares a contract and an API as soon as there is a file of theirs", () => {
    const files = withBaseFiles({
      "contract/parameters.yaml": "[]\n",
      "api/openapi.yaml": "",
      "api/openapi.ja.overlay.yaml": "",
    });
    expect(files["guideline.yaml"]).toContain(
      "\ncontract: { files: [contract/clauses.md], parameters: contract/parameters.yaml }\napi:\n" +
        "  - { id: lending, file: api/openapi.yaml, overlays: { ja: api/openapi.ja.overlay.yaml } }\n",
    );
    expect(files["contract/clauses.md"]?.startsWith("# Contract {#contract}\n")).toBe(true);
  });
});
