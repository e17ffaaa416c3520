/**
 * Who: `scripts/bench.ts` and the tests of speed and determinism.
 * What: makes a guideline of any size about a parcel service: requirements in two languages,
 * operations and schemas. The same numbers always give the same texts.
 */

export interface MadeSize {
  readonly requirements: number;
  readonly operations: number;
  readonly schemas: number;
}

/** The size that the project's aims are stated for. */
export const aimedSize: MadeSize = { requirements: 1000, operations: 50, schemas: 200 };

const requirementsPerFile = 40;

/** The files of the made guideline, by path in its directory. */
export function madeGuideline(size: MadeSize): Readonly<Record<string, string>> {
  const chapters = Math.ceil(size.requirements / requirementsPerFile);
  const files: Record<string, string> = {
    "guideline.yaml": manifest(chapters),
    "terms.yaml": terms(),
    "sources.yaml": sources(),
    "api/openapi.yaml": openapi(size),
  };
  for (let chapter = 0; chapter < chapters; chapter++) {
    const first = chapter * requirementsPerFile;
    const numbers = Array.from(
      { length: Math.min(requirementsPerFile, size.requirements - first) },
      (_, i) => first + i,
    );
    files[chapterPath(chapter, "md")] = chapterJa(chapter, numbers, size);
    files[chapterPath(chapter, "en.md")] = chapterEn(chapter, numbers);
  }
  return files;
}

function chapterPath(chapter: number, extension: string): string {
  return `chapters/part-${String(chapter + 1).padStart(2, "0")}.${extension}`;
}

function manifest(chapters: number): string {
  return `version: 1
id: parcels
title: { ja: 荷物の受け渡しの指針, en: Parcel Handling Guideline }
edition: 1.0.0
date: 2026-01-31
status: draft
languages: [ja, en]
publisher: { ja: 例の協会, en: Example Association }
areas:
  - { id: PKG, title: { ja: 荷物, en: Parcels } }
parties:
  - { id: carrier, title: { ja: 運送者, en: Carrier } }
  - { id: sender, title: { ja: 差出人, en: Sender } }
provenance:
  - { id: first, title: { ja: 初版, en: First edition }, source: handbook }
confidence:
  - { id: sure, title: { ja: 確実, en: Sure } }
conformance:
  - { id: L1, title: { ja: 基本, en: Basic } }
probes:
  - { id: T-READ, title: { ja: 読み取り試験, en: Reading test }, safe: production }
chapters:
${Array.from({ length: chapters }, (_, chapter) => `  - ${chapterPath(chapter, "md")}`).join("\n")}
terms: terms.yaml
sources: sources.yaml
api:
  - { id: parcels, file: api/openapi.yaml }
checklist:
  groups:
${groups.map((group, i) => `    - { id: G${i}, title: { ja: ${group}, en: Group ${i} } }`).join("\n")}
  sides:
    - { id: carrier, title: { ja: 運送者側, en: Carrier }, parties: [carrier] }
    - { id: sender, title: { ja: 差出人側, en: Sender }, parties: [sender] }
`;
}

const groups = ["受付", "保管", "運送", "引渡し", "返送"];

function terms(): string {
  const list = ["荷物", "受付票", "保管場所", "引渡し", "返送"];
  return list
    .map(
      (term, i) =>
        `- id: term-${i}\n  ja: { term: ${term}, reading: よみ, definition: 例のための用語である。 }\n  en: { term: expression ${i}, definition: A term made for the example. }\n`,
    )
    .join("");
}

function sources(): string {
  return ["handbook", "survey"]
    .map(
      (id) =>
        `- { id: ${id}, kind: report, title: { ja: 例の資料 ${id}, en: Example source ${id} }, date: 2025-04-01 }\n`,
    )
    .join("");
}

const id = (number: number) => `PKG-${String(number + 1).padStart(4, "0")}`;
const level = (number: number) => (["must", "should", "may"] as const)[number % 3] ?? "must";

const endings = { must: "なければならない", should: "ことが望ましい", may: "ことができる" } as const;
const verbs = { must: "記録し", should: "記録する", may: "記録する" } as const;

