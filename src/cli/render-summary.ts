import { styleText } from "node:util";
import type { BuildOutput, BuiltPart } from "#build";
import type { Locale } from "#diagnostic";
import { displayWidth } from "#text";

export interface SummaryOptions {
  /** The output folder as people write it. */
  readonly out: string;
  /** Milliseconds of the whole run. */
  readonly total: number;
  readonly locale: Locale;
  readonly isTerminal: boolean;
  readonly hasColours: boolean;
}

/**
 * What a build did. In a terminal: a line per artifact with its size and time, and where to look.
 * Piped: one line.
 */
export function renderSummary(output: BuildOutput | undefined, options: SummaryOptions): string {
  const { out, total, locale } = options;
  const ja = locale === "ja";
  if (!output) {
    return ja ? `誤りがあるので、${out} には何も書き込んでいません。\n` : `Errors: nothing was written to ${out}.\n`;
  }
  const { guideline, written, removed } = output;
  const time = seconds(total);
  const files = output.parts.reduce((sum, part) => sum + part.files, 0);
  const isUnchanged = written === 0 && removed === 0;
  const changes = isUnchanged
    ? ja
      ? "変わったものはありません"
      : "nothing has changed"
    : ja
      ? `${written} 件を書き込み、${removed} 件を消しました`
      : `${written} written, ${removed} removed`;
  const name = `${guideline.id} ${guideline.edition}`;
  const headline = ja
    ? `${name} を ${out}/ に作りました（${files} ファイル、${changes}、${time}）`
    : `Built ${name} into ${out}/ (${files} files, ${changes}, ${time})`;
  if (!options.isTerminal) return `${headline}\n`;

  const paint = (style: "bold" | "dim" | "green", text: string) => (options.hasColours ? styleText(style, text) : text);
  const rows = output.parts.map((part) => partRow(part, { out, ja }));
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))));
  const lines = rows.map((row) => {
    const [part = "", count = "", size = "", took = ""] = row.map((cell, column) =>
      pad(cell, widths[column] ?? 0, column > 0),
    );
    return `  ${part}  ${paint("dim", `${count}  ${size}`)}  ${took}`.trimEnd();
  });
  return [
    "",
    `${paint("green", "✓")} ${paint("bold", headline)}`,
    "",
    ...lines,
    "",
    ...(isUnchanged ? [] : [`  ${paint("dim", stepTimes(output, ja))}`]),
    ...(output.parts.some(({ generator }) => generator === "site")
      ? [`  ${ja ? "サイトを見る：" : "See the site: "}shishin serve ${out}/site`]
      : []),
    "",
  ].join("\n");
}

function partRow(
  { generator, files, bytes, made, milliseconds }: BuiltPart,
  { out, ja }: { out: string; ja: boolean },
): readonly string[] {
  const place = generator === "model" ? `${out}/model.json` : `${out}/${generator}/`;
  const count = ja ? `${files} ファイル` : files === 1 ? "1 file" : `${files} files`;
  const kept = ja ? "前のまま" : "kept";
  return [place, count, kilobytes(bytes), made === 0 ? kept : seconds(milliseconds)];
}

function stepTimes({ times }: BuildOutput, ja: boolean): string {
  const words = ja
    ? { load: "読み込み", check: "検査", generate: "生成", write: "書き込み" }
    : { load: "read", check: "check", generate: "make", write: "write" };
  // The keys of `times` are steps, and each has a word.
  const parts = Object.entries(times).map(([step, time]) => `${words[step as keyof typeof words]} ${seconds(time)}`);
  return parts.join(" · ");
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 95 ? 2 : 1)} s`;
}

function kilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function pad(text: string, width: number, toTheRight: boolean): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return toTheRight ? space + text : text + space;
}
