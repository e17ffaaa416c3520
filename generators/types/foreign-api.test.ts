import { expect, test } from "vitest";
import { testGuideline } from "#testing/guideline";
import { compileTypeScript, generatePackage, writePackage } from "#testing/package";

// What large public APIs do and our own does not, in a small one: OpenAPI 3.0 with expandable objects, choices by a
// tag, schemas in circles, filters as objects, forms as bodies, maps, odd names, long enumerations, and tokens
// without scopes.
const manifest = `version: 1
id: parcels
title: { en: Parcels }
edition: 1.0.0
date: 2026-01-01
languages: [en]
api: [{ id: parcels, file: api.yaml }]
`;

const colours = Array.from({ length: 300 }, (_, at) => `colour_${at}`);

const document = `openapi: 3.0.3
info: { title: Parcels, version: "2026-01-01", license: { name: MIT, url: https://parcels.example/licence } }
servers: [{ url: https://api.parcels.example }]
security: [{ key: [] }, { basic: [] }]
paths:
  /v1/parcels:
    get:
      operationId: GetParcels
      summary: List parcels
      parameters:
        - name: created
          in: query
          style: deepObject
          explode: true
          schema:
            anyOf:
              - { type: object, title: range, properties: { gt: { type: integer }, lt: { type: integer } } }
              - { type: integer }
        - { name: expand, in: query, style: deepObject, explode: true, schema: { type: array, items: { type: string } } }
        - { name: X-Trace, in: header, schema: { type: string } }
      responses:
        "200":
          description: Parcels
          content:
            application/json:
              schema:
                type: object
                required: [data, has_more]
                properties:
                  data: { type: array, items: { $ref: "#/components/schemas/parcel" } }
                  has_more: { type: boolean }
              example:
                has_more: false
                data:
                  - { id: p_1, sender: s_1, metadata: { colour: red }, size: { shape: box, width: 1 }, 2fa: true }
                  - { id: p_2, sender: { id: s_1, last: { id: p_1 } }, size: null, contents: [{ id: p_3 }] }
        default: { description: Error, content: { application/json: { schema: { $ref: "#/components/schemas/error" } } } }
    post:
      operationId: PostParcels
      summary: Make a parcel
      requestBody:
        content:
          application/x-www-form-urlencoded:
            encoding: { expand: { style: deepObject, explode: true }, metadata: { style: deepObject, explode: true } }
            schema:
              type: object
              required: [sender]
              properties:
                sender: { type: string }
                expand: { type: array, items: { type: string } }
                metadata: { anyOf: [{ type: object, additionalProperties: { type: string } }, { type: string, enum: [""] }] }
      responses:
        "200": { description: A parcel, content: { application/json: { schema: { $ref: "#/components/schemas/parcel" } } } }
  /v1/parcels/{parcel}/label:
    get:
      summary: A label without an operation id
      parameters: [{ name: parcel, in: path, required: true, schema: { type: string } }]
      responses:
        "200": { description: A picture, content: { application/pdf: { schema: { type: string, format: binary } } } }
components:
  securitySchemes:
    key: { type: http, scheme: bearer }
    basic: { type: http, scheme: basic }
  schemas:
    parcel:
      type: object
      required: [id]
      properties:
        id: { type: string, maxLength: 5000 }
        sender: { anyOf: [{ type: string }, { $ref: "#/components/schemas/sender" }], nullable: true }
        size: { anyOf: [{ $ref: "#/components/schemas/size" }], nullable: true }
        contents: { type: array, items: { $ref: "#/components/schemas/parcel" } }
        metadata: { type: object, additionalProperties: { type: string, maxLength: 500 } }
        colour: { type: string, enum: [${colours.join(", ")}] }
        2fa: { type: boolean }
        class: { type: string }
        "weight (kg)": { type: number, minimum: 0, exclusiveMinimum: true }
        "": { type: string }
    sender:
      type: object
      required: [id]
      properties:
        id: { type: string }
        last: { anyOf: [{ type: string }, { $ref: "#/components/schemas/parcel" }] }
    size:
      oneOf: [{ $ref: "#/components/schemas/box" }, { $ref: "#/components/schemas/tube" }]
      discriminator: { propertyName: shape, mapping: { box: "#/components/schemas/box", tube: "#/components/schemas/tube" } }
    shape: { type: object, required: [shape], properties: { shape: { type: string } } }
    box:
      allOf:
        - { $ref: "#/components/schemas/shape" }
        - { type: object, required: [width], properties: { width: { type: number } } }
    tube:
      allOf:
        - { $ref: "#/components/schemas/shape" }
        - { type: object, required: [length], properties: { length: { type: number } } }
    error: { type: object, properties: { error: { type: object, properties: { code: { type: string, nullable: true } } } } }
`;

