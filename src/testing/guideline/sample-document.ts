import type { JsonObject } from "#model";

/** The bundled OpenAPI document of the sample guideline in one of its languages. */
export function sampleDocument(language: "ja" | "en"): JsonObject {
  const t = (ja: string, en: string) => (language === "ja" ? ja : en);
  return {
    openapi: "3.1.0",
    info: {
      title: t("貸出API", "Lending API"),
      version: "1.2.0",
      description: t("図書館の本の貸出。\n\n- 一覧\n- 延長\n", "Lending of library books.\n\n- list\n- renew\n"),
    },
    servers: [{ url: "https://library.example.org/v1" }],
    tags: [{ name: "loans", description: t("貸出", "Loans") }],
    paths: {
      "/loans": {
        get: {
          operationId: "listLoans",
          summary: t("貸出の一覧", "List loans"),
          description: t("利用者が借りている本を返す。", "The books that a reader has on loan."),
          tags: ["loans"],
          "x-guideline": {
            requirements: ["DATA-PRIV-01"],
            since: "2020",
            confidence: "verified",
            level: "L1",
            code: "LST",
            freshness: "PT1H",
          },
          security: [{ oauth: ["loans:read"] }],
          parameters: [
            {
              name: "cursor",
              in: "query",
              description: t("続きの位置", "Where to go on"),
              schema: { type: "string", maxLength: 64 },
            },
            {
              name: "status",
              in: "query",
              deprecated: true,
              description: t("状態で絞る", "Only this status"),
              schema: { type: "string", enum: ["onLoan", "returned"] },
            },
          ],
          responses: {
            "200": {
              description: t("一覧", "The list"),
              content: {
                "application/json": {
                  schema: { $ref: "#/components/schemas/LoanPage" },
                  examples: {
                    oneLoan: {
                      summary: t("1冊借りている", "One book on loan"),
                      value: {
                        items: [
                          {
                            loanId: "L-0001",
                            status: "onLoan",
                            dueOn: "2026-12-01",
                            book: { isbn: "9784000000000", title: "例" },
                          },
                        ],
                      },
                    },
                  },
                },
              },
            },
            "429": {
              description: t("呼びすぎ", "Too many calls"),
              headers: {
                "Retry-After": { description: t("待つ秒数", "Seconds to wait"), schema: { type: "integer" } },
              },
            },
          },
        },
      },
      "/loans/{loanId}/renewals": {
        post: {
          operationId: "renewLoan",
          summary: t("貸出の延長", "Renew a loan"),
          tags: ["loans"],
          "x-guideline": { since: "proposed", level: "L2" },
          security: [{ oauth: ["loans:write"] }],
          parameters: [
            {
              name: "loanId",
              in: "path",
              required: true,
              description: t("貸出番号", "Loan number"),
              schema: { type: "string" },
            },
          ],
          requestBody: {
            required: true,
            content: { "application/json": { schema: { $ref: "#/components/schemas/RenewalRequest" } } },
          },
          responses: {
            "201": {
              description: t("延長した貸出", "The renewed loan"),
              content: { "application/json": { schema: { $ref: "#/components/schemas/Loan" } } },
            },
          },
        },
      },
    },
    components: {
      securitySchemes: {
        oauth: {
          type: "oauth2",
          flows: {
            authorizationCode: {
              authorizationUrl: "https://library.example.org/authorize",
              tokenUrl: "https://library.example.org/token",
              scopes: { "loans:read": t("貸出を見る", "See loans"), "loans:write": t("貸出を延ばす", "Renew loans") },
            },
          },
        },
      },
      schemas: schemas(t),
    },
  };
}

function schemas(t: (ja: string, en: string) => string): JsonObject {
  return {
    Loan: {
      title: t("貸出", "Loan"),
      description: t("1冊の本の貸出。", "The loan of one book."),
      "x-guideline": { since: "2020" },
      type: "object",
      required: ["loanId", "status", "dueOn", "book"],
      properties: {
        loanId: { title: t("貸出番号", "Loan number"), type: "string", pattern: "^L-\\d{4}$", examples: ["L-0001"] },
        status: { title: t("状態", "Status"), type: "string", enum: ["onLoan", "late", "returned"] },
        dueOn: {
          title: t("返却期限", "Due date"),
          description: t("本を返す最後の日。", "The last day to give the book back."),
          type: "string",
          format: "date",
          examples: ["2026-12-01"],
          "x-guideline": { since: "2020", counterparts: [{ system: "lending-rules-2020", name: "limitDate" }] },
        },
        returnedOn: {
          title: t("返却日", "Day of return"),
          type: "string",
          format: "date",
          "x-guideline": { item: "standard", condition: t("状態が returned のとき", "If status is returned") },
        },
        book: { title: t("本", "Book"), $ref: "#/components/schemas/Book" },
        fee: {
          title: t("延滞料", "Late fee"),
          type: "object",
          required: ["amount", "currency"],
          properties: {
            amount: { title: t("金額", "Amount"), type: "integer", minimum: 0, maximum: 10000, examples: [30] },
            currency: { title: t("通貨", "Currency"), type: "string", enum: ["JPY"], default: "JPY" },
          },
        },
        note: {
          title: "メモ",
          type: ["string", "null"],
          maxLength: 200,
          deprecated: true,
          "x-guideline": { item: "extension" },
        },
      },
    },
    Book: {
      title: t("本", "Book"),
      "x-guideline": { since: "2020", requirements: ["LEND-LIMIT-01"] },
      type: "object",
      required: ["isbn", "title"],
      properties: {
        isbn: {
          title: "ISBN",
          type: "string",
          pattern: "^\\d{13}$",
          "x-guideline": { requirements: ["LEND-LIMIT-01"] },
        },
        title: { title: t("書名", "Title"), type: "string", minLength: 1, maxLength: 300 },
        authors: {
          title: t("著者", "Authors"),
          type: "array",
          items: { type: "string" },
          minItems: 1,
          maxItems: 20,
          examples: [["紫式部"]],
        },
      },
    },
    LoanPage: {
      title: t("貸出の一覧", "Page of loans"),
      "x-guideline": { since: "2020" },
      type: "object",
      required: ["items"],
      properties: {
        items: { title: t("貸出", "Loans"), type: "array", items: { $ref: "#/components/schemas/Loan" } },
        nextCursor: {
          title: t("続きの位置", "Where to go on"),
          type: "string",
          maxLength: 64,
          "x-guideline": { condition: t("続きがあるとき", "If there is more") },
        },
      },
    },
    RenewalRequest: {
      title: t("延長の申し込み", "Request for a renewal"),
      description: t("日数か日付で申し込む。", "By days or by date."),
      "x-guideline": { since: "2020" },
      oneOf: [
        { type: "object", required: ["days"], properties: { days: { type: "integer", minimum: 1, maximum: 14 } } },
        { type: "object", required: ["until"], properties: { until: { type: "string", format: "date" } } },
      ],
    },
  };
}
