import type { FieldType, Guideline, Operation, Schema } from "#model";

type Use = ReadonlyMap<string, readonly (Operation | Schema)[]>;

const useOfGuideline = new WeakMap<Guideline, Use>();

/** Finds the operations and schemas that mention a schema by its name. */
export function createSchemaUse(guideline: Guideline): (schema: string) => readonly (Operation | Schema)[] {
  const use = useOfGuideline.get(guideline) ?? collectUse(guideline);
  useOfGuideline.set(guideline, use);
  return (schema) => use.get(schema) ?? [];
}

function collectUse({ apis }: Guideline): Use {
  const use = new Map<string, (Operation | Schema)[]>();
  for (const node of apis.flatMap(({ operations, schemas }) => [...operations, ...schemas])) {
    const names = new Set(typesIn(node).flatMap(refsOf));
    for (const name of names) if (name !== node.id) use.set(name, [...(use.get(name) ?? []), node]);
  }
  return use;
}

function typesIn(node: Operation | Schema): readonly FieldType[] {
  if (node.kind === "schema") return [node.type, ...node.fields.map(({ type }) => type)];
  const contents = [...(node.requestBody?.contents ?? []), ...node.responses.flatMap((response) => response.contents)];
  return [...node.parameters.map(({ type }) => type), ...contents.flatMap(({ schema }) => (schema ? [schema] : []))];
}

/** The names of the schemas that a type mentions. */
export function refsOf({ ref, items, choices }: FieldType): readonly string[] {
  return [...(ref === undefined ? [] : [ref]), ...(items ? refsOf(items) : []), ...choices.flatMap(refsOf)];
}
