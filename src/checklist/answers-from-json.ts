import type { Bilingual, Report } from "#diagnostic";
import { type Level, levels, type Proof, proofs } from "#model";
import { point, type SourceFile, type Span } from "#text";
import {
  type AnswerFile,
  type AnswerRow,
  answerKeys,
  answerSchemaVersion,
  type FormerAnswer,
  respondentKeys,
  reviewKeys,
} from "./answer-file.ts";
import { placeKey, type TableAnswers } from "./answers-from-tables.ts";
import type { FormNames } from "./checklist-form.ts";
import { checklistMessages } from "./checklist-messages.ts";
import type { Tailoring } from "./form-source.ts";
import { type JsonValuePlace, jsonPlaces } from "./json-places.ts";

/**
 * Reads a checklist in JSON. What is missing is taken for empty, what has another form is reported;
 * gives nothing for a JSON that is no checklist at all.
 */
export function answersFromJson(source: SourceFile, report: Report): TableAnswers | undefined {
  let value: unknown;
  try {
    value = JSON.parse(source.text);
  } catch {
    report(checklistMessages["file-damaged"]({ path: source.path, kind: "JSON" }, point(source.path, 0)));
    return undefined;
  }
  const reader = createReader(source, report);
  const root = reader.object(value, "");
  if (root?.kind !== "checklist") {
    const wanted = { en: "`checklist`", ja: " `checklist` " };
    report(checklistMessages["json-not-a-checklist"]({ path: "kind", wanted }, reader.span("kind")));
    return undefined;
  }
  const file = readFile(root, reader);
  return { file, places: placesOf(file, reader) };
}

type JsonRecord = Readonly<Record<string, unknown>>;

/** Takes values by their paths and reports those of another kind. */
interface Reader {
  readonly span: (path: string) => Span;
  readonly object: (value: unknown, path: string) => JsonRecord | undefined;
  readonly list: (value: unknown, path: string) => readonly unknown[];
  readonly text: (value: unknown, path: string) => string;
  readonly keys: (value: JsonRecord, path: string, known: readonly string[]) => void;
  /** A row without an id, or with one that another row has. */
  readonly reportTwin: (id: string, path: string) => void;
}

const kinds = {
  object: { en: "an object", ja: "オブジェクト" },
  list: { en: "a list", ja: "配列" },
  text: { en: "a text", ja: "文字列" },
} satisfies Readonly<Record<string, Bilingual>>;

function createReader(source: SourceFile, report: Report): Reader {
  let places: ReadonlyMap<string, JsonValuePlace> | undefined;
  const span = (path: string): Span => {
    places ??= jsonPlaces(source.text);
    for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/")))) {
      const place = places.get(at);
      if (place) return { file: source.path, ...place };
      if (at === "") return point(source.path, 0);
    }
  };
  const complain = (path: string, wanted: Bilingual) =>
    report(checklistMessages["json-not-a-checklist"]({ path: path || "/", wanted }, span(path)));
  return {
    span,
    object(value, path) {
      if (isRecord(value)) return value;
      if (value !== undefined) complain(path, kinds.object);
      return undefined;
    },
    list(value, path) {
      if (Array.isArray(value)) return value;
      if (value !== undefined) complain(path, kinds.list);
      return [];
    },
    text(value, path) {
      if (typeof value === "string") return value;
      if (value !== undefined) complain(path, kinds.text);
      return "";
    },
    reportTwin(id, path) {
      if (id === "") report(checklistMessages["row-without-id"]({ column: "id" }, span(path)));
      else report(checklistMessages["row-twice"]({ id }, span(path)));
    },
    keys(value, path, known) {
      for (const key of Object.keys(value)) {
        if (known.includes(key)) continue;
        const place = path === "" ? key : `${path}/${key}`;
        report(checklistMessages["json-key-unknown"]({ key: place }, span(place)));
      }
    },
  };
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const guidelineKeys = ["id", "title", "edition", "date", "status", "publisher", "notice", "license"] as const;
const nameKeys = ["parties", "groups", "levels", "proofs", "probes", "answers", "requirements"] as const;
const rootKeys = [
  ...["$schema", "schemaVersion", "kind", "guideline", "language", "side", "tailoring", "names", "respondent"],
  ...["rows", "dropped"],
];

function readFile(root: JsonRecord, reader: Reader): AnswerFile {
  reader.keys(root, "", rootKeys);
  const guideline = textsOf(root.guideline, guidelineKeys, { reader, path: "guideline" });
  const tailoring = readTailoringOf(root.tailoring, reader);
  const rows = reader.list(root.rows, "rows").flatMap((value, index) => readRow(value, `rows/${index}`, reader) ?? []);
  return {
    schemaVersion: answerSchemaVersion,
    kind: "checklist",
    guideline: { ...guideline, status: guideline.status === "final" ? "final" : "draft" },
    language: reader.text(root.language, "language") || "en",
    side: textsOf(root.side, ["id", "title"], { reader, path: "side" }),
    ...(tailoring && { tailoring }),
    names: readNames(root.names, reader),
    respondent: textsOf(root.respondent, respondentKeys, { reader, path: "respondent" }),
    rows: withoutTwins(rows, reader),
    dropped: formerList(root.dropped, "dropped", reader),
  };
}

