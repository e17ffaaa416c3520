export {
  editXml,
  MissingPlace,
  type PlacedTag,
  placedTags,
  placeOf,
  withAttributes,
  type XmlEdit,
} from "./edit-xml.ts";
export { attributeOf, prefixedAttributeOf, XmlFault, type XmlTag, xmlTags } from "./xml-tags.ts";
export { xmlText } from "./xml-text.ts";
