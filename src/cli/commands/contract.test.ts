import { expect, test } from "vitest";
import { unpackZip } from "#output/zip";
import { filesBelow, libraryFiles, xmlFaults } from "#testing/guideline";
import { createRepositoryWorld } from "#testing/world";
import { runCommandLine } from "../run-command-line.ts";

const deal = `guideline: library
title: { ja: 貸出API利用契約, en: Lending API agreement }
date: 2027-04-01
level: L1
parties:
  - { label: { ja: 甲, en: Party A }, name: { ja: 町立図書館, en: Town Library }, address: { ja: 町1番地, en: 1 Town Street } }
  - { label: { ja: 乙, en: Party B }, name: { ja: 株式会社しおり, en: Shiori Inc. }, representative: { ja: 代表取締役 本間 栞, en: "Shiori Homma, President" } }
choose: { CT-02: B }
without: [CT-01]
parameters:
  apiName: { ja: 貸出API, en: the Lending API }
  deletionDays: 10
  monthlyFee: 12000
  payment: debit
`;

/** The library with an annex, and with a first clause that may be left out. */
function files(): Record<string, string> {
  const library = { ...libraryFiles() };
  const clauses = library["contract/clauses.md"] ?? "";
  const english = library["contract/clauses.en.md"] ?? "";
  const annex = (title: string, text: string, attributes: string, fill: string) =>
    `\n::::annex{#AN-01${attributes}}\n### ${title}\n\n${text}\n${fill}::::\n`;
  return {
    ...filesBelow("/work/library", library),
    "/work/library/contract/clauses.md":
      clauses
        .replace(
          '{#CT-01 since="2020" confidence=restated source=lending-rules optional=false}',
          '{#CT-01 since="2020" confidence=restated source=lending-rules optional=true}',
        )
        .replace("CT-01 に定める使い道", "AN-01 に定める使い道")
        .replace("料金を求めない。", "料金を求めない。CT-02 の記録についても同じとする。") +
      annex(
        "APIの一覧",
        "1. {{apiName}}の操作は、次のとおりとする。\n",
        " since=proposed confidence=restated",
        "\n::fill[operations]\n",
      ),
    "/work/library/contract/clauses.en.md":
      english.replace("the uses of CT-01", "the uses of AN-01") +
      annex("Operations", "1. These are the operations of {{apiName}}.\n", "", ""),
    "/work/deal.yaml": deal,
  };
}

async function run(line: string, more: Record<string, string> = {}) {
  const { world, memory, printed } = createRepositoryWorld({ files: { ...files(), ...more } });
  const code = await runCommandLine(line.split(" "), world);
  return { code, printed, bytes: (path: string) => memory.readBytes(path) };
}

