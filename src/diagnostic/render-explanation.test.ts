import { expect, test } from "vitest";
import { renderExplanation } from "./render-explanation.ts";

const page = `# loan-has-date

Each loan has a date.

どの貸出にも日付があります。

## Why

Without a date nobody knows when a book comes back, as \`dueOn\` says,
and the next reader waits:

- for the book (必ず);
- for a word about it.

日付がなければ、本がいつ戻るのか
誰にも分かりません（次の人が待ちます）。

## Example

\`\`\`md bad file=chapters/a.md
# Lending

A loan.
\`\`\`

\`\`\`text output
chapters/a.md:3:1 warning check/loan-has-date
\`\`\`

\`\`\`md good
A loan until May.
\`\`\`

\`\`\`yaml
key: value
\`\`\`

## When to waive

Never.

ありません。
`;

test("shows the English paragraphs and every example", () => {
  expect(renderExplanation(page, { locale: "en", width: 40 })).toBe(`loan-has-date

Each loan has a date.

Why

Without a date nobody knows when a book
comes back, as \`dueOn\` says, and the
next reader waits:

- for the book (必ず);
- for a word about it.

Example

  This is reported (chapters/a.md):

    # Lending

    A loan.

  The report:

    chapters/a.md:3:1 warning check/loan-has-date

  This is not:

    A loan until May.

    key: value

When to waive

Never.
`);
});

test("shows the Japanese paragraphs and every example", () => {
  expect(renderExplanation(page, { locale: "ja", width: 40 })).toBe(`loan-has-date

どの貸出にも日付があります。

なぜ

日付がなければ、本がいつ戻るのか誰にも分
かりません（次の人が待ちます）。

例

  指摘される書き方（chapters/a.md）：

    # Lending

    A loan.

  指摘の表示：

    chapters/a.md:3:1 warning check/loan-has-date

  指摘されない書き方：

    A loan until May.

    key: value

見送ってよいとき

ありません。
`);
});

test("makes headings bold only when colours are asked for", () => {
  expect(renderExplanation("# a\n\nText.\n", { locale: "en", style: "colour" })).toBe(
    "\u001b[1ma\u001b[22m\n\nText.\n",
  );
});
