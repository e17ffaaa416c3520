import { libraryFiles } from "./library-files.ts";

/** Files of the library's guideline that are replaced, by their paths. */
export type Patch = Readonly<Record<string, string | Uint8Array>>;
/** What stands in the files, and `code file:line` of every error that a build tells. */
export type HostileCase = readonly [name: string, patch: Patch, errors: readonly string[]];

const library = libraryFiles();

function change(path: string, from: string, to: string): Patch {
  const text = library[path] ?? "";
  if (text.split(from).length !== 2) throw new Error(`${path} does not have once: ${from}`);
  return { [path]: text.replace(from, () => to) };
}

const append = (path: string, text: string): Patch => ({ [path]: `${library[path]}${text}` });
const prose = (text: string): Patch => change("chapters/data.md", "日付は、読み違えのない形で書く。", text);
const definition = (text: string): Patch =>
  change("terms.yaml", "definition: The last day on which a book is to be returned.", `definition: ${text}`);
const ref = (target: string): Patch =>
  change("api/openapi.yaml", 'schema: { $ref: "schemas.yaml#/LoanList" }', `schema: { $ref: "${target}" }`);
const schemas = (text: string, name: string): Patch => ({
  ...append("api/schemas.yaml", `\n${text}`),
  ...ref(`schemas.yaml#/${name}`),
});
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join("\n");

