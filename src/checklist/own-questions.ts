import type { Level, Proof } from "#model";
import { contentHash } from "#text";
import type { ChecklistForm, FormRow } from "./checklist-form.ts";

/** A question that a company asks beside those of the guideline. */
export interface OwnQuestion {
  readonly id: string;
  readonly question: string;
  readonly level: Level;
  readonly evidence: string;
  readonly method: string;
  readonly proof: readonly Proof[];
  /** Ids of requirements of the guideline that it asks about. */
  readonly requirements: readonly string[];
}

export interface OwnQuestions {
  /** What their group is called. */
  readonly title: string;
  readonly questions: readonly OwnQuestion[];
}

/** Id of the group in which a company's own questions stand; no group of a guideline is called so. */
const ownGroup = "own-questions";

/** How the state of a company's own question begins: a table tells by it whose question a row is. */
const ownState = "own-";

export function isOwnState(state: string): boolean {
  return state.startsWith(ownState);
}

/** The form with the company's own questions behind the others. */
export function addOwnQuestions(form: ChecklistForm, { title, questions }: OwnQuestions): ChecklistForm {
  if (questions.length === 0) return form;
  const by = form.names.parties.map(({ id }) => id);
  const rows = questions.map(
    (one): FormRow => ({
      ...one,
      group: ownGroup,
      by,
      probes: [],
      state: ownState + contentHash(JSON.stringify([one.question, one.level, one.evidence, one.proof])).slice(0, 8),
      isOwn: true,
    }),
  );
  const groups = [...form.names.groups, { id: ownGroup, title }];
  return { ...form, names: { ...form.names, groups }, rows: [...form.rows, ...rows] };
}
