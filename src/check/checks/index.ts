import type { Check } from "../define-check.ts";
import { automaticProofHasTest } from "./automatic-proof-has-test.ts";
import { candidateIsNotAsked } from "./candidate-is-not-asked.ts";
import { citationIsListed } from "./citation-is-listed.ts";
import { levelAgreesWithText } from "./level-agrees-with-text.ts";
import { levelsAgreeBetweenLanguages } from "./levels-agree-between-languages.ts";
import { linkResolves } from "./link-resolves.ts";
import { referenceResolves } from "./reference-resolves.ts";
import { requirementHasProvenance } from "./requirement-has-provenance.ts";
import { requirementHasRationale } from "./requirement-has-rationale.ts";
import { requirementHasSource } from "./requirement-has-source.ts";
import { requirementHasStatement } from "./requirement-has-statement.ts";
import { requirementHasTitle } from "./requirement-has-title.ts";
import { requirementIsChecked } from "./requirement-is-checked.ts";
import { requirementNamesProof } from "./requirement-names-proof.ts";
import { termIsDefined } from "./term-is-defined.ts";
import { testIsAsSafeAsItsProbe } from "./test-is-as-safe-as-its-probe.ts";
import { withdrawnRequirementIsNotUsed } from "./withdrawn-requirement-is-not-used.ts";

/** Every check of the tool, by name. */
export const checks: readonly Check[] = [
  automaticProofHasTest,
  candidateIsNotAsked,
  citationIsListed,
  levelAgreesWithText,
  levelsAgreeBetweenLanguages,
  linkResolves,
  referenceResolves,
  requirementHasProvenance,
  requirementHasRationale,
  requirementHasSource,
  requirementHasStatement,
  requirementHasTitle,
  requirementIsChecked,
  requirementNamesProof,
  termIsDefined,
  testIsAsSafeAsItsProbe,
  withdrawnRequirementIsNotUsed,
];
