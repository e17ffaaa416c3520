export { attributeOf, prefixedAttributeOf, XmlFault, type XmlTag, xmlTags } from "./xml-tags.ts";
export { xmlText } from "./xml-text.ts";
