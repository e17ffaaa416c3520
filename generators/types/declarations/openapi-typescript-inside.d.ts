/**
 * The parts of openapi-typescript that turn a document into types. Its front door would also load
 * a linter and a bundler (a quarter of a second), which documents of a guideline have behind them.
 * The package exports these files; its front door has their types.
 */
declare module "openapi-typescript/dist/transform/index.mjs" {
  import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
  import type { Node } from "typescript";

  export default function transformSchema(schema: OpenAPI3, context: Omit<GlobalContext, "redoc">): Node[];
}

declare module "openapi-typescript/dist/lib/utils.mjs" {
  export { resolveRef, scanDiscriminators } from "openapi-typescript";
}

declare module "openapi-typescript/dist/lib/ts.mjs" {
  export { astToString } from "openapi-typescript";
}
