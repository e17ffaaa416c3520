import { type Contract, type DealTerms, type Prose, type ProseNode, walkProse } from "#model";

/** A stretch of a contract that stays in a deal, and who it belongs to. */
interface KeptText {
  /** Id of the clause or annex. */
  readonly owner: string;
  /** Absent for what is common to all alternatives. */
  readonly alternative?: string;
  readonly text: Prose;
}

/** The texts of a deal in one language: of its clauses with the alternatives taken, and of its annexes. */
export function keptTexts(
  contract: Contract,
  { without, choices }: Pick<DealTerms, "without" | "choices">,
  language: string,
): readonly KeptText[] {
  return allTexts(contract, language).filter(
    ({ owner, alternative }) =>
      !without.includes(owner) && (alternative === undefined || choices[owner] === alternative),
  );
}

/** Every text of the model that a contract can have: no commentary. */
export function allTexts({ clauses, annexes }: Contract, language: string): readonly KeptText[] {
  const own = [...clauses, ...annexes].flatMap(({ id, text }) => placed(text[language], { owner: id }));
  const chosen = clauses.flatMap(({ id, alternatives }) =>
    alternatives.flatMap((alternative) =>
      placed(alternative.text[language], { owner: id, alternative: alternative.id }),
    ),
  );
  return [...own, ...chosen];
}

/** The names of the values that stand in a text, and the ids that it mentions. */
export function dealNamesIn(text: Prose): {
  readonly placeholders: ReadonlySet<string>;
  readonly mentions: readonly Extract<ProseNode, { type: "idReference" }>[];
} {
  const placeholders = new Set<string>();
  const mentions: Extract<ProseNode, { type: "idReference" }>[] = [];
  walkProse(text, (node) => {
    if (node.type === "placeholder") placeholders.add(node.name);
    if (node.type === "idReference") mentions.push(node);
  });
  return { placeholders, mentions };
}

function placed(text: Prose | undefined, owner: Omit<KeptText, "text">): readonly KeptText[] {
  return text ? [{ ...owner, text }] : [];
}
