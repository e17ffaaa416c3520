export type { Authorization, CallOptions, ClientOptions, Reply } from "./client-options.js";
export { MeaningError } from "./meaning.js";
export type { OperationMessages, ValidateMessage } from "./operation.js";
export { ProblemError } from "./problem-error.js";
export type { Changes } from "./read-pages.js";
export { ViolationError } from "./send-request.js";
export type { Branded, Maker, UnknownValue } from "./value.js";
export { describeViolation, type Texts, type Validation, type Violation } from "./violation.js";
