import { assetReader } from "#build";
import type { ReadAsset } from "#generate";
import { installedTool } from "./installed-tool.ts";

/** Reads the files that come with the installed tool, such as styles and scripts, for printers that want them. */
export function ownFiles(): ReadAsset {
  return assetReader(installedTool());
}
