import fc from "fast-check";
import { expect, test } from "vitest";
import { type Guideline, indexGuideline } from "#model";
import { sampleGuideline } from "#testing/guideline";
import { type AnswerFile, answerKeys, blankAnswer, blankAnswerFile, reviewKeys } from "./answer-file.ts";
import { type ChecklistForm, checklistForm } from "./checklist-form.ts";
import { mergeAnswers } from "./merge-answers.ts";

function formOf(guideline: Guideline = sampleGuideline()): ChecklistForm {
  const [side] = guideline.checklist.sides;
  if (!side) throw new Error("no side");
  return checklistForm({ guideline, index: indexGuideline(guideline) }, side, "ja");
}

function answered(form = formOf()): AnswerFile {
  const file = blankAnswerFile(form);
  return {
    ...file,
    rows: file.rows.map((row) => ({
      ...row,
      answer: { ...blankAnswer, answer: "conforms", measures: `answer to ${row.id}` },
      added: { memo: row.id },
    })),
  };
}

/** The form of a later edition, its rows changed by hand. */
function later(change: (form: ChecklistForm) => ChecklistForm["rows"]): ChecklistForm {
  const form = formOf();
  return { ...form, guideline: { ...form.guideline, edition: "0.4.0" }, rows: change(form) };
}

test("keeps the answers of rows that ask the same", () => {
  const { file, report } = mergeAnswers({ old: answered(), form: later(({ rows }) => rows) });
  expect(file.rows).toEqual(answered().rows);
  expect(file.guideline.edition).toBe("0.4.0");
  expect(report).toEqual({
    kept: ["CHK-001", "CHK-002", "CHK-003", "CHK-004", "CHK-005"],
    ...{ moved: [], reopened: [], added: [], dropped: [] },
  });
});

test("opens rows again that ask something else, and shows the former answer", () => {
  const form = later(({ rows }) =>
    rows.map((row) =>
      row.id === "CHK-002" ? { ...row, state: "11111111", level: "should", question: "新しい問い" } : row,
    ),
  );
  const { file, report } = mergeAnswers({ old: answered(), form });
  const row = file.rows.find(({ id }) => id === "CHK-002");
  expect([row?.answer, row?.added, row?.former]).toEqual([
    blankAnswer,
    { memo: "CHK-002" },
    [
      {
        id: "CHK-002",
        edition: "0.3.0",
        question: "上限を館内に掲示しているか。",
        state: answered().rows[1]?.state,
        answer: { ...blankAnswer, answer: "conforms", measures: "answer to CHK-002" },
        review: { reviewer: "", result: "", openPoints: "", due: "", nextReview: "" },
        added: { memo: "CHK-002" },
      },
    ],
  ]);
  expect(report.reopened).toEqual([{ id: "CHK-002", from: ["CHK-002"], reasons: ["question", "level"] }]);
});

test("says that a requirement has changed where the words of the row are the same", () => {
  const form = later(({ rows }) => rows.map((row) => (row.id === "CHK-005" ? { ...row, state: "11111111" } : row)));
  expect(mergeAnswers({ old: answered(), form }).report.reopened).toEqual([
    { id: "CHK-005", from: ["CHK-005"], reasons: ["requirement"] },
  ]);
});

test("follows what is declared of rows that moved, were split and were merged, and lists what is dropped", () => {
  const form = later(({ rows: [one, two, three, four] }) => {
    if (!one || !two || !three || !four) throw new Error("too few rows");
    return [
      { ...one, id: "CHK-101", was: ["CHK-001"] },
      { ...two, state: "22222222" },
      { ...two, id: "CHK-102", state: "33333333", was: ["CHK-002"] },
      { ...three, id: "CHK-103", state: "44444444", was: ["CHK-003", "CHK-004"] },
      { ...one, id: "CHK-104", state: "55555555" },
    ];
  });
  const { file, report } = mergeAnswers({ old: answered(), form });
  expect(report).toEqual({
    kept: [],
    moved: [{ id: "CHK-101", from: "CHK-001" }],
    reopened: [
      { id: "CHK-002", from: ["CHK-002"], reasons: ["requirement"] },
      { id: "CHK-102", from: ["CHK-002"], reasons: ["split"] },
      { id: "CHK-103", from: ["CHK-003", "CHK-004"], reasons: ["merged"] },
    ],
    added: ["CHK-104"],
    dropped: [{ id: "CHK-005", question: "記録を渡す前に同意を得ているか。", isAnswered: true }],
  });
  expect(file.rows.map(({ id, answer, former = [] }) => [id, answer.measures, former.map((one) => one.id)])).toEqual([
    ["CHK-101", "answer to CHK-001", []],
    ["CHK-002", "", ["CHK-002"]],
    ["CHK-102", "", ["CHK-002"]],
    ["CHK-103", "", ["CHK-003", "CHK-004"]],
    ["CHK-104", "", []],
  ]);
  expect(file.dropped.map(({ id, answer }) => [id, answer.measures])).toEqual([["CHK-005", "answer to CHK-005"]]);
  expect(mergeAnswers({ old: file, form }).file).toEqual(file);
});

