export {
  type Authorization,
  type CallOptions,
  type Changes,
  type ClientOptions,
  type Reply,
  ViolationError,
} from "./client.js";
export type { OperationMessages, ValidateMessage } from "./operation.js";
export { ProblemError } from "./problem-error.js";
export type { Branded, UnknownValue } from "./value.js";
export { describeViolation, type Texts, type Validation, type Violation } from "./violation.js";
