import type { Root } from "mdast";
import type { Parser, PluggableList, Processor } from "unified";
import { createDiagnostic, type Diagnostic, type Report, type Severity } from "#diagnostic";
import { offsetAt, point, type SourceFile, type Span, span } from "#text";
import type { MarkdownBlock, MarkdownDocument } from "./markdown-document.ts";
import { markdownMessages } from "./markdown-messages.ts";
import { readMarkdownByRemark, readTree } from "./read-markdown.ts";
import { createMarkdownParser } from "./remark-parser.ts";
import { blocksOfTree } from "./standard-document.ts";

type VFile = Parameters<Parser>[1];
type VFileMessage = VFile["messages"][number];

/**
 * Reads a Markdown file through remark plug-ins of somebody else. They get the tree of the whole file, with its
 * directives, and may change it: what comes out is held to what every artifact can print. What they say becomes
 * diagnostics with the code `remark/SOURCE-RULE`. One that throws is reported, and the file is read without them.
 */
export async function readMarkdownWithPlugins(file: SourceFile, plugins: PluggableList): Promise<MarkdownDocument> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  let blocks: readonly MarkdownBlock[] = [];
  const said: VFileMessage[] = [];
  const processor = createMarkdownParser()
    .use(plugins)
    .use(function readGuideline(this: Processor) {
      const parse = this.parser;
      this.parser = (_, vfile) => {
        vfile.messages = said;
        // The parser of remark-parse, which makes mdast; plug-ins may have taught it syntax.
        return readTree(file, report, (text) => (parse as Parser<Root>)(text, vfile));
      };
      this.compiler = (tree) => {
        // Plug-ins of remark give mdast back; what is no such node is refused where it stands.
        blocks = blocksOfTree(tree as Root, file, report);
        return "";
      };
    });
  try {
    await processor.process({ path: file.path, value: file.text });
    return { path: file.path, blocks, diagnostics: [...diagnostics, ...said.map((one) => toDiagnostic(one, file))] };
  } catch (error) {
    const read = readMarkdownByRemark(file);
    const messages = isMessage(error) && !said.includes(error) ? [...said, error] : said;
    const told = messages.map((one) => toDiagnostic(one, file));
    return {
      ...read,
      diagnostics: [...read.diagnostics, ...told, ...(isMessage(error) ? [] : [failure(error, file)])],
    };
  }
}

function failure(error: unknown, file: SourceFile): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return markdownMessages["plug-in-failed"]({ reason: reason.replace(/\.$/, "") }, point(file.path, 0));
}

/** What `vfile.fail` throws, too. */
function isMessage(error: unknown): error is VFileMessage {
  return error instanceof Error && "reason" in error && "place" in error;
}

function toDiagnostic({ reason, source, ruleId, fatal, place }: VFileMessage, file: SourceFile): Diagnostic {
  return createDiagnostic({
    code: codeOf(source, ruleId),
    severity: severityOf(fatal),
    template: { en: "{reason}", ja: "{reason}" },
    params: { reason },
    span: spanOf(place, file),
  });
}

/** `remark/remark-lint-no-empty-url` */
function codeOf(source: string | undefined, rule: string | undefined): string {
  const name = [source, rule].filter(Boolean).join("-").toLowerCase();
  return `remark/${name.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "plug-in"}`;
}

/** `vfile.message` warns, `vfile.info` notes, `vfile.fail` ends the work. */
function severityOf(fatal: VFileMessage["fatal"]): Severity {
  if (fatal) return "error";
  return fatal === false ? "warning" : "note";
}

function spanOf(place: VFileMessage["place"], file: SourceFile): Span {
  if (!place) return point(file.path, 0);
  const [start, end] = "start" in place ? [place.start, place.end] : [place, place];
  const offset = (at: typeof start) => Math.min(at.offset ?? offsetAt(file, at), file.text.length);
  return span(file.path, offset(start), Math.max(offset(start), offset(end)));
}
