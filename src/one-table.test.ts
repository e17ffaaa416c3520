import { describe, expect, it } from "vitest";
import type { Diagnostic } from "#diagnostic";
import type { Kind, Prose } from "#model";
import { createSourceFile } from "#text";
import { createPlainTexts } from "./check/plain-texts.ts";
import { createTranslatables, type Translatable } from "./check/translatables.ts";
import { createWalk, type Visitor } from "./check/walk.ts";
import { createReferenceCheck } from "./load/check-references.ts";
import { nodeShape, parseYaml } from "./load/yaml/index.ts";
import { informative, node, normative, optional, origin, tag } from "./model/schema/node.ts";
import { boolean, list, number, record, reference, references, text, word } from "./model/schema/plain-types.ts";
import { proseType } from "./model/schema/prose.ts";
import { stateOfNode } from "./model/schema/state.ts";
import { localizedProse, localizedText } from "./model/schema/translated-text.ts";

/**
 * One table is all that knows a field. Here is a node that no other line of the tool has heard of, with a
 * field of each sort; whatever reads tables must find every one.
 */
const pageNode = node(
  { name: "Page", description: "A page.", kind: "example", identity: { key: "number", within: "dataset" } },
  {
    number: normative("Its number.", text),
    caption: informative("What stands under it.", localizedText),
    origin,
  },
);

const bookNode = node(
  {
    name: "Book",
    description: "A book.",
    kind: "dataset",
    identity: { key: "id" },
    translations: "place",
    state: ["title"],
  },
  {
    kind: tag("dataset"),
    id: normative("Its id.", text),
    title: normative("Its title.", localizedText),
    form: normative("Its form.", word(["paper", "sound"])),
    weight: optional(normative("In grams.", number)),
    blurb: informative("What it is about.", localizedProse),
    motto: informative("A line before the first chapter, in the words of its author.", proseType),
    follows: optional(informative("The book before it.", reference("dataset"))),
    cites: informative("Books that it cites.", references("dataset")),
    opensAt: optional(informative("A page of its own.", reference("example"))),
    names: informative("By library, what it is called there.", record(localizedText)),
    pages: normative("Its pages.", list(pageNode)),
    origin,
  },
);

const shelfNode = node(
  { name: "Shelf", description: "A shelf.", kind: "guideline", identity: { key: "id" }, translations: "place" },
  { kind: tag("guideline"), id: normative("Its id.", text), books: normative("Its books.", list(bookNode)), origin },
);

const signNode = node({ name: "Sign", description: "A sign." }, { row: normative("The row it leads to.", text) });

/** A node that a YAML file writes as it is. */
const recordNode = node(
  { name: "CatalogueRecord", description: "What a catalogue says of a book.", kind: "term" },
  {
    kind: tag("term"),
    id: normative("Its id.", text),
    title: informative("Its title.", localizedText),
    form: optional(normative("Its form.", word(["paper", "sound"]))),
    weight: optional(normative("In grams.", number)),
    isLent: normative("Whether somebody has it.", boolean),
    follows: optional(informative("The book before it.", reference("term"))),
    cites: informative("Books that it cites.", references("term")),
    names: informative("By library, what it is called there.", record(text)),
    signs: informative("What stands on its back.", list(signNode)),
    origin,
  },
);

const momoRecord = {
  kind: "term",
  id: "momo",
  form: "paper",
  weight: 300,
  isLent: false,
  follows: "jim",
  cites: ["jim"],
  names: { city: "もも" },
  signs: [{ row: "1" }],
};

const momo = {
  kind: "dataset",
  id: "momo",
  title: both("モモ", "Momo"),
  form: "paper",
  weight: 300,
  blurb: { ja: prose("盗まれた時間"), en: prose("Stolen time") },
  motto: prose("Im Dunkel scheint dein Licht"),
  follows: at("jim"),
  cites: [at("jim")],
  opensAt: at("1"),
  names: { city: both("もも", "MOMO") },
  pages: [{ number: "1", caption: both("亀", "A tortoise"), origin: place() }],
  origin: place(),
} as const;

const jim = { ...momo, id: "jim", follows: undefined, cites: [], opensAt: undefined, pages: [] };
const shelf = { kind: "guideline", id: "shelf", books: [momo, jim], origin: place() } as const;

