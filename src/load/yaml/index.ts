export { followRefs, followToObject, parsePointer, targetOf } from "./json-pointer.ts";
export { isList, isObject, listAt, member, numberAt, objectAt, refOf, textAt } from "./json-value.ts";
export { readYaml } from "./read-yaml.ts";
export {
  anything,
  type Cursor,
  choice,
  entriesOf,
  listOf,
  localizedText,
  mapOf,
  number,
  objectOf,
  optional,
  type PlacedEntry,
  reference,
  required,
  type Shape,
  spanOf,
  text,
  textLike,
  truth,
  type ValueOf,
} from "./shape.ts";
export { shapeMessages } from "./shape-messages.ts";
export { parseYaml, type YamlPath, type YamlSource } from "./yaml-source.ts";
