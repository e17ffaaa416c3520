import { describe, expect, test } from "vitest";
import { type CompiledCheck, type CompiledError, createValidator, type Place, violationAt } from "./validator.ts";

/** The places and rules that are told of a value in which a compiled schema finds these errors. */
function told(...errors: readonly CompiledError[]): readonly string[] {
  const check = Object.assign(() => errors.length === 0, { errors });
  const result = createValidator({ check, place: {} })({});
  expect(result.ok).toBe(errors.length === 0);
  return result.ok ? [] : result.violations.map(({ path, rule }) => `${path} ${rule}`);
}

function error(instancePath: string, keyword: string): CompiledError {
  return { instancePath, keyword, params: {} };
}

describe("of all errors, those that say most are told", () => {
  test("what is wrong deeper down says more than that no choice fits", () => {
    expect(told(error("/fee", "type"), error("/fee/amount", "minimum"), error("/fee", "oneOf"))).toEqual([
      "/fee/amount minimum",
    ]);
  });

  test("a choice whose parts say nothing but that they are not meant is told itself", () => {
    expect(told(error("/fee", "type"), error("/fee", "const"), error("/fee", "anyOf"))).toEqual(["/fee anyOf"]);
  });

  test("a field whose name begins with another's is no part of it", () => {
    expect(told(error("/feeTotal", "minimum"), error("/fee", "const"), error("/fee", "oneOf"))).toEqual([
      "/feeTotal minimum",
      "/fee oneOf",
    ]);
  });

  test("that a condition holds is no fault, but what it asks for then", () => {
    expect(told(error("/fee", "minimum"), error("", "if"))).toEqual(["/fee minimum"]);
  });

  test("what is told of other places stays", () => {
    expect(
      told(error("/name", "type"), error("/fee", "type"), error("/fee", "minimum"), error("/fee", "anyOf")),
    ).toEqual(["/name type", "/fee minimum", "/fee anyOf"]);
    expect(told(error("/fee", "oneOf"), error("/fee", "const"), error("/fee/amount", "type"))).toEqual([
      "/fee oneOf",
      "/fee const",
      "/fee/amount type",
    ]);
    expect(told(error("/fee", "const"), error("/fee", "minimum"))).toEqual(["/fee const", "/fee minimum"]);
  });

  test("a hundred are told: a hostile message must not make a log grow", () => {
    const many = Array.from({ length: 150 }, (_, at) => error(`/items/${at}`, "type"));
    expect(told(...many)).toEqual(many.slice(0, 100).map(({ instancePath }) => `${instancePath} type`));
  });

  test("something is told of each value that does not fit, even if nothing says much", () => {
    expect(told(error("", "if"))).toEqual([" if"]);
    expect(told()).toEqual([]);
  });
});

const loan: Place = {
  id: "Loan",
  fields: {
    dueOn: { id: "Loan.dueOn", name: { en: "Due date", ja: "返却期限" }, requirements: ["LEND-01"] },
    books: { id: "Loan.books", name: { en: "Books" }, requirements: ["LEND-02"], of: () => [book] },
    fee: { of: () => [fee] },
    "a/b~c": { id: "Loan.a/b~c" },
    "": { id: "Loan.", fields: { dueOn: { id: "another" } } },
    reader: { name: { en: "Reader" }, of: () => [person, institution] },
    next: { of: () => [loan] },
    returnedOn: { id: "Loan.returnedOn", condition: { en: "if the book is back", ja: "本が戻った場合" } },
    lostOn: { condition: { ja: "本をなくした場合" } },
  },
};
const book: Place = { id: "Book", name: { en: "Book" }, fields: { isbn: { id: "Book.isbn", of: () => [] } } };
const fee: Place = { id: "Fee", name: { en: "Fee" }, requirements: ["FEE-01"] };
const person: Place = { id: "Person", requirements: ["WHO-01"], fields: { age: { id: "Person.age" } } };
const institution: Place = { id: "Institution", fields: { seat: { id: "Institution.seat" } } };

const broken = { rule: "type", expected: { en: "a text", ja: "文字列" } };

describe("a place has the name and the requirements that the guideline gives it", () => {
  test.each([
    ["", "Loan", {}, []],
    ["/dueOn", "Loan.dueOn", { en: "Due date", ja: "返却期限" }, ["LEND-01"]],
    ["/books", "Loan.books", { en: "Books" }, ["LEND-02"]],
    ["/books/3", "Loan.books", { en: "Books" }, ["LEND-02"]],
    ["/books/3/isbn", "Book.isbn", {}, []],
    ["/fee", "Fee", { en: "Fee" }, ["FEE-01"]],
    ["/a~1b~0c", "Loan.a/b~c", {}, []],
    ["/reader", "", { en: "Reader" }, []],
    ["/reader/age", "Person.age", {}, []],
    ["/reader/seat", "Institution.seat", {}, []],
    ["/next/next/dueOn", "Loan.dueOn", { en: "Due date", ja: "返却期限" }, ["LEND-01"]],
    ["/unknown", "Loan", {}, []],
    ["/toString", "Loan", {}, []],
  ])("%j is %j", (path, field, name, requirements) => {
    expect(violationAt(loan, path, broken)).toEqual({ path, field, name, requirements, ...broken });
  });

  test("requirements of the rule come first, then the place's, then those of what it refers to, each once", () => {
    const place: Place = { id: "a", requirements: ["P-1", "R-1"], of: () => [{ requirements: ["O-1", "P-1"] }] };
    expect(violationAt(place, "", { ...broken, requirements: ["R-1"] }).requirements).toEqual(["R-1", "P-1", "O-1"]);
  });

  test("places that refer to each other in a circle are left after nine steps", () => {
    const far = (steps: number): Place =>
      steps === 0 ? { fields: { isbn: { id: "Book.isbn" } } } : { id: `far ${steps}`, of: () => [far(steps - 1)] };
    expect(violationAt(far(9), "/isbn", broken).field).toBe("Book.isbn");
    expect(violationAt(far(10), "/isbn", broken).field).toBe("far 10");
    const circle: Place = { id: "circle", of: () => [circle, circle] };
    expect(violationAt(circle, "/isbn", broken).field).toBe("circle");
  });
});

