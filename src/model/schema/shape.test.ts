import { expect, it } from "vitest";
import { dropped, field, node, optional, tag, tagged, text, word } from "./shape.ts";

interface Book {
  readonly kind: "book";
  readonly title: string;
  readonly form: "paper" | "sound";
  readonly note?: string;
}

const complete = {
  kind: tag("book"),
  title: field("Its title.", text),
  form: field("Its form.", word(["paper", "sound"])),
  note: optional("A note.", text),
};

it("writes fields in the order of the table and leaves out what is absent", () => {
  const shape = node<Book>("Book", "A book.", complete);
  const book: Book = { form: "sound", title: "Momo", kind: "book" };
  expect(JSON.stringify(shape.write(book, []))).toBe('{"kind":"book","title":"Momo","form":"sound"}');
});

it("leaves out what is dropped", () => {
  const shape = node<Book>("Book", "A book.", { ...complete, title: dropped });
  expect(shape.write({ kind: "book", title: "Momo", form: "paper" }, [])).toEqual({ kind: "book", form: "paper" });
});

it("does not compile without an entry for every field, or with one that does not fit", () => {
  const { title: _, ...withoutTitle } = complete;
  // @ts-expect-error: `title` has no entry.
  node<Book>("Book", "A book.", withoutTitle);
  // @ts-expect-error: `pages` is no field.
  node<Book>("Book", "A book.", { ...complete, pages: field("How many pages.", text) });
  // @ts-expect-error: `note` may be absent.
  node<Book>("Book", "A book.", { ...complete, note: field("A note.", text) });
  // @ts-expect-error: `title` is always there.
  node<Book>("Book", "A book.", { ...complete, title: optional("Its title.", text) });
  // @ts-expect-error: `form` may be `sound`.
  node<Book>("Book", "A book.", { ...complete, form: field("Its form.", word(["paper"])) });
  // @ts-expect-error: `form` is never `film`.
  node<Book>("Book", "A book.", { ...complete, form: field("Its form.", word(["paper", "sound", "film"])) });
  // @ts-expect-error: `form` is not any text.
  node<Book>("Book", "A book.", { ...complete, form: field("Its form.", text) });
});

it("does not compile without a shape for every kind of a union", () => {
  type Item = Book | { readonly kind: "film" };
  const book = node<Book>("Book", "A book.", complete);
  // @ts-expect-error: `film` has no shape.
  tagged<Item, "kind">("Item", "kind", { book });
});
