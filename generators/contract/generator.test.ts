import { afterEach, expect, test } from "vitest";
import { annexFills, type Guideline, indexGuideline, type Prose, type ProseInline } from "#model";
import { unpackZip } from "#output/zip";
import { sampleGuideline } from "#testing/guideline";
import { readRepositoryBytes } from "#testing/world";
import { contractGenerator } from "./generator.ts";

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

async function filesOf(guideline: Guideline): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const artifacts = contractGenerator.generate(guideline, {
    index: indexGuideline(guideline),
    options: {},
    report: (diagnostic) => expect.unreachable(diagnostic.code),
  });
  const files = new Map<string, string | Uint8Array>();
  for (const { path, inputs, make } of artifacts) {
    // Through JSON: inputs are plain data, and makers see nothing else.
    const made = await make(JSON.parse(JSON.stringify(inputs)) as never);
    const content = typeof made === "function" ? await made(readRepositoryBytes) : made;
    if (typeof content === "string" || content instanceof Uint8Array) files.set(path, content);
  }
  return files;
}

async function partsOf(language: string, guideline = sampleGuideline()): Promise<Readonly<Record<string, string>>> {
  const bytes = (await filesOf(guideline)).get(`contract/contract.${language}.docx`);
  if (!(bytes instanceof Uint8Array)) throw new Error(`no file in ${language}`);
  const decoder = new TextDecoder();
  return Object.fromEntries(Object.entries(unpackZip(bytes)).map(([name, part]) => [name, decoder.decode(part)]));
}

async function documentOf(language: string, guideline?: Guideline): Promise<string> {
  return (await partsOf(language, guideline))["word/document.xml"] ?? "";
}

/** One line per paragraph: its style, the list and level it counts in, and its words. */
function outline(document: string): readonly string[] {
  const paragraphs = document.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  return paragraphs.map((paragraph) => {
    const style = /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? "";
    const [, level = "", list = ""] = /<w:ilvl w:val="(\d+)"\/><w:numId w:val="(\d+)"/.exec(paragraph) ?? [];
    const words = [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("");
    return [style, list && `${list}/${level}`, words].join("|");
  });
}

/** The sample with one more paragraph in its first clause. */
function withParagraph(...children: readonly ProseInline[]): Guideline {
  const sample = sampleGuideline();
  const model = sample.contract ?? expect.unreachable();
  const extend = (prose: Prose): Prose => ({
    ...prose,
    children: [...prose.children, { type: "paragraph", at: [0, 0], children }],
  });
  const clauses = model.clauses.map((clause, position) => {
    const text = Object.entries(clause.text).map(([language, prose]) => [language, prose && extend(prose)]);
    return position === 0 ? { ...clause, text: Object.fromEntries(text) } : clause;
  });
  return { ...sample, contract: { ...model, clauses } };
}

const at = [0, 0] as const;
const words = (value: string): ProseInline => ({ type: "text", value, at });

test("names one file for each language and format", async () => {
  expect([...(await filesOf(sampleGuideline())).keys()]).toEqual([
    "contract/contract.ja.docx",
    "contract/contract.ja.html",
    "contract/contract.ja.md",
    "contract/contract.en.docx",
    "contract/contract.en.html",
    "contract/contract.en.md",
  ]);
});

test("makes nothing for a guideline without clauses", async () => {
  const { contract: _, ...sample } = sampleGuideline();
  expect([...(await filesOf(sample)).keys()]).toEqual([]);
});

test("gives the same bytes each time and in each time zone", async () => {
  const guideline = withParagraph({ type: "link", url: "https://example.org/", children: [words("web")], at });
  process.env.TZ = "Pacific/Kiritimati";
  const east = await filesOf(guideline);
  process.env.TZ = "America/Los_Angeles";
  expect(await filesOf(guideline)).toEqual(east);
});

test.each(["ja", "en"])("prints the contract in %s as Markdown and HTML", async (language) => {
  const files = await filesOf(sampleGuideline());
  await expect(files.get(`contract/contract.${language}.md`)).toMatchFileSnapshot(
    `golden/library/contract.${language}.md`,
  );
  const html = String(files.get(`contract/contract.${language}.html`)).replace(
    /<style>.*<\/style>/s,
    "<style></style>",
  );
  await expect(html).toMatchFileSnapshot(`golden/library/contract.${language}.html`);
});

test.each(["ja", "en"])("prints the contract in %s as DOCX, in styles and with numbers of Word", async (language) => {
  const lines = outline(await documentOf(language));
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`golden/library/contract.${language}.docx.txt`);
});

