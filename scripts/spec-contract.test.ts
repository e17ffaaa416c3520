import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { judgeDeal } from "#deal";
import type { Diagnostic } from "#diagnostic";
import { contractDocument, contractFile, openValues } from "#generators";
import { createNodeHost } from "#host";
import { loadGuideline, readDealFile } from "#load";
import { indexGuideline } from "#model";
import { unpackZip } from "#output/zip";
import { xmlFaults } from "#testing/guideline";
import { readRepositoryBytes } from "#testing/world";
import { createSourceFile } from "#text";

/** A deal on our own model contract, as the two sides would make it; read back from the file that they get. */

const root = fileURLToPath(new URL("../spec", import.meta.url));

test("our own model becomes a contract in each language, with articles and references counted anew", async () => {
  const { guideline } = await loadGuideline(createNodeHost(), root);
  const contract = guideline?.contract ?? expect.unreachable();
  const optional = contract.clauses.find((clause) => clause.optional) ?? expect.unreachable();
  const file = createSourceFile(
    "deal.yaml",
    `draft: true\nlevel: L1\nwithout: [${optional.id}]\nchoose: { CT-08: B }\n`,
  );
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void found.push(diagnostic);
  const deal = readDealFile(file, guideline?.languages ?? [], report) ?? expect.unreachable();
  if (!guideline) return;
  const index = indexGuideline(guideline);
  const terms = judgeDeal({ guideline, index, contract, deal }, report);
  expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
  for (const language of guideline.languages) {
    const document = contractDocument({ guideline, index }, contract, {
      language,
      terms,
      hasCommentary: false,
      hasMatrix: true,
    });
    expect(document.articles.map(({ number }) => number)).toEqual(document.articles.map((_, at) => at + 1));
    expect(document.articles).toHaveLength(contract.clauses.length - 1);
    expect(openValues(document)).toContain("profileDeadline");
    const words = language === guideline.languages[0] ? await wordsOfWord(document) : await wordsOfMarkdown(document);
    const body = words.slice(0, words.lastIndexOf(language === "ja" ? "付録1" : "Appendix 1"));
    // Every clause and annex that a text names has become a number.
    expect(body.match(/\b(?:CT|AN)-\d\d\b/g)).toEqual(null);
  }
}, 60_000);

async function wordsOfWord(document: Parameters<typeof contractFile>[0]): Promise<string> {
  const content = await contractFile(document, "docx", readRepositoryBytes);
  if (typeof content === "string") return expect.unreachable();
  const xml = new TextDecoder().decode(unpackZip(content)["word/document.xml"]);
  expect(xmlFaults(xml)).toEqual([]);
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("\n");
}

/** The same words, sooner. */
async function wordsOfMarkdown(document: Parameters<typeof contractFile>[0]): Promise<string> {
  return String(await contractFile(document, "md", readRepositoryBytes));
}
