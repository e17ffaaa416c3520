export { createSchemaBook, type OpenapiVersion, schemaKeywords } from "./form.ts";
export { libraryReason } from "./library-reason.ts";
export { createSchemaComparer, type Verdict } from "./validator.ts";
export { createWatch } from "./watch.ts";
export { describeValueFaults, typeName, type ValueFault } from "./words.ts";