test("counts articles, paragraphs and items in one list of Word", async () => {
  const { "word/numbering.xml": numbering = "", "word/styles.xml": styles = "" } = await partsOf("ja");
  const articles = numbering.match(/<w:abstractNum .*?<\/w:abstractNum>/gs)?.find((list) => list.includes("第%1条"));
  expect(articles?.match(/<w:lvlText w:val="[^"]*"/g)).toEqual(
    ["第%1条", "%2.", "(%3)", "%4", "(%5)"].map((text) => `<w:lvlText w:val="${text}"`),
  );
  expect(articles).toMatch(/<w:numFmt w:val="decimal"\/><w:pStyle w:val="ArticleHeading"\/><w:suff /);
  expect(styles).toMatch(/w:styleId="ArticleHeading".*?<w:numPr><w:numId w:val="3"\/><\/w:numPr>/s);
});

test("mentions articles by fields that Word keeps right, and marks each article once", async () => {
  const document = await documentOf("ja");
  expect(document.match(/<w:fldSimple w:instr="[^"]*">/g)).toEqual(['<w:fldSimple w:instr="REF CT_02 \\h \\w">']);
  const marks = [...document.matchAll(/<w:bookmarkStart w:name="([^"]*)" w:id="(\d+)"\/>/g)].map(([, name, id]) => [
    name,
    id,
  ]);
  expect(marks).toEqual([
    ["CT_01", "1"],
    ["CT_02", "2"],
    ["CT_03", "3"],
    ["AN_01", "4"],
    ["parameters", "5"],
    ["requirements", "6"],
  ]);
  expect(document.match(/<w:bookmarkEnd w:id="\d+"\/>/g)).toHaveLength(6);
});

test("names an annex by its number, which Word keeps right, and fills it with every kind of table", async () => {
  const mentioning = withParagraph(words("表は "), { type: "idReference", id: "AN-01", at }, words(" による。"));
  const model = mentioning.contract ?? expect.unreachable();
  const annexes = model.annexes.map((annex) => ({ ...annex, fills: annexFills }));
  const guideline = { ...mentioning, contract: { ...model, annexes } };
  const markdown = String((await filesOf(guideline)).get("contract/contract.ja.md"));
  expect(markdown).toContain("\n表は別紙1による。\n");
  const annex = markdown.slice(markdown.indexOf("## 別紙1"), markdown.indexOf("## 付録1"));
  expect(annex.match(/^#.*|^\| [^-].*/gm)).toEqual([
    "## 別紙1　操作の一覧",
    "### 操作の一覧",
    "| 名称・操作ID | メソッドとパス | 準拠レベル | スコープ |",
    "| 貸出の一覧 / listLoans | GET /loans | L1 基本 | loans:read |",
    "| 貸出の延長 / renewLoan | POST /loans/{loanId}/renewals | L2 発展 | loans:write |",
    "### スコープ",
    "| スコープ | 意味 |",
    "| loans:read | 貸出を読む。 |",
    "### エラーの一覧",
    "| 名称・コード | HTTP | 意味 | 対処 |",
    "| 貸出は終わっている / loan-ended | 409 | 返却の済んだ貸出を延長しようとした。 | 一覧を読み直す。 |",
    "### 図書館用",
    "| No. | 確認項目 | 確認結果 | 備考 |",
    "| CHK-001 | 貸出の上限を定めた規則はあるか。 | | |",
    "| CHK-002 | 上限を館内に掲示しているか。 | | |",
    "| CHK-003 | 期限を知らせ、それは開館日か。 | | |",
    "| CHK-004 | 開館日の暦はあるか。 | | |",
    "| CHK-005 | 記録を渡す前に同意を得ているか。 | | |",
    "### アプリ提供者用",
    "| No. | 確認項目 | 確認結果 | 備考 |",
    "| CHK-003 | 期限を知らせ、それは開館日か。 | | |",
    "| CHK-005 | 記録を渡す前に同意を得ているか。 | | |",
    "| CHK-006 | 失効した同意は拒まれるか。 | | |",
    "### 提供先の一覧",
    "| 名称・所在地 | 提供する情報 | 利用の目的・サービス | 保存する国 | 開始日・終了日 | 確認の日と結果 |",
    ...Array.from({ length: 5 }, () => "| | | | | | |"),
  ]);
  const { "word/document.xml": document = "", "word/numbering.xml": numbering = "" } = await partsOf("ja", guideline);
  expect(document).toContain('<w:fldSimple w:instr="REF AN_01 \\h \\w">');
  expect(numbering).toMatch(/<w:pStyle w:val="AnnexHeading"\/><w:suff [^>]*\/><w:lvlText w:val="別紙%1"/);
});

