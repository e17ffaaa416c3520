import { expect, test } from "vitest";
import type { OperationFacts, ParameterFacts } from "./operation.ts";
import { readParameters } from "./read-parameters.ts";
import { writeBody, writeUrl } from "./write-request.ts";

type Style = Partial<ParameterFacts>;

const operation = (style: Style): OperationFacts => ({
  method: "get",
  path: "/loans",
  access: [],
  parameters: [{ name: "q", in: "query", type: "string", explode: true, separator: ",", ...style }],
});

const members = { from: "number", to: "number", name: "string" } as const;
const range = { from: 1, name: "a b&c" };

test.each([
  [{}, "a b&c=", "q=a%20b%26c%3D"],
  [{ type: "number" }, 7, "q=7"],
  [{ type: "array", items: "number" }, [1, 2], "q=1&q=2"],
  [{ type: "array", explode: false }, ["a,b", "c"].slice(1), "q=c"],
  [{ type: "array", items: "number", explode: false }, [1, 2], "q=1,2"],
  [{ type: "array", explode: false, separator: "|" }, ["a", "b"], "q=a%7Cb"],
  [{ type: "object", members }, range, "from=1&name=a%20b%26c"],
  [{ type: "object", members, explode: false }, range, "q=from,1,name,a%20b%26c"],
  [{ type: "object", members, isDeep: true }, range, "q%5Bfrom%5D=1&q%5Bname%5D=a%20b%26c"],
] satisfies [Style, unknown, string][])("a query parameter goes out and comes back: %j", (style, value, written) => {
  const url = writeUrl("https://library.example/", operation(style), { query: { q: value } });
  expect(url).toBe(`https://library.example/loans?${written}`);
  const read = readParameters(operation(style), { url: new URL(url), headers: new Headers(), path: {} });
  expect(read.query).toEqual({ q: value });
});

test("a path parameter is one step of the path, and has to be there", () => {
  const get = { ...operation({}), path: "/loans/{loanId}" };
  expect(writeUrl("https://library.example", get, { path: { loanId: "../a b?" } })).toBe(
    "https://library.example/loans/..%2Fa%20b%3F",
  );
  expect(() => writeUrl("https://library.example", get, {})).toThrow("The path parameter loanId has no value.");
});

test("a body is written in the operation's own media type", () => {
  const post = { ...operation({}), method: "post" };
  const form = { ...post, body: "application/x-www-form-urlencoded", deepMembers: ["tags"] };
  expect(writeBody(post, { a: 1 })).toBe('{"a":1}');
  expect(
    writeBody(form, { name: "A & B", tags: ["x", "y"], keys: [1, 2], meta: { a: { b: true } }, none: undefined }),
  ).toBe("name=A%20%26%20B&tags%5B0%5D=x&tags%5B1%5D=y&keys=1&keys=2&meta%5Ba%5D%5Bb%5D=true");
  const files = writeBody({ ...post, body: "multipart/form-data" }, { note: "n", file: new Blob(["x"]), list: [1, 2] });
  expect(files instanceof FormData && [...files.keys()]).toEqual(["note", "file", "list", "list"]);
  expect(writeBody({ ...post, body: "text/csv" }, "a,b")).toBe("a,b");
});
