import { expect, expectTypeOf, it } from "vitest";
import type { ValueOf } from "./model-type.ts";
import { type FieldTable, informative, node, nodeLike, normative, optional, origin, tag, union } from "./node.ts";
import { list, text, word } from "./plain-types.ts";

const bookNode = node(
  { name: "Book", description: "A book." },
  {
    kind: tag("book"),
    title: normative("Its title.", text),
    form: normative("Its form.", word(["paper", "sound"])),
    note: optional(informative("A note.", text)),
    origin,
  },
);

const nowhere = { span: { file: "", start: 0, end: 0 } };

it("writes fields in the order of the table and leaves out what is absent or dropped", () => {
  const book = { origin: nowhere, form: "sound", title: "Momo", kind: "book" } as const;
  expect(JSON.stringify(bookNode.write(book, []))).toBe('{"kind":"book","title":"Momo","form":"sound"}');
});

it("computes the type of a node from its table", () => {
  expectTypeOf<Pick<ValueOf<typeof bookNode>, "kind" | "title" | "form" | "note">>().toEqualTypeOf<{
    readonly kind: "book";
    readonly title: string;
    readonly form: "paper" | "sound";
    readonly note?: string;
  }>();
});

interface Shelf {
  readonly label: string;
  readonly note?: string;
  readonly inner: readonly Shelf[];
}

const head = { name: "Shelf", description: "A shelf." };
const complete = {
  label: informative("What is written on it.", text),
  note: optional(informative("A note.", text)),
  inner: informative("Shelves in it.", list(nodeLike<Shelf>(head, {} as FieldTable<Shelf>))),
};

it("does not compile without an entry for every field of a type declared by hand, or with one that does not fit", () => {
  nodeLike<Shelf>(head, complete);
  const { label: _, ...withoutLabel } = complete;
  // @ts-expect-error: `label` has no entry.
  nodeLike<Shelf>(head, withoutLabel);
  // @ts-expect-error: `pages` is no field.
  nodeLike<Shelf>(head, { ...complete, pages: informative("How many pages.", text) });
  // @ts-expect-error: `note` may be absent.
  nodeLike<Shelf>(head, { ...complete, note: informative("A note.", text) });
  // @ts-expect-error: `label` is always there.
  nodeLike<Shelf>(head, { ...complete, label: optional(informative("What is written on it.", text)) });
  // @ts-expect-error: `label` is any text.
  nodeLike<Shelf>(head, { ...complete, label: informative("What is written on it.", word(["A", "B"])) });
});

it("reads what it wrote of a union by the word in the tag", () => {
  const film = node(
    { name: "Film", description: "A film." },
    { kind: tag("film"), minutes: informative("Length.", text) },
  );
  const item = union("Item", "kind", { book: bookNode, film });
  expect(item.write({ kind: "film", minutes: "90" }, [])).toEqual({ kind: "film", minutes: "90" });
  expect(item.read({ kind: "film", minutes: "90" }, { file: "a.json", path: "" })).toEqual({
    kind: "film",
    minutes: "90",
  });
  expect(() => item.read({ kind: "song" }, { file: "a.json", path: "items.0" })).toThrow("items.0");
});
