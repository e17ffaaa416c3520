import type { Api, Field, FieldType, JsonObject, Localized, MediaType, Operation, Schema } from "#model";
import { origin, provenance, references, text } from "./build-nodes.ts";
import { sampleDocument } from "./sample-document.ts";

const file = "api/openapi.yaml";
const problemsFile = "api/problems.yaml";

const loanPage: MediaType = {
  type: "application/json",
  schema: type([], { ref: "LoanPage" }),
  examples: [
    {
      name: "oneLoan",
      summary: text("1冊借りている", "One book on loan"),
      value: {
        items: [
          { loanId: "L-0001", status: "onLoan", dueOn: "2026-12-01", book: { isbn: "9784000000000", title: "例" } },
        ],
      },
    },
  ],
};

const operations: readonly Operation[] = [
  operation("listLoans", 300, {
    method: "get",
    path: "/loans",
    summary: text("貸出の一覧", "List loans"),
    description: text("利用者が借りている本を返す。", "The books that a reader has on loan."),
    tags: ["loans"],
    parameters: [
      {
        name: "cursor",
        in: "query",
        required: false,
        deprecated: false,
        description: text("続きの位置", "Where to go on"),
        type: type(["string"], { maxLength: 64 }),
      },
      {
        name: "status",
        in: "query",
        required: false,
        deprecated: true,
        description: text("状態で絞る", "Only this status"),
        type: type(["string"], { enum: ["onLoan", "returned"] }),
      },
    ],
    responses: [
      { status: "200", description: text("一覧", "The list"), headers: [], contents: [loanPage] },
      {
        status: "429",
        description: text("呼びすぎ", "Too many calls"),
        headers: [{ name: "Retry-After", description: text("待つ秒数", "Seconds to wait") }],
        contents: [],
      },
    ],
    scopes: ["loans:read"],
    deprecated: false,
    conformance: { id: "L1", span: origin(file, 310).span },
    code: "LST",
    freshness: "PT1H",
    requirements: references(origin(file, 320), ["DATA-PRIV-01"]),
    provenance: provenance(origin(file, 300), { since: "2020", confidence: "verified" }),
  }),
  operation("renewLoan", 900, {
    method: "post",
    path: "/loans/{loanId}/renewals",
    summary: text("貸出の延長", "Renew a loan"),
    description: {},
    tags: ["loans"],
    parameters: [
      {
        name: "loanId",
        in: "path",
        required: true,
        deprecated: false,
        description: text("貸出番号", "Loan number"),
        type: type(["string"]),
      },
    ],
    requestBody: {
      required: true,
      contents: [{ type: "application/json", schema: type([], { ref: "RenewalRequest" }), examples: [] }],
    },
    responses: [
      {
        status: "201",
        description: text("延長した貸出", "The renewed loan"),
        headers: [],
        contents: [{ type: "application/json", schema: type([], { ref: "Loan" }), examples: [] }],
      },
    ],
    scopes: ["loans:write"],
    deprecated: false,
    conformance: { id: "L2", span: origin(file, 910).span },
    requirements: [],
    provenance: provenance(origin(file, 900), { since: "proposed" }),
  }),
];

const schemas: readonly Schema[] = [
  schema("Loan", 1500, {
    title: text("貸出", "Loan"),
    description: text("1冊の本の貸出。", "The loan of one book."),
    type: type(["object"]),
    requirements: [],
    fields: [
      field("loanId", "required", {
        title: text("貸出番号", "Loan number"),
        type: type(["string"], { pattern: "^L-\\d{4}$" }),
        example: "L-0001",
      }),
      field("status", "required", {
        title: text("状態", "Status"),
        type: type(["string"], { enum: ["onLoan", "late", "returned"] }),
      }),
      field("dueOn", "required", {
        title: text("返却期限", "Due date"),
        description: text("本を返す最後の日。", "The last day to give the book back."),
        type: type(["string"], { format: "date" }),
        example: "2026-12-01",
        counterparts: [{ system: "lending-rules-2020", name: "limitDate" }],
        since: "2020",
      }),
      field("returnedOn", "optional", {
        title: text("返却日", "Day of return"),
        type: type(["string"], { format: "date" }),
        condition: text("状態が returned のとき", "If status is returned"),
        item: "standard",
      }),
      field("book", "required", { title: text("本", "Book"), type: type([], { ref: "Book" }) }),
      field("fee", "optional", { title: text("延滞料", "Late fee"), type: type(["object"]) }),
      field("fee.amount", "required", {
        title: text("金額", "Amount"),
        type: type(["integer"], { minimum: 0, maximum: 10000 }),
        example: 30,
      }),
      field("fee.currency", "required", {
        title: text("通貨", "Currency"),
        type: type(["string"], { enum: ["JPY"], default: "JPY" }),
      }),
      field("note", "optional", {
        title: text("メモ"),
        type: type(["string", "null"], { maxLength: 200 }),
        item: "extension",
        deprecated: true,
      }),
    ],
  }),
  schema("Book", 3000, {
    title: text("本", "Book"),
    description: {},
    type: type(["object"]),
    requirements: ["LEND-LIMIT-01"],
    fields: [
      field("isbn", "required", {
        title: text("ISBN", "ISBN"),
        type: type(["string"], { pattern: "^\\d{13}$" }),
        requirements: ["LEND-LIMIT-01"],
      }),
      field("title", "required", {
        title: text("書名", "Title"),
        type: type(["string"], { minLength: 1, maxLength: 300 }),
      }),
      field("authors", "optional", {
        title: text("著者", "Authors"),
        type: type(["array"], { items: type(["string"]), minItems: 1, maxItems: 20 }),
        example: ["紫式部"],
      }),
    ],
  }),
  schema("LoanPage", 4000, {
    title: text("貸出の一覧", "Page of loans"),
    description: {},
    type: type(["object"]),
    requirements: [],
    fields: [
      field("items", "required", {
        title: text("貸出", "Loans"),
        type: type(["array"], { items: type([], { ref: "Loan" }) }),
      }),
      field("nextCursor", "optional", {
        title: text("続きの位置", "Where to go on"),
        type: type(["string"], { maxLength: 64 }),
        condition: text("続きがあるとき", "If there is more"),
      }),
    ],
  }),
  schema("RenewalRequest", 5000, {
    title: text("延長の申し込み", "Request for a renewal"),
    description: text("日数か日付で申し込む。", "By days or by date."),
    type: type([], { choices: [type(["object"]), type(["object"])] }),
    requirements: [],
    fields: [],
  }),
];

