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
import type { ModelType } from "./model-type.ts";
import { type Dropped, informative, nodeLike, optional, tag, union } from "./node.ts";
import { boolean, lazy, list, named, number, plain, text, word } from "./plain-types.ts";

/** Where a node stands in the file of its prose. */
const at: Dropped<Text["at"]> = { dropped: true, optional: false };
const inlines = list(lazy(() => inlineType));
const blocks = list(lazy(() => blockType));

const inlineType: ModelType<ProseInline> = union("Inline", "type", {
  text: nodeLike<Text>(
    { name: "Text", description: "Words." },
    {
      type: tag("text"),
      value: informative("The words as they are read.", text),
      at,
    },
  ),
  emphasis: nodeLike<Emphasis>({ name: "Emphasis", description: "Emphasis, as in mdast." }, marked("emphasis")),
  strong: nodeLike<Strong>({ name: "Strong", description: "Strong emphasis, as in mdast." }, marked("strong")),
  delete: nodeLike<Delete>({ name: "Delete", description: "Struck out, as in mdast." }, marked("delete")),
  inlineCode: nodeLike<InlineCode>(
    { name: "InlineCode", description: "Code marks in a line; may name an operation, a schema or a field." },
    {
      type: tag("inlineCode"),
      value: informative("What stands between the marks.", text),
      at,
    },
  ),
  break: nodeLike<Break>(
    { name: "Break", description: "A line end that is meant, as in mdast." },
    { type: tag("break"), at },
  ),
  link: nodeLike<Link>(
    { name: "Link", description: "A link, as in mdast." },
    {
      type: tag("link"),
      url: informative("`https:`, `http:`, `mailto:`, `#anchor`, or a Markdown file of the guideline.", text),
      title: optional(informative("A title for the link.", text)),
      children: informative("The text of the link.", inlines),
      at,
    },
  ),
  idReference: nodeLike<IdReference>(
    { name: "IdReference", description: "An id written in the text; it is read as the id itself." },
    {
      type: tag("idReference"),
      id: informative("Id of a requirement, a checklist row or a clause.", text),
      at,
    },
  ),
  citation: nodeLike<Citation>(
    { name: "Citation", description: "A source named in the text." },
    {
      type: tag("citation"),
      id: informative("Id of a source.", text),
      at,
    },
  ),
  termReference: nodeLike<TermReference>(
    { name: "TermReference", description: "A word that the glossary explains." },
    {
      type: tag("termReference"),
      term: informative("What names the term: its id, or one of its written forms.", text),
      value: informative("The words as they are read.", text),
      at,
    },
  ),
  placeholder: nodeLike<Placeholder>(
    { name: "Placeholder", description: "A value that the parties of a contract fill in." },
    {
      type: tag("placeholder"),
      name: informative("Name of a parameter of the contract.", text),
      at,
    },
  ),
});

function marked<Type extends "emphasis" | "strong" | "delete">(type: Type) {
  return { type: tag(type), children: informative("What is marked.", inlines), at };
}

const blockType: ModelType<ProseBlock> = union("Block", "type", {
  paragraph: nodeLike<Paragraph>(
    { name: "Paragraph", description: "A paragraph, as in mdast." },
    {
      type: tag("paragraph"),
      children: informative("Its text.", inlines),
      at,
    },
  ),
  heading: nodeLike<Heading>(
    { name: "Heading", description: "A heading within some prose, as in mdast." },
    {
      type: tag("heading"),
      depth: informative("1 to 6.", word([1, 2, 3, 4, 5, 6])),
      children: informative("Its text.", inlines),
      at,
    },
  ),
  list: nodeLike<List>(
    { name: "List", description: "A list, as in mdast." },
    {
      type: tag("list"),
      ordered: informative("Whether its items are numbered.", boolean),
      start: optional(informative("The first number of a numbered list.", number)),
      spread: informative("Whether its items stand apart.", boolean),
      children: informative(
        "Its items.",
        list(
          nodeLike<ListItem>(
            { name: "ListItem", description: "An item of a list, as in mdast." },
            {
              type: tag("listItem"),
              spread: informative("Whether its blocks stand apart.", boolean),
              children: informative("Its blocks.", blocks),
              at,
            },
          ),
        ),
      ),
      at,
    },
  ),
  table: nodeLike<Table>(
    { name: "Table", description: "A table, as in mdast; its first row is the head." },
    {
      type: tag("table"),
      align: informative(
        "How each column stands; null: as usual.",
        list(plain<Table["align"][number]>({ enum: ["left", "right", "center", null] })),
      ),
      children: informative("Its rows.", list(tableRowType())),
      at,
    },
  ),
  code: nodeLike<Code>(
    { name: "Code", description: "A block of code, as in mdast." },
    {
      type: tag("code"),
      lang: optional(informative("The language of the code.", text)),
      value: informative("The code.", text),
      at,
    },
  ),
  blockquote: nodeLike<Blockquote>(
    { name: "Blockquote", description: "A quotation, as in mdast." },
    {
      type: tag("blockquote"),
      children: informative("Its blocks.", blocks),
      at,
    },
  ),
  thematicBreak: nodeLike<ThematicBreak>(
    { name: "ThematicBreak", description: "A line between blocks, as in mdast." },
    {
      type: tag("thematicBreak"),
      at,
    },
  ),
});

function tableRowType(): ModelType<TableRow> {
  const cell = nodeLike<TableCell>(
    { name: "TableCell", description: "A cell of a table, as in mdast." },
    {
      type: tag("tableCell"),
      children: informative("Its text.", inlines),
      at,
    },
  );
  return nodeLike<TableRow>(
    { name: "TableRow", description: "A row of a table, as in mdast." },
    {
      type: tag("tableRow"),
      children: informative("Its cells.", list(cell)),
      at,
    },
  );
}

/** Prose is written as the list of its blocks: the children of an mdast root. */
export const proseType: ModelType<Prose> = named(
  "Prose",
  "Text as a list of mdast blocks (the children of an mdast root), without positions. The words alone are the `value` of every node in order, with `id` of idReference and citation and `name` of placeholder in their places; blocks, list items and cells are parted by line ends.",
  {
    write: ({ children }, languages) => blocks.write(children, languages),
    read: (written, at) => ({ file: "", children: blocks.read(written, at) }),
    schema: blocks.schema,
    structure: { is: "prose" },
  },
);
