import type { Generator } from "#generate";
import { checklistGenerator } from "./checklist/generator.ts";
import { contractGenerator } from "./contract/generator.ts";
import { modelGenerator } from "./model/generator.ts";
import { openapiGenerator } from "./openapi/generator.ts";
import { createSiteGenerator } from "./site/generator.ts";
import { typesGenerator } from "./types/generator.ts";
import { declaredPackage } from "./types/package/declared-package.ts";
import { typesMessages } from "./types/types-messages.ts";

/** The site, which explains what the generator of types declares. */
export const siteGenerator = createSiteGenerator(declaredPackage);

/**
 * Every generator of the tool, in the order in which their results are listed. A build on two cores
 * works from both ends, so the one that needs the heaviest library stands last.
 */
export const generators: readonly Generator[] = [
  modelGenerator,
  openapiGenerator,
  siteGenerator,
  checklistGenerator,
  contractGenerator,
  typesGenerator,
];

/** How commands print checklists that somebody filled in. */
export { checklistPrinters } from "./checklist/checklist-printers.ts";

/** Contracts that a command makes one by one. */
export type { ChecklistResults } from "./contract/annex-tables.ts";
export { type ComparisonRow, compareContracts } from "./contract/compare-contracts.ts";
export { type ContractWishes, contractDocument, openValues, wholeModel } from "./contract/contract-document.ts";
export {
  type ContractEnding,
  comparisonEndings,
  comparisonFile,
  contractEndings,
  contractFile,
} from "./contract/contract-file.ts";

export { bookGenerator } from "./site/book.ts";

/** Tables of messages that generators bring themselves, for the list of codes. */
export const generatorMessages = [typesMessages];
