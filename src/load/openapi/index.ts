export { annotationKey } from "./annotation-key.ts";
export { annotationSchemas } from "./annotations.ts";
export type { ApiContext, ApiEntry } from "./api-context.ts";
export { loadApi } from "./load-api.ts";
export { isApiLoss, openapiMessages } from "./openapi-messages.ts";
export { openapiCodes } from "./rules.ts";
