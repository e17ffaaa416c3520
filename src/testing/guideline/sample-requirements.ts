import type { AutomaticTest, Requirement } from "#model";
import {
  bilingual,
  cite,
  code,
  codeBlock,
  emphasis,
  id,
  list,
  origin,
  paragraph,
  prose,
  provenance,
  references,
  strong,
  table,
  term,
  text,
} from "./build-nodes.ts";

const lending = "chapters/lending.md";
const lendingEnglish = "chapters/lending.en.md";
const data = "chapters/data.md";
const dataEnglish = "chapters/data.en.md";

/** The requirements of the sample: every level, proof and status; one without translation, one stale. */
export const sampleRequirements: readonly Requirement[] = [
  requirement(lending, 400, {
    id: "LEND-LIMIT-01",
    level: "must",
    parties: ["library"],
    proof: ["document", "self"],
    provenance: { since: "2020", confidence: "verified", sources: ["lending-rules-2020", "library-act"] },
    title: text("貸出の上限を定める", "Set a limit on loans"),
    statement: {
      ja: prose(
        lending,
        paragraph(
          "図書館は、",
          term("利用者"),
          "が",
          strong("同時に借りられる冊数"),
          "を定め、公表しなければならない。",
        ),
        list(
          "-",
          [paragraph("少なくとも次を分けて定める。"), list("1.", "大人", "子ども")],
          "館内だけの本は数えない。",
        ),
        table(["区分", "冊数"], ["大人", "10"], ["子ども", emphasis("制限なし")]),
      ),
      en: prose(
        lendingEnglish,
        paragraph("A library MUST set and publish ", strong("how many books one person borrows at once"), "."),
        list(
          "-",
          [paragraph("At least these are told apart:"), list("1.", "adults", "children")],
          "Reading-room books do not count.",
        ),
        table(["Group", "Books"], ["Adults", "10"], ["Children", emphasis("no limit")]),
      ),
    },
    rationale: {
      ja: prose(lending, paragraph("公平のため", cite("reader-survey"), "。")),
      en: prose(lendingEnglish, paragraph("For fairness ", cite("reader-survey"), ".")),
    },
    related: ["LEND-DUE-01"],
    rows: ["CHK-001", "CHK-002"],
    section: "limits",
    state: "aaaa0001",
  }),
  requirement(lending, 900, {
    id: "LEND-DUE-01",
    level: "should",
    parties: ["library", "app"],
    proof: ["automatic"],
    provenance: { since: "2020", confidence: "restated" },
    title: text("返却期限を知らせる", "Tell the due date"),
    statement: {
      ja: prose(
        lending,
        paragraph("図書館は、", term("due-date", "期限"), "を", code("Loan.dueOn"), "で知らせることが望ましい。"),
      ),
      en: prose(
        lendingEnglish,
        paragraph("A library SHOULD tell the ", term("due-date", "due date"), " in ", code("Loan.dueOn"), "."),
      ),
    },
    rationale: {},
    governs: ["listLoans", "Loan.dueOn"],
    tests: [test("T-LIST", "production", "貸出を一覧し、期限を見る。", "List the loans and look at the due date.")],
    rows: ["CHK-003"],
    section: "due-dates",
    state: "aaaa0002",
  }),
  requirement(lending, 1300, {
    id: "LEND-DUE-02",
    level: "must",
    parties: ["library"],
    proof: ["automatic", "document"],
    provenance: { since: "proposed", confidence: "restated" },
    title: text("期限は開館日にする", "A due date is an opening day"),
    statement: {
      ja: prose(lending, "図書館は、返却期限を開館日にしなければならない。"),
      en: prose(lendingEnglish, "A library MUST put the due date on an opening day."),
    },
    rationale: {
      ja: prose(lending, "閉まっていれば返せない。"),
      en: prose(lendingEnglish, "A closed door takes no books."),
    },
    governs: ["Loan.dueOn"],
    tests: [test("T-RENEW", "sandbox", "延長し、期限の曜日を見る。", "Renew a loan and look at the day.")],
    rows: ["CHK-004"],
    section: "due-dates",
    state: "aaaa0003",
  }),
  requirement(lending, 1700, {
    id: "LEND-RENEW-01",
    level: "may",
    parties: ["app"],
    proof: ["self"],
    provenance: { since: "proposed" },
    title: text("延長を申し込める"),
    statement: {
      ja: prose(
        lending,
        paragraph("アプリ提供者は、", code("renewLoan"), "で", term("延長"), "を申し込むことができる。"),
        codeBlock("json", '{ "days": 7 }'),
      ),
    },
    rationale: {},
    governs: ["renewLoan", "RenewalRequest"],
    rows: [],
    section: "renewals",
    state: "aaaa0004",
    translations: { en: { state: "missing" } },
  }),
  requirement(lending, 2000, {
    id: "LEND-FEE-01",
    level: "should",
    parties: ["library"],
    proof: ["document"],
    status: "candidate",
    provenance: { since: "proposed" },
    title: text("延滞料の上限", "A cap on late fees"),
    statement: {
      ja: prose(lending, "図書館は、延滞料の上限を定めることが望ましい。"),
      en: prose(lendingEnglish, "A library SHOULD cap its late fees."),
    },
    rationale: {},
    governs: ["Loan.fee"],
    rows: [],
    section: "renewals",
    state: "aaaa0005",
  }),
  requirement(data, 300, {
    id: "DATA-PRIV-01",
    level: "must",
    parties: ["library", "app"],
    proof: ["document", "self", "automatic"],
    provenance: { since: "2020", confidence: "verified", sources: ["library-act"] },
    title: text("読書の秘密を守る", "Keep reading private"),
    statement: {
      ja: prose(data, "図書館とアプリ提供者は、本人の同意なく、貸出の記録を他人に渡してはならない。"),
      en: prose(
        dataEnglish,
        "A library and an app provider MUST NOT pass on loan records without the reader's consent.",
      ),
    },
    rationale: {
      ja: prose(data, "何を読むかは内心にかかわる。"),
      en: prose(dataEnglish, "What one reads touches the inner life."),
    },
    related: ["DATA-LOG-01"],
    tests: [
      test(
        "T-LIST",
        "production",
        "他人の番号で一覧し、404を見る。",
        "List with another reader's number and look for 404.",
      ),
      test(undefined, "sandbox", "失効した同意で呼ぶ。", "Call with an expired consent."),
    ],
    rows: ["CHK-005", "CHK-006"],
    section: "privacy",
    state: "aaaa0006",
  }),
  requirement(data, 900, {
    id: "DATA-PRIV-02",
    level: "must",
    parties: ["app"],
    proof: ["document"],
    status: "withdrawn",
    replacedBy: ["DATA-PRIV-01"],
    provenance: { since: "2020" },
    title: text("アプリの秘密保持", "Apps keep secrets"),
    statement: {
      ja: prose(data, paragraph("（", id("DATA-PRIV-01"), "にまとめた。）")),
      en: prose(dataEnglish, paragraph("(Now part of ", id("DATA-PRIV-01"), ".)")),
    },
    rationale: {},
    rows: [],
    section: "privacy",
    state: "aaaa0007",
  }),
  requirement(data, 1100, {
    id: "DATA-LOG-01",
    level: "should",
    parties: ["library"],
    proof: ["self"],
    provenance: { since: "proposed", confidence: "restated" },
    title: text("照会を記録する", "Log each request"),
    statement: {
      ja: prose(data, "図書館は、照会の日時と相手を1年間記録することが望ましい。"),
      en: prose(dataEnglish, "A library SHOULD log the time and sender of each request."),
    },
    rationale: {},
    related: ["DATA-PRIV-01"],
    rows: [],
    section: "privacy",
    state: "aaaa0008",
    translations: { en: { state: "stale", of: "01d57a7e" } },
  }),
];

