import type { Check } from "../define-check.ts";
import { alternativesHaveOneDefault } from "./alternatives-have-one-default.ts";
import { areaIsUsed } from "./area-is-used.ts";
import { automaticProofHasTest } from "./automatic-proof-has-test.ts";
import { candidateIsNotAsked } from "./candidate-is-not-asked.ts";
import { citationIsListed } from "./citation-is-listed.ts";
import { clauseAgreesWithRequirement } from "./clause-agrees-with-requirement.ts";
import { clauseHasCommentary } from "./clause-has-commentary.ts";
import { clauseSecuresRequirement } from "./clause-secures-requirement.ts";
import { datasetIsShown } from "./dataset-is-shown.ts";
import { fieldConditionFits } from "./field-condition-fits.ts";
import { fieldHasTitle } from "./field-has-title.ts";
import { levelAgreesWithText } from "./level-agrees-with-text.ts";
import { levelsAgreeBetweenLanguages } from "./levels-agree-between-languages.ts";
import { linkResolves } from "./link-resolves.ts";
import { operationHasConformance } from "./operation-has-conformance.ts";
import { operationHasRequirement } from "./operation-has-requirement.ts";
import { parameterDefaultFits } from "./parameter-default-fits.ts";
import { parameterIsUsed } from "./parameter-is-used.ts";
import { partyIsUsed } from "./party-is-used.ts";
import { placeholderIsDeclared } from "./placeholder-is-declared.ts";
import { problemIsListed } from "./problem-is-listed.ts";
import { referenceResolves } from "./reference-resolves.ts";
import { requirementHasProvenance } from "./requirement-has-provenance.ts";
import { requirementHasRationale } from "./requirement-has-rationale.ts";
import { requirementHasSource } from "./requirement-has-source.ts";
import { requirementHasStatement } from "./requirement-has-statement.ts";
import { requirementHasTitle } from "./requirement-has-title.ts";
import { requirementIsChecked } from "./requirement-is-checked.ts";
import { requirementNamesProof } from "./requirement-names-proof.ts";
import { riskIsAnswered } from "./risk-is-answered.ts";
import { rowAsksForEvidence } from "./row-asks-for-evidence.ts";
import { rowHasQuestion } from "./row-has-question.ts";
import { rowIsOnASide } from "./row-is-on-a-side.ts";
import { rowProofFitsRequirement } from "./row-proof-fits-requirement.ts";
import { scopeIsUsed } from "./scope-is-used.ts";
import { sourceIsCited } from "./source-is-cited.ts";
import { termIsDefined } from "./term-is-defined.ts";
import { termIsUsed } from "./term-is-used.ts";
import { testIsAsSafeAsItsProbe } from "./test-is-as-safe-as-its-probe.ts";
import { translationExists } from "./translation-exists.ts";
import { translationIsCurrent } from "./translation-is-current.ts";
import { translationIsStamped } from "./translation-is-stamped.ts";
import { viewHasEachGroup } from "./view-has-each-group.ts";
import { withdrawnRequirementIsNotUsed } from "./withdrawn-requirement-is-not-used.ts";
import { wordIsPreferred } from "./word-is-preferred.ts";

/** Every check of the tool, by name. */
export const checks: readonly Check[] = [
  alternativesHaveOneDefault,
  areaIsUsed,
  automaticProofHasTest,
  candidateIsNotAsked,
  citationIsListed,
  clauseAgreesWithRequirement,
  clauseHasCommentary,
  clauseSecuresRequirement,
  datasetIsShown,
  fieldConditionFits,
  fieldHasTitle,
  levelAgreesWithText,
  levelsAgreeBetweenLanguages,
  linkResolves,
  operationHasConformance,
  operationHasRequirement,
  parameterDefaultFits,
  parameterIsUsed,
  partyIsUsed,
  placeholderIsDeclared,
  problemIsListed,
  referenceResolves,
  requirementHasProvenance,
  requirementHasRationale,
  requirementHasSource,
  requirementHasStatement,
  requirementHasTitle,
  requirementIsChecked,
  requirementNamesProof,
  riskIsAnswered,
  rowAsksForEvidence,
  rowHasQuestion,
  rowIsOnASide,
  rowProofFitsRequirement,
  scopeIsUsed,
  sourceIsCited,
  termIsDefined,
  termIsUsed,
  testIsAsSafeAsItsProbe,
  translationExists,
  translationIsCurrent,
  translationIsStamped,
  viewHasEachGroup,
  withdrawnRequirementIsNotUsed,
  wordIsPreferred,
];
