import type { Source, Term } from "#model";
import { origin, references, text } from "./build-nodes.ts";

const file = "terms.yaml";

/** The glossary of the sample guideline. */
export const sampleTerms: readonly Term[] = [
  {
    kind: "term",
    id: "loan",
    texts: {
      ja: {
        term: "貸出",
        reading: "かしだし",
        definition: "図書館が、期限を定めて本を利用者に渡すことをいう。",
        avoid: ["貸し付け"],
      },
      en: { term: "loan", definition: "Handing a book to a reader until a due date.", avoid: ["rental"] },
    },
    sources: references(origin(file, 0), ["library-act"]),
    origin: origin(file, 0),
  },
  {
    kind: "term",
    id: "reader",
    texts: {
      ja: { term: "利用者", reading: "りようしゃ", definition: "図書館から本を借りる人をいう。", avoid: [] },
      en: { term: "reader", definition: "A person who borrows books from a library.", avoid: ["user"] },
    },
    sources: [],
    origin: origin(file, 200),
  },
  {
    kind: "term",
    id: "due-date",
    texts: {
      ja: { term: "返却期限", reading: "へんきゃくきげん", definition: "本を返す最後の日をいう。", avoid: ["締切"] },
      en: { term: "due date", definition: "The last day on which a book is given back in time.", avoid: [] },
    },
    sources: [],
    origin: origin(file, 400),
  },
  {
    kind: "term",
    id: "renewal",
    texts: {
      ja: { term: "延長", reading: "えんちょう", definition: "貸出の返却期限を後の日に改めることをいう。", avoid: [] },
      en: { term: "renewal", definition: "Moving the due date of a loan to a later day.", avoid: ["extension"] },
    },
    sources: [],
    origin: origin(file, 600),
  },
  {
    kind: "term",
    id: "isbn",
    texts: { ja: { term: "ISBN", definition: "国際標準図書番号をいう。", avoid: [] } },
    sources: references(origin(file, 800), ["iso-2108"]),
    origin: origin(file, 800),
  },
];

/** The bibliography of the sample guideline. */
export const sampleSources: readonly Source[] = [
  {
    kind: "source",
    id: "library-act",
    type: "law",
    title: text("図書館法", "Library Act"),
    publisher: text("国会", "National Diet"),
    date: "1950-04-30",
    url: "https://example.org/library-act",
    seen: text("第1条から第3条まで", "Articles 1 to 3"),
    note: text("目的と定義の拠り所。", "Where purpose and definitions come from."),
    origin: origin("sources.yaml", 0),
  },
  {
    kind: "source",
    id: "iso-2108",
    type: "standard",
    title: text("ISO 2108 国際標準図書番号", "ISO 2108 International Standard Book Number"),
    publisher: text("国際標準化機構", "ISO"),
    date: "2017",
    seen: text("目次", "Table of contents"),
    note: {},
    origin: origin("sources.yaml", 200),
  },
  {
    kind: "source",
    id: "lending-rules-2020",
    type: "guideline",
    title: text("貸出規則ひな形 2020", "Model lending rules 2020"),
    publisher: text("架空図書館協会", "Imaginary Library Association"),
    date: "2020-03",
    seen: text("全文", "The whole text"),
    note: {},
    origin: origin("sources.yaml", 400),
  },
  {
    kind: "source",
    id: "reader-survey",
    type: "website",
    title: text("利用者調査", "Reader survey"),
    publisher: text("架空図書館協会"),
    url: "https://example.org/survey?year=2024&lang=ja",
    seen: {},
    note: {},
    origin: origin("sources.yaml", 600),
  },
];
