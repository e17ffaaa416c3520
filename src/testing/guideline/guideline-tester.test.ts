import { expect, test } from "vitest";
import { defineCheck } from "#check";
import { testGuideline } from "./guideline-tester.ts";

const areaHasShortId = defineCheck({
  name: "area-has-short-id",
  severity: "note",
  summary: { en: "Ids of areas are short.", ja: "領域の ID は短いものです。" },
  messages: { long: { en: "`{id}` is long.", ja: "`{id}` は長いです。" } },
  visit: (report) => ({
    guideline({ areas }) {
      for (const { id, origin } of areas) if (id.length > 4) report("long", { id }, origin.span);
    },
  }),
});

test("loads an example in memory and runs the checks on it", async () => {
  const manifest = "areas:\n  - { id: LEND, title: Lending }\n  - { id: RETURN, title: Return, x: 1 }\n";
  const { guideline, diagnostics, files } = await testGuideline({ "guideline.yaml": manifest }, [areaHasShortId]);
  expect(guideline?.requirements.map((requirement) => requirement.id)).toEqual(["LEND-01", "LEND-02"]);
  expect(diagnostics.map(({ code, span }) => [code, files.get(span.file)?.text.slice(span.start, span.end)])).toEqual([
    ["check/area-has-short-id", "RETURN"],
    ["load/unknown-key", "x"],
  ]);
});

test("gives the diagnostics of loading alone if there is no guideline", async () => {
  const { guideline, diagnostics } = await testGuideline({ "guideline.yaml": "languages: tomorrow\n" }, [
    areaHasShortId,
  ]);
  expect([guideline, diagnostics.map(({ code }) => code)]).toEqual([undefined, ["load/wrong-type"]]);
});
