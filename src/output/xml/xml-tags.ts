/** A tag of an XML document and the text before it. */
export interface XmlTag {
  /** Without its prefix. */
  readonly name: string;
  readonly kind: "opening" | "closing" | "empty";
  /** As written; see {@link attributeOf}. */
  readonly attributes: string;
  /** The text between the tag before and this one, decoded. */
  readonly text: () => string;
}

/** The document declares a type: entities of its own are how small files grow without end. */
export class DocumentTypeFault extends Error {
  override readonly name = "DocumentTypeFault";
}

/**
 * The tags of an XML document one after the other, in time proportional to its length. Comments and
 * instructions are passed over. Throws {@link DocumentTypeFault}; whatever else is wrong just ends the list.
 */
export function* xmlTags(xml: string): Generator<XmlTag> {
  let at = 0;
  for (;;) {
    const open = xml.indexOf("<", at);
    if (open === -1) return;
    const textStart = at;
    if (xml.startsWith("<!--", open)) {
      const end = xml.indexOf("-->", open + 4);
      if (end === -1) return;
      at = end + 3;
      continue;
    }
    if (xml.startsWith("<![CDATA[", open)) {
      const end = xml.indexOf("]]>", open);
      if (end === -1) return;
      const content = xml.slice(open + 9, end);
      yield { name: "#cdata", kind: "empty", attributes: "", text: () => content };
      at = end + 3;
      continue;
    }
    if (xml.startsWith("<!", open)) throw new DocumentTypeFault();
    const close = xml.indexOf(">", open);
    if (close === -1) return;
    at = close + 1;
    if (xml.charCodeAt(open + 1) === questionMark) continue;
    yield tagOf(xml, { textStart, open, close });
  }
}

const questionMark = "?".charCodeAt(0);

function tagOf(
  xml: string,
  { textStart, open, close }: { readonly textStart: number; readonly open: number; readonly close: number },
): XmlTag {
  const isClosing = xml[open + 1] === "/";
  const isEmpty = xml[close - 1] === "/";
  const inside = xml.slice(open + (isClosing ? 2 : 1), isEmpty ? close - 1 : close);
  const space = inside.search(/\s/);
  const written = space === -1 ? inside : inside.slice(0, space);
  return {
    name: written.slice(written.indexOf(":") + 1),
    kind: isClosing ? "closing" : isEmpty ? "empty" : "opening",
    attributes: space === -1 ? "" : inside.slice(space),
    text: () => decodeXml(xml.slice(textStart, open)),
  };
}

/** The value of an attribute, whatever its prefix. */
export function attributeOf({ attributes }: XmlTag, name: string): string | undefined {
  const value = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const written = value?.[1] ?? value?.[2];
  return written === undefined ? undefined : decodeXml(written);
}

/** Text with its character references resolved; only those that XML itself knows. */
function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(\w{1,8}));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
