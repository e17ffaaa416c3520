export * from "./deal.ts";
export * from "./id.ts";
export * from "./json.ts";
export * from "./labelled-fields.ts";
export * from "./localized.ts";
export * from "./openapi-keywords.ts";
export * from "./origin.ts";
export * from "./prose.ts";
export {
  type Api,
  type Field,
  type Problem,
  type ProblemAction,
  problemActions,
  type Schema,
  type Scope,
} from "./schema/api.ts";
export type { Chapter, Section, SectionItem } from "./schema/chapter.ts";
export type {
  ChecklistGroup,
  ChecklistRow,
  ChecklistSide,
  ChecklistView,
  ChecklistViewGroup,
} from "./schema/checklist.ts";
export {
  type Alternative,
  type Annex,
  type AnnexFill,
  annexFills,
  type Clause,
  type Contract,
  type ContractParameter,
  type ParameterChoice,
  type ParameterType,
  parameterTypes,
} from "./schema/contract.ts";
export {
  type ColumnType,
  chartKinds,
  columnTypes,
  type Dataset,
  type DatasetChart,
  type DatasetColumn,
  type DatasetRow,
  type DatasetValue,
} from "./schema/dataset.ts";
export type { NamedEntry, Party, Probe, ProvenanceEntry, Redirect, Waiver } from "./schema/entries.ts";
export type { FieldType } from "./schema/field-type.ts";
export { type GeneratorSettings, type Guideline, guidelineNode } from "./schema/guideline.ts";
export {
  type AnyType,
  type FieldEntry,
  type GuidelinePart,
  type NodeTable,
  NotOfShape,
  type Structure,
  type Target,
  type TranslationHome,
  type WrittenField,
} from "./schema/model-type.ts";
export { fieldName, type Kind, kindNames, otherNames } from "./schema/names.ts";
export type { NodeType } from "./schema/node.ts";
export { type NodesByKind, nodes } from "./schema/nodes.ts";
export {
  type Example,
  type HttpMethod,
  httpMethods,
  type MediaType,
  type Operation,
  type Parameter,
  type Response,
} from "./schema/operation.ts";
export type { Provenance } from "./schema/provenance.ts";
export {
  type Source,
  type SourceKind,
  sourceKinds,
  type Term,
  type TermText,
  termTextNode,
} from "./schema/references.ts";
export {
  type AutomaticTest,
  type Level,
  levels,
  type Proof,
  proofs,
  type Requirement,
  type Status,
  statuses,
} from "./schema/requirement.ts";
export type { Risk } from "./schema/risk.ts";
export { type KeptElsewhere, stateOfNode } from "./schema/state.ts";
export type { Translation, TranslationState } from "./schema/translated-text.ts";
export { compileWalk, type FoundAt, type ModelVisitor, tablesByKind, type WalkFrame } from "./schema/walk-model.ts";
export * from "./select.ts";
export * from "./serialize.ts";
export * from "./stamped-nodes.ts";
