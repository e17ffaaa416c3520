export { heading, type Names, type Noun, namesIn, noun, pluralHeading } from "./noun.ts";
export { evidenceAskedFor, nouns, requirementIds } from "./nouns.ts";
export {
  answerNames,
  classNames,
  editionStatusNames,
  levelNames,
  parameterTypeNames,
  presenceNames,
  progressNames,
  proofNames,
  requirementStatusNames,
} from "./values.ts";
