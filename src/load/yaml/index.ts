export { followRefs, followToObject, parsePointer, targetOf } from "./json-pointer.ts";
export { isList, isObject, listAt, member, numberAt, objectAt, refOf, textAt } from "./json-value.ts";
export { nodeShape, withKeys } from "./node-shape.ts";
export { parseYaml } from "./parse-yaml.ts";
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
  type ShapeValue,
  spanOf,
  textLike,
  textShape,
  truth,
} from "./shape.ts";
export { shapeMessages } from "./shape-messages.ts";
export type { YamlPath, YamlSource } from "./yaml-source.ts";
