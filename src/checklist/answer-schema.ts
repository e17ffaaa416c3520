import { type JsonObject, levels, proofs } from "#model";
import { answerKeys, answerSchemaVersion, dateKeys, respondentKeys, reviewKeys } from "./answer-file.ts";
import { answerValues } from "./answer-values.ts";

/** JSON Schema (2020-12) of a checklist in JSON, blank or filled in; see `AnswerFile`. */
export function answerJsonSchema(): JsonObject {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Checklist",
    ...object(
      "A checklist, blank or filled in. Rows are known by id; an empty text is a cell not filled in.",
      {
        $schema: text("Where this schema is found."),
        schemaVersion: { const: answerSchemaVersion },
        kind: { const: "checklist" },
        guideline: object("The guideline whose questions are asked.", {
          ...texts(["id", "title", "edition", "date"]),
          status: { enum: ["draft", "final"] },
          ...texts(["publisher", "notice", "license"]),
        }),
        language: text("Language of the texts, a BCP 47 tag."),
        side: named("The form: which parties it is for."),
        tailoring: tailoringSchema,
        names: namesSchema,
        respondent: object("Who answers.", fillable(respondentKeys)),
        rows: { type: "array", items: rowSchema },
        dropped: { description: "Answers to rows that the form does not ask any more.", ...list(formerSchema) },
      },
      ["$schema", "tailoring"],
    ),
    $defs: {
      answer: object("What the respondent says.", {
        ...fillable(answerKeys),
        answer: { description: "Empty: not answered yet.", enum: ["", ...answerValues] },
      }),
      review: object("What the reviewer says.", fillable(reviewKeys)),
      added: {
        description: "What stands in columns that somebody has added, by their titles.",
        type: "object",
        additionalProperties: { type: "string" },
      },
    },
  };
}

function text(description: string): JsonObject {
  return { description, type: "string" };
}

function list(items: JsonObject): JsonObject {
  return { type: "array", items };
}

function texts(keys: readonly string[]): JsonObject {
  return Object.fromEntries(keys.map((key) => [key, { type: "string" }]));
}

function object(description: string, properties: JsonObject, optional: readonly string[] = []): JsonObject {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { description, type: "object", properties, required, additionalProperties: false };
}

function named(description: string): JsonObject {
  return object(description, texts(["id", "title"]));
}

/** Cells by key; a date is empty or a day. */
function fillable(keys: readonly string[]): JsonObject {
  const date = { type: "string", pattern: "^(?:\\d{4}-\\d{2}-\\d{2})?$" };
  return Object.fromEntries(keys.map((key) => [key, dateKeys.has(key) ? date : { type: "string" }]));
}

const tailoringSchema = object(
  "Which rows of the side were chosen; absent: all.",
  {
    parties: { description: "Ids of parties.", ...list({ type: "string" }) },
    level: text("Id of a conformance level: rows about operations above it are left out."),
    since: { description: "Ids of provenance entries.", ...list({ type: "string" }) },
  },
  ["parties", "level", "since"],
);

const namesSchema = object("What the ids are called in the language of the file.", {
  ...Object.fromEntries(
    ["parties", "groups", "levels", "proofs", "probes", "answers"].map((key) => [
      key,
      list(named("An id and its title.")),
    ]),
  ),
  requirements: list(
    object("A requirement that is asked about.", {
      ...texts(["id", "title"]),
      level: { enum: [...levels] },
      text: text("Its text."),
    }),
  ),
});

const filled = {
  answer: { $ref: "#/$defs/answer" },
  review: { $ref: "#/$defs/review" },
  added: { $ref: "#/$defs/added" },
};

const formerSchema = object(
  "An answer together with the question it was given to.",
  { ...texts(["id", "edition", "question", "state"]), ...filled },
  ["added"],
);

const rowSchema = object(
  "A question and its answer.",
  {
    id: text("How the row is known, in every edition."),
    group: text("Id of its group."),
    question: text("What is asked."),
    by: { description: "Ids of the parties that answer.", ...list({ type: "string" }) },
    level: { enum: [...levels] },
    requirements: { description: "Ids of the requirements that it asks about.", ...list({ type: "string" }) },
    method: text("How it can be met or is verified."),
    evidence: text("The evidence asked for."),
    proof: list({ enum: [...proofs] }),
    probes: { description: "Ids of the kinds of test.", ...list({ type: "string" }) },
    state: text("The state of what is asked; another one means that the answer has to be looked at again."),
    was: { description: "Ids of rows of earlier editions that it takes over.", ...list({ type: "string" }) },
    isOwn: { description: "The company that made the form asks it, and not the guideline.", const: true },
    ...filled,
    former: { description: "Answers to earlier states of the question, the latest first.", ...list(formerSchema) },
  },
  ["was", "isOwn", "added", "former"],
);
