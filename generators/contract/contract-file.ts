import type { Comparison } from "./compare-contracts.ts";
import { comparisonHtml } from "./comparison-html.ts";
import type { ContractDocument } from "./contract-document.ts";
import { contractHtml } from "./contract-html.ts";
import { contractMarkdown } from "./contract-markdown.ts";

/** The endings of the files that a contract can be written to. */
export const contractEndings = ["docx", "html", "md"] as const;
export type ContractEnding = (typeof contractEndings)[number];

/** A contract as the content of a file of one kind. */
export async function contractFile(document: ContractDocument, ending: ContractEnding): Promise<string | Uint8Array> {
  switch (ending) {
    case "docx":
      return (await import("./contract-docx.ts")).contractDocx(document);
    case "html":
      return contractHtml(document);
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
): Promise<string | Uint8Array> {
  if (ending === "html") return comparisonHtml(comparison);
  return (await import("./comparison-docx.ts")).comparisonDocx(comparison);
}
