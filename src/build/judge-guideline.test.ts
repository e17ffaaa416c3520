import { expect, test } from "vitest";
import { testGuideline } from "#testing/guideline";
import { standardTools } from "#tools";
import { judgeGuideline } from "./judge-guideline.ts";

/** The codes that are left of a guideline whose manifest has these waivers. */
async function judge(waivers: string, more: Readonly<Record<string, string>> = {}) {
  const { guideline, diagnostics, files } = await testGuideline({ "guideline.yaml": waivers, ...more });
  const judged = judgeGuideline(
    { ...(guideline && { guideline }), diagnostics, files, absent: new Set(), unread: new Set() },
    standardTools,
  );
  return judged.diagnostics.map(({ code, message }) => `${code}: ${message.en}`);
}

test("has nothing to say about a guideline that is in order", async () => {
  expect(await judge("")).toEqual([]);
});

test("a waiver of what loading or OpenAPI could report, and does not, is not used", async () => {
  const waivers = ["load/link-written-twice", "openapi/tag-description"].map(
    (code) => `  - { code: ${code}, reason: x }\n`,
  );
  expect(await judge(`waivers:\n${waivers.join("")}`)).toEqual([
    "check/waiver-is-used: The waiver of `load/link-written-twice` matches nothing.",
    "check/waiver-is-used: The waiver of `openapi/tag-description` matches nothing.",
  ]);
});

test("what generators do not understand is told with the rest", async () => {
  expect(await judge("generators: { types: { packge: x } }\n")).toEqual([
    "generate/unknown-option: The generator `types` has no option `packge`.",
  ]);
});

test("tells only what loading says if there is no manifest", () => {
  const nothing = { diagnostics: [], files: new Map(), absent: new Set<string>(), unread: new Set<never>() };
  expect(judgeGuideline(nothing, standardTools)).toEqual({ diagnostics: [] });
});
