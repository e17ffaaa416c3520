/** Files of a guideline by path, relative to its directory. */
export type Files = Readonly<Record<string, string>>;

type Text = (en: string, ja: string) => string;

/**
 * A whole guideline around the files of an example: a minimal one about lending library books, on
 * which no check has anything to say, with the example's files in the place of its own.
 *
 * - A `guideline.yaml` of the example holds only the keys it is about; the others are put after them.
 * - The language is English. `x.ja.md` makes it English with a Japanese translation, `x.en.md`
 *   Japanese with an English one; `languages: […]` in the example's `guideline.yaml` has the last word.
 *   The base's own translation is complete but not stamped.
 * - `contract:` and `api:` are in the manifest as soon as the example has a file in `contract/` or
 *   `api/`: `contract/clauses.md`, `contract/parameters.yaml`, `api/openapi.yaml` and
 *   `api/openapi.<language>.overlay.yaml`, `api/problems.yaml`. Files in `data/` are in `data:`.
 */
export function withBaseFiles(example: Files): Files {
  const manifest = example["guideline.yaml"] ?? "";
  const languages = languagesOf(manifest, Object.keys(example));
  const [normative = "en", translation] = languages;
  const text: Text = (en, ja) => languages.map((tag) => `${tag}: ${tag === "ja" ? ja : en}`).join(", ");
  const hasContract = Object.keys(example).some((path) => path.startsWith("contract/"));
  const keys = { ...manifestKeys(languages, text), ...manifestKeysFor(Object.keys(example)) };
  return {
    "chapters/a.md": chapterFile(normative),
    ...(translation !== undefined && { [`chapters/a.${translation}.md`]: chapterTranslation(translation) }),
    ...(hasContract && { "contract/clauses.md": clauseFile(normative) }),
    "terms.yaml": termsFile(languages),
    "sources.yaml": sourcesFile(text),
    ...example,
    "guideline.yaml": manifest + missingKeys(manifest, keys),
  };
}

function languagesOf(manifest: string, paths: readonly string[]): readonly string[] {
  const written = /^languages: *\[(.*)\]/m.exec(manifest)?.[1];
  if (written !== undefined) return written.split(",").map((tag) => tag.trim());
  if (paths.some((path) => path.endsWith(".ja.md"))) return ["en", "ja"];
  if (paths.some((path) => path.endsWith(".en.md"))) return ["ja", "en"];
  return ["en"];
}

function missingKeys(manifest: string, keys: Readonly<Record<string, string>>): string {
  return Object.entries(keys)
    .filter(([key]) => !new RegExp(`^${key}:`, "m").test(manifest))
    .map(([key, value]) => `${key}:${value.startsWith("\n") ? "" : " "}${value}\n`)
    .join("");
}

function manifestKeys(languages: readonly string[], text: Text): Readonly<Record<string, string>> {
  const entry = (id: string, title: string, more = "") => `\n  - { id: ${id}, title: { ${title} }${more} }`;
  const group = `\n  groups:\n    - { id: A, title: { ${text("Lending", "貸出")} } }`;
  const side = (id: string, title: string) => `\n    - { id: ${id}, title: { ${title} }, parties: [${id}] }`;
  return {
    version: "1",
    id: "library-lending",
    title: `{ ${text("Lending library books", "図書の貸出")} }`,
    edition: "1.0.0",
    date: "2026-04-01",
    languages: `[${languages.join(", ")}]`,
    areas: entry("LEND", text("Lending", "貸出")),
    parties:
      entry("library", text("Library", "図書館"), `, short: { ${text("L", "館")} }`) +
      entry("member", text("Member", "利用者"), `, short: { ${text("M", "利")} }`),
    provenance: entry('"2024"', text("2024 edition", "2024年版"), ", source: lending-act"),
    confidence: entry("verified", text("Verified", "確認済み")),
    conformance: entry("L1", text("Basic", "基本")) + entry("L2", text("Extended", "拡充")),
    probes:
      entry("T-READ", text("Read a loan", "貸出を読む"), ", safe: production") +
      entry("T-RETURN", text("Return a book", "本を返してみる"), ", safe: sandbox"),
    chapters: "[chapters/a.md]",
    terms: "terms.yaml",
    sources: "sources.yaml",
    checklist: `${group}\n  sides:${side("library", text("Library", "図書館"))}${side("member", text("Member", "利用者"))}`,
  };
}

