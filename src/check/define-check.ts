import {
  type Bilingual,
  createDiagnostic,
  type DiagnosticExtras,
  type MessageParams,
  type MessageTemplate,
  type Report,
} from "#diagnostic";
import type { Guideline, GuidelineIndex, GuidelinePart } from "#model";
import type { Span } from "#text";
import type { Visitor } from "./walk.ts";

/** What a check may look at: the guideline and its index, nothing else. */
export interface CheckContext {
  readonly guideline: Guideline;
  readonly index: GuidelineIndex;
}

type MessageTable = Readonly<Record<string, MessageTemplate>>;

/** Reports one of the check's own messages. */
export type ReportMessage<Messages extends MessageTable> = <Name extends keyof Messages & string>(
  message: Name,
  params: MessageParams<Messages[Name]>,
  span: Span,
  extras?: DiagnosticExtras,
) => void;

export interface CheckDefinition<Messages extends MessageTable> {
  /** A fact that must hold, `subject-verb-…`; the file and the page have the same name. */
  readonly name: string;
  /** An `error` cannot be waived. */
  readonly severity: "error" | "warning" | "note";
  /** The fact as a sentence. */
  readonly summary: Bilingual;
  readonly messages: Messages;
  /** Parts that it does not judge without: if a file of theirs cannot be read, it would only tell what follows from that. */
  readonly needs?: readonly GuidelinePart[];
  /** Called once per run; state lives in its closure. */
  readonly visit: (report: ReportMessage<Messages>, context: CheckContext) => Visitor;
}

/** A check, ready to run. Its code is `check/`, or the name of its plug-in, and its name. */
export interface Check {
  readonly name: string;
  readonly code: string;
  readonly severity: "error" | "warning" | "note";
  readonly summary: Bilingual;
  readonly messages: MessageTable;
  /** Parts that must have been read whole. */
  readonly needs: readonly GuidelinePart[];
  readonly start: (report: Report, context: CheckContext) => Visitor;
}

/** A check of a definition; `room` is the first half of its code. */
export function defineCheck<const Messages extends MessageTable>(
  definition: CheckDefinition<Messages>,
  room = "check",
): Check {
  const { name, severity, summary, messages, needs = [], visit } = definition;
  const code = `${room}/${name}`;
  return {
    name,
    code,
    severity,
    summary,
    messages,
    needs,
    start: (report, context) =>
      visit((message, params, span, extras) => {
        // `message` is a key of `messages`; the compiler forgets it under noUncheckedIndexedAccess.
        const template: MessageTemplate = messages[message] as Messages[typeof message];
        report(createDiagnostic({ code, severity, template, params, span, extras }));
      }, context),
  };
}
