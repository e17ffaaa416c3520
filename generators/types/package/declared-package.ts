import type { Artifact, DeclaredModule, DeclaredPackage, DocComment, ReadAsset } from "#generate";
import { type Guideline, type GuidelineIndex, indexGuideline } from "#model";
import { type ApiTypesInputs, apiDeclarations, normativeDocument } from "../declarations/api-declarations.ts";
import { operationPlaces } from "../declarations/document-places.ts";
import { schemaTypeNames } from "../declarations/schema-aliases.ts";
import { packageNameOf, typesGenerator } from "../generator.ts";

/** What the package declares, for those who describe it: the very texts that are written, and their comments apart. */
export function declaredPackage(
  guideline: Guideline,
  index: GuidelineIndex = indexGuideline(guideline),
): DeclaredPackage {
  const options = guideline.generators.types?.options ?? {};
  const name = packageNameOf(guideline, options);
  // What the names of the package have wrong is told where the package is made.
  const files = typesGenerator
    .generate(guideline, { index, options, report: () => undefined })
    .filter(({ path }) => path.endsWith(ending));
  return {
    name,
    modules: modulesOf(guideline, name),
    apis: guideline.apis.map(({ id, documents }) => {
      const document = normativeDocument(documents, guideline.languages);
      const types = Object.fromEntries(schemaTypeNames(document));
      return { id, types, operations: [...operationPlaces(document).keys()] };
    }),
    get inputs() {
      return flatInputs(files);
    },
    async declare(readAsset) {
      const comments: DocComment[] = [];
      const texts = new Map<string, string>();
      for (const file of files) texts.set(file.path.slice(folder.length), await textOf(file, comments, readAsset));
      return { texts, comments };
    },
  };
}

const folder = "types/";
const ending = ".d.ts";

function modulesOf({ apis }: Guideline, name: string): readonly DeclaredModule[] {
  const parts = ["api", "client", "server", "validators", "messages", "operations"] as const;
  return [
    ...apis.flatMap(({ id }, at) =>
      parts.map((part): DeclaredModule => {
        const long = `${name}/${part}/${id}`;
        return { file: `${part}/${id}`, part, api: id, doors: at === 0 ? [`${name}/${part}`, long] : [long] };
      }),
    ),
    { file: "guideline", part: "guideline", doors: [name] },
    { file: "runtime/index", part: "runtime", doors: [`${name}/runtime`] },
    { file: "runtime/oauth", part: "oauth", doors: [`${name}/oauth`] },
  ];
}

/** Documents stand in the inputs of several files: side by side they are hashed once. */
function flatInputs(files: readonly Artifact[]): Readonly<Record<string, unknown>> {
  const entries = files.flatMap(({ path, inputs }) =>
    Object.entries(inputs).map(([key, value]) => [`${path} ${key}`, value] as const),
  );
  return Object.fromEntries(entries);
}

async function textOf(file: Artifact, comments: DocComment[], readAsset: ReadAsset): Promise<string> {
  const sign = (comment: DocComment) => `§${comments.push(comment) - 1}`;
  if (file.path.startsWith(`${folder}api/`)) {
    // The generator has given this file these inputs.
    const inputs = file.inputs as ApiTypesInputs;
    return apiDeclarations(inputs, { comment: (comment) => `/** ${sign(comment)} */`, description: sign });
  }
  // Each maker fits its own inputs.
  const made = await file.make(file.inputs as never);
  const content = typeof made === "function" ? await made(readAsset) : made;
  if (typeof content === "string") return content;
  return new TextDecoder().decode(content instanceof Uint8Array ? content : await readAsset(content.copyOf));
}
