export { followRefs, followToObject, parsePointer, targetOf } from "./json-pointer.ts";
export { isList, isObject, listAt, member, numberAt, objectAt, refOf, textAt } from "./json-value.ts";
export { readYaml } from "./read-yaml.ts";
export {
  anything,
  type Cursor,
  choice,
  entriesOf,
  listOf,
  localizedTextShape,
  mapOf,
  numberShape,
  objectOf,
  optionalShape,
  type PlacedEntry,
  referenceShape,
  required,
  type Shape,
  spanOf,
  textShape,
  textLike,
  truth,
  type ShapeValue,
} from "./shape.ts";
export { shapeMessages } from "./shape-messages.ts";
export { type YamlPath, type YamlSource } from "./yaml-source.ts";
export { parseYaml } from "./parse-yaml.ts";