test("counts the paragraphs of alternatives on from the common text", async () => {
  const sample = sampleGuideline();
  const model = sample.contract ?? expect.unreachable();
  const item = (text: string) => ({
    type: "listItem" as const,
    spread: false,
    children: [{ type: "paragraph" as const, children: [words(text)], at }],
    at,
  });
  const numbered: Prose = {
    file: "contract/clauses.md",
    children: [{ type: "list", ordered: true, start: 1, spread: false, children: [item("x"), item("y")], at }],
  };
  const clauses = model.clauses.map((clause) => ({
    ...clause,
    alternatives: clause.alternatives.map((alternative) => ({ ...alternative, text: { ja: numbered } })),
  }));
  const guideline = { ...sample, contract: { ...model, clauses } };
  const { "word/document.xml": document = "", "word/numbering.xml": numbering = "" } = await partsOf("ja", guideline);
  const lists = outline(document).flatMap((line) => /^Numbered\|(\d+)\/0\|[xy]$/.exec(line)?.[1] ?? []);
  expect(new Set(lists).size).toBe(2);
  const starts = [...new Set(lists)].map((list) => {
    const abstract = new RegExp(`<w:num w:numId="${list}"[^>]*><w:abstractNumId w:val="(\\d+)"`).exec(numbering)?.[1];
    return new RegExp(`<w:abstractNum w:abstractNumId="${abstract}".*?<w:start w:val="(\\d+)"`, "s").exec(
      numbering,
    )?.[1];
  });
  expect(starts).toEqual(["4", "4"]);
  expect((await filesOf(guideline)).get("contract/contract.ja.md")).toContain("\n4. x\n5. y\n");
});

test("dates the file by the guideline, names its title on each page and leaves no id to chance", async () => {
  const parts = await partsOf(
    "ja",
    withParagraph({ type: "link", url: "https://example.org/", children: [words("x")], at }),
  );
  expect(parts["docProps/core.xml"]?.match(/2026-10-01T00:00:00Z/g)).toHaveLength(2);
  expect(parts["word/header1.xml"]).toContain("貸出契約の条文例");
  expect(parts["word/header1.xml"]).toContain("版 0.3.0（草案） / 2026-10-01");
  expect(parts["word/footer1.xml"]).toMatch(/PAGE.*NUMPAGES/s);
  expect(parts["word/document.xml"]).toContain('<w:hyperlink w:history="1" r:id="rIdLink1">');
  expect(parts["word/_rels/document.xml.rels"]).toContain('Id="rIdLink1"');
  expect(Object.keys(parts).filter((name) => name.endsWith("/"))).toEqual([]);
});

test("is set on A4 in Japanese and Latin typefaces that have others to fall back on", async () => {
  const parts = await partsOf("ja");
  expect(parts["word/document.xml"]).toMatch(/<w:pgSz w:w="11906" w:h="16838"[^>]*\/>/);
  expect(parts["word/styles.xml"]).toContain(
    '<w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="游明朝" w:hAnsi="Times New Roman"/>',
  );
  expect(parts["word/fontTable.xml"]).toContain(
    '<w:font w:name="游明朝"><w:altName w:val="Yu Mincho,ＭＳ 明朝,MS Mincho"/>',
  );
});

test("prints one page that asks for nothing else, in which every inner link leads somewhere", async () => {
  const html = String((await filesOf(sampleGuideline())).get("contract/contract.en.html"));
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(html).not.toMatch(/<script|<link|<img|url\(|src=/);
  const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  const targets = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
  expect(targets.filter((id) => !ids.has(id))).toEqual([]);
  expect(targets.length).toBeGreaterThan(0);
});

test("links a citation to its source in the page, where the source has an address", async () => {
  const guideline = withParagraph(
    { type: "citation", id: "library-act", at },
    { type: "citation", id: "iso-2108", at },
    { type: "citation", id: "nowhere", at },
  );
  const html = String((await filesOf(guideline)).get("contract/contract.en.html"));
  expect([...html.matchAll(/<a [^>]*href="https:[^>]*>.*?<\/a>/g)].map(([link]) => link)).toEqual([
    '<a class="citation" href="https://example.org/library-act">[Library Act]</a>',
  ]);
});

test("prints hostile words as words in every format", async () => {
  const guideline = withParagraph(
    words("<script>alert(1)</script> \u0000\u0008 # [x](javascript:y) ]]> &amp; \ud800"),
    { type: "link", url: "javascript:alert(1)", children: [words("press")], at },
    { type: "placeholder", name: "constructor", at },
    { type: "citation", id: "toString", at },
  );
  const files = await filesOf(guideline);
  expect(files.get("contract/contract.en.html")).not.toMatch(/<script|href="javascript/i);
  expect(files.get("contract/contract.en.md")).toContain("\\<script>alert(1)\\</script> ");
  expect(files.get("contract/contract.en.md")).not.toContain("](javascript:alert");
  const document = await documentOf("en", guideline);
  expect(document).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(document).toContain("{{constructor}}");
  expect(document).toContain("[toString]");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
  expect(document).not.toMatch(/[\u0000-\u0008]/);
});