describe("a field of each sort", () => {
  it("is printed and read back", () => {
    const written = shelfNode.write({ ...shelf, books: [momo] }, ["ja", "en"]);
    const [book] = shelfNode.read(JSON.parse(JSON.stringify(written)), { file: "x.json", path: "" }).books;
    expect(bookNode.write(book ?? momo, ["ja", "en"])).toEqual(bookNode.write(momo, ["ja", "en"]));
    expect(book).toMatchObject({ form: "paper", weight: 300, names: { city: { en: "MOMO" } }, cites: [{ id: "jim" }] });
  });

  it("is described for those who read the JSON", () => {
    const schemas = new Map<string, unknown>();
    bookNode.schema({
      refer(name, define) {
        if (!schemas.has(name)) schemas.set(name, name).set(name, define());
        return {};
      },
    });
    expect(JSON.stringify(schemas.get("Book"))).toContain('"weight":{"description":"In grams.","type":"number"}');
  });

  it("is read where a YAML file writes it, told if it does not fit, and described to editors", () => {
    const recordShape = nodeShape(recordNode);
    const read = (yaml: string) => {
      const told: string[] = [];
      const report = ({ code, message }: Diagnostic) => void told.push(`${code} ${message.en}`);
      const source = parseYaml(createSourceFile("catalogue.yaml", yaml), report);
      const value = recordShape.read({ source, path: [], value: source.value, languages: ["ja", "en"], report });
      return { told, written: value && recordNode.write(value, ["ja", "en"]) };
    };
    const whole = { ...momoRecord, title: { ja: "モモ", en: "Momo" } };
    expect(read(JSON.stringify({ ...whole, kind: undefined }))).toEqual({ told: [], written: whole });
    expect(read("{ id: momo, isLent: true }").written).toMatchObject({ title: {}, cites: [], names: {} });
    expect(read("{ id: momo, isLent: 3, weight: heavy, form: stone, cites: 4, colour: red }").told).toEqual([
      expect.stringContaining("load/unknown-key The key `colour`"),
      expect.stringContaining('load/unknown-value `"stone"`'),
      expect.stringContaining('load/wrong-type `"heavy"` is not a number'),
      expect.stringContaining("load/wrong-type `3` is not `true` or `false`"),
      expect.stringContaining("load/wrong-type `4` is not a list"),
    ]);
    expect(recordShape.schema).toMatchObject({
      required: ["id", "isLent"],
      properties: { weight: { type: "number", description: "In grams." }, form: { enum: ["paper", "sound"] } },
    });
  });

  it("is walked: nodes, and prose in languages and in none", () => {
    const seen: string[] = [];
    const see = (kind: Kind | "prose", what: string) => void seen.push(`${kind} ${what}`);
    const visitor: Visitor = {
      dataset: ({ id }) => see("dataset", id),
      example: (page) => see("example", Reflect.get(page, "number")),
      prose: (_, { language, owner, role }) => see("prose", `${owner.kind} ${role} ${language}`),
    };
    createWalk(shelfNode)({ ...shelf, books: [momo] }, [visitor]);
    expect(seen).toEqual([
      "dataset momo",
      "prose dataset blurb ja",
      "prose dataset blurb en",
      "prose dataset motto ",
      "example 1",
    ]);
  });

  it.each([
    ["one reference", { follows: at("krabat") }, "krabat"],
    ["a list of references", { cites: [at("jim"), at("krabat")] }, "krabat"],
    ["a reference within its own node", { opensAt: at("2") }, "2"],
  ])("is looked up: %s that leads nowhere is told", (_, fields, id) => {
    const told: Diagnostic[] = [];
    const check = createReferenceCheck(shelfNode);
    check(shelf, new Set(), (diagnostic) => told.push(diagnostic));
    expect(told).toEqual([]);
    check({ ...shelf, books: [{ ...momo, ...fields }, jim] }, new Set(), (diagnostic) => told.push(diagnostic));
    expect(told.map(({ code, message }) => `${code} ${message.en}`)).toEqual([
      expect.stringContaining(`load/dangling-reference \`${id}\``),
    ]);
  });

  it("is told if two nodes of its space have one id, and only then", () => {
    const told: Diagnostic[] = [];
    const pages = [...momo.pages, ...momo.pages];
    const books = [
      { ...momo, pages },
      { ...jim, pages: momo.pages },
    ];
    createReferenceCheck(shelfNode)({ ...shelf, books }, new Set(), (diagnostic) => told.push(diagnostic));
    expect(told.map(({ message }) => message.en)).toEqual(["`1` is defined twice."]);
  });

  it.each([
    ["title", { title: { ja: "モモ" } }],
    ["`blurb`", { blurb: { ja: prose("盗まれた時間") } }],
    ["`names`", { names: { city: { ja: "もも" } } }],
    ["`caption`", { pages: [{ ...momo.pages[0], caption: { ja: "亀" } }] }],
  ])("is asked for a translation: %s", (name, fields) => {
    const find = createTranslatables(shelfNode);
    expect(missing(find({ ...shelf, books: [momo] }))).toEqual([]);
    expect(missing(find({ ...shelf, books: [{ ...momo, ...fields }] }))).toEqual([name]);
  });

  it("is read for words: lines of text in each language", () => {
    const texts = createPlainTexts(shelfNode)({ ...shelf, books: [momo] }, "ja").map((one) => one.text);
    expect(texts).toEqual(["モモ", "Momo", "もも", "MOMO", "亀", "A tortoise"]);
  });

  it("changes the state of its text by itself, and only where it is written", () => {
    const table = bookNode.structure.node;
    const stateOf = (book: object) => stateOfNode(table, book, { language: "ja" });
    const old = stateOf({ ...momo, blurb: {} });
    expect(stateOf({ ...momo, blurb: {} })).toBe(old);
    expect(stateOf(momo)).not.toBe(old);
    expect(stateOf({ ...momo, blurb: { en: prose("Stolen time") } })).toBe(old);
  });
});

function missing(found: readonly Translatable[]): readonly string[] {
  return found.flatMap(({ texts, children }) => [
    ...texts.filter(({ isWritten }) => isWritten("ja") && !isWritten("en")).map(({ name }) => name.en),
    ...missing(children),
  ]);
}

function both(ja: string, en: string) {
  return { ja, en };
}

function prose(value: string): Prose {
  return {
    file: "a.md",
    children: [{ type: "paragraph", at: [0, 0], children: [{ type: "text", value, at: [0, 0] }] }],
  };
}

function at(id: string) {
  return { id, span: place().span };
}

function place() {
  return { span: { file: "a.yaml", start: 0, end: 0 } };
}
