import { partSpan } from "#model";
import { defineCheck } from "../define-check.ts";

export const testIsAsSafeAsItsProbe = defineCheck({
  name: "test-is-as-safe-as-its-probe",
  severity: "warning",
  summary: {
    en: "A test is said to be safe in production only if its kind of probe is.",
    ja: "本番で安全とする試験は、その種類の試験が本番で安全なものに限られます。",
  },
  messages: {
    unsafe: {
      en: "The test of `{id}` is said to be safe in production, but `{probe}` is for the sandbox only.",
      ja: "`{id}` の試験は本番で安全とされていますが、`{probe}` は試験環境だけのものです。",
      hint: {
        en: "Write `safe=sandbox`, or use a probe that is safe in production.",
        ja: "`safe=sandbox` と書くか、本番で安全な種類の試験を使ってください。",
      },
    },
  },
  visit: (report, { guideline: { probes } }) => ({
    requirement({ id, status, tests }) {
      if (status === "withdrawn") return;
      for (const test of tests) {
        const probe = probes.find((candidate) => candidate.id === test.probe?.id);
        if (test.safe !== "production" || probe?.safe !== "sandbox") continue;
        report("unsafe", { id, probe: probe.id }, partSpan(test.origin, "safe"), {
          related: [
            {
              message: { en: `\`${probe.id}\` is declared here.`, ja: `\`${probe.id}\` はここで宣言されています。` },
              span: partSpan(probe.origin, "safe"),
            },
          ],
        });
      }
    },
  }),
});
