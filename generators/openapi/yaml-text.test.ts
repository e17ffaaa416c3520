import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { JsonObject } from "#model";
import { yamlText } from "./yaml-text.ts";

describe("yamlText", () => {
  it("writes blocks, lists and texts as a person would", () => {
    const document: JsonObject = {
      openapi: "3.1.0",
      info: { title: "貸出API", version: "1.0", description: "Lending.\n\n- list\n- renew\n" },
      servers: [{ url: "https://example.org/v1" }],
      paths: {
        "/loans/{id}": { get: { tags: ["loans", "no"], deprecated: false, responses: { "200": { $ref: "#/x" } } } },
      },
      example: {
        dueOn: "2026-12-01",
        at: "10:30",
        note: "a: b",
        none: null,
        empty: [],
        nothing: {},
        grid: [[1, 2], []],
      },
      indented: "  code\ntext",
      last: "one\ntwo",
    };
    expect(yamlText(document)).toBe(`openapi: 3.1.0
info:
  title: 貸出API
  version: "1.0"
  description: |
    Lending.

    - list
    - renew
servers:
  - url: https://example.org/v1
paths:
  /loans/{id}:
    get:
      tags:
        - loans
        - "no"
      deprecated: false
      responses:
        "200":
          $ref: "#/x"
example:
  dueOn: "2026-12-01"
  at: "10:30"
  note: "a: b"
  none: null
  empty: []
  nothing: {}
  grid:
    - - 1
      - 2
    - []
indented: |2-
    code
  text
last: |-
  one
  two
`);
  });

  it("is read back as what was written, by readers of YAML 1.2 and of 1.1", () => {
    const signs = fc.constantFrom(
      ..."ab1-?:,[]{}#&*!|>'\"%@`=~<.+ \n\t\r\\é貸👍\u0085\u2028\ufeff\u0000",
      "\ud800",
      "  \n",
      ": ",
      " #",
    );
    const words = fc.constantFrom(
      "yes",
      "NO",
      "null",
      "~",
      "1_000",
      "0x1f",
      "0o7",
      "12:30:00",
      "2026-12-01",
      "1e3",
      ".inf",
      "<<",
      "---",
    );
    const text = fc.oneof(
      fc.array(signs, { maxLength: 12 }).map((parts) => parts.join("")),
      words,
      fc.string(),
    );
    const number = fc
      .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
      .map((value) => value + 0);
    const leaf = fc.oneof(text, number, fc.boolean(), fc.constant(null));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(
          text.filter((key) => key !== "__proto__"),
          tie("value"),
          { maxKeys: 4 },
        ),
      ),
    }));
    fc.assert(
      fc.property(value, (json) => {
        const document = JSON.parse(JSON.stringify({ json })) as JsonObject;
        const written = yamlText(document);
        expect(parse(written)).toEqual(document);
        expect(parse(written, { version: "1.1" })).toEqual(document);
      }),
      { numRuns: 1000 },
    );
  });

  it("marks a key that is too long to be seen as one", () => {
    const document = { ["k".repeat(2000)]: { inner: 1 }, next: ["x"] };
    expect(parse(yamlText(document))).toEqual(document);
  });

  it("writes an empty document", () => {
    expect(yamlText({})).toBe("{}\n");
  });
});
