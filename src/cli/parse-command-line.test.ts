import { describe, expect, test } from "vitest";
import type { Diagnostic } from "#diagnostic";
import type { Span } from "#text";
import { defineCommand } from "./define-command.ts";
import { parseWords, readCommandLine } from "./parse-command-line.ts";

const lend = defineCommand({
  name: "lend",
  summary: { en: "Lend a book.", ja: "本を貸します。" },
  arguments: [
    { name: "BOOK", isRequired: true },
    { name: "member", isRequired: false },
  ],
  options: {
    until: { value: "DAY", summary: { en: "Due date.", ja: "返却期限。" } },
    form: { value: "paper|mail", among: ["paper", "mail"], summary: { en: "How the date is told.", ja: "知らせ方。" } },
    quiet: { summary: { en: "Tell nothing.", ja: "知らせません。" } },
  },
  run: async () => 0,
});

const returnAll = defineCommand({
  ...lend,
  name: "return",
  arguments: [{ name: "BOOK", isRequired: true, isRepeated: true }],
});

/** Parses a command line; values and problems are shown with the text at their places. */
function parse(argv: readonly string[], command = lend) {
  const line = readCommandLine(argv);
  const problems: Diagnostic[] = [];
  const words = parseWords(command, line, (diagnostic) => void problems.push(diagnostic));
  const at = ({ start, end }: Span) => line.file.text.slice(start, end);
  return {
    arguments: words.arguments.map(({ value, span }) => [value, at(span)]),
    options: Object.fromEntries(
      Object.entries(words.options).map(([name, { value, span }]) => [name, [value, at(span)]]),
    ),
    reported: problems.map(({ code, message, hint, span }) => [code, message.en, hint?.en, at(span)]),
  };
}

test("writes the command line down as it was given, words with spaces between quotes", () => {
  const { file, spans } = readCommandLine(["lend", "my book", 'a"b', "--until", "2026-04-01"]);
  expect(file).toEqual({ path: "command line", text: 'shishin lend "my book" "a\\"b" --until 2026-04-01' });
  expect(spans.map(({ start, end }) => file.text.slice(start, end))).toEqual([
    "lend",
    '"my book"',
    '"a\\"b"',
    "--until",
    "2026-04-01",
  ]);
  expect(readCommandLine([])).toEqual({ file: { path: "command line", text: "shishin" }, spans: [], words: [] });
});

describe("what is read", () => {
  test.each([
    ["arguments and options in any order", ["lend", "--until", "2026-04-01", "momo", "--quiet", "kai"]],
    ["a value behind an equals sign", ["lend", "momo", "--quiet", "kai", "--until=2026-04-01"]],
  ])("%s", (_, argv) => {
    const inline = argv.includes("--until=2026-04-01");
    expect(parse(argv)).toEqual({
      arguments: [
        ["momo", "momo"],
        ["kai", "kai"],
      ],
      options: {
        until: ["2026-04-01", inline ? "--until=2026-04-01" : "2026-04-01"],
        quiet: ["", "--quiet"],
      },
      reported: [],
    });
  });

  test("words that begin with a hyphen, behind two hyphens", () => {
    expect(parse(["lend", "--", "--momo"])).toEqual({ arguments: [["--momo", "--momo"]], options: {}, reported: [] });
  });

  test("an option that every command has", () => {
    expect(parse(["lend", "momo", "--locale", "ja"]).options).toEqual({ locale: ["ja", "ja"] });
  });

  test("the last of two values for one option", () => {
    expect(parse(["lend", "momo", "--until", "a", "--until", "b"]).options).toEqual({ until: ["b", "b"] });
  });

  test("as many words as are given where an argument may be repeated", () => {
    expect(parse(["return", "momo", "kai", "ken"], returnAll)).toEqual({
      arguments: ["momo", "kai", "ken"].map((book) => [book, book]),
      options: {},
      reported: [],
    });
  });

  test("a value that looks like a name that every object has", () => {
    expect(parse(["lend", "constructor", "--until", "__proto__"])).toEqual({
      arguments: [["constructor", "constructor"]],
      options: { until: ["__proto__", "__proto__"] },
      reported: [],
    });
  });
});

describe("what is reported", () => {
  const usage = "shishin lend BOOK [member] [--until DAY] [--form paper|mail] [--quiet]";

  test.each([
    [
      "an option with a slip of the pen, its value forgiven",
      ["lend", "momo", "--untill", "2026-04-01"],
      "unknown-option",
      "`lend` has no option `--untill`.",
      "Did you mean `--until`?",
      "--untill",
    ],
    [
      "an option that is like no other",
      ["lend", "momo", "--abcdefgh"],
      "unknown-option",
      "`lend` has no option `--abcdefgh`.",
      "`shishin help lend` lists its options.",
      "--abcdefgh",
    ],
    [
      "an option named like what every object has",
      ["lend", "momo", "--constructor"],
      "unknown-option",
      "`lend` has no option `--constructor`.",
      "`shishin help lend` lists its options.",
      "--constructor",
    ],
    [
      "a short option",
      ["lend", "momo", "-q"],
      "unknown-option",
      "`lend` has no option `-q`.",
      "`shishin help lend` lists its options.",
      "-q",
    ],
    [
      "a value that is missing at the end",
      ["lend", "momo", "--until"],
      "option-needs-value",
      "The option `--until` needs a value.",
      "Write `--until VALUE`.",
      "--until",
    ],
    [
      "an option in place of a value",
      ["lend", "momo", "--until", "--quiet"],
      "option-needs-value",
      "The option `--until` needs a value.",
      "Write `--until VALUE`.",
      "--until",
    ],
    [
      "a value too many",
      ["lend", "momo", "--quiet=yes"],
      "option-takes-no-value",
      "The option `--quiet` takes no value.",
      "Write `--quiet` alone.",
      "--quiet=yes",
    ],
    [
      "a value that is not one of a few",
      ["lend", "momo", "--form", "fax"],
      "unknown-option-value",
      "`fax` is not a value of `--form`.",
      "Write one of `paper`, `mail`.",
      "fax",
    ],
    [
      "an argument that is missing",
      ["lend", "--quiet"],
      "missing-argument",
      "`lend` needs `BOOK`.",
      `Write \`${usage}\`.`,
      "shishin lend --quiet",
    ],
    [
      "an argument too many",
      ["lend", "momo", "kai", "ken"],
      "extra-argument",
      "`ken` is one argument too many.",
      `Write \`${usage}\`.`,
      "ken",
    ],
  ])("%s", (_, argv, code, message, hint, place) => {
    expect(parse(argv).reported).toEqual([[`cli/${code}`, message, hint, place]]);
  });
});
