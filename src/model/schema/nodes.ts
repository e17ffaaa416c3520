import { apiNode, fieldNode, problemNode, schemaNode, scopeNode } from "./api.ts";
import { chapterNode, sectionNode } from "./chapter.ts";
import { groupNode, rowNode, sideNode, viewGroupNode, viewNode } from "./checklist.ts";
import { alternativeNode, annexNode, choiceNode, clauseNode, contractNode, parameterNode } from "./contract.ts";
import { columnNode, datasetNode, datasetRowNode } from "./dataset.ts";
import {
  areaNode,
  confidenceNode,
  conformanceNode,
  partyNode,
  probeNode,
  provenanceEntryNode,
  redirectNode,
  waiverNode,
} from "./entries.ts";
import { generatorNode, guidelineNode } from "./guideline.ts";
import type { NodeTable, ValueOf } from "./model-type.ts";
import type { Kind } from "./names.ts";
import { apiParameterNode, exampleNode, headerNode, operationNode, responseNode } from "./operation.ts";
import { sourceNode, termNode } from "./references.ts";
import { requirementNode, testNode } from "./requirement.ts";
import { riskNode } from "./risk.ts";

/** The table of each kind of node. A kind without a table, or with another kind's, does not compile. */
export const nodes = {
  guideline: guidelineNode,
  area: areaNode,
  party: partyNode,
  provenance: provenanceEntryNode,
  confidence: confidenceNode,
  conformance: conformanceNode,
  probe: probeNode,
  chapter: chapterNode,
  section: sectionNode,
  requirement: requirementNode,
  test: testNode,
  risk: riskNode,
  dataset: datasetNode,
  column: columnNode,
  datasetRow: datasetRowNode,
  api: apiNode,
  operation: operationNode,
  apiParameter: apiParameterNode,
  response: responseNode,
  header: headerNode,
  example: exampleNode,
  schema: schemaNode,
  field: fieldNode,
  scope: scopeNode,
  problem: problemNode,
  group: groupNode,
  side: sideNode,
  view: viewNode,
  viewGroup: viewGroupNode,
  row: rowNode,
  contract: contractNode,
  clause: clauseNode,
  alternative: alternativeNode,
  annex: annexNode,
  parameter: parameterNode,
  choice: choiceNode,
  term: termNode,
  source: sourceNode,
  waiver: waiverNode,
  redirect: redirectNode,
  generator: generatorNode,
} as const satisfies { readonly [K in Kind]: OfKind<K> };

interface OfKind<K extends Kind> {
  readonly structure: { readonly is: "node"; readonly node: NodeTable };
  readonly kind?: K;
}

/** What nodes of each kind are. */
export type NodesByKind = { readonly [K in Kind]: ValueOf<(typeof nodes)[K]> };
