import { type Bilingual, didYouMean, type Report } from "#diagnostic";
import type { Contract, DealTerms, Reference } from "#model";
import { nearest, type Span } from "#text";
import { type DealCase, levelsAreHere, quotedIds } from "./deal-case.ts";
import { dealMessages } from "./deal-messages.ts";
import { dealNamesIn, keptTexts } from "./deal-texts.ts";
import { judgeValues } from "./judge-values.ts";

/**
 * What the parties agree, as far as it fits the model contract. Whatever does not fit is reported at
 * its place in the deal, and left as the model has it.
 */
export function judgeDeal(dealCase: DealCase, report: Report): DealTerms {
  const { deal } = dealCase;
  const level = knownLevel(dealCase, report);
  const without = leftOut(dealCase, report);
  const choices = { ...defaultChoices(dealCase, { without, level }, report), ...madeChoices(dealCase, level, report) };
  const kept = { without, choices };
  reportMentions(dealCase, kept, report);
  const values = judgeValues({ ...dealCase, level, kept }, report);
  return {
    title: deal.title,
    preamble: deal.preamble,
    closing: deal.closing,
    ...(deal.date !== undefined && { date: deal.date }),
    ...(level && { level: level.id }),
    parties: deal.parties.map(({ label, name, address, representative }) => ({ label, name, address, representative })),
    without,
    choices,
    values,
  };
}

function knownLevel({ deal, guideline }: DealCase, report: Report): Reference | undefined {
  const { level } = deal;
  const known = guideline.conformance.map(({ id }) => id);
  if (level === undefined || known.includes(level.id)) return level;
  const hint = didYouMean(nearest(level.id, known));
  report(dealMessages["level-unknown"]({ level: level.id, known: quotedIds(known) }, level.span, { hint }));
  return undefined;
}

function leftOut({ deal, contract }: DealCase, report: Report): readonly string[] {
  return deal.without.flatMap(({ id, span }) => {
    const clause = contract.clauses.find((candidate) => candidate.id === id);
    if (!clause) reportUnknownClause({ id, span }, contract, report);
    else if (!clause.optional) report(dealMessages["clause-not-optional"]({ clause: id }, span));
    return clause?.optional ? [id] : [];
  });
}

function madeChoices(
  { deal, contract }: DealCase,
  level: Reference | undefined,
  report: Report,
): Readonly<Record<string, string>> {
  const chosen = deal.choose.flatMap(({ key, value }) => {
    const clause = contract.clauses.find(({ id }) => id === key.id);
    if (!clause) {
      reportUnknownClause(key, contract, report);
      return [];
    }
    const alternative = clause.alternatives.find(({ id }) => id === value.id);
    if (!alternative) {
      const params = {
        clause: clause.id,
        alternative: value.id,
        known: oneOf(clause.alternatives.map(({ id }) => id)),
      };
      report(dealMessages["alternative-unknown"](params, value.span));
      return [];
    }
    if (level) reportForbidden({ clause: clause.id, alternative, level, span: value.span }, report);
    return [[clause.id, alternative.id] as const];
  });
  return Object.fromEntries(chosen);
}

/** Of each clause with alternatives that is kept: the one that stands without a choice. */
function defaultChoices(
  { deal, contract }: DealCase,
  { without, level }: { readonly without: readonly string[]; readonly level: Reference | undefined },
  report: Report,
): Readonly<Record<string, string>> {
  const entries = contract.clauses.flatMap((clause) => {
    const { id, alternatives } = clause;
    const usual = alternatives.find(({ isDefault }) => isDefault);
    const isOpen = alternatives.length > 0 && !without.includes(id) && !deal.choose.some(({ key }) => key.id === id);
    if (isOpen && !usual) {
      const known = oneOf(alternatives.map((alternative) => alternative.id));
      report(dealMessages["alternative-not-chosen"]({ clause: id, known }, deal.span));
    }
    if (isOpen && usual && level) reportForbidden({ clause: id, alternative: usual, level, span: level.span }, report);
    const [first] = alternatives;
    return first ? [[id, (usual ?? first).id] as const] : [];
  });
  return Object.fromEntries(entries);
}

type Alternative = Contract["clauses"][number]["alternatives"][number];

function reportForbidden(
  { clause, alternative, level, span }: { clause: string; alternative: Alternative; level: Reference; span: Span },
  report: Report,
): void {
  const { levels } = alternative;
  if (!levels || levels.some(({ id }) => id === level.id)) return;
  const [first] = levels;
  const related = first && [{ message: levelsAreHere, span: first.span }];
  const params = {
    clause,
    alternative: alternative.id,
    level: level.id,
    levels: quotedIds(levels.map(({ id }) => id)),
  };
  report(dealMessages["alternative-not-at-level"](params, span, { related }));
}

/** A clause that goes leaves sentences behind that speak of it. */
function reportMentions(
  { deal, contract, guideline }: DealCase,
  kept: Pick<DealTerms, "without" | "choices">,
  report: Report,
): void {
  const texts = keptTexts(contract, kept, guideline.languages[0] ?? "");
  for (const { id, span } of deal.without) {
    if (!kept.without.includes(id)) continue;
    for (const { owner, text } of texts) {
      const mention = dealNamesIn(text).mentions.find((node) => node.id === id);
      if (!mention) continue;
      const [start, end] = mention.at;
      const related = [{ message: mentionIsHere, span: { file: text.file, start, end } }];
      report(dealMessages["clause-still-named"]({ clause: id, other: owner }, span, { related }));
    }
  }
}

const mentionIsHere: Bilingual = { en: "It is named here.", ja: "ここで触れています。" };

function reportUnknownClause({ id, span }: Reference, { clauses }: Contract, report: Report): void {
  const known = clauses.map((clause) => clause.id);
  report(dealMessages["clause-unknown"]({ clause: id }, span, { hint: didYouMean(nearest(id, known)) }));
}

/** What there is to choose, in words. */
function oneOf(ids: readonly string[]): Bilingual {
  const quoted = quotedIds(ids);
  if (ids.length === 0) return { en: "nothing: it has no alternatives", ja: "何も選ばないこと（案がないため）" };
  return ids.length === 1 ? { en: quoted, ja: `${quoted} ` } : { en: `one of ${quoted}`, ja: `${quoted} のいずれか` };
}
