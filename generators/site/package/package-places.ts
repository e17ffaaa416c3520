import { anchorOf, createPageNames, type DeclaredModule, type DeclaredPackage } from "#generate";
import type { Api, Operation, Schema } from "#model";

/** Where the pages about the npm package stand, seen from the folder of a language. */
export interface PackagePlaces {
  readonly overview: string;
  /** By the file of a module's declarations. */
  readonly modules: ReadonlyMap<string, string>;
  /** The page of a schema's type, or of an operation as code calls it. */
  readonly nodes: ReadonlyMap<Schema | Operation, string>;
  /** What code calls them. */
  readonly names: ReadonlyMap<Schema | Operation, string>;
}

export function mapPackage({ modules, apis: declared }: DeclaredPackage, apis: readonly Api[]): PackagePlaces {
  const nodes = new Map<Schema | Operation, string>();
  const names = new Map<Schema | Operation, string>();
  const place = (node: Schema | Operation, name: string, page: string) => {
    nodes.set(node, page);
    names.set(node, name);
  };
  const typeNames = createPageNames();
  const operationNames = createPageNames();
  for (const { id, types, operations } of declared) {
    const api = apis.find((candidate) => candidate.id === id);
    for (const schema of api?.schemas ?? []) {
      const name = types[schema.id];
      if (name !== undefined) place(schema, name, `package/types/${typeNames(name)}.html`);
    }
    for (const operation of api?.operations ?? []) {
      if (operations.includes(operation.id) && !operation.isWebhook)
        place(operation, operation.id, `package/operations/${operationNames(operation.id)}.html`);
    }
  }
  const moduleNames = createPageNames();
  const placeOf = (module: DeclaredModule) => `package/modules/${moduleNames(moduleName(module))}.html`;
  return {
    overview: "package.html",
    modules: new Map(modules.map((module) => [module.file, placeOf(module)])),
    nodes,
    names,
  };
}

/** The shortest way to import a module, without the package's name: `client`, or `client/lending` of a further API. */
export function moduleName({ part, api, doors }: DeclaredModule): string {
  return api === undefined || doors.length > 1 ? part : `${part}/${api}`;
}

/** The anchor of what a module exports, and of a member of it: `Caller.scopes`. */
export function exportAnchor(...names: readonly string[]): string {
  return names.join(".");
}

/** Where a name is explained on a page. */
export function exportHref(page: string, ...names: readonly string[]): string {
  return `${page}#${anchorOf(exportAnchor(...names))}`;
}
