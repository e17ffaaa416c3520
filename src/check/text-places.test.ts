import { describe, expect, test } from "vitest";
import { compileWalk, type Guideline, guidelineNode, type WalkFrame } from "#model";
import { sampleGuideline } from "#testing/guideline";
import { createTextPlaces } from "./text-places.ts";
import { type Translatable, translatablesOf } from "./translatables.ts";

const walk = compileWalk(guidelineNode, ["node"]);

function placesIn(guideline: Guideline) {
  const frames: WalkFrame[] = [];
  walk(guideline, { node: (frame) => void frames.push(frame) });
  return { frames, places: createTextPlaces(guideline, walk) };
}

describe("a node", () => {
  test("is named with its id, and with the node around it if its id means nothing alone", () => {
    const { frames, places } = placesIn(sampleGuideline());
    const names = new Map<string, string>();
    for (const frame of frames) {
      const { en, ja } = places.nameOf(frame);
      const kind = frame.table.kind ?? "";
      if (!names.has(kind)) names.set(kind, `${en} ${ja}`);
    }
    expect(Object.fromEntries(names)).toMatchObject({
      guideline: "guideline `library-lending` 指針 `library-lending` ",
      chapter: "chapter `lending` 章 `lending` ",
      requirement: "requirement `LEND-LIMIT-01` 要件 `LEND-LIMIT-01` ",
      test: "test 1 of the requirement `LEND-DUE-01` 要件 `LEND-DUE-01` の試験 1 ",
      column: "column `answer` of the dataset `loans-by-year` データ `loans-by-year` の列 `answer` ",
      datasetRow: "row 1 of the dataset `loans-by-year` データ `loans-by-year` の行 1 ",
      field: "field `Loan.loanId` 項目 `Loan.loanId` ",
      header:
        "header `Retry-After` of the response `429` of the operation `listLoans` 操作 `listLoans` の応答 `429` のヘッダー `Retry-After` ",
      contract: "model contract 条文例",
      alternative: "alternative `A` of the clause `CT-02` 条項 `CT-02` の案 `A` ",
      waiver: "waiver 見送り（waiver）",
    });
  });

  test("stands in the node that it was written in, wherever the model keeps it", () => {
    const { frames, places } = placesIn(sampleGuideline());
    const parents = new Map<string, string | undefined>();
    for (const frame of frames) {
      const parent = places.parentOf(frame);
      parents.set(places.nameOf(frame).en, parent && places.nameOf(parent).en);
    }
    expect(Object.fromEntries(parents)).toMatchObject({
      "guideline `library-lending`": undefined,
      "section `limits`": "chapter `lending`",
      "requirement `LEND-DUE-01`": "section `due-dates`",
      "checklist row `CHK-005`": "requirement `DATA-PRIV-01`",
      "risk `RISK-01`": "section `privacy`",
      "problem `loan-ended` of the API `lending`": "API `lending`",
      "scope `loans:read`": "API `lending`",
      "term `loan`": "guideline `library-lending`",
    });
  });

  test("stands in the first node of an id that is there twice, and in the guideline if nothing has the id", () => {
    const sample = sampleGuideline();
    const [requirement, ...others] = sample.requirements;
    const [row] = sample.checklist.rows;
    if (!requirement || !row) throw new Error("the sample has both");
    const guideline: Guideline = {
      ...sample,
      requirements: [requirement, { ...requirement, section: "nowhere" }, ...others],
      checklist: { ...sample.checklist, rows: [row] },
    };
    const { frames, places } = placesIn(guideline);
    const [frame] = frames.filter(({ table }) => table.kind === "row");
    expect(frame && places.parentOf(frame)?.node).toBe(requirement);
    const [, lost] = frames.filter(({ table }) => table.kind === "requirement");
    expect(lost && places.parentOf(lost)?.node).toBe(guideline);
  });

  test("is translated in a file of its own, in place, or in the overlay", () => {
    const { frames, places } = placesIn(sampleGuideline());
    const homes = new Map<string, string>();
    for (const frame of frames) {
      const { en, ja } = places.homeOf(frame, "en");
      homes.set(frame.table.kind ?? "", `${en} ${ja}`);
    }
    expect(Object.fromEntries(homes)).toMatchObject({
      area: "`guideline.yaml`, under the same id `guideline.yaml` に、同じ ID で",
      alternative: "`contract/clauses.en.md`, under the same id `contract/clauses.en.md` に、同じ ID で",
      response: "the overlay of that language その言語のオーバーレイに",
    });
  });

  test("has its home beside its file, whose name may have `.md` in it twice", () => {
    const sample = sampleGuideline();
    const origin = { span: { file: "notes.md/a.md", start: 0, end: 1 } };
    const risks = sample.risks.map((risk) => ({ ...risk, origin }));
    const { frames, places } = placesIn({ ...sample, risks });
    const risk = frames.find(({ table }) => table.kind === "risk");
    expect(risk && places.homeOf(risk, "en").en).toBe("`notes.md/a.en.md`, under the same id");
  });
});

