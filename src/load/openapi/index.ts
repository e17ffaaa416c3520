export { annotationKey } from "./annotation-key.ts";
export { annotationSchemas } from "./annotations.ts";
export { type ApiContext, type ApiEntry, loadApi } from "./load-api.ts";
export { isApiLoss, openapiMessages } from "./openapi-messages.ts";
export { openapiCodes } from "./rules.ts";
