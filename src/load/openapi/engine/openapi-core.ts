/**
 * What the engine takes from `@redocly/openapi-core`, all of it from the package's own door. `npm run compile` makes
 * one file of this module and of what is behind it, because Node is slow at reading hundreds.
 */
export {
  BaseResolver,
  bundleDocument,
  createConfig,
  getTypes,
  lintDocument,
  type NormalizedNodeType,
  type Oas3Rule,
  Source,
} from "@redocly/openapi-core";