/** The paragraphs of a Word file: style, and words. */
async function paragraphsOf(bytes: Uint8Array | undefined): Promise<readonly string[]> {
  const parts = unpackZip(bytes ?? new Uint8Array());
  const document = new TextDecoder().decode(parts["word/document.xml"]);
  for (const [name, part] of Object.entries(parts)) {
    if (name.endsWith(".xml")) expect([name, xmlFaults(new TextDecoder().decode(part))]).toEqual([name, []]);
  }
  return (document.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((paragraph) => {
    const style = /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? "";
    return `${style}: ${[...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join("")}`;
  });
}

test("makes the contract that the parties agree on, numbered anew, without commentary, its annex filled", async () => {
  const { code, printed, bytes } = await run("contract --params deal.yaml --out deal.docx --no-matrix");
  expect([code, printed]).toEqual([0, { out: "deal.docx: 2 articles, 1 annex; 0 values to fill in.\n", err: "" }]);
  expect(await paragraphsOf(await bytes("/work/deal.docx"))).toEqual([
    "Title: 貸出API利用契約",
    "Edition: 準拠した条文例　図書の貸出APIの指針 / 版 1.2.0（草案） / 2026-04-01",
    "ContentsTitle: 目次",
    ": ",
    "TOC1: 第1条（記録の扱い）",
    "TOC1: 第2条（料金）",
    "TOC1: 別紙1　APIの一覧",
    ": ",
    "BodyText: 町立図書館と株式会社しおりとは、次のとおり契約を締結する。",
    "ArticleHeading: （記録の扱い）",
    "Numbered: 乙は、借りた本の記録を、別紙1に定める使い道のほかに使わない。",
    "Numbered: 乙は、利用者から求められた日から10日以内に記録を消す。",
    "ArticleHeading: （料金）",
    "Numbered: 乙は、甲に月額12,000円を、口座からの引落しにより支払う。",
    "Numbered: 甲は、呼び出しの5パーセントを超えて応答できなかった月の料金を求めない。第1条の記録についても同じとする。",
    "Closing: 締結の日　2027年4月1日",
    "SignatureParty: 甲",
    "Signature: 住所　町1番地",
    "Signature: 名称　町立図書館",
    "Signature: 署名又は記名押印　──────────",
    "SignatureParty: 乙",
    "Signature: 名称　株式会社しおり",
    "Signature: 代表者　代表取締役 本間 栞",
    "Signature: 署名又は記名押印　──────────",
    "AnnexHeading: APIの一覧",
    "Numbered: 貸出APIの操作は、次のとおりとする。",
    "TableCaption: 操作の一覧",
    "TableHead: 名称・操作ID",
    "TableHead: メソッドとパス",
    "TableHead: 準拠レベル",
    "TableHead: スコープ",
    "TableText: 貸出の一覧listLoans",
    "TableText: GET /loans",
    "TableText: L1 基本",
    "TableText: loans:read",
    "TableText: 稼働状況getStatus",
    "TableText: GET /status",
    "TableText: L1 基本",
    "TableText: ",
    ": ",
  ]);
});

test("the same deal gives the same bytes, in each format and language", async () => {
  for (const ending of ["docx", "html", "md"]) {
    const line = `contract --params deal.yaml --lang en --out deal.${ending}`;
    const [first, second] = [await run(line), await run(line)];
    expect(first.code).toBe(0);
    expect(await first.bytes(`/work/deal.${ending}`)).toEqual(await second.bytes(`/work/deal.${ending}`));
  }
});

test("a deal may say everything that options do, and writes beside itself", async () => {
  const whole = `${deal.replace("guideline: library", "guideline: ../library")}lang: en\nout: signed.md\ncommentary: true\nmatrix: false\n`;
  const { code, printed, bytes } = await run("contract --params deals/a.yaml", { "/work/deals/a.yaml": whole });
  expect([code, printed]).toEqual([
    0,
    { out: "deals/signed.md: 2 articles, 1 annex; 0 values to fill in.\n", err: "" },
  ]);
  const text = new TextDecoder().decode(await bytes("/work/deals/signed.md"));
  expect(text.match(/^(?:#|> \*\*).*/gm)).toEqual([
    "# Lending API agreement",
    "## Article 1 (Handling of records)",
    "> **Commentary (CT-02, Proposed, Our own restatement)**",
    "## Article 2 (Fee)",
    "> **Commentary (CT-03, Proposed, Our own restatement, optional article)**",
    "## Annex 1: Operations",
    "### Operations",
  ]);
});

test("an option outweighs the file", async () => {
  const { bytes } = await run("contract --params deal.yaml --choose CT-02=C --out deal.md");
  const text = new TextDecoder().decode(await bytes("/work/deal.md"));
  expect(text).toContain("\n2. 乙は、この契約が終わる日までに、すべての記録を消す。\n");
});

test("two deals are set side by side, changed words underlined or struck, and only numbers left aside", async () => {
  const next = deal.replace("deletionDays: 10", "deletionDays: 3").replace("without: [CT-01]\n", "");
  const { code, printed, bytes } = await run("contract diff deal.yaml next.yaml --out diff.docx", {
    "/work/next.yaml": next,
  });
  expect([code, printed]).toEqual([
    0,
    {
      out:
        "CT-01 added: 第1条（目的）\nCT-02 changed: 第2条（記録の扱い）\n" +
        "2 of 5 articles and annexes differ, 1 more in numbers of articles only.\ndiff.docx\n",
      err: "",
    },
  ]);
  const document = new TextDecoder().decode(
    unpackZip((await bytes("/work/diff.docx")) ?? new Uint8Array())["word/document.xml"],
  );
  const marked = (mark: string) =>
    [...document.matchAll(new RegExp(`<w:r><w:rPr><w:${mark}/></w:rPr><w:t[^>]*>([^<]*)</w:t>`, "g"))].map(
      ([, words]) => words,
    );
  expect(marked("strike")).toEqual(["1", "10"]);
  expect(marked('u w:val="single"').slice(-2)).toEqual(["2", "3"]);
  expect(document).toContain("条の番号とその引用だけが変わった条・別紙：第2条→第3条");
});

test("an edition is compared from its model.json, and another JSON is refused", async () => {
  const built = await run("build library --only model");
  expect(built.code).toBe(0);
  const model = new TextDecoder().decode(await built.bytes("/work/out/model.json"));
  const older = model.replace("ほかに使わない。", "ほかに決して使わない。");
  const { code, printed, bytes } = await run("contract diff old.json library --out diff.html", {
    "/work/old.json": older,
  });
  expect([code, printed.err]).toEqual([0, ""]);
  expect(printed.out).toMatch(/^CT-0\d changed: .*\n1 of 5 articles and annexes differ/);
  expect(new TextDecoder().decode(await bytes("/work/diff.html"))).toMatch(/<td>.*<del>決して<\/del>使わない。/s);
  const refused = await run("contract diff old.json library", { "/work/old.json": "{}" });
  expect([refused.code, refused.printed.err.split("\n")[0]]).toEqual([
    1,
    "command line:1:23 error deal/model-unreadable",
  ]);
});

test("puts the results of filled checklists into the annex that holds them", async () => {
  const { world, memory } = createRepositoryWorld({ files: files() });
  await runCommandLine(["checklist", "form", "library", "--side", "app", "--lang", "en", "--out", "forms"], world);
  const form = JSON.parse(new TextDecoder().decode(await memory.readBytes("/work/forms/app.en.json")));
  const [first] = form.rows;
  first.answer = { ...first.answer, answer: "partly", measures: "By the end of May." };
  const clauses = "/work/library/contract/clauses.md";
  const filled = {
    [clauses]: (files()[clauses] ?? "").replace("::fill[operations]", "::fill[checklist]"),
    "/work/filled.json": JSON.stringify(form),
  };
  const { code, bytes } = await run(
    "contract --params deal.yaml --answers filled.json --lang en --out deal.md",
    filled,
  );
  const text = new TextDecoder().decode(await bytes("/work/deal.md"));
  const rows = text.split("\n").filter((line) => line.includes(first.id));
  expect([code, rows.length, rows.some((row) => row.includes("Partly") && row.includes("By the end of May."))]).toEqual(
    [0, 2, true],
  );
});

test("tells of a checklist that is not there, and writes nothing", async () => {
  const { code, printed, bytes } = await run("contract --params deal.yaml --answers gone.xlsx --out deal.md");
  expect([code, printed.err.includes("`gone.xlsx`"), await bytes("/work/deal.md")]).toEqual([2, true, undefined]);
});