function chapterJa(chapter: number, numbers: readonly number[], size: MadeSize): string {
  const body = numbers.map((number) => {
    const strength = level(number);
    const operation = number % size.operations;
    const related = numbers.find((other) => other !== number && other % 7 === number % 7) ?? numbers[0] ?? 0;
    return `::::requirement{#${id(number)} level=${strength} for="carrier sender" since=first confidence=sure proof="document automatic"}
### 荷物 ${number + 1} の受付時刻を記録する

運送者は、荷物の種類 ${number + 1} を受け付けたとき、受付時刻と[[保管場所]]を\`receivedAt\`に${verbs[strength]}${endings[strength]}。時刻には、時差を付ける。受け付けた日の終わりまでに、差出人へ結果を知らせる。

- 受付の番号は、一度使ったら再び使わない。
- 記録は **1 年** 保存し、求めに応じて示す。

::source[handbook]
::governs[getParcel${operation}]
::related[${id(related)}]

:::rationale
受付時刻が分からないと、遅れの原因を調べられない。${id(related)} と合わせて読む。[@survey] は、種類 ${number + 1} について同じ考え方をとる。
:::

:::test{probe=T-READ safe=production}
種類 ${number + 1} の荷物を一つ登録し、応答の \`receivedAt\` に時差が付いていることを確かめる。
:::

:::check{#CHK-${String(number + 1).padStart(4, "0")} group=G${number % groups.length} by="${number % 2 === 0 ? "carrier" : "sender"}" proof=document}
種類 ${number + 1} の荷物の受付時刻を記録しているか。

::evidence[受付の記録 ${number + 1}]
:::
::::
`;
  });
  return `# 荷物の扱い 第${chapter + 1}部 {#part-${chapter + 1}}\n\nこの部では、[[荷物]]の受付から[[引渡し]]又は[[返送]]までの扱いを、[[受付票]]により定める。\n\n${body.join("\n")}`;
}

function chapterEn(chapter: number, numbers: readonly number[]): string {
  const body = numbers.map((number) => {
    const strength = level(number).toUpperCase();
    return `::::requirement{#${id(number)}}
### Record when parcel kind ${number + 1} is received

When the carrier receives a parcel of kind ${number + 1}, it ${strength} record the time of receipt and the [[expression 2]] in \`receivedAt\`, with the offset from UTC. It tells the sender the result before the end of the day.

- A receipt number is never used again.
- The record is kept for **one year** and shown on request.

:::rationale
Without the time of receipt nobody can find out why a parcel is late. [@survey] takes the same view of kind ${number + 1}.
:::

:::test
Register one parcel of kind ${number + 1} and see that \`receivedAt\` in the response has an offset.
:::

:::check{#CHK-${String(number + 1).padStart(4, "0")}}
Is the time of receipt of parcels of kind ${number + 1} recorded?

::evidence[The record of receipt ${number + 1}]
:::
::::
`;
  });
  return `# Handling parcels, part ${chapter + 1} {#part-${chapter + 1}}\n\nThis part says how parcels are handled from receipt to handover.\n\n${body.join("\n")}`;
}

function openapi(size: MadeSize): string {
  const operations = Array.from({ length: size.operations }, (_, i) => operation(i));
  const schemas = Array.from({ length: size.schemas }, (_, i) => schema(i, size.schemas));
  return `openapi: 3.1.0
info:
  title: 荷物の API
  description: 荷物の受付と引渡しを読み取る API。
  version: 1.0.0
  license: { name: CC-BY-4.0, identifier: CC-BY-4.0 }
servers:
  - { url: https://api.parcels.example/v1, description: 例のサーバー }
tags:
  - { name: parcels, description: 荷物 }
security:
  - oauth: [parcels:read]
paths:
${operations.join("")}components:
  securitySchemes:
    oauth:
      type: oauth2
      flows:
        authorizationCode:
          authorizationUrl: https://parcels.example/authorize
          tokenUrl: https://parcels.example/token
          scopes: { parcels:read: 荷物を読み取る }
  schemas:
${schemas.join("")}`;
}

function operation(i: number): string {
  return `  /parcels-${i}/{parcelId}:
    get:
      operationId: getParcel${i}
      summary: 荷物 ${i} を読み取る
      description: 種類 ${i} の荷物の、受付と引渡しの記録を返す。
      tags: [parcels]
      x-guideline: { level: L1, code: P${i} }
      parameters:
        - { name: parcelId, in: path, required: true, description: 荷物の番号, schema: { type: string, minLength: 1 } }
        - { name: limit, in: query, description: 最大の件数, schema: { type: integer, minimum: 1, maximum: 100 } }
      responses:
        "200":
          description: 荷物の記録
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Parcel${i}" }
              examples:
                normal: { value: { parcelId: p-${i}, receivedAt: "2026-01-31T10:00:00+09:00", weight: ${i + 1}, status: RECEIVED } }
        "404":
          description: 荷物がない
`;
}

function schema(i: number, count: number): string {
  return `    Parcel${i}:
      type: object
      title: 荷物 ${i}
      description: 種類 ${i} の荷物の記録。
      required: [parcelId, receivedAt, status]
      properties:
        parcelId: { type: string, title: 荷物番号, description: 荷物を識別する番号, minLength: 1, maxLength: 40, x-guideline: { item: standard } }
        receivedAt: { type: string, format: date-time, title: 受付時刻, description: 時差の付いた受付の時刻, x-guideline: { item: standard } }
        weight: { type: integer, format: int64, title: 重さ, description: グラムで表した重さ, minimum: 0, x-guideline: { item: standard } }
        status: { type: string, title: 状態, description: いまの状態, enum: [RECEIVED, STORED, DELIVERED, RETURNED], x-guideline: { item: standard } }
        note: { type: string, title: 備考, description: 自由な記述, maxLength: 200, x-guideline: { item: extension } }
        previous: { $ref: "#/components/schemas/Parcel${(i * 7 + 3) % count}" }
`;
}