function manifestKeysFor(paths: readonly string[]): Readonly<Record<string, string>> {
  const has = (path: string) => paths.includes(path);
  const overlays = paths.flatMap((path) => {
    const language = /^api\/openapi\.(\w+)\.overlay\.yaml$/.exec(path)?.[1];
    return language === undefined ? [] : [`${language}: ${path}`];
  });
  const parameters = has("contract/parameters.yaml") ? ", parameters: contract/parameters.yaml" : "";
  const problems = has("api/problems.yaml") ? ", problems: api/problems.yaml" : "";
  const data = paths.filter((path) => path.startsWith("data/"));
  const overlay = overlays.length > 0 ? `, overlays: { ${overlays.join(", ")} }` : "";
  return {
    ...(paths.some((path) => path.startsWith("contract/")) && {
      contract: `{ files: [contract/clauses.md]${parameters} }`,
    }),
    ...(has("api/openapi.yaml") && { api: `\n  - { id: lending, file: api/openapi.yaml${overlay}${problems} }` }),
    ...(data.length > 0 && { data: `[${data.join(", ")}]` }),
  };
}

function chapterFile(language: string): string {
  const ja = language === "ja";
  return `# ${ja ? "貸出" : "Lending"} {#lending}

::::requirement{#LEND-01 level=must for=library since="2024" confidence=verified proof=document}
### ${ja ? "返却期限を知らせる" : "Tell the due date"}

${ja ? "図書館は、[[貸出]]ごとに返却期限を利用者に知らせなければならない。" : "The library MUST tell the member the due date of each [[loan]]."}

::source[lending-act]

:::rationale
${ja ? "期限を知らなければ、守ることができない。" : "Nobody can keep a date that they do not know."}
:::

:::check{#CHK-01 group=A by=library proof=document}
${ja ? "返却期限を知らせているか。" : "Does the library tell the due date?"}

::evidence[${ja ? "貸出票の写し" : "A copy of the slip"}]
:::
::::

::::requirement{#LEND-02 level=should for=member since="2024" confidence=verified proof=self}
### ${ja ? "期限までに返す" : "Return in time"}

${ja ? "利用者は、返却期限までに本を返すことが望ましい。" : "The member SHOULD return the book by the due date."}

::source[lending-act]

:::rationale
${ja ? "次の人が待っている。" : "The next reader is waiting."}
:::

:::check{#CHK-02 group=A by=member proof=self}
${ja ? "期限までに返しているか。" : "Does the member return in time?"}

::evidence[${ja ? "貸出の記録" : "The record of loans"}]
:::
::::
`;
}

function chapterTranslation(language: string): string {
  return chapterFile(language)
    .replace(/ (?:level|group)=[^}]*/g, "")
    .replace(/::source\[.*\]\n\n/g, "");
}

function clauseFile(language: string): string {
  const ja = language === "ja";
  return `# ${ja ? "契約" : "Contract"} {#contract}

::::clause{#CT-01 since="2024" confidence=verified}
### ${ja ? "返却期限" : "Due date"}

${ja ? "甲は、貸出ごとに返却期限を乙に知らせる。" : "The library tells the member the due date of each loan."}

::secures[LEND-01]

:::commentary
${ja ? "期限は貸出票に記す。" : "The slip carries the date."}
:::
::::
`;
}

function termsFile(languages: readonly string[]): string {
  const texts: Readonly<Record<string, string>> = {
    en: "{ term: loan, definition: The handing over of a book until its due date. }",
    ja: "{ term: 貸出, reading: かしだし, definition: 期限を定めて本を渡すこと。 }",
  };
  return `- id: loan\n${languages.map((tag) => `  ${tag}: ${texts[tag] ?? texts.en}\n`).join("")}`;
}

function sourcesFile(text: Text): string {
  return `- id: lending-act
  kind: law
  title: { ${text("Library Lending Act", "図書貸出法")} }
  publisher: { ${text("Parliament", "国会")} }
  date: 2024
  seen: { ${text("The whole text", "全文")} }
`;
}
