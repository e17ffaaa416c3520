import type { Root } from "mdast";
import type { Diagnostic, Report } from "#diagnostic";
import type { SourceFile } from "#text";
import { scanBlocks } from "./block-scanner.ts";
import type { MarkdownDocument } from "./markdown-document.ts";
import { readBlocks } from "./quick-document.ts";
import { type Parse, parseByRemark } from "./remark-parser.ts";
import { compareWithStandard, parseWhole } from "./standard-check.ts";
import { blocksOfTree } from "./standard-document.ts";
import { treeOfBlocks } from "./tree-of-blocks.ts";

/**
 * Reads a Markdown file. Pure, and the costly part of loading: results may be kept by content.
 *
 * This is the fast way to the tree that unified and remark would give: blocks are scanned line by line, plain
 * paragraphs read directly. Where remark could see other blocks it is asked, and the author is told if it does.
 */
export function readMarkdown(file: SourceFile): MarkdownDocument {
  const { diagnostics, report } = collector();
  const scan = scanBlocks(file, report);
  const hasErrors = diagnostics.length > 0;
  const quick = { path: file.path, blocks: readBlocks(scan.blocks, file, report), diagnostics };
  if (hasErrors) return quick;
  const { document = quick, notes } = compareWithStandard(file, scan, () => quick);
  return notes.length > 0 ? { ...document, diagnostics: [...document.diagnostics, ...notes] } : document;
}

/** Reads a Markdown file to the same end, all of it by unified and remark. */
export function readMarkdownByRemark(file: SourceFile): MarkdownDocument {
  const { diagnostics, report } = collector();
  const blocks = blocksOfTree(readTree(file, report), file, report);
  return { path: file.path, blocks, diagnostics };
}

/**
 * The tree of a file by remark, its blocks named. Where remark would find other blocks than we do, or there are
 * errors, they are those that we find, and the text between them is parsed run by run.
 * `parse` may know more syntax than ours: that of plug-ins.
 */
export function readTree(file: SourceFile, report: Report, parse: Parse = parseByRemark): Root {
  const { diagnostics, report: collect } = collector();
  const scan = scanBlocks(file, collect);
  const quick = () => ({ path: file.path, blocks: readBlocks(scan.blocks, file, () => undefined), diagnostics });
  const compared = diagnostics.length > 0 ? undefined : compareWithStandard(file, scan, quick);
  for (const diagnostic of [...diagnostics, ...(compared?.notes ?? [])]) report(diagnostic);
  const whole = compared && !compared.isOther ? parseWhole(file, report, parse) : undefined;
  return whole ?? treeOfBlocks(scan.blocks, file, report);
}

function collector(): { readonly diagnostics: Diagnostic[]; readonly report: Report } {
  const diagnostics: Diagnostic[] = [];
  return { diagnostics, report: (diagnostic) => void diagnostics.push(diagnostic) };
}
