/** The key under which an OpenAPI document says what only a guideline knows. */
export const annotationKey = "x-guideline";
