export type { Catalogue, CodeEntry, CodePage, ExplainedTable } from "./catalogue.ts";
export { catalogueWith, standardTools, toolsWith } from "./standard-tools.ts";