/** The texts of an object, by key; those that are not there are empty. */
function textsOf<Key extends string>(
  value: unknown,
  keys: readonly Key[],
  { reader, path }: { readonly reader: Reader; readonly path: string },
): Readonly<Record<Key, string>> {
  const record = reader.object(value, path) ?? {};
  reader.keys(record, path, keys);
  // It has every key of the list.
  return Object.fromEntries(keys.map((key) => [key, reader.text(record[key], `${path}/${key}`)])) as Readonly<
    Record<Key, string>
  >;
}

function readTailoringOf(value: unknown, reader: Reader): Tailoring | undefined {
  const record = reader.object(value, "tailoring");
  if (!record) return undefined;
  reader.keys(record, "tailoring", ["parties", "level", "since"]);
  return {
    ...(record.parties !== undefined && { parties: textList(record.parties, "tailoring/parties", reader) }),
    ...(record.level !== undefined && { level: reader.text(record.level, "tailoring/level") }),
    ...(record.since !== undefined && { since: textList(record.since, "tailoring/since", reader) }),
  };
}

function readNames(value: unknown, reader: Reader): FormNames {
  const record = reader.object(value, "names") ?? {};
  reader.keys(record, "names", nameKeys);
  const named = (key: (typeof nameKeys)[number]) =>
    reader
      .list(record[key], `names/${key}`)
      .map((one, index) => textsOf(one, ["id", "title"], { reader, path: `names/${key}/${index}` }));
  const requirements = reader.list(record.requirements, "names/requirements").map((one, index) => {
    const path = `names/requirements/${index}`;
    const texts = textsOf(one, ["id", "title", "level", "text"], { reader, path });
    return { ...texts, level: levelOf(texts.level) };
  });
  return {
    parties: named("parties"),
    groups: named("groups"),
    levels: named("levels"),
    proofs: named("proofs"),
    probes: named("probes"),
    answers: named("answers"),
    requirements,
  };
}

function levelOf(text: string): Level {
  return levels.find((level) => level === text) ?? "may";
}

const rowKeys = [
  ...["id", "group", "question", "by", "level", "requirements", "method", "evidence", "proof", "probes", "state"],
  ...["was", "isOwn", "answer", "review", "added", "former"],
];

function readRow(value: unknown, path: string, reader: Reader): AnswerRow | undefined {
  const row = reader.object(value, path);
  if (!row) return undefined;
  reader.keys(row, path, rowKeys);
  const text = (key: string) => reader.text(row[key], `${path}/${key}`);
  const list = (key: string) => textList(row[key], `${path}/${key}`, reader);
  const former = formerList(row.former, `${path}/former`, reader);
  return {
    id: text("id"),
    group: text("group"),
    question: text("question"),
    by: list("by"),
    level: levelOf(text("level")),
    requirements: list("requirements"),
    method: text("method"),
    evidence: text("evidence"),
    proof: list("proof").filter((word): word is Proof => proofs.some((proof) => proof === word)),
    probes: list("probes"),
    state: text("state"),
    ...(row.was !== undefined && { was: list("was") }),
    ...(row.isOwn === true && { isOwn: true }),
    ...filledParts(row, path, reader),
    ...(former.length > 0 && { former }),
  };
}

function filledParts(row: JsonRecord, path: string, reader: Reader): Pick<AnswerRow, "answer" | "review" | "added"> {
  const added = reader.object(row.added, `${path}/added`);
  return {
    answer: textsOf(row.answer, answerKeys, { reader, path: `${path}/answer` }),
    review: textsOf(row.review, reviewKeys, { reader, path: `${path}/review` }),
    ...(added && { added: textsOf(added, Object.keys(added), { reader, path: `${path}/added` }) }),
  };
}

function formerList(value: unknown, path: string, reader: Reader): readonly FormerAnswer[] {
  return reader.list(value, path).flatMap((one, index) => {
    const place = `${path}/${index}`;
    const former = reader.object(one, place);
    if (!former) return [];
    reader.keys(former, place, ["id", "edition", "question", "state", "answer", "review", "added"]);
    const text = (key: string) => reader.text(former[key], `${place}/${key}`);
    const head = { id: text("id"), edition: text("edition"), question: text("question"), state: text("state") };
    return [{ ...head, ...filledParts(former, place, reader) }];
  });
}

function textList(value: unknown, path: string, reader: Reader): readonly string[] {
  return reader.list(value, path).map((one, index) => reader.text(one, `${path}/${index}`));
}

/** The rows whose id stands on no row before. */
function withoutTwins(rows: readonly AnswerRow[], reader: Reader): readonly AnswerRow[] {
  const ids = new Set<string>();
  return rows.filter(({ id }, index) => {
    if (id !== "" && !ids.has(id)) return ids.add(id);
    reader.reportTwin(id, `rows/${index}/id`);
    return false;
  });
}

function placesOf(file: AnswerFile, reader: Reader): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  const keep = (id: string, key: string, path: string) => places.set(placeKey(id, key), reader.span(path));
  keep("", "", "guideline");
  for (const key of respondentKeys) keep("", key, `respondent/${key}`);
  for (const [index, { id }] of file.rows.entries()) {
    const path = `rows/${index}`;
    keep(id, "", `${path}/id`);
    for (const key of ["question", "evidence", "state"]) keep(id, key, `${path}/${key}`);
    for (const key of answerKeys) keep(id, key, `${path}/answer/${key}`);
    for (const key of reviewKeys) keep(id, key, `${path}/review/${key}`);
  }
  return places;
}
