export { createSchemaBook, type OpenapiVersion, schemaKeywords } from "./form.ts";
export { reasonOf } from "./library-reason.ts";
export { createValidator, type Verdict } from "./validator.ts";
export { createWatch } from "./watch.ts";
export { describeValueFaults, typeName, type ValueFault } from "./words.ts";
