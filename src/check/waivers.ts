import { type Bilingual, type Diagnostic, defineMessages, didYouMean } from "#diagnostic";
import type { Guideline, Waiver } from "#model";
import { partSpan } from "#model";
import { nearest } from "#text";

export const waiverMessages = defineMessages("check", {
  "waiver-is-used": {
    severity: "warning",
    en: "The waiver of `{code}` matches nothing.",
    ja: "`{code}` の見送り（waiver）に当てはまるものがありません。",
    hint: { en: "Remove it.", ja: "この見送りを消してください。" },
  },
  "waiver-names-a-code": {
    severity: "error",
    en: "`{code}` is not a code that can be waived.",
    ja: "`{code}` は、見送ることのできるコードではありません。",
    hint: { en: "`shishin list codes` shows all of them.", ja: "`shishin list codes` で一覧を見られます。" },
  },
  "waiver-cannot-waive-error": {
    severity: "error",
    en: "`{code}` has the severity `error` and cannot be waived.",
    ja: "`{code}` は誤り（`error`）なので、見送ることができません。",
    hint: {
      en: "Repair what it reports, and remove the waiver.",
      ja: "指摘された箇所を直し、この見送りを消してください。",
    },
  },
});

/**
 * Takes out the warnings that the manifest waives and adds a diagnostic for each waiver that
 * matches nothing, names no known code, or names an error.
 *
 * `at:` matches the file of a diagnostic, or a name that its message shows between backquotes.
 */
export function applyWaivers(
  guideline: Guideline,
  diagnostics: readonly Diagnostic[],
  codes: ReadonlyMap<string, Diagnostic["severity"]>,
): readonly Diagnostic[] {
  const used = new Set<Waiver>();
  const kept = diagnostics.filter((diagnostic) => {
    if (diagnostic.severity === "error") return true;
    const waiver = guideline.waivers.find((candidate) => matches(candidate, diagnostic));
    if (waiver) used.add(waiver);
    return waiver === undefined;
  });
  const about = guideline.waivers
    .filter((waiver) => !used.has(waiver))
    .map((waiver) => {
      const span = partSpan(waiver.origin, "code");
      const severity = codes.get(waiver.code);
      const params = { code: waiver.code };
      if (severity === "error") return waiverMessages["waiver-cannot-waive-error"](params, span);
      if (severity !== undefined) return waiverMessages["waiver-is-used"](params, span);
      const hint = didYouMean(nearest(waiver.code, codes.keys())) ?? hintOfPlugin(waiver.code, codes);
      return waiverMessages["waiver-names-a-code"](params, span, { hint });
    });
  return [...kept, ...about];
}

/** A code that begins like none of the tool's may be that of a check which comes from elsewhere. */
function hintOfPlugin(code: string, codes: ReadonlyMap<string, unknown>): Bilingual | undefined {
  const room = /^[a-z][a-z0-9-]*\//.exec(code)?.[0];
  if (room === undefined || [...codes.keys()].some((known) => known.startsWith(room))) return undefined;
  return {
    en: "If it is the code of a plug-in, name the plug-in with `--plugin FILE`.",
    ja: "プラグインのコードであれば、`--plugin FILE` でプラグインを指定してください。",
  };
}

function matches(waiver: Waiver, diagnostic: Diagnostic): boolean {
  if (waiver.code !== diagnostic.code) return false;
  if (waiver.at === undefined || waiver.at === diagnostic.span.file) return true;
  return diagnostic.message.en.includes(`\`${waiver.at}\``);
}
