import type { Chapter, Localized, Prose, Section, SectionItem } from "#model";
import { cite, id, link, origin, paragraph, prose, provenance, quote, term, text } from "./build-nodes.ts";

const lending = "chapters/lending.md";
const lendingEnglish = "chapters/lending.en.md";
const data = "chapters/data.md";
const dataEnglish = "chapters/data.en.md";

const at = [0, 0] as const;

/** A risk, and a dataset in its place. */
const facts: readonly SectionItem[] = [
  { kind: "risk", id: "RISK-01" },
  { kind: "dataset", dataset: { id: "loans-by-year", span: origin(data, 1500).span } },
];

/** The chapters of the sample guideline; what is not translated is not in the English content. */
export const sampleChapters: readonly Chapter[] = [
  {
    kind: "chapter",
    id: "lending",
    number: "1",
    title: text("貸出", "Lending"),
    sections: [
      section(lending, 0, {
        id: "lending",
        number: "1",
        depth: 1,
        title: text("貸出", "Lending"),
        content: {
          ja: [
            passage(
              prose(
                lending,
                paragraph("この章は、本の", term("貸出"), "の決まりを定める", cite("library-act"), "。"),
                quote("本は皆のもの。"),
              ),
            ),
          ],
          en: [
            passage(
              prose(
                lendingEnglish,
                paragraph("This chapter is about ", term("loan", "lending"), " ", cite("library-act"), "."),
                quote("Books belong to all."),
              ),
            ),
          ],
        },
      }),
      section(lending, 300, {
        id: "limits",
        number: "1.1",
        depth: 2,
        title: text("上限", "Limits"),
        content: { ja: [required("LEND-LIMIT-01")], en: [required("LEND-LIMIT-01")] },
      }),
      section(lending, 800, {
        id: "due-dates",
        number: "1.2",
        depth: 2,
        title: text("返却期限", "Due dates"),
        content: {
          ja: [
            passage(prose(lending, paragraph("期限は", link("#renewals", "延長"), "できる。"))),
            required("LEND-DUE-01"),
            required("LEND-DUE-02"),
          ],
          en: [
            passage(prose(lendingEnglish, paragraph("A due date can be ", link("#renewals", "moved"), "."))),
            required("LEND-DUE-01"),
            required("LEND-DUE-02"),
          ],
        },
      }),
      section(lending, 1600, {
        id: "renewals",
        number: "1.2.1",
        depth: 3,
        title: text("延長と延滞", "Renewals and late returns"),
        content: { ja: [required("LEND-RENEW-01"), required("LEND-FEE-01")], en: [required("LEND-FEE-01")] },
      }),
    ],
    origin: origin(lending, 0),
  },
  {
    kind: "chapter",
    id: "data",
    number: "2",
    title: text("記録", "Records"),
    sections: [
      section(data, 0, {
        id: "data",
        number: "2",
        depth: 1,
        title: text("記録", "Records"),
        content: { ja: [passage(everyMark(data))], en: [passage(everyMark(dataEnglish))] },
      }),
      section(data, 200, {
        id: "privacy",
        number: "2.1",
        depth: 2,
        title: text("読書の秘密", "Privacy of reading"),
        content: {
          ja: [
            required("DATA-PRIV-01"),
            required("DATA-PRIV-02"),
            passage(prose(data, paragraph(id("DATA-PRIV-01"), "は", id("CHK-005"), "と", id("CT-03"), "で確かめる。"))),
            required("DATA-LOG-01"),
            ...facts,
          ],
          en: [
            required("DATA-PRIV-01"),
            required("DATA-PRIV-02"),
            passage(
              prose(
                dataEnglish,
                paragraph(id("DATA-PRIV-01"), " is verified by ", id("CHK-005"), " and ", id("CT-03"), "."),
              ),
            ),
            required("DATA-LOG-01"),
            ...facts,
          ],
        },
      }),
    ],
    origin: origin(data, 0),
  },
];

/** Prose with what no other text of the sample has: a heading, a break, struck words, a line, a titled link. */
function everyMark(file: string): Prose {
  return prose(
    file,
    { type: "heading", at, depth: 4, children: [{ type: "text", at, value: "ISBN" }] },
    paragraph("978", { type: "break", at }, { type: "delete", at, children: [{ type: "text", at, value: "979" }] }),
    { type: "thematicBreak", at },
    paragraph({
      type: "link",
      at,
      url: "https://example.org/isbn",
      title: "ISO 2108",
      children: [{ type: "text", at, value: "ISO 2108" }],
    }),
  );
}

type SectionParts = Pick<Section, "id" | "number" | "depth" | "title"> & {
  readonly content: Localized<readonly SectionItem[]>;
};

function section(file: string, start: number, parts: SectionParts): Section {
  const at = origin(file, start);
  const state = `5ec7${parts.number.replaceAll(".", "").padStart(4, "0")}`;
  return {
    kind: "section",
    ...parts,
    provenance: provenance(at, { since: "2020" }),
    translations: { en: { state: "current", of: state } },
    state,
    origin: at,
  };
}

function passage(written: ReturnType<typeof prose>): SectionItem {
  return { kind: "prose", prose: written };
}

function required(requirement: string): SectionItem {
  return { kind: "requirement", id: requirement };
}
