import { styleText } from "node:util";
import { positionAt, type Span, visibleText } from "#text";
import { codeFrame } from "./code-frame.ts";
import type { Bilingual, Diagnostic, Severity } from "./diagnostic.ts";
import { type RenderOptions, regionOf, type SourceFiles } from "./render-options.ts";

export interface PrettyOptions extends RenderOptions {
  /** Terminal columns; 80 if left out. Only code frames are cut to it. */
  readonly width?: number;
  /** `plain` if left out. */
  readonly style?: "plain" | "colour";
}

/**
 * Diagnostics as people read them, in the order given, then how many there were and where to read
 * more. Nothing if there are none; otherwise with a line end at the end.
 */
export function renderPretty(diagnostics: readonly Diagnostic[], files: SourceFiles, options: PrettyOptions): string {
  if (diagnostics.length === 0) return "";
  const entries = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, files, options));
  const codes = [...new Set(diagnostics.map((diagnostic) => diagnostic.code))];
  return [...entries, `${summary(diagnostics, options)}\n${whereToReadMore(codes, options)}`].join("\n\n").concat("\n");
}

/**
 * One diagnostic, without a line end at the end:
 *
 *     chapters/a.md:9:19 error load/duplicate-id
 *       `LEND-01` is defined twice.
 *       9 | ::::requirement{#LEND-01 level=must}
 *         |                  ^^^^^^^
 *       chapters/a.md:3:19 `LEND-01` is first defined here.
 *       3 | ::::requirement{#LEND-01 level=may}
 *         |                  ^^^^^^^
 *       hint: Give one of them another id.
 */
export function renderDiagnostic(diagnostic: Diagnostic, files: SourceFiles, options: PrettyOptions): string {
  const { code, severity, message, hint, span, related = [] } = diagnostic;
  const { locale } = options;
  const paint = painterOf(options);
  const words = labels[locale];
  const lines = [
    `${paint.place(placeOf(span, files, options))} ${paint[severity](words[severity])} ${paint.faint(code)}`,
    `  ${visibleText(message[locale])}`,
    ...frameOf(span, files, { ...options, severity }),
    ...related.flatMap((other) => [
      `  ${paint.place(placeOf(other.span, files, options))} ${visibleText(other.message[locale])}`,
      ...frameOf(other.span, files, { ...options, severity: "note" }),
    ]),
    ...(hint ? [`  ${paint.hint(words.hint)}${visibleText(hint[locale])}`] : []),
  ];
  return lines.join("\n");
}

const labels = {
  en: { error: "error", warning: "warning", note: "note", hint: "hint: " },
  ja: { error: "誤り", warning: "警告", note: "参考", hint: "対処：" },
} as const;

function placeOf(span: Span, files: SourceFiles, { pathOf }: RenderOptions): string {
  const path = visibleText(pathOf(span.file));
  const region = regionOf(span, files);
  return region ? `${path}:${region.line}:${region.column}` : path;
}

function frameOf(span: Span, files: SourceFiles, options: PrettyOptions & { readonly severity: Severity }): string[] {
  const file = files.get(span.file);
  if (!file) return [];
  const paint = painterOf(options);
  const digits = String(positionAt(file, span.end).line).length;
  const gutter = (text: string) => paint.faint(`  ${text.padStart(digits)} |`);
  const room = (options.width ?? 80) - digits - "   | ".length;
  return codeFrame(file, span, Math.max(room, 20)).map((line) => {
    if (line.kind === "gap") return paint.faint(`  ${".".repeat(digits)}`);
    if (line.kind === "marks") return `${gutter("")} ${paint[options.severity](line.text)}`;
    return `${gutter(String(line.number))}${line.text === "" ? "" : ` ${line.text}`}`;
  });
}

function summary(diagnostics: readonly Diagnostic[], { locale }: PrettyOptions): string {
  const files = new Set(diagnostics.map((diagnostic) => diagnostic.span.file)).size;
  const counts = (["error", "warning", "note"] as const)
    .map((severity) => ({
      severity,
      count: diagnostics.filter((diagnostic) => diagnostic.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => counted(severity, count)[locale]);
  return {
    en: `${counts.join(", ")} in ${files} ${files === 1 ? "file" : "files"}`,
    ja: `${counts.join("、")}（${files} ファイル）`,
  }[locale];
}

function counted(severity: Severity, count: number): Bilingual {
  return {
    en: `${count} ${labels.en[severity]}${count === 1 ? "" : "s"}`,
    ja: `${labels.ja[severity]} ${count} 件`,
  };
}

function whereToReadMore(codes: readonly string[], { locale }: PrettyOptions): string {
  const command = `shishin explain ${codes[0]}`;
  if (codes.length === 1) {
    return { en: `Why, with examples: ${command}`, ja: `理由と例：${command}` }[locale];
  }
  return {
    en: `Why, with examples: shishin explain CODE, such as ${command}`,
    ja: `理由と例：shishin explain コード（たとえば ${command}）`,
  }[locale];
}

type Paint = (text: string) => string;
type Painter = Readonly<Record<Severity | "place" | "faint" | "hint", Paint>>;

function painterOf({ style }: PrettyOptions): Painter {
  return style === "colour" ? colours : plain;
}

const asItIs: Paint = (text) => text;
const plain: Painter = { error: asItIs, warning: asItIs, note: asItIs, place: asItIs, faint: asItIs, hint: asItIs };

/** Whether to use colours was decided by the caller, so the stream is not looked at again. */
function painted(format: Parameters<typeof styleText>[0]): Paint {
  return (text) => styleText(format, text, { validateStream: false });
}

const colours: Painter = {
  error: painted(["bold", "red"]),
  warning: painted(["bold", "yellow"]),
  note: painted(["bold", "blue"]),
  place: painted("bold"),
  faint: painted("gray"),
  hint: painted("green"),
};
