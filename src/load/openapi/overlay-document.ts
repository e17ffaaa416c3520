import type { Report } from "#diagnostic";
import {
  anything,
  choice,
  isObject,
  listAt,
  listOf,
  member,
  objectOf,
  optionalShape,
  required,
  textLike,
  textShape,
  type YamlPath,
  type YamlSource,
} from "#load/yaml";

const actionShape = objectOf({
  target: required(textShape(), "JSONPath of what is changed."),
  description: optionalShape(textShape(), "What the action is for."),
  update: optionalShape(anything(), "What is laid over the target."),
  remove: optionalShape(choice(["true", "false"]), "`true`: the target is taken out."),
});

const headShape = objectOf({
  overlay: required(
    textLike({ pattern: /^1\.\d+\.\d+$/, name: { en: "a version such as `1.0.0`", ja: "`1.0.0` のような版" } }),
    "Version of the Overlay specification: 1.0.0.",
  ),
  info: required(
    objectOf({
      title: required(textShape(), "What the overlay is."),
      version: required(textShape(), "Version of the overlay."),
    }),
    "About the overlay.",
  ),
  extends: optionalShape(textShape(), "The document that it belongs to."),
  actions: required(listOf(anything()), "The changes, in order."),
});

/** One change that an overlay makes. */
export interface OverlayAction {
  readonly target: string;
  readonly path: YamlPath;
  readonly removes: boolean;
  /** Absent if it has no `update`; plain data of the overlay's file. */
  readonly update?: unknown;
}

/** The actions of an overlay that can be read; what cannot be is reported. */
export function readOverlay(source: YamlSource, report: Report): readonly OverlayAction[] {
  const at = { source, languages: [], report };
  headShape.read({ ...at, path: [], value: source.value });
  return listAt(source.value, "actions").flatMap((value, index) => {
    const path = ["actions", index];
    const action = isUsual(value) ? value : actionShape.read({ ...at, path, value });
    if (!action) return [];
    const update = member(value, "update");
    return [
      {
        target: action.target,
        path,
        removes: String(action.remove) === "true",
        ...(update !== undefined && { update }),
      },
    ];
  });
}

/** Nearly all actions have a target and an update: there is nothing to report about them. */
function isUsual(value: unknown): value is { readonly target: string; readonly remove?: undefined } {
  const keys = isObject(value) ? Object.keys(value) : [];
  return keys.length === 2 && typeof member(value, "target") === "string" && member(value, "update") !== undefined;
}
