import type { ChecklistRow, Requirement } from "#model";
import type { FormSource } from "./form-source.ts";

/** Which rows of a guideline a tailored form asks. */
export function rowFilter({ guideline, index, tailoring }: FormSource): (row: ChecklistRow) => boolean {
  if (!tailoring) return () => true;
  const { parties, level, since } = tailoring;
  const isInLevel = level === undefined ? () => true : concernsLevel({ guideline, index }, level);
  return (row) => {
    const requirement = index.requirements.get(row.requirement);
    const isForParties = parties === undefined || row.by.some(({ id }) => parties.includes(id));
    const isSince = since === undefined || since.includes(requirement?.provenance.since?.id ?? "");
    return isForParties && isSince && (requirement === undefined || isInLevel(requirement));
  };
}

/**
 * Whether a requirement concerns a conformance level: unless everything that it governs in the API, and
 * that has a level, lies above it. What is about no operation is asked at every level.
 */
export function concernsLevel({ guideline, index }: FormSource, level: string): (requirement: Requirement) => boolean {
  const ranks = new Map(guideline.conformance.map(({ id }, rank) => [id, rank]));
  const highest = ranks.get(level) ?? ranks.size;
  return ({ id }) => {
    const nodes = (index.apiNodesOfRequirement.get(id) ?? []).map((node) => index.apiNodes.get(node));
    const levels = nodes.flatMap((node) => (node?.kind === "operation" ? (node.conformance?.id ?? []) : []));
    const isAlsoAboutOthers = levels.length < nodes.length;
    return levels.length === 0 || isAlsoAboutOthers || levels.some((one) => (ranks.get(one) ?? 0) <= highest);
  };
}