interface RequirementParts
  extends Pick<
      Requirement,
      "id" | "level" | "proof" | "title" | "statement" | "rationale" | "rows" | "section" | "state"
    >,
    Partial<Pick<Requirement, "status" | "translations">> {
  readonly parties: readonly string[];
  readonly provenance: Parameters<typeof provenance>[1];
  readonly replacedBy?: readonly string[];
  readonly governs?: readonly string[];
  readonly related?: readonly string[];
  readonly tests?: readonly AutomaticTest[];
}

function requirement(file: string, start: number, parts: RequirementParts): Requirement {
  const at = origin(file, start, parts.id.length);
  return {
    kind: "requirement",
    status: "active",
    tests: [],
    translations: { en: { state: "current", of: parts.state } },
    ...parts,
    parties: references(at, parts.parties),
    replacedBy: references(at, parts.replacedBy ?? []),
    provenance: provenance(at, parts.provenance),
    governs: references(at, parts.governs ?? []),
    related: references(at, parts.related ?? []),
    origin: at,
  };
}

function test(
  probe: string | undefined,
  safe: AutomaticTest["safe"],
  ...texts: readonly [ja: string, en: string]
): AutomaticTest {
  const at = origin(lending, 1000);
  return {
    ...(probe !== undefined && { probe: { id: probe, span: at.span } }),
    safe,
    description: bilingual(lending, texts),
    origin: at,
  };
}
