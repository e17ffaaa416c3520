import type { Check } from "../define-check.ts";

/** Every check of the tool, by name. */
export const checks: readonly Check[] = [];
