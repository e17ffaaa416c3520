import type { Report } from "#diagnostic";
import {
  anything,
  type Cursor,
  choice,
  entriesOf,
  listOf,
  mapOf,
  nodeShape,
  objectOf,
  optionalShape,
  readYaml,
  referenceShape,
  required,
  type Shape,
  type ShapeValue,
  textLike,
  withKeys,
  type YamlSource,
} from "#load/yaml";
import { type Json, type Language, nameIdPattern, nodes } from "#model";
import type { SourceFile } from "#text";

/** The file that makes a directory a guideline. */
export const manifestName = "guideline.yaml";

const id = textLike({
  pattern: /^[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*$/,
  name: { en: "an id of letters, digits and hyphens", ja: "英数字とハイフンの ID" },
});
/** An id in small letters. */
export const kebabId = textLike({
  pattern: nameIdPattern,
  name: { en: "an id of small letters, digits and hyphens", ja: "英小文字・数字・ハイフンの ID" },
});
const semver = textLike({
  pattern: /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/,
  name: { en: "a version such as `1.2.0`", ja: "`1.2.0` のような版番号" },
});

/** A day that exists, `YYYY-MM-DD`. */
export const calendarDate = textLike({
  pattern: /^\d{4}-\d{2}-\d{2}$/,
  name: { en: "a day of the calendar, `YYYY-MM-DD`", ja: "暦にある日付（`YYYY-MM-DD`）" },
  isValid: isCalendarDate,
});

/** A year, a month or a day that exists. */
export const partialDate = textLike({
  pattern: /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/,
  name: { en: "a date, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`", ja: "実在する年月日（`YYYY`、`YYYY-MM`、`YYYY-MM-DD`）" },
  isValid: isPartialDate,
});

/** Such a date, or two of them with a slash between. */
export const dateOrRange = textLike({
  pattern: /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:\/\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/,
  name: {
    en: "a date such as `2018-04`, or two with `/` between",
    ja: "`2018-04` のような年月日、または `/` でつないだ二つ",
  },
  isValid: (value) => value.split("/").every(isPartialDate),
});

export const webAddressShape = textLike({
  pattern: /^https?:\/\/\S+$/,
  name: { en: "an address that starts with `https://`", ja: "`https://` で始まるアドレス" },
});

/** Where something comes from is written among the keys of what comes from there. */
export const flatProvenance = { keys: { sources: "source" } } as const;

const siteAddress = textLike({
  pattern: /^(?!\.|.*\/\.)[A-Za-z0-9][\w./-]*\.html(?:#\S+)?$/,
  name: {
    en: "an address on the site such as `chapters/lending.html#due-dates`",
    ja: "`chapters/lending.html#due-dates` のようなサイト内のアドレス",
  },
});

const entryForm = { required: ["title"], standIns: { title: {} }, shapes: { id } } as const;
const entry = {
  area: nodeShape(nodes.area, entryForm),
  party: nodeShape(nodes.party, entryForm),
  provenance: nodeShape(nodes.provenance, entryForm),
  confidence: nodeShape(nodes.confidence, entryForm),
  conformance: nodeShape(nodes.conformance, entryForm),
  probe: nodeShape(nodes.probe, entryForm),
};

const viewGroup = nodeShape(nodes.viewGroup, {
  ...entryForm,
  required: ["title", "of"],
  standIns: { title: {}, of: [] },
});
const checklist = objectOf({
  groups: required(listOf(nodeShape(nodes.group, entryForm)), "Groups of rows, in order."),
  sides: required(
    listOf(nodeShape(nodes.side, { ...entryForm, required: ["title", "parties"] })),
    "The forms: who answers which rows.",
  ),
  views: optionalShape(
    listOf(
      nodeShape(nodes.view, {
        ...entryForm,
        required: ["title", "groups"],
        standIns: { title: {}, groups: [] },
        shapes: { id, groups: listOf(viewGroup) },
      }),
    ),
    "Other groupings of the same rows.",
  ),
});

const languageTag = textLike({
  pattern: /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/,
  name: { en: "a language tag such as `ja`", ja: "`ja` のような言語タグ" },
});

/** What the manifest says of the guideline as a whole; its parts are read from other keys and files. */
const imprint = nodeShape(nodes.guideline, {
  elsewhere: [
    "areas",
    "parties",
    "provenances",
    "confidences",
    "conformance",
    "probes",
    "chapters",
    "requirements",
    "risks",
    "datasets",
    "apis",
    "checklist",
    "contract",
    "terms",
    "sources",
    "waivers",
    "redirects",
    "generators",
  ],
  required: ["title", "languages"],
  standIns: { id: "guideline", title: {}, edition: "0.0.0", date: "1970-01-01" },
  defaults: { status: "draft" },
  shapes: { id: kebabId, edition: semver, date: calendarDate, languages: listOf(languageTag), url: webAddressShape },
});

const manifestShape = withKeys(imprint, {
  version: required(choice([1]), "Version of this format; 1.", 1),
  areas: optionalShape(listOf(entry.area), "First parts of requirement ids."),
  parties: optionalShape(listOf(entry.party), "Who can be bound or asked."),
  provenance: optionalShape(listOf(entry.provenance), "Values of since=."),
  confidence: optionalShape(listOf(entry.confidence), "Values of confidence=."),
  conformance: optionalShape(listOf(entry.conformance), "Conformance levels of operations, lowest first."),
  probes: optionalShape(listOf(entry.probe), "Kinds of automatic test."),
  chapters: optionalShape(listOf(referenceShape()), "Markdown files in reading order."),
  terms: optionalShape(referenceShape(), "The glossary's file."),
  sources: optionalShape(referenceShape(), "The bibliography's file."),
  api: optionalShape(
    listOf(
      objectOf({
        id: required(kebabId, "Its id."),
        file: required(referenceShape(), "The OpenAPI document."),
        overlays: optionalShape(mapOf(referenceShape()), "Overlay file per language."),
        problems: optionalShape(referenceShape(), "The file of the error catalogue."),
      }),
    ),
    "OpenAPI documents.",
  ),
  data: optionalShape(listOf(referenceShape()), "Files of facts in rows and columns."),
  contract: optionalShape(
    objectOf({
      files: required(listOf(referenceShape()), "Markdown files with clauses, in order."),
      parameters: optionalShape(referenceShape(), "The file of parameters."),
    }),
    "The model contract.",
  ),
  checklist: optionalShape(checklist, "Groups and forms of the checklist."),
  redirects: optionalShape(
    listOf(nodeShape(nodes.redirect, { shapes: { from: siteAddress, to: siteAddress } })),
    "Addresses of the site that have moved, below the folder of a language.",
  ),
  // YAML has been read as JSON data.
  generators: optionalShape(entriesOf(entriesOf(anything() as Shape<Json>)), "Options per generator."),
  waivers: optionalShape(listOf(nodeShape(nodes.waiver)), "Warnings that the editors have decided to live with."),
});

type Read = ShapeValue<typeof manifestShape>;

/** What the manifest says of the guideline as a whole, and where its parts stand. */
export type Manifest = Read["keys"] & { readonly imprint: Read["node"]; readonly languages: readonly Language[] };

/** JSON Schema of `guideline.yaml`, for completion and checking in any editor. */
export const manifestSchema = manifestShape.schema;

/** Reads the manifest. Without its required keys there is no guideline, so nothing is returned. */
export function readManifest(file: SourceFile, report: Report): Manifest | undefined {
  let isBroken = false;
  const source = readYaml(file, (diagnostic) => {
    isBroken = true;
    report(diagnostic);
  });
  if (isBroken) return undefined;
  // An empty file lacks every key, and is told so.
  const cursor = rootCursor(source, languagesOf(source.value), report);
  const read = manifestShape.read({ ...cursor, value: source.value ?? {} });
  return read && { ...read.keys, imprint: read.node, languages: read.node.languages };
}

/** The cursor at the root of a YAML file. */
export function rootCursor(source: YamlSource, languages: readonly string[], report: Report): Cursor {
  return { source, path: [], value: source.value, languages, report };
}

/** The languages that a manifest lists, as far as they can be made out. */
export function languagesOf(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null || !("languages" in value) || !Array.isArray(value.languages))
    return [];
  return value.languages.filter((language): language is string => typeof language === "string");
}

function isPartialDate(value: string): boolean {
  return isCalendarDate(`${value}-01-01`.slice(0, 10));
}

function isCalendarDate(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
