export type { OperationMessages, ValidateMessage } from "./operation.js";
export { describeViolation, type Texts, type Validation, type Violation } from "./violation.js";
