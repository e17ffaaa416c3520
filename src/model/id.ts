/** `AREA-NN` or `AREA-TOPIC-NN`: `LEND-DUE-01`, `DATA-02`. */
export type RequirementId = string;
/** The id of a checklist row, of the same form: `CHK-026`. */
export type RowId = string;
/** The id of a clause, of the same form: `CT-21`. */
export type ClauseId = string;
/** The id of a risk, of the same form: `RISK-03`. */
export type RiskId = string;
/** The id of an annex of the contract, of the same form: `AN-01`. */
export type AnnexId = string;
/** `listLoans`, `Loan` or `Loan.dueOn`. */
export type ApiId = string;

/** Requirements, checklist rows, risks, clauses and annexes: capitals and digits, a number of two digits or more at the end. */
export const nodeIdPattern = /^[A-Z][A-Z0-9]*(?:-[A-Z][A-Z0-9]*)*-\d{2,}$/;

/** Chapters, sections, terms, sources, groups and the like that authors name in small letters. */
export const nameIdPattern = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

/** The first part of an id: `LEND` of `LEND-DUE-01`. */
export function areaOf(id: RequirementId): string {
  return id.slice(0, Math.max(0, id.indexOf("-")));
}
