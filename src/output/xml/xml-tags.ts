import { SaxesParser } from "saxes";

/** A tag of an XML document and the text before it. */
export interface XmlTag {
  /** Without its prefix. */
  readonly name: string;
  readonly kind: "opening" | "closing" | "empty";
  /** By their names as written, prefix included; see {@link attributeOf}. A closing tag has none. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The text between the tag before and this one, decoded, CDATA sections included. */
  readonly text: string;
}

/** Why a document is not read on: what is no XML, or declares a type. Entities are how small files grow without end. */
export class XmlFault extends Error {
  override readonly name = "XmlFault";
}

/**
 * The tags of an XML document one after the other, in time proportional to its length; reading goes on only as far
 * as tags are asked for. Comments and instructions are passed over. Throws {@link XmlFault} where the document
 * declares a type or is not well-formed.
 */
export function* xmlTags(xml: string): Generator<XmlTag> {
  if (xml === "") return;
  let read: XmlTag[] = [];
  let text = "";
  const add = (name: string, kind: XmlTag["kind"], attributes: XmlTag["attributes"]) => {
    read.push({ name: name.slice(name.indexOf(":") + 1), kind, attributes, text });
    text = "";
  };
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("text", (piece) => {
    text += piece;
  });
  parser.on("cdata", (piece) => {
    text += piece;
  });
  parser.on("opentag", ({ name, attributes, isSelfClosing }) =>
    add(name, isSelfClosing ? "empty" : "opening", attributes),
  );
  parser.on("closetag", ({ name, isSelfClosing }) => {
    if (!isSelfClosing) add(name, "closing", noAttributes);
  });
  parser.on("doctype", () => {
    throw new XmlFault("It declares a document type.");
  });
  parser.on("error", ({ message }) => {
    throw new XmlFault(message);
  });
  for (let at = 0; at < xml.length; at += pieceLength) {
    parser.write(xml.slice(at, at + pieceLength));
    yield* read;
    read = [];
  }
  parser.close();
  yield* read;
}

/** How many characters are read before their tags are handed on. */
const pieceLength = 65_536;

const noAttributes: XmlTag["attributes"] = {};

/** The value of an attribute, whatever its prefix. */
export function attributeOf({ attributes }: XmlTag, name: string): string | undefined {
  return attributes[name] ?? prefixedAttributeOf({ attributes }, name);
}

/** The value of an attribute that has a prefix, whatever it is: `r:id`, not `id`. */
export function prefixedAttributeOf({ attributes }: Pick<XmlTag, "attributes">, name: string): string | undefined {
  const ending = `:${name}`;
  for (const key in attributes) if (key.endsWith(ending)) return attributes[key];
  return undefined;
}
