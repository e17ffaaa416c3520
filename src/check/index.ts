export {
  type Check,
  type CheckDefinition,
  type CheckInput,
  defineCheck,
  type ReportMessage,
} from "./define-check.ts";
export { type ExpectedValue, expectedValues, limitsOf } from "./parameter-values.ts";
export { runChecks } from "./run-checks.ts";
export { applyWaivers, waiverMessages } from "./waivers.ts";
export type { ProseContext, Visitor } from "./walk.ts";