describe("what is translated", () => {
  test("is told in the order of the tables, each node in the one it was written in", () => {
    const outline = translatablesOf(sampleGuideline()).flatMap((node) => outlineOf(node, ""));
    const from = (start: string, end: string) => outline.slice(outline.indexOf(start), outline.indexOf(end));
    expect(outline[0]).toBe("guideline `library-lending`: title, publisher, notice");
    expect(from("chapter `data`: title, text", "dataset `loans-by-year`: title, description")).toEqual([
      "chapter `data`: title, text",
      "- section `privacy`: title, text",
      "- - requirement `DATA-PRIV-01`: title, text, rationale",
      "- - - test 1 of the requirement `DATA-PRIV-01`: description",
      "- - - test 2 of the requirement `DATA-PRIV-01`: description",
      "- - - checklist row `CHK-005`: question, evidence, method",
      "- - - checklist row `CHK-006`: question, evidence, method",
      "- - requirement `DATA-PRIV-02`: title, text, rationale",
      "- - requirement `DATA-LOG-01`: title, text, rationale",
      "- - risk `RISK-01`: title, text",
    ]);
    expect(from("term `isbn`: text", "source `iso-2108`: title, publisher, account of what was read, note")).toEqual([
      "term `isbn`: text",
      "source `library-act`: title, publisher, account of what was read, note",
    ]);
  });

  test("has its place in its file, or in that of the translation if that is known", () => {
    const sample = sampleGuideline();
    const at = { span: { file: "chapters/data.en.md", start: 70, end: 80 } };
    const risks = sample.risks.map((risk) => ({
      ...risk,
      translations: { en: { state: "current", of: "415c0001", origin: at } as const },
    }));
    const placesOfRisk = (guideline: Guideline) => {
      const risk = flat(translatablesOf(guideline)).find(({ name }) => name.en === "risk `RISK-01`");
      return risk?.texts.map(({ placeOf }) => placeOf("en"));
    };
    const ownPlace = { file: "chapters/data.md", start: 1200, end: 1210 };
    expect(placesOfRisk(sample)).toEqual([ownPlace, ownPlace]);
    expect(placesOfRisk({ ...sample, risks })).toEqual([at.span, at.span]);
  });

  test("of a node inside another is added where its prose begins, or to the translation around it", () => {
    const sample = sampleGuideline();
    const [, clause] = sample.contract?.clauses ?? [];
    const [alternative, bare] = clause?.alternatives ?? [];
    if (!sample.contract || !clause || !alternative || !bare) throw new Error("the sample has two alternatives");
    const at = { span: { file: "contract/clauses.en.md", start: 300, end: 320 } };
    const prose = { file: "contract/clauses.en.md", children: [{ type: "thematicBreak", at: [40, 43] }] } as const;
    const contract = {
      ...sample.contract,
      clauses: [
        {
          ...clause,
          translations: { en: { state: "current", of: clause.state, origin: at } as const },
          alternatives: [
            { ...alternative, text: { ...alternative.text, en: prose } },
            { ...bare, text: { ...bare.text, en: { ...prose, children: [] } } },
          ],
        },
      ],
    };
    const texts = flat(translatablesOf({ ...sample, contract })).filter(({ name }) => /^alternative/.test(name.en));
    expect(texts.map(({ texts: [title] }) => title?.placeOf("en"))).toEqual([
      { file: "contract/clauses.en.md", start: 40, end: 43 },
      at.span,
    ]);
  });

  test("is written as soon as there is a value, and a list of contents as soon as there is prose in it", () => {
    const written = new Map(
      flat(translatablesOf(sampleGuideline())).map(({ name, texts }) => [
        name.en,
        texts.map(({ isWritten }) => isWritten("en")),
      ]),
    );
    expect(written.get("chapter `lending`")).toEqual([true, true]);
    expect(written.get("section `limits`")).toEqual([true, false]);
    expect(written.get("requirement `LEND-RENEW-01`")).toEqual([false, false, false]);
    expect(written.get("term `isbn`")).toEqual([false]);
  });
});

function outlineOf({ name, texts, children }: Translatable, marks: string): readonly string[] {
  const line = `${marks}${name.en}: ${texts.map((text) => text.name.en).join(", ")}`;
  return [line, ...children.flatMap((child) => outlineOf(child, `${marks}- `))];
}

function flat(nodes: readonly Translatable[]): readonly Translatable[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}
