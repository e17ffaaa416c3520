import type { Report } from "#diagnostic";
import {
  anything,
  type Cursor,
  choice,
  entriesOf,
  listOf,
  localizedTextShape,
  mapOf,
  objectOf,
  optionalShape,
  parseYaml,
  referenceShape,
  required,
  type Shape,
  type ShapeValue,
  textLike,
  textShape,
  type YamlSource,
} from "#load/yaml";
import { type Json, nameIdPattern } from "#model";
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

const siteAddress = textLike({
  pattern: /^(?!\.|.*\/\.)[A-Za-z0-9][\w./-]*\.html(?:#\S+)?$/,
  name: {
    en: "an address on the site such as `chapters/lending.html#due-dates`",
    ja: "`chapters/lending.html#due-dates` のようなサイト内のアドレス",
  },
});

const named = { id: required(id, "Its id."), title: required(localizedTextShape(), "Its name, per language.", {}) };
const safety = choice(["production", "sandbox"]);

const checklist = objectOf({
  groups: required(listOf(objectOf(named)), "Groups of rows, in order."),
  sides: required(
    listOf(objectOf({ ...named, parties: required(listOf(referenceShape()), "The parties that answer this form.") })),
    "The forms: who answers which rows.",
  ),
  views: optionalShape(
    listOf(
      objectOf({
        ...named,
        groups: required(
          listOf(
            objectOf({ ...named, of: required(listOf(referenceShape()), "The groups that it takes together.", []) }),
          ),
          "Its groups in order.",
          [],
        ),
      }),
    ),
    "Other groupings of the same rows.",
  ),
});

const manifestShape = objectOf({
  version: required(choice([1]), "Version of this format; 1.", 1),
  id: required(kebabId, "Short name of the guideline, used in file names.", "guideline"),
  title: required(localizedTextShape(), "Title, per language.", {}),
  edition: required(semver, "Version of this edition (SemVer).", "0.0.0"),
  date: required(calendarDate, "Date of this edition, YYYY-MM-DD.", "1970-01-01"),
  status: optionalShape(choice(["draft", "final"]), "`draft` or `final`."),
  languages: required(
    listOf(
      textLike({
        pattern: /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/,
        name: { en: "a language tag such as `ja`", ja: "`ja` のような言語タグ" },
      }),
    ),
    "Languages; the first is normative.",
  ),
  publisher: optionalShape(localizedTextShape(), "Who publishes it."),
  license: optionalShape(textShape(), "SPDX id of the text's licence."),
  notice: optionalShape(localizedTextShape(), "What every reader must know about its standing."),
  url: optionalShape(webAddressShape, "Where the site will stand, without a slash at the end."),
  areas: optionalShape(listOf(objectOf(named)), "First parts of requirement ids."),
  parties: optionalShape(
    listOf(objectOf({ ...named, short: optionalShape(localizedTextShape(), "A letter for narrow columns.") })),
    "Who can be bound or asked.",
  ),
  provenance: optionalShape(
    listOf(objectOf({ ...named, source: optionalShape(referenceShape(), "Id of the source.") })),
    "Values of since=.",
  ),
  confidence: optionalShape(listOf(objectOf(named)), "Values of confidence=."),
  conformance: optionalShape(listOf(objectOf(named)), "Conformance levels of operations, lowest first."),
  probes: optionalShape(
    listOf(objectOf({ ...named, safe: required(safety, "Where it may run without harm.") })),
    "Kinds of automatic test.",
  ),
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
    listOf(
      objectOf({
        from: required(siteAddress, "The address that was published."),
        to: required(siteAddress, "Where its subject stands now."),
      }),
    ),
    "Addresses of the site that have moved, below the folder of a language.",
  ),
  // YAML has been read as JSON data.
  generators: optionalShape(entriesOf(entriesOf(anything() as Shape<Json>)), "Options per generator."),
  waivers: optionalShape(
    listOf(
      objectOf({
        code: required(textShape(), "The code, such as check/…."),
        at: optionalShape(textShape(), "The id or file it is about."),
        reason: required(textShape(), "Why the editors live with it."),
      }),
    ),
    "Warnings that the editors have decided to live with.",
  ),
});

export type Manifest = ShapeValue<typeof manifestShape>;

/** JSON Schema of `guideline.yaml`, for completion and checking in any editor. */
export const manifestSchema = manifestShape.schema;

/** Reads the manifest. Without its required keys there is no guideline, so nothing is returned. */
export function readManifest(file: SourceFile, report: Report): Manifest | undefined {
  let isBroken = false;
  const source = parseYaml(file, (diagnostic) => {
    isBroken = true;
    report(diagnostic);
  });
  if (isBroken) return undefined;
  // An empty file lacks every key, and is told so.
  const cursor = rootCursor(source, languagesOf(source.value), report);
  return manifestShape.read({ ...cursor, value: source.value ?? {} });
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