/** A billion laughs: each list names the one before it nine times. */
const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${lines(10, (i) => {
  const names = "abcdefghijk";
  return `${names[i + 1]}: &${names[i + 1]} [${Array(9).fill(`*${names[i]}`).join(",")}]`;
})}\n`;
const nested = (depth: number) =>
  `${"{ type: object, title: x, properties: { p: ".repeat(depth)}{ type: string, title: x }${" } }".repeat(depth)}`;
const described = "title: a, description: b";

const yaml: readonly HostileCase[] = [
  ["aliases that multiply, in the manifest", append("guideline.yaml", bomb), ["load/yaml-too-deep guideline.yaml:1"]],
  ["aliases that multiply, in the glossary", { "terms.yaml": bomb }, ["load/yaml-too-deep terms.yaml:1"]],
  ["aliases that multiply, in the API", append("api/schemas.yaml", bomb), ["load/yaml-too-deep api/schemas.yaml:1"]],
  [
    "aliases that multiply, in an overlay",
    append("api/openapi.en.overlay.yaml", bomb),
    ["load/yaml-too-deep api/openapi.en.overlay.yaml:1"],
  ],
  [
    "an alias of itself",
    append("api/schemas.yaml", `\nSelf: &s { type: object, ${described}, properties: { x: *s } }\n`),
    ["load/yaml-too-deep api/schemas.yaml:109"],
  ],
  [
    "10,000 lists in each other",
    { "terms.yaml": "[".repeat(10_000) + "]".repeat(10_000) },
    ["load/yaml-too-deep terms.yaml:1"],
  ],
  ["100,000 open brackets", { "terms.yaml": "[".repeat(100_000) }, ["load/yaml-too-deep terms.yaml:1"]],
  [
    "10,000 maps in each other",
    append("api/schemas.yaml", `\nDeep: ${nested(10_000)}`),
    ["load/yaml-too-deep api/schemas.yaml:1"],
  ],
  ["10,000 items in each other", { "terms.yaml": `${"- ".repeat(10_000)}a\n` }, ["load/yaml-too-deep terms.yaml:1"]],
  [
    "3,000 keys in each other, by indentation",
    { "terms.yaml": lines(3000, (i) => `${" ".repeat(i)}a:`) },
    ["load/yaml-too-deep terms.yaml:1"],
  ],
  [
    "an example of 5,000 lists in each other",
    change("api/openapi.yaml", "value: { limit: 10, loans: [] }", `value: ${"[".repeat(5000)}${"]".repeat(5000)}`),
    ["load/yaml-too-deep api/openapi.yaml:1"],
  ],
  [
    "keys that repeat",
    append("guideline.yaml", "status: final\nstatus: draft\n"),
    ["load/yaml-syntax guideline.yaml:65", "load/yaml-syntax guideline.yaml:66"],
  ],
  ["two documents in a file", { "guideline.yaml": "a: 1\n---\nb: 2\n" }, ["load/yaml-syntax guideline.yaml:2"]],
  ["a tag that would make a function", { "guideline.yaml": "!!js/function 'x'" }, ["load/wrong-type guideline.yaml:1"]],
  ["a manifest of nothing", { "guideline.yaml": "" }, ["load/missing-key guideline.yaml:1 ×6"]],
  ["a manifest of a byte order mark", { "guideline.yaml": "\ufeff" }, ["load/missing-key guideline.yaml:1 ×6"]],
  ["a manifest that is a list", { "guideline.yaml": "- a\n- b\n" }, ["load/wrong-type guideline.yaml:1"]],
  ["a manifest that is a word", { "guideline.yaml": "hello" }, ["load/wrong-type guideline.yaml:1"]],
  [
    "an empty chapter",
    { "chapters/data.md": "" },
    [
      "load/translation-without-original chapters/data.en.md:1",
      "load/translation-without-original chapters/data.en.md:5",
      "load/translation-without-original chapters/data.en.md:7",
      "load/translation-without-original chapters/data.en.md:11",
      "load/translation-without-original chapters/data.en.md:35",
      "load/translation-without-original chapters/data.en.md:39",
      "load/translation-without-original chapters/data.en.md:61",
      "check/link-resolves chapters/lending.en.md:3",
      "check/link-resolves chapters/lending.md:3",
      "load/dangling-reference contract/clauses.md:25",
    ],
  ],
  ["an empty API", { "api/openapi.yaml": "\ufeff" }, ["load/openapi-not-a-map api/openapi.yaml:1"]],
  [
    "empty schemas",
    { "api/schemas.yaml": "" },
    [
      "load/ref-to-empty-file api/openapi.yaml:35",
      "load/ref-to-empty-file api/openapi.yaml:80",
      "load/ref-to-empty-file api/openapi.yaml:115",
    ],
  ],
  [
    "a map in place of the status",
    change("guideline.yaml", "status: draft", "status: { toString: x }"),
    ["load/unknown-value guideline.yaml:6"],
  ],
  [
    "numbers that are none",
    change("api/schemas.yaml", "minimum: 0", "minimum: .nan"),
    [
      "load/schema-not-usable api/openapi.yaml:35",
      "load/value-not-json api/schemas.yaml:11",
      "openapi/struct api/schemas.yaml:11",
    ],
  ],
];

const names: readonly HostileCase[] = [
  [
    "prototypes as keys of the manifest",
    append("guideline.yaml", "__proto__: { polluted: true }\nconstructor: x\ntoString: y\n"),
    ["load/unknown-key guideline.yaml:65", "load/unknown-key guideline.yaml:66", "load/unknown-key guideline.yaml:67"],
  ],
  [
    "prototypes as keys of a term",
    append("terms.yaml", "- id: p\n  __proto__: { polluted: yes }\n  constructor: { prototype: { polluted: yes } }\n"),
    ["load/unknown-key terms.yaml:15", "load/unknown-key terms.yaml:16"],
  ],
  [
    "prototypes as languages",
    change(
      "guideline.yaml",
      "{ ja: 図書の貸出APIの指針, en:",
      "{ __proto__: x, constructor: y, ja: 図書の貸出APIの指針, en:",
    ),
    [],
  ],
  [
    "prototypes as generators",
    change("guideline.yaml", "generators:\n", "generators:\n  __proto__: { a: b }\n  constructor: { a: b }\n"),
    ["generate/unknown-generator guideline.yaml:59", "generate/unknown-generator guideline.yaml:60"],
  ],
  [
    "prototypes as schemas",
    schemas(`__proto__: { type: string }\nconstructor: { type: string, ${described} }\n`, "constructor"),
    ["load/key-not-usable api/schemas.yaml:109"],
  ],
  [
    "prototypes as properties and in examples",
    {
      ...change("api/schemas.yaml", "    loanId:\n", `    __proto__: { type: string }\n    loanId:\n`),
      ...change(
        "api/openapi.yaml",
        "value: { limit: 10, loans: [] }",
        "value: { limit: 10, loans: [], __proto__: { polluted: true } }",
      ),
    },
    ["load/key-not-usable api/openapi.yaml:51", "load/key-not-usable api/schemas.yaml:27"],
  ],
  [
    "prototypes in an overlay",
    append("api/openapi.en.overlay.yaml", "  - target: $\n    update: { __proto__: { polluted: true } }\n"),
    ["load/key-not-usable api/openapi.en.overlay.yaml:91"],
  ],
  [
    "prototypes as attributes",
    change("chapters/data.md", "#DATA-FMT-01 level=must", "#DATA-FMT-01 level=must __proto__=x constructor=y"),
    ["load/attribute-syntax chapters/data.md:11", "load/unknown-attribute chapters/data.md:11"],
  ],
  [
    "prototypes as references",
    prose("[[constructor]] [[__proto__]] [@constructor] `constructor` `Loan.constructor`"),
    ["check/term-is-defined chapters/data.md:9 ×2", "check/citation-is-listed chapters/data.md:9"],
  ],
  [
    "an id that climbs out",
    change("guideline.yaml", "{ id: app, title: { ja: アプリ事業者用", "{ id: ../../x, title: { ja: アプリ事業者用"),
    ["load/wrong-type guideline.yaml:56"],
  ],
  [
    "a requirement that climbs out",
    change("chapters/data.md", "requirement{#DATA-FMT-01", "requirement{#../../x"),
    [
      "load/translation-without-original chapters/data.en.md:11",
      "load/malformed-id chapters/data.md:11",
      "load/unknown-area chapters/data.md:11",
    ],
  ],
  [
    "an API that climbs out",
    change("guideline.yaml", "{ id: lending, file", "{ id: ../../x, file"),
    [
      "load/dangling-reference chapters/data.md:21 ×2",
      "load/dangling-reference chapters/data.md:49",
      "load/dangling-reference chapters/lending.md:59 ×2",
      "load/dangling-reference chapters/lending.md:86",
      "load/dangling-reference chapters/lending.md:125",
      "load/wrong-type guideline.yaml:44",
    ],
  ],
  [
    "a guideline that climbs out",
    change("guideline.yaml", "id: library-lending", "id: ../../x"),
    ["load/wrong-type guideline.yaml:2"],
  ],
  [
    "a package that climbs out",
    change("guideline.yaml", 'package: "@library-example/lending"', "package: ../../x"),
    ["generate/package-name guideline.yaml:59"],
  ],
  [
    "the name of a device",
    change("guideline.yaml", "{ id: app, title: { ja: アプリ事業者用", "{ id: CON, title: { ja: アプリ事業者用"),
    ["generate/unsafe-path guideline.yaml:2 ×10"],
  ],
  [
    "a language that climbs out",
    change("guideline.yaml", "languages: [ja, en]", 'languages: [ja, "../x"]'),
    [
      "load/wrong-type guideline.yaml:7",
      "load/overlay-language-unknown guideline.yaml:44",
      ...[3, 7, 10, 13].map((line) => `load/unknown-key terms.yaml:${line}`),
    ],
  ],
];

const paths: readonly HostileCase[] = [
  ["a reference to a file of the system", ref("/etc/passwd"), ["load/path-outside api/openapi.yaml:35"]],
  ["a reference above the directory", ref("../../../etc/passwd"), ["load/path-outside api/openapi.yaml:35"]],
  [
    "a reference above the directory, in percent signs",
    ref("..%2f..%2fetc/passwd"),
    ["load/file-not-found api/openapi.yaml:35"],
  ],
  ["a reference into the web", ref("http://127.0.0.1:9/x.yaml"), ["load/remote-path api/openapi.yaml:35"]],
  ["a reference by file://", ref("file:///etc/passwd"), ["load/remote-path api/openapi.yaml:35"]],
  ["a reference to another drive", ref("C:\\\\x.yaml"), ["load/path-outside api/openapi.yaml:35"]],
  [
    "a chapter of the system",
    change("guideline.yaml", "chapters/data.md", "/etc/passwd"),
    ["load/path-outside guideline.yaml:39"],
  ],
  [
    "a chapter from the web",
    change("guideline.yaml", "chapters/data.md", "https://evil.example/x.md"),
    ["load/remote-path guideline.yaml:39"],
  ],
  [
    "a glossary that is a folder",
    change("guideline.yaml", "terms: terms.yaml", "terms: chapters"),
    ["load/not-a-file guideline.yaml:40"],
  ],
  [
    "an overlay above the directory",
    change("guideline.yaml", "en: api/openapi.en.overlay.yaml", "en: ../x.yaml"),
    ["load/path-outside guideline.yaml:44"],
  ],
];

const references: readonly HostileCase[] = [
  [
    "10,000 references in a chain",
    schemas(`${lines(10_000, (i) => `C${i}: { $ref: "#/C${i + 1}" }`)}\nC10000: { type: string }\n`, "C0"),
    ["load/ref-chain-too-long api/schemas.yaml:207", "load/ref-too-deep api/schemas.yaml:308"],
  ],
  [
    "references in a circle",
    schemas('A: { $ref: "#/B" }\nB: { $ref: "#/A" }\n', "A"),
    [
      "load/ref-in-circle api/openapi.yaml:35",
      "load/ref-in-circle api/schemas.yaml:109",
      "load/ref-in-circle api/schemas.yaml:110",
    ],
  ],
  [
    "a reference to itself",
    schemas('A: { $ref: "#/A" }\n', "A"),
    ["load/ref-in-circle api/openapi.yaml:35", "load/ref-in-circle api/schemas.yaml:109"],
  ],
  [
    "a file that contains itself",
    ref("openapi.yaml"),
    [
      "load/overlay-target-without-match api/openapi.en.overlay.yaml:48",
      "load/overlay-target-without-match api/openapi.en.overlay.yaml:50",
      "load/overlay-target-without-match api/openapi.en.overlay.yaml:52",
      "openapi/struct api/openapi.yaml:1",
      "openapi/struct api/openapi.yaml:2",
      "openapi/struct api/openapi.yaml:8",
      "openapi/struct api/openapi.yaml:10",
      "openapi/struct api/openapi.yaml:13",
      "openapi/struct api/openapi.yaml:15",
      "openapi/struct api/openapi.yaml:101",
    ],
  ],
  [
    "a schema that is all of itself",
    schemas(`A: { ${described}, allOf: [{ $ref: "#/A" }] }\n`, "A"),
    [
      "load/overlay-target-without-match api/openapi.en.overlay.yaml:48",
      "load/overlay-target-without-match api/openapi.en.overlay.yaml:50",
      "load/overlay-target-without-match api/openapi.en.overlay.yaml:52",
      "load/schema-not-usable api/openapi.yaml:35",
    ],
  ],
  [
    "a way through itself",
    schemas(`A: { ${described}, type: array, items: { $ref: "#/A/items" } }\n`, "A"),
    ["load/ref-in-circle api/schemas.yaml:109"],
  ],
  [
    "a pattern that takes for ever",
    change("api/schemas.yaml", 'pattern: "^L-[0-9]{4}$"', `pattern: "^(a+)+$"\n      example: "${"a".repeat(50)}!"`),
    ["load/schema-too-slow api/schemas.yaml:32"],
  ],
  [
    "a JSONPath of a thousand steps",
    append(
      "api/openapi.en.overlay.yaml",
      `  - { target: "$${"[*]".repeat(1000)}", update: { a: b } }\n  - { target: "$${"..*".repeat(20)}", update: { a: b } }\n`,
    ),
    [
      "load/overlay-target-without-match api/openapi.en.overlay.yaml:90",
      "load/overlay-target-without-match api/openapi.en.overlay.yaml:91",
    ],
  ],
];

const bytes: readonly HostileCase[] = [
  [
    "bytes that are no UTF-8",
    { "chapters/data.md": new Uint8Array([35, 32, 0xff, 0xfe, 10]) },
    ["load/not-utf-8 chapters/data.md:1"],
  ],
  [
    "UTF-16",
    { "guideline.yaml": Buffer.from(`\ufeff${library["guideline.yaml"]}`, "utf16le") },
    ["load/not-utf-8 guideline.yaml:1"],
  ],
  ["a NUL in prose", append("chapters/data.md", "\0"), ["load/control-character chapters/data.md:79"]],
  ["a NUL behind an escape", definition('"a \\0 b"'), ["load/control-character terms.yaml:7"]],
  ["half of a character behind an escape", definition('"a \\ud800 b"'), ["load/control-character terms.yaml:7"]],
  ["an escape of a terminal", append("chapters/data.md", "\u001b[31m"), ["load/control-character chapters/data.md:79"]],
  [
    "the escape of a terminal that is one character",
    prose("a\u009b31mb"),
    ["load/control-character chapters/data.md:9"],
  ],
  [
    "lines that end in CR alone",
    { "terms.yaml": (library["terms.yaml"] ?? "").replaceAll("\n", "\r") },
    ["load/yaml-syntax terms.yaml:1 ×5"],
  ],
];

const markup: readonly HostileCase[] = [
  [
    "HTML in a line",
    prose("日付は<script>alert(1)</script>、<img src=x onerror=alert(1)>書く。"),
    ["load/raw-html chapters/data.md:9 ×3"],
  ],
  ["HTML as a block", prose("<script>\nalert(1)\n</script>\n"), ["load/raw-html chapters/data.md:9"]],
  [
    "HTML in a heading",
    change("chapters/data.md", "## 形 {#form}", "## 形<script>alert(1)</script> {#form}"),
    ["load/raw-html chapters/data.md:5 ×2"],
  ],
  [
    "HTML in the API",
    change("api/schemas.yaml", "description: 一冊の本の貸出。", 'description: "<script>alert(1)</script>"'),
    ["openapi/no-unsafe-markdown api/schemas.yaml:23"],
  ],
  [
    "links that run a script",
    prose(
      "[a](javascript:alert(1))、[b](JaVaScRiPt:alert(1))、[c](java&#115;cript:alert(1))、<javascript:alert(1)>、[d][x]\n\n[x]: javascript:alert(1)\n",
    ),
    ["load/unsafe-link chapters/data.md:9 ×5"],
  ],
  [
    "links that carry a page",
    prose("[a](data:text/html,x)、[b](vbscript:x)、[c](//evil.example/x)、![d](http://evil.example/x.png)"),
    ["load/unsafe-link chapters/data.md:9 ×3", "load/unsupported-markdown chapters/data.md:9"],
  ],
  [
    "addresses that run a script",
    {
      ...change("guideline.yaml", "url: https://library.example/guideline", "url: javascript:alert(1)"),
      ...change("sources.yaml", "https://library.example/rules-2020", "javascript:alert(1)"),
    },
    ["load/wrong-type guideline.yaml:13", "load/wrong-type sources.yaml:6"],
  ],
];

const long: readonly HostileCase[] = [
  ["100,000 characters in a line", prose("x".repeat(100_000)), []],
  [
    "100,000 characters in a title",
    change("chapters/data.md", "## 形 {#form}", `## ${"x".repeat(100_000)} {#form}`),
    [],
  ],
  [
    "two long words that are nearly the same",
    { ...prose(`[[${"A".repeat(60_000)}]]`), ...change("terms.yaml", "- id: reader", `- id: ${"B".repeat(60_000)}`) },
    ["check/term-is-defined chapters/data.md:9"],
  ],
  ["a long id", prose(`LEND-${"A".repeat(50_000)}-01`), ["check/reference-resolves chapters/data.md:9"]],
  [
    "50,000 spaces in a line and in a heading",
    {
      ...change("chapters/data.md", "## 形 {#form}", `## 形${" ".repeat(50_000)}{#form}x`),
      ...change("chapters/lending.md", "冊数は図書館ごとに決める。", `冊数は${" ".repeat(50_000)}決める。`),
    },
    ["load/translation-without-original chapters/data.en.md:5", "load/missing-id chapters/data.md:5"],
  ],
  [
    "50,000 number signs in a heading",
    change("chapters/data.md", "## 形 {#form}", `## ${"#".repeat(50_000)}x {#form}`),
    [],
  ],
  ...["[", "]", "[[", "[a](", "![", "*", "_", "*a_ ", "a~", "> ", ">", "- ", "1. ", "[@"].map(
    (mark): HostileCase => [
      `10,000 times ${mark}`,
      prose(mark.repeat(10_000)),
      ["load/prose-too-deep chapters/data.md:9"],
    ],
  ),
  ...["|", "<", "&", "{{", "www.", "a@", "A-", "a`"].map(
    (mark): HostileCase => [`10,000 times ${mark}`, prose(mark.repeat(10_000)), []],
  ),
  [
    // As CommonMark has it, such a comment takes in all that follows.
    "10,000 comments that stay open",
    prose("<!--".repeat(10_000)),
    [
      ...[11, 35, 39, 61].map((line) => `load/translation-without-original chapters/data.en.md:${line}`),
      "load/raw-html chapters/data.md:9",
      "load/dangling-reference contract/clauses.md:25",
    ],
  ],
  [
    "500 lists in each other, by indentation",
    prose(lines(500, (i) => `${"  ".repeat(i)}- a`)),
    ["load/prose-too-deep chapters/data.md:9"],
  ],
  [
    "5,000 blocks in each other",
    prose(":::rationale\n".repeat(5000)),
    [
      "load/block-not-closed chapters/data.md:9",
      "load/block-in-wrong-place chapters/data.md:9",
      ...Array.from({ length: 19 }, (_, i) => `load/block-not-closed chapters/data.md:${i + 10}`),
      "load/prose-too-deep chapters/data.md:29",
    ],
  ],
  [
    "5,000 attributes",
    change("chapters/data.md", "## 形 {#form}", `## 形 {${'a="" '.repeat(5000)}#form}`),
    ["load/attribute-repeated chapters/data.md:5 ×4999", "load/unknown-attribute chapters/data.md:5"],
  ],
];

/** What somebody may write by mistake or with intent, by what is wrong with it. Each changes some files of `libraryFiles()`. */
export const hostileCases: Readonly<Record<string, readonly HostileCase[]>> = {
  yaml,
  names,
  paths,
  references,
  bytes,
  markup,
  long,
};
