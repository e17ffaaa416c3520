export { buildDirectory, type DirectoryBuild } from "./build-directory.ts";
export type { Catalogue, CodeEntry, CodePage, ExplainedTable } from "./catalogue.ts";
export { installedTool } from "./installed-tool.ts";
export { ownFiles } from "./own-files.ts";
export { catalogueWith, standardTools, toolsWith } from "./standard-tools.ts";
