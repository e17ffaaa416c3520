import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type AnswerFile,
  type AnswerRow,
  answerJsonSchema,
  answerKeys,
  answerValues,
  blankAnswerFile,
  checklistForm,
  dateKeys,
  printAnswerFile,
  readAnswers,
  respondentKeys,
  reviewKeys,
} from "#checklist";
import { indexGuideline } from "#model";
import { xmlText } from "#output/xml";
import { sampleGuideline } from "#testing/guideline";
import { checklistCsv } from "./csv/csv.ts";
import { checklistDataXlsx, checklistXlsx } from "./xlsx/xlsx.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Each way out of the tool, and what comes back in. */
const formats: Readonly<Record<string, (file: AnswerFile) => Promise<Uint8Array>>> = {
  JSON: async (file) => bytesOf(printAnswerFile(file)),
  CSV: async (file) => bytesOf(checklistCsv(file)),
  XLSX: checklistXlsx,
  "data workbook": checklistDataXlsx,
};

function blank(language = "ja"): AnswerFile {
  const guideline = sampleGuideline();
  const side = guideline.checklist.sides[0];
  if (!side) throw new Error("no side");
  return blankAnswerFile(checklistForm({ guideline, index: indexGuideline(guideline) }, side, language));
}

/** Any text that a cell can hold: what XML cannot is taken out, line ends are those of Unix. */
const anyText = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.constantFrom(
      "=1+1",
      "'=1+1",
      "''@x",
      "'",
      "+81",
      "−1",
      "_x0041_",
      "a,b;c\td",
      'say "x"',
      " 両端 ",
      "1\n2",
      "0012",
    ),
  )
  .map((text) => xmlText(text).replace(/\r\n?/g, "\n"));

const anyDate = fc
  .date({ min: new Date("1983-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function cells<Key extends string>(keys: readonly Key[]): fc.Arbitrary<Readonly<Record<Key, string>>> {
  const entries = keys.map((key) => {
    if (key === "answer") return [key, fc.constantFrom("", ...answerValues)] as const;
    return [key, dateKeys.has(key) ? fc.option(anyDate, { nil: "" }) : anyText] as const;
  });
  // It has every key of the list.
  return fc.record(Object.fromEntries(entries)) as unknown as fc.Arbitrary<Readonly<Record<Key, string>>>;
}

const anyFill = fc.record({
  respondent: cells(respondentKeys),
  rows: fc.array(fc.record({ answer: cells(answerKeys), review: cells(reviewKeys), note: anyText }), {
    minLength: 5,
    maxLength: 5,
  }),
});

function filled(file: AnswerFile, fill: Fill): AnswerFile {
  return {
    ...file,
    respondent: fill.respondent,
    rows: file.rows.map((row, index) => {
      const { note = "", ...parts } = fill.rows[index] ?? {};
      return { ...row, ...parts, ...(note !== "" && { added: { "社内メモ: =1": note } }) };
    }),
  };
}

interface Fill {
  readonly respondent: AnswerFile["respondent"];
  readonly rows: readonly (Pick<AnswerRow, "answer" | "review"> & { readonly note: string })[];
}

/** What somebody filled in, by id; cells of white space alone count as empty. */
function answersOf({ rows, respondent }: AnswerFile) {
  return {
    respondent,
    rows: Object.fromEntries(
      rows.map(({ id, state, answer, review, added }) => [id, { state, answer, review, added }]),
    ),
  };
}

test.each(Object.keys(formats))("nothing that somebody fills in is lost on the way through %s", async (format) => {
  const print = formats[format] ?? expect.unreachable();
  for (const language of ["ja", "en"]) {
    await fc.assert(
      fc.asyncProperty(anyFill, async (fill) => {
        const file = filled(blank(language), fill as Fill);
        const { file: read, diagnostics } = readAnswers("answers", await print(file));
        expect(diagnostics).toEqual([]);
        expect(answersOf(read ?? expect.unreachable())).toEqual(answersOf(file));
        expect([read?.guideline.id, read?.guideline.edition, read?.side.id, read?.language]).toEqual([
          "library-lending",
          "0.3.0",
          "library",
          language,
        ]);
      }),
      { numRuns: 15 },
    );
  }
});

test("JSON gives back the very same file, and fits its schema", () => {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(answerJsonSchema());
  fc.assert(
    fc.property(anyFill, (fill) => {
      const file = filled(blank(), fill as Fill);
      const former = file.rows.map(({ id, question, state, answer, review }) => {
        return { id, edition: "0.2.0", question, state, answer, review };
      });
      const whole = {
        ...file,
        tailoring: { parties: ["library"], level: "L1", since: ["2020"] },
        rows: file.rows.map((row) => ({ ...row, former: former.slice(0, 2) })),
        dropped: former.slice(2),
      };
      const text = printAnswerFile(whole);
      const { file: read, diagnostics } = readAnswers("answers.json", bytesOf(text));
      expect(diagnostics).toEqual([]);
      expect(read).toEqual(whole);
      validate(JSON.parse(text));
      expect(validate.errors).toBeNull();
    }),
    { numRuns: 30 },
  );
});

test("a workbook keeps former answers, with everything in them", async () => {
  await fc.assert(
    fc.asyncProperty(anyFill, async (fill) => {
      const file = filled(blank(), fill as Fill);
      const former = file.rows.map(({ id, question, state, answer, review, added }) => {
        return { id, edition: "0.2.0", question, state, answer, review, ...(added && { added }) };
      });
      const whole = { ...blank(), rows: blank().rows.map((row) => ({ ...row, former })), dropped: former };
      const { file: read, diagnostics } = readAnswers("answers.xlsx", await checklistXlsx(whole));
      expect(diagnostics).toEqual([]);
      expect([read?.dropped, read?.rows.map((row) => row.former)]).toEqual([
        former,
        whole.rows.map((row) => row.former),
      ]);
    }),
    { numRuns: 10 },
  );
});