test("takes moves that somebody declares beside the form", () => {
  const form = later(({ rows: [one] }) => (one ? [{ ...one, id: "CHK-101" }] : []));
  const { report } = mergeAnswers({ old: answered(), form, moves: new Map([["CHK-101", ["CHK-001"]]]) });
  expect(report.moved).toEqual([{ id: "CHK-101", from: "CHK-001" }]);
});

test("keeps a company's own questions", () => {
  const old = answered();
  const [first] = old.rows;
  if (!first) throw new Error("no row");
  const own = { ...first, id: "OWN-01", isOwn: true as const };
  const { file, report } = mergeAnswers({ old: { ...old, rows: [...old.rows, own] }, form: later(({ rows }) => rows) });
  expect([file.rows.at(-1), report.dropped]).toEqual([own, []]);
});

const cell = fc.string({ maxLength: 8 });
const anyAnswers = fc.record({
  answer: fc.record(Object.fromEntries(answerKeys.map((key) => [key, cell]))),
  review: fc.record(Object.fromEntries(reviewKeys.map((key) => [key, cell]))),
});

/** What a later edition does to each row. */
const anyChange = fc.record({
  fate: fc.constantFrom("same", "changed", "dropped", "moved", "split", "merged into the next"),
  state: fc.constantFrom("aaaaaaaa", "bbbbbbbb"),
});

test("loses no answer whatever an edition does, and a second merge changes nothing", () => {
  fc.assert(
    fc.property(
      fc.array(anyAnswers, { minLength: 5, maxLength: 5 }),
      fc.array(fc.array(anyChange, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
      (fills, editions) => {
        const blank = blankAnswerFile(formOf());
        // It has every key of the lists.
        let file = { ...blank, rows: blank.rows.map((row, at) => ({ ...row, ...fills[at] })) } as AnswerFile;
        const written = file.rows
          .filter(({ answer, review }) =>
            /\S/.test([answer, review].map((part) => Object.values(part).join("")).join("")),
          )
          .map(({ answer, review }) => ({ answer, review }));
        for (const [number, changes] of editions.entries()) {
          const form = { ...formOf(), rows: changedRows(file, changes, number) };
          file = mergeAnswers({ old: file, form }).file;
          expect(mergeAnswers({ old: file, form }).file).toEqual(file);
        }
        const places = [...file.rows, ...file.rows.flatMap(({ former = [] }) => former), ...file.dropped];
        const found = places.map(({ answer, review }) => JSON.stringify({ answer, review }));
        expect(written.filter((one) => !found.includes(JSON.stringify(one)))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

interface Change {
  readonly fate: string;
  readonly state: string;
}

function changedRows({ rows }: AnswerFile, changes: readonly Change[], edition: number): ChecklistForm["rows"] {
  return rows.flatMap(({ answer: _, review: __, added: ___, former: ____, was: _____, ...row }, at) => {
    const { fate = "same", state = "" } = changes[at % changes.length] ?? {};
    const before = rows[at - 1];
    const isAbsorbing = before && changes[(at - 1) % changes.length]?.fate === "merged into the next";
    const asked = { ...row, ...(isAbsorbing && { was: [before.id] }) };
    const id = `NEW-${edition}${at}1`;
    if (fate === "same") return [asked];
    if (fate === "changed") return [{ ...asked, state }];
    if (fate === "moved") return [{ ...asked, id, was: [row.id, ...(asked.was ?? [])] }];
    if (fate === "split")
      return [
        { ...asked, state },
        { ...row, id, state, was: [row.id] },
      ];
    return [];
  });
}
