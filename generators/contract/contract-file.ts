import type { ReadAsset } from "#generate";
import type { Comparison } from "./compare-contracts.ts";
import { comparisonHtml } from "./comparison-html.tsx";
import type { ContractDocument } from "./contract-document.ts";
import { contractHtml } from "./contract-html.tsx";
import { contractMarkdown } from "./contract-markdown.ts";
import { pageStyle } from "./html-page.tsx";

/** The endings of the files that a contract can be written to. */
export const contractEndings = ["docx", "html", "md"] as const;
export type ContractEnding = (typeof contractEndings)[number];

/** A contract as the content of a file of one kind. */
export async function contractFile(
  document: ContractDocument,
  ending: ContractEnding,
  readAsset: ReadAsset,
): Promise<string | Uint8Array> {
  switch (ending) {
    case "docx":
      return (await import("./contract-docx.ts")).contractDocx(document);
    case "html":
      return contractHtml(document, await readStyle(readAsset));
    case "md":
      return contractMarkdown(document);
    default:
      return ending satisfies never;
  }
}

/** The endings of the files that a comparison can be written to. */
export const comparisonEndings = ["docx", "html"] as const;

/** A comparison as the content of a file of one kind. */
export async function comparisonFile(
  comparison: Comparison,
  ending: (typeof comparisonEndings)[number],
  readAsset: ReadAsset,
): Promise<string | Uint8Array> {
  if (ending === "html") return comparisonHtml(comparison, await readStyle(readAsset));
  return (await import("./comparison-docx.ts")).comparisonDocx(comparison);
}

async function readStyle(readAsset: ReadAsset): Promise<string> {
  return new TextDecoder().decode(await readAsset(pageStyle));
}
