import type { ChecklistRow } from "#model";
import { bilingual, origin, references, text } from "./build-nodes.ts";

/** The checklist rows of the sample, in the order of their requirements. */
export const sampleRows: readonly ChecklistRow[] = [
  row("CHK-001", "LEND-LIMIT-01", {
    group: "rules",
    by: ["library"],
    proof: ["document"],
    question: ["貸出の上限を定めた規則はあるか。", "Is there a rule that limits loans?"],
    evidence: text("貸出規則", "The lending rules"),
    method: ["規則の写しを見る。", "Read a copy of the rules."],
  }),
  row("CHK-002", "LEND-LIMIT-01", {
    group: "rules",
    by: ["library"],
    proof: ["self"],
    question: ["上限を館内に掲示しているか。", "Is the limit shown in the library?"],
    evidence: text("掲示の写真", "A photograph of the notice"),
  }),
  row("CHK-003", "LEND-DUE-01", {
    also: ["LEND-DUE-02"],
    group: "dates",
    by: ["library", "app"],
    proof: ["automatic"],
    question: ["期限を知らせ、それは開館日か。", "Is the due date told, and is it an opening day?"],
    evidence: text("試験の結果", "Test results"),
  }),
  row("CHK-004", "LEND-DUE-02", {
    group: "dates",
    by: ["library"],
    proof: ["document", "automatic"],
    question: ["開館日の暦はあるか。", "Is there a calendar of opening days?"],
    evidence: text("=暦", "=Calendar"),
  }),
  row("CHK-005", "DATA-PRIV-01", {
    group: "data",
    by: ["library", "app"],
    proof: ["document", "self"],
    question: ["記録を渡す前に同意を得ているか。", "Is consent asked before records are passed on?"],
    evidence: text("同意の画面と記録", "Consent screen and records"),
    method: ["画面を見て、記録を3件抜き出す。", "Look at the screen and sample three records."],
  }),
  row("CHK-006", "DATA-PRIV-01", {
    was: ["CHK-000"],
    group: "data",
    by: ["app"],
    proof: ["automatic"],
    question: ["失効した同意は拒まれるか。", "Is an expired consent refused?"],
    evidence: text("試験の結果", "Test results"),
  }),
];

interface RowParts extends Pick<ChecklistRow, "proof" | "evidence"> {
  readonly group: string;
  readonly by: readonly string[];
  readonly also?: readonly string[];
  readonly was?: readonly string[];
  readonly question: readonly [ja: string, en: string];
  readonly method?: readonly [ja: string, en: string];
}

function row(rowId: string, requirementId: string, parts: RowParts): ChecklistRow {
  const file = requirementId.startsWith("DATA") ? "chapters/data.md" : "chapters/lending.md";
  const at = origin(file, 3000 + Number(rowId.slice(-3)) * 20, rowId.length);
  return {
    kind: "row",
    id: rowId,
    requirement: requirementId,
    also: references(at, parts.also ?? []),
    ...(parts.was && { was: references(at, parts.was) }),
    group: { id: parts.group, span: at.span },
    by: references(at, parts.by),
    proof: parts.proof,
    question: bilingual(file, parts.question),
    evidence: parts.evidence,
    method: parts.method ? bilingual(file, parts.method) : {},
    origin: at,
  };
}
