import { describe, expect, test } from "vitest";
import { createSourceFile, point, span } from "#text";
import type { Diagnostic } from "./diagnostic.ts";
import { type PrettyOptions, renderDiagnostic, renderPretty } from "./render-pretty.ts";

const chapter = "# Lending\n\nThe [[lone]] of a 本 ends.\n";
const files = new Map([
  ["chapters/a.md", createSourceFile("chapters/a.md", chapter)],
  ["terms.yaml", createSourceFile("terms.yaml", `${"#\n".repeat(9)}- id: loan\n`)],
]);
const options: PrettyOptions = { locale: "en", pathOf: (file) => `library/${file}` };

const undefinedTerm: Diagnostic = {
  code: "check/term-is-defined",
  severity: "error",
  message: { en: "`lone` is not a term.", ja: "`lone` という用語はありません。" },
  hint: { en: "Did you mean `loan`?", ja: "`loan` ではありませんか。" },
  span: span("chapters/a.md", 15, 23),
  related: [
    { message: { en: "`loan` is defined here.", ja: "`loan` の定義です。" }, span: span("terms.yaml", 24, 28) },
  ],
};
const unreadable: Diagnostic = {
  code: "load/file-not-found",
  severity: "error",
  message: { en: "`b.md` does not exist.", ja: "`b.md` というファイルはありません。" },
  span: point("guideline.yaml", 0),
};
const opinion: Diagnostic = {
  code: "check/word-is-preferred",
  severity: "warning",
  message: { en: "`book` is the word.", ja: "`book` と書きます。" },
  span: span("chapters/a.md", 29, 30),
};

describe("renderDiagnostic", () => {
  test("prints place, message, frame, the other half and the hint", () => {
    expect(renderDiagnostic(undefinedTerm, files, options)).toBe(
      [
        "library/chapters/a.md:3:5 error check/term-is-defined",
        "  `lone` is not a term.",
        "  3 | The [[lone]] of a 本 ends.",
        "    |     ^^^^^^^^",
        "  library/terms.yaml:10:7 `loan` is defined here.",
        "  10 | - id: loan",
        "     |       ^^^^",
        "  hint: Did you mean `loan`?",
      ].join("\n"),
    );
  });

  test("speaks Japanese", () => {
    expect(renderDiagnostic(undefinedTerm, files, { ...options, locale: "ja" })).toBe(
      [
        "library/chapters/a.md:3:5 誤り check/term-is-defined",
        "  `lone` という用語はありません。",
        "  3 | The [[lone]] of a 本 ends.",
        "    |     ^^^^^^^^",
        "  library/terms.yaml:10:7 `loan` の定義です。",
        "  10 | - id: loan",
        "     |       ^^^^",
        "  対処：`loan` ではありませんか。",
      ].join("\n"),
    );
  });

  test("prints a file whose text is not known without position and frame", () => {
    expect(renderDiagnostic(unreadable, files, options)).toBe(
      "library/guideline.yaml error load/file-not-found\n  `b.md` does not exist.",
    );
  });

  test("colours only when asked, and never the lines of the file", () => {
    const coloured = renderDiagnostic(opinion, files, { ...options, style: "colour" });
    expect(coloured).toBe(
      [
        "\u001b[1mlibrary/chapters/a.md:3:19\u001b[22m \u001b[1m\u001b[33mwarning\u001b[39m\u001b[22m \u001b[90mcheck/word-is-preferred\u001b[39m",
        "  `book` is the word.",
        "\u001b[90m  3 |\u001b[39m The [[lone]] of a 本 ends.",
        "\u001b[90m    |\u001b[39m \u001b[1m\u001b[33m                  ^^\u001b[39m\u001b[22m",
      ].join("\n"),
    );
  });

  test("lets no escape sequence of a file, a message or a file name through", () => {
    const path = "a\u001b]0;x\u0007.md";
    const hostile = "\u001b[2J\u009b31m";
    const text = { en: hostile, ja: hostile };
    const printed = renderDiagnostic(
      {
        ...opinion,
        message: text,
        hint: text,
        span: span(path, 0, 2),
        related: [{ message: text, span: point(path, 1) }],
      },
      new Map([[path, createSourceFile(path, `${hostile}\r\u0000`)]]),
      { locale: "en", pathOf: (file) => file },
    );
    expect(printed).toBe(
      [
        "a<U+001B>]0;x<U+0007>.md:1:1 warning check/word-is-preferred",
        "  <U+001B>[2J<U+009B>31m",
        "  1 | <U+001B>[2J<U+009B>31m<U+000D><U+0000>",
        "    | ^^^^^^^^^",
        "  a<U+001B>]0;x<U+0007>.md:1:2 <U+001B>[2J<U+009B>31m",
        "  1 | <U+001B>[2J<U+009B>31m<U+000D><U+0000>",
        "    |         ^",
        "  hint: <U+001B>[2J<U+009B>31m",
      ].join("\n"),
    );
  });

  test("keeps the frame within the width", () => {
    const file = createSourceFile("long.md", "本".repeat(200));
    const printed = renderDiagnostic({ ...opinion, span: span("long.md", 100, 101) }, new Map([["long.md", file]]), {
      ...options,
      width: 40,
    });
    expect(printed).toBe(
      [
        "library/long.md:1:101 warning check/word-is-preferred",
        "  `book` is the word.",
        `  1 | ...${"本".repeat(14)}...`,
        "    |          ^^",
      ].join("\n"),
    );
  });
});

describe("renderPretty", () => {
  test("ends with the count and where to read more", () => {
    const printed = renderPretty([opinion, unreadable], files, options);
    expect(printed).toBe(
      [
        renderDiagnostic(opinion, files, options),
        "",
        renderDiagnostic(unreadable, files, options),
        "",
        "1 error, 1 warning in 2 files",
        "Why, with examples: shishin explain CODE, such as shishin explain check/word-is-preferred",
        "",
      ].join("\n"),
    );
  });

  test("counts in Japanese, and names the code if there is only one", () => {
    expect(
      renderPretty([opinion, opinion], files, { ...options, locale: "ja" })
        .split("\n")
        .slice(-3),
    ).toEqual(["警告 2 件（1 ファイル）", "理由と例：shishin explain check/word-is-preferred", ""]);
  });

  test("says nothing about nothing", () => {
    expect(renderPretty([], files, options)).toBe("");
  });
});