async function packageOf() {
  const { guideline, diagnostics } = await testGuideline({ "guideline.yaml": manifest, "api.yaml": document });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!guideline) throw new Error("The guideline cannot be read.");
  return generatePackage(guideline);
}

test("its package compiles, and its types say what the document says", async () => {
  const { files } = await packageOf();
  const consumer = `
import type { parcel, size } from "parcels";
import { createClient } from "parcels/client";
const client = createClient({ baseUrl: "https://api.parcels.example", auth: "key" });
const { data } = await client.GetParcels({ query: { created: { gt: 1 }, expand: ["data.sender"] }, header: { "X-Trace": "t" } });
export const senders = data.map(({ sender }) => (typeof sender === "string" ? sender : (sender?.id ?? null)));
export const made: parcel = await client.PostParcels({ body: { sender: "s_1", metadata: { colour: "red" } } });
export const label: string = await client["get /v1/parcels/{parcel}/label"]({ path: { parcel: "p_1" } });
export const odd = [made["2fa"], made.class, made["weight (kg)"], made[""], made.contents?.[0]?.contents];
export const measure = (one: size): number => (one.shape === "box" ? one.width : one.length);
// @ts-expect-error: no such colour.
export const colour: parcel["colour"] = "colour_300";
`;
  const packed = [...files].map(([path, text]) => [path.replace("types", "node_modules/parcels"), text] as const);
  const all = new Map([...packed, ["consumer.mts", consumer] as const]);
  const lib = ["lib.es2022.d.ts", "lib.dom.d.ts"];
  expect(await compileTypeScript({ files: all, entries: ["consumer.mts"], lib })).toEqual([]);
});

test("its own examples are messages, and what is none is told", async () => {
  const { files } = await packageOf();
  const { messages } = await import(`${await writePackage(files)}/messages/parcels.js`);
  const judge = (body: unknown) =>
    messages.GetParcels.responses["200"](body).violations?.map(
      ({ path, rule }: { path: string; rule: string }) => `${path} ${rule}`,
    ) ?? [];
  const sender = { id: "s_1", last: { id: "p_1" } };
  const size = { shape: "tube", length: 1 };
  expect(
    judge({ has_more: false, data: [{ id: "p_1", sender, size, contents: [{ id: "p_2", size: null }] }] }),
  ).toEqual([]);
  const wrong = { id: "p_1", colour: "none", metadata: { a: 1 }, "weight (kg)": 0, contents: [{}] };
  expect(judge({ has_more: false, data: [wrong] })).toEqual([
    "/data/0/contents/0/id required",
    "/data/0/metadata/a type",
    "/data/0/colour enum",
    "/data/0/weight (kg) exclusiveMinimum",
  ]);
});

test("its client writes filters and forms as the document says, and shows a token without scopes", async () => {
  const { files } = await packageOf();
  const { createClient } = await import(`${await writePackage(files)}/client/parcels.js`);
  const sent: unknown[] = [];
  const client = createClient({
    baseUrl: "https://api.parcels.example",
    auth: "key",
    async fetch(request: Request) {
      const { method, url, headers } = request;
      sent.push([method, url, headers.get("authorization"), headers.get("content-type"), await request.text()]);
      return Response.json({});
    },
  });
  await client.GetParcels({ query: { created: { gt: 1, lt: 9 }, expand: ["a", "b"] } });
  await client.GetParcels({ query: { created: 5 } });
  await client.PostParcels({ body: { sender: "s 1", expand: ["x"], metadata: { "a b": "c&d" } } });
  const url = "https://api.parcels.example/v1/parcels";
  const form = "application/x-www-form-urlencoded";
  expect(sent).toEqual([
    ["GET", `${url}?created%5Bgt%5D=1&created%5Blt%5D=9&expand%5B0%5D=a&expand%5B1%5D=b`, "Bearer key", null, ""],
    ["GET", `${url}?created=5`, "Bearer key", null, ""],
    ["POST", url, "Bearer key", form, "sender=s%201&expand%5B0%5D=x&metadata%5Ba%20b%5D=c%26d"],
  ]);
});