/** The API of the sample guideline; it says what {@link sampleDocument} says. */
export const sampleApi: Api = {
  kind: "api",
  id: "lending",
  title: text("貸出API", "Lending API"),
  version: "1.2.0",
  documents: { ja: sampleDocument("ja"), en: sampleDocument("en") } satisfies Localized<JsonObject>,
  operations,
  schemas,
  scopes: [
    {
      kind: "scope",
      id: "loans:read",
      api: "lending",
      scheme: "reader",
      description: text("貸出を読む。", "Read loans."),
      origin: origin(file, 20),
    },
  ],
  problems: [
    {
      kind: "problem",
      id: "loan-ended",
      api: "lending",
      type: "https://library.example/problems/loan-ended",
      status: 409,
      title: text("貸出は終わっている", "The loan has ended"),
      meaning: text("返却の済んだ貸出を延長しようとした。", "A loan was to be renewed after its return."),
      action: "stop",
      advice: text("一覧を読み直す。", "Read the list again."),
      counterparts: [{ system: "iso-ncip", name: "ItemNotRenewable" }],
      requirements: [],
      provenance: provenance(origin(problemsFile, 40), { since: "proposed", confidence: "restated" }),
      origin: origin(problemsFile, 40),
    },
  ],
  origin: origin(file, 0),
};

function type(types: readonly string[], rest: Partial<FieldType> = {}): FieldType {
  return { types, choices: [], enum: [], ...rest };
}

type OperationParts = Omit<Operation, "kind" | "id" | "api" | "isWebhook" | "origin">;

function operation(id: string, start: number, parts: OperationParts): Operation {
  return { kind: "operation", id, api: "lending", isWebhook: false, ...parts, origin: origin(file, start, id.length) };
}

type FieldParts = Pick<Field, "name" | "required" | "title" | "type"> &
  Partial<Pick<Field, "description" | "condition" | "item" | "example" | "counterparts" | "deprecated">> & {
    readonly requirements: readonly string[];
    readonly since?: string;
  };

function field(
  name: string,
  presence: "required" | "optional",
  parts: Omit<FieldParts, "name" | "required" | "requirements"> & Partial<Pick<FieldParts, "requirements">>,
): FieldParts {
  return { name, required: presence === "required", requirements: [], ...parts };
}

type SchemaParts = Pick<Schema, "title" | "description" | "type"> & {
  readonly requirements: readonly string[];
  readonly fields: readonly FieldParts[];
};

function schema(id: string, start: number, { requirements, fields, ...parts }: SchemaParts): Schema {
  const at = origin(file, start, id.length);
  return {
    kind: "schema",
    id,
    api: "lending",
    ...parts,
    fields: fields.map((parts, index) => schemaField(id, start + (index + 1) * 100, parts)),
    requirements: references(at, requirements),
    provenance: provenance(at, { since: "2020" }),
    origin: at,
  };
}

function schemaField(schemaId: string, start: number, { name, requirements, since, ...parts }: FieldParts): Field {
  const at = origin(file, start, name.length);
  return {
    kind: "field",
    id: `${schemaId}.${name}`,
    name: name.slice(name.lastIndexOf(".") + 1),
    description: {},
    deprecated: false,
    condition: {},
    counterparts: [],
    ...parts,
    requirements: references(at, requirements),
    provenance: provenance(at, since === undefined ? {} : { since }),
    origin: at,
  };
}
