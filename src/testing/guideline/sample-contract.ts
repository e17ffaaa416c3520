import type { Clause, Contract, ContractParameter } from "#model";
import { id, list, origin, paragraph, prose, provenance, references, slot, text } from "./build-nodes.ts";

const file = "contract/clauses.md";
const english = "contract/clauses.en.md";
const parametersFile = "contract/parameters.yaml";

const clauses: readonly Clause[] = [
  {
    kind: "clause",
    id: "CT-01",
    number: 1,
    title: text("目的", "Purpose"),
    text: {
      ja: prose(file, paragraph("本契約は、", slot("libraryName"), "が利用者に本を貸し出す条件を定める。")),
      en: prose(english, paragraph("This agreement says on what terms ", slot("libraryName"), " lends books.")),
    },
    alternatives: [],
    commentary: {},
    secures: [],
    optional: false,
    provenance: provenance(origin(file, 100), {
      since: "2020",
      confidence: "verified",
      sources: ["lending-rules-2020"],
    }),
    translations: { en: { state: "current", of: "c1a05e01" } },
    state: "c1a05e01",
    origin: origin(file, 100),
  },
  {
    kind: "clause",
    id: "CT-02",
    number: 2,
    title: text("貸出の期間", "Period of a loan"),
    text: {
      ja: prose(
        file,
        list(
          "1.",
          paragraph("貸出の期間は", slot("loanDays"), "とする。"),
          [paragraph("次の本は貸し出さない。"), list("-", "事典", "新聞")],
          "期限に遅れたときは、次による。",
        ),
      ),
      en: prose(
        english,
        list(
          "1.",
          paragraph("A loan lasts ", slot("loanDays"), "."),
          [paragraph("The following are not lent:"), list("-", "encyclopaedias", "newspapers")],
          "If a book is late, the following applies.",
        ),
      ),
    },
    alternatives: [
      {
        id: "A",
        isDefault: true,
        title: text("貸出を止める", "Lending stops"),
        text: {
          ja: prose(file, paragraph("図書館は、返却まで次の貸出を止める。")),
          en: prose(english, paragraph("The library lends nothing more until the book is back.")),
        },
        origin: origin(file, 400),
      },
      {
        id: "B",
        isDefault: false,
        levels: references(origin(file, 500), ["L1", "L2"]),
        title: text("延滞料を払う", "A fee is paid"),
        text: {
          ja: prose(file, paragraph("利用者は、1日につき", slot("lateFee"), "を払う。")),
          en: prose(english, paragraph("The reader pays ", slot("lateFee"), " a day.")),
        },
        origin: origin(file, 500),
      },
    ],
    commentary: {
      ja: prose(file, "A案は利用者に優しく、B案は返却を早める。", paragraph("", id("LEND-FEE-01"), "も見る。")),
      en: prose(
        english,
        "A is kind to readers, B brings books back sooner.",
        paragraph("See also ", id("LEND-FEE-01"), "."),
      ),
    },
    secures: references(origin(file, 300), ["LEND-DUE-01", "LEND-DUE-02"]),
    optional: false,
    provenance: provenance(origin(file, 300), { since: "2020", confidence: "restated" }),
    translations: { en: { state: "current", of: "c1a05e02" } },
    state: "c1a05e02",
    origin: origin(file, 300),
  },
  {
    kind: "clause",
    id: "CT-03",
    number: 3,
    title: text("記録の扱い", "Handling of records"),
    text: {
      ja: prose(file, paragraph("図書館は、第 ", id("CT-02"), " 条の期間が終わった後、貸出の記録を消す。")),
      en: prose(english, paragraph("The library erases the record once the period of ", id("CT-02"), " has ended.")),
    },
    alternatives: [],
    commentary: {},
    secures: references(origin(file, 600), ["DATA-PRIV-01"]),
    optional: true,
    provenance: provenance(origin(file, 600), { since: "proposed" }),
    translations: { en: { state: "unstamped" } },
    state: "c1a05e03",
    origin: origin(file, 600),
  },
];

const parameters: readonly ContractParameter[] = [
  {
    kind: "parameter",
    name: "libraryName",
    type: "text",
    title: text("図書館の名前", "Name of the library"),
    description: {},
    choices: [],
    origin: origin(parametersFile, 0),
  },
  {
    kind: "parameter",
    name: "loanDays",
    type: "duration",
    unit: "days",
    title: text("貸出の期間", "Period of a loan"),
    description: text("多くの図書館では2週間である。", "Two weeks in most libraries."),
    default: 14,
    minimum: 1,
    maximum: 60,
    choices: [],
    origin: origin(parametersFile, 100),
  },
  {
    kind: "parameter",
    name: "lateFee",
    type: "money",
    unit: "JPY",
    title: text("延滞料", "Late fee"),
    description: {},
    default: 10,
    minimum: 0,
    choices: [],
    origin: origin(parametersFile, 200),
  },
  {
    kind: "parameter",
    name: "noticeChannel",
    type: "choice",
    title: text("連絡の方法", "How readers are told"),
    description: {},
    default: "mail",
    limitedBy: { id: "LEND-DUE-01", span: origin(parametersFile, 300).span },
    choices: [
      { value: "mail", title: text("電子メール", "E-mail"), origin: origin(parametersFile, 310) },
      {
        value: "letter",
        title: text("手紙", "Letter"),
        levels: references(origin(parametersFile, 300), ["L1", "L2"]),
        origin: origin(parametersFile, 330),
      },
    ],
    origin: origin(parametersFile, 300),
  },
  {
    kind: "parameter",
    name: "longestLoanDays",
    type: "duration",
    unit: "days",
    title: text("延長した貸出の期間", "Period of a loan that was renewed"),
    description: {},
    default: 28,
    atLeast: { id: "loanDays", span: origin(parametersFile, 400).span },
    choices: [],
    origin: origin(parametersFile, 400),
  },
];

/** The model contract of the sample guideline: a clause with alternatives, one optional, one plain. */
export const sampleContract: Contract = {
  kind: "contract",
  title: text("貸出契約の条文例", "Model lending agreement"),
  preamble: {
    ja: prose(file, "図書館と利用者は、次のとおり合意する。"),
    en: prose(english, "The library and the reader agree as follows."),
  },
  clauses,
  annexes: [
    {
      kind: "annex",
      id: "AN-01",
      number: 1,
      title: text("操作の一覧", "List of operations"),
      text: {
        ja: prose(file, paragraph("甲が提供する操作は、次のとおりとする。")),
        en: prose(english, paragraph("The library offers these operations.")),
      },
      fills: ["operations", "scopes"],
      provenance: provenance(origin(file, 900), { since: "proposed", confidence: "restated" }),
      translations: { en: { state: "current", of: "c1a05e09" } },
      state: "c1a05e09",
      origin: origin(file, 900),
    },
  ],
  parameters,
  origin: origin(file, 0),
};
