import type {
  Blockquote,
  Break,
  Citation,
  Code,
  Delete,
  Emphasis,
  Heading,
  IdReference,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  Placeholder,
  Prose,
  ProseBlock,
  ProseInline,
  Strong,
  Table,
  TableCell,
  TableRow,
  TermReference,
  Text,
  ThematicBreak,
} from "../prose.ts";
import {
  boolean,
  dropped,
  type FieldTable,
  field,
  type JsonShape,
  lazy,
  list,
  named,
  node,
  number,
  optional,
  plain,
  tag,
  tagged,
  text,
  word,
} from "./shape.ts";

const inlines = list(lazy(() => inlineShape));
const blocks = list(lazy(() => blockShape));

const inlineShape: JsonShape<ProseInline> = tagged<ProseInline, "type">("Inline", "type", {
  text: node<Text>("Text", "Words.", {
    type: tag("text"),
    value: field("The words as they are read.", text),
    at: dropped,
  }),
  emphasis: node<Emphasis>("Emphasis", "Emphasis, as in mdast.", marked("emphasis")),
  strong: node<Strong>("Strong", "Strong emphasis, as in mdast.", marked("strong")),
  delete: node<Delete>("Delete", "Struck out, as in mdast.", marked("delete")),
  inlineCode: node<InlineCode>("InlineCode", "Code marks in a line; may name an operation, a schema or a field.", {
    type: tag("inlineCode"),
    value: field("What stands between the marks.", text),
    at: dropped,
  }),
  break: node<Break>("Break", "A line end that is meant, as in mdast.", { type: tag("break"), at: dropped }),
  link: node<Link>("Link", "A link, as in mdast.", {
    type: tag("link"),
    url: field("`https:`, `http:`, `mailto:`, `#anchor`, or a Markdown file of the guideline.", text),
    title: optional("A title for the link.", text),
    children: field("The text of the link.", inlines),
    at: dropped,
  }),
  idReference: node<IdReference>("IdReference", "An id written in the text; it is read as the id itself.", {
    type: tag("idReference"),
    id: field("Id of a requirement, a checklist row or a clause.", text),
    at: dropped,
  }),
  citation: node<Citation>("Citation", "A source named in the text.", {
    type: tag("citation"),
    id: field("Id of a source.", text),
    at: dropped,
  }),
  termReference: node<TermReference>("TermReference", "A word that the glossary explains.", {
    type: tag("termReference"),
    term: field("What names the term: its id, or one of its written forms.", text),
    value: field("The words as they are read.", text),
    at: dropped,
  }),
  placeholder: node<Placeholder>("Placeholder", "A value that the parties of a contract fill in.", {
    type: tag("placeholder"),
    name: field("Name of a parameter of the contract.", text),
    at: dropped,
  }),
});

function marked<Type extends "emphasis" | "strong" | "delete">(type: Type) {
  return { type: tag(type), children: field("What is marked.", inlines), at: dropped };
}

const blockShape: JsonShape<ProseBlock> = tagged<ProseBlock, "type">("Block", "type", {
  paragraph: node<Paragraph>("Paragraph", "A paragraph, as in mdast.", {
    type: tag("paragraph"),
    children: field("Its text.", inlines),
    at: dropped,
  }),
  heading: node<Heading>("Heading", "A heading within some prose, as in mdast.", {
    type: tag("heading"),
    depth: field("1 to 6.", word([1, 2, 3, 4, 5, 6])),
    children: field("Its text.", inlines),
    at: dropped,
  }),
  list: node<List>("List", "A list, as in mdast.", {
    type: tag("list"),
    ordered: field("Whether its items are numbered.", boolean),
    start: optional("The first number of a numbered list.", number),
    spread: field("Whether its items stand apart.", boolean),
    children: field(
      "Its items.",
      list(
        node<ListItem>("ListItem", "An item of a list, as in mdast.", {
          type: tag("listItem"),
          spread: field("Whether its blocks stand apart.", boolean),
          children: field("Its blocks.", blocks),
          at: dropped,
        }),
      ),
    ),
    at: dropped,
  }),
  table: node<Table>("Table", "A table, as in mdast; its first row is the head.", {
    type: tag("table"),
    align: field(
      "How each column stands; null: as usual.",
      list(plain<Table["align"][number]>({ enum: ["left", "right", "center", null] })),
    ),
    children: field("Its rows.", list(rowShape())),
    at: dropped,
  }),
  code: node<Code>("Code", "A block of code, as in mdast.", {
    type: tag("code"),
    lang: optional("The language of the code.", text),
    value: field("The code.", text),
    at: dropped,
  }),
  blockquote: node<Blockquote>("Blockquote", "A quotation, as in mdast.", {
    type: tag("blockquote"),
    children: field("Its blocks.", blocks),
    at: dropped,
  }),
  thematicBreak: node<ThematicBreak>("ThematicBreak", "A line between blocks, as in mdast.", {
    type: tag("thematicBreak"),
    at: dropped,
  }),
});

function rowShape(): JsonShape<TableRow> {
  const cell = node<TableCell>("TableCell", "A cell of a table, as in mdast.", {
    type: tag("tableCell"),
    children: field("Its text.", inlines),
    at: dropped,
  });
  return node<TableRow>("TableRow", "A row of a table, as in mdast.", {
    type: tag("tableRow"),
    children: field("Its cells.", list(cell)),
    at: dropped,
  });
}

const proseTable = {
  file: dropped,
  children: field("Its blocks.", blocks),
} satisfies FieldTable<Prose>;

/** Prose is written as the list of its blocks: the children of an mdast root. */
export const proseShape: JsonShape<Prose> = named(
  "Prose",
  "Text as a list of mdast blocks (the children of an mdast root), without positions. The words alone are the `value` of every node in order, with `id` of idReference and citation and `name` of placeholder in their places; blocks, list items and cells are parted by line ends.",
  {
    write: ({ children }, languages) => proseTable.children.shape.write(children, languages),
    read: (written, at) => ({ file: "", children: proseTable.children.shape.read(written, at) }),
    schema: proseTable.children.shape.schema,
  },
);
