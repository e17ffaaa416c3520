import { type Check, defineCheck, type Visitor } from "#check";
import type { Report } from "#diagnostic";
import type { Span } from "#text";
import type { PluginCheck } from "./define-plugin.ts";
import { pluginMessages } from "./plugin-messages.ts";
import { reasonOf } from "./reason-of.ts";

/** A check of a plug-in as a check of the tool: if it throws, that is reported once, and it says nothing more. */
export function guardCheck(definition: PluginCheck, plugin: string, place: Span): Check {
  const check = defineCheck(definition, plugin);
  return {
    ...check,
    start(report, context) {
      let hasFailed = false;
      const attempt = <Result>(action: () => Result): Result | undefined => {
        if (hasFailed) return undefined;
        try {
          return action();
        } catch (error) {
          hasFailed = true;
          report(pluginMessages["check-fails"]({ plugin, code: check.code, reason: reasonOf(error) }, place));
          return undefined;
        }
      };
      const visitor = attempt(() => check.start(withPlaces(report), context)) ?? {};
      const guarded = Object.entries(visitor).map(([name, visit]: [string, (...given: unknown[]) => void]) => [
        name,
        (...given: unknown[]) => attempt(() => visit.apply(visitor, given)),
      ]);
      // The same names, and each takes and gives what it did.
      return Object.fromEntries(guarded) as Visitor;
    },
  };
}

/** Whoever reports without a place is told at once, not where the report is printed. */
function withPlaces(report: Report): Report {
  return (diagnostic) => {
    const { span } = diagnostic;
    const isPlace = typeof span?.file === "string" && Number.isInteger(span.start) && Number.isInteger(span.end);
    if (!isPlace) throw new TypeError("A report has no span; take one of a node's origin.");
    report(diagnostic);
  };
}
