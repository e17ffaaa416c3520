import type { Bilingual, Diagnostic, SourceFiles } from "#diagnostic";
import type { Span } from "#text";

/**
 * All that a diagnostic says, line by line: severity and code, its place with the first line of what stands
 * there, the message and the hint in both languages, then each related place with its message.
 */
export function tellInFull(
  { code, severity, message, span, hint, related = [] }: Diagnostic,
  files: SourceFiles,
): readonly string[] {
  const at = ({ file, start, end }: Span) => `${file}: ${files.get(file)?.text.slice(start, end).split("\n")[0]}`;
  const both = ({ en, ja }: Bilingual) => [en, ja];
  return [
    `${severity} ${code}`,
    at(span),
    ...both(message),
    ...(hint ? both(hint) : []),
    ...related.flatMap((one) => [at(one.span), ...both(one.message)]),
  ];
}
