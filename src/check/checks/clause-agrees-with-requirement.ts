import type { Clause, ContractParameter, Guideline, GuidelineIndex, Prose, Requirement } from "#model";
import { partSpan, walkProse } from "#model";
import type { Span } from "#text";
import { defineCheck } from "../define-check.ts";
import { type Duration, durationOfValue, durationsIn, isSameDuration } from "../durations.ts";

type Placed = Duration & { readonly span: Span };

export const clauseAgreesWithRequirement = defineCheck({
  name: "clause-agrees-with-requirement",
  severity: "warning",
  summary: {
    en: "A clause and a requirement that it secures speak of the same lengths of time.",
    ja: "条項と、それが守らせる要件は、同じ期間を述べています。",
  },
  messages: {
    differs: {
      en: "`{clause}` says {said} but `{requirement}`, which it secures, says {wanted}.",
      ja: "`{clause}` は{said}としていますが、これが守らせる `{requirement}` は{wanted}としています。",
      hint: {
        en: "Make them agree, or take `{requirement}` out of `::secures` if the clause is about another period.",
        ja: "どちらかに合わせてください。別の期間の話であれば、`::secures` から `{requirement}` を外してください。",
      },
    },
    "limit-unsaid": {
      en: "`{parameter}` has the limit {said} by `{requirement}`, whose text does not speak of it.",
      ja: "`{parameter}` の限度 {said} は `{requirement}` によるとしていますが、その本文に、この期間がありません。",
      hint: {
        en: "Correct the limit, or the requirement, or `limitedBy:`.",
        ja: "限度、要件の本文、`limitedBy:` のいずれかを直してください。",
      },
    },
  },
  needs: ["chapters", "contract", "parameters"],
  visit: (report, { guideline, index }) => ({
    clause(clause) {
      const said = saidBy(clause, guideline);
      for (const { id } of clause.secures) {
        const requirement = index.requirements.get(id);
        const wanted = requirement ? askedBy(requirement, guideline) : [];
        for (const kind of ["time", "calendar"] as const) {
          const here = said.filter((one) => one.kind === kind);
          const there = wanted.filter((one) => one.kind === kind);
          const [first] = here;
          const [other] = there;
          if (!first || !other || here.some((one) => there.some((two) => isSameDuration(one, two)))) continue;
          const related = [{ message: asked(id), span: other.span }];
          const words = { clause: clause.id, requirement: id, said: first.written, wanted: other.written };
          report("differs", words, first.span, { related });
        }
      }
    },
    parameter(parameter) {
      const limit = limitOf(parameter, index);
      if (!limit) return;
      const asked = askedBy(limit.requirement, guideline);
      for (const name of ["minimum", "maximum"] as const) {
        const duration = durationOfValue(parameter, parameter[name]);
        if (!duration || asked.some((one) => isSameDuration(one, duration))) continue;
        const words = { parameter: parameter.name, requirement: limit.requirement.id, said: duration.written };
        report("limit-unsaid", words, partSpan(parameter.origin, name));
      }
    },
  }),
});

/** What a clause says in any of its alternatives, and what stands there if nothing is filled in. */
function saidBy(clause: Clause, { languages, contract }: Guideline): readonly Placed[] {
  const [language = ""] = languages;
  const texts = [clause.text, ...clause.alternatives.map(({ text }) => text)].flatMap((text) => text[language] ?? []);
  const values = texts.flatMap(placeholdersIn).flatMap((name): readonly Placed[] => {
    const parameter = contract?.parameters.find((candidate) => candidate.name === name);
    const duration = parameter && durationOfValue(parameter, parameter.default);
    return duration ? [{ ...duration, span: clause.origin.span }] : [];
  });
  return [...texts.flatMap((text) => durationsIn(text, language)), ...values];
}

function askedBy({ statement }: Requirement, { languages }: Guideline): readonly Placed[] {
  const [language = ""] = languages;
  const text = statement[language];
  return text ? durationsIn(text, language) : [];
}

function placeholdersIn(prose: Prose): readonly string[] {
  const names: string[] = [];
  walkProse(prose, (node) => {
    if (node.type === "placeholder") names.push(node.name);
  });
  return names;
}

function limitOf({ limitedBy }: ContractParameter, index: GuidelineIndex) {
  const requirement = limitedBy && index.requirements.get(limitedBy.id);
  return requirement && { requirement };
}

function asked(id: string) {
  return { en: `\`${id}\` says it here.`, ja: `\`${id}\` は、ここで述べています。` };
}