test("what is missing or too much is told at its own place, with the condition under which it is wanted", () => {
  const here = (keyword: string, params: CompiledError["params"]) => ({ instancePath: "", keyword, params });
  const errors = [
    here("required", { missingProperty: "dueOn" }),
    here("dependentRequired", { property: "books", missingProperty: "returnedOn" }),
    here("required", { missingProperty: "lostOn" }),
    here("additionalProperties", { additionalProperty: "a/b~c" }),
    { ...here("type", { type: "string" }), instancePath: "/returnedOn" },
  ];
  const result = createValidator({ check: Object.assign(() => false, { errors }), place: loan })({});
  expect(
    result.ok ? [] : result.violations.map(({ path, rule, expected }) => [path, rule, expected.en, expected.ja]),
  ).toEqual([
    ["/dueOn", "required", "`dueOn` is present", "`dueOn` があること"],
    [
      "/returnedOn",
      "dependentRequired",
      "`returnedOn` is present (if the book is back)",
      "`returnedOn` があること（本が戻った場合）",
    ],
    ["/lostOn", "required", "`lostOn` is present (本をなくした場合)", "`lostOn` があること（本をなくした場合）"],
    ["/a~1b~0c", "additionalProperties", "`a/b~c` is absent", "`a/b~c` がないこと"],
    ["/returnedOn", "type", "a text", "文字列"],
  ]);
});

describe("a value is looked at once if it is right, and again with its places if not", () => {
  test("a right value is given back with nothing to say", () => {
    const { check, paths } = checkOf(() => true);
    const value = { dueOn: "2026-12-01" };
    const result = createValidator({ check, place: loan })(value);
    expect(result).toEqual({ ok: true, value, unknownValues: [] });
    expect(result.ok && result.value).toBe(value);
    expect(paths).toEqual([null]);
  });

  test("values that an open enumeration does not know are told once each, and are no fault", () => {
    const { check, paths } = checkOf((context) => {
      for (const path of ["/dueOn", "/fee", "/dueOn"]) context.unknown(path, ["soon", "late"]);
      return true;
    });
    const validate = createValidator({ check, place: loan });
    const expected = { en: 'one of "soon", "late"', ja: '"soon"、"late" のどれか' };
    const unknownValues = [
      { path: "/dueOn", field: "Loan.dueOn", name: { en: "Due date", ja: "返却期限" }, requirements: ["LEND-01"] },
      { path: "/fee", field: "Fee", name: { en: "Fee" }, requirements: ["FEE-01"] },
    ].map((place) => ({ ...place, rule: "enum", expected }));
    expect(validate({})).toEqual({ ok: true, value: {}, unknownValues });
    expect(paths).toEqual([null, ""]);
    expect(createValidator({ check, place: loan, invariants: [(_, report) => report("/fee", broken)] })({})).toEqual({
      ok: false,
      violations: [{ path: "/fee", field: "Fee", name: { en: "Fee" }, requirements: ["FEE-01"], ...broken }],
      unknownValues,
    });
  });

  test("the unknown value of one message is none of the next", () => {
    const open = checkOf((context) => {
      context.unknown("/dueOn", []);
      return true;
    });
    createValidator({ check: open.check, place: loan })({});
    const { check, paths } = checkOf(() => true);
    createValidator({ check, place: loan })({});
    expect(paths).toEqual([null]);
  });

  test("invariants are asked when the schema has found nothing, and a hundred of their faults are told", () => {
    const seen: unknown[] = [];
    const validator = (isRight: boolean) =>
      createValidator({
        check: Object.assign(() => isRight, { errors: [error("", "type")] }),
        place: loan,
        invariants: [
          (value) => seen.push(value),
          (_, report) => {
            for (let at = 0; at < 150; at++) report(`/books/${at}`, { ...broken, requirements: ["LEND-09"] });
          },
        ],
      });
    const result = validator(true)({ a: 1 });
    expect(result).toMatchObject({ ok: false, unknownValues: [] });
    const violations = result.ok ? [] : result.violations;
    expect(violations).toHaveLength(100);
    expect(violations.at(-1)).toEqual({
      path: "/books/99",
      field: "Loan.books",
      name: { en: "Books" },
      requirements: ["LEND-09", "LEND-02"],
      ...broken,
    });
    expect(validator(false)({ b: 1 })).toMatchObject({ ok: false, violations: [{ rule: "type" }] });
    expect(seen).toEqual([{ a: 1 }]);
  });
});

/** A compiled schema, and the paths that it has been called with. */
function checkOf(judge: (context: ThisParameterType<CompiledCheck>) => boolean) {
  const paths: (string | null)[] = [];
  const check: CompiledCheck = function (_, path) {
    paths.push(path);
    return judge(this);
  };
  return { check, paths };
}
