import { posix } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { importsOf, type RepositoryFile, repositoryFiles } from "#testing/world";

/** What CONTRIBUTING asks of each line, read off the syntax of the product's own files. */
const shipped = repositoryFiles(["src", "generators", "site", "scripts"], [".ts", ".tsx"]).filter(
  ({ path }) => !/\.test(?:-d)?\.ts$|\.d\.ts$|^src\/testing\//.test(path),
);
const sources = shipped.map((file) => ({ ...file, syntax: parse(file) }));

test("no function is longer than 60 lines", () => {
  const long = sources.flatMap(({ path, syntax }) =>
    nodesOf(syntax).flatMap((node) => {
      if (!ts.isFunctionLike(node) || !("body" in node) || !node.body) return [];
      const lines = lineOf(syntax, node.end) - lineOf(syntax, node.getStart(syntax)) + 1;
      return lines > 60 ? [`${path}:${lineOf(syntax, node.getStart(syntax))} has ${lines} lines`] : [];
    }),
  );
  expect(long).toEqual([]);
});

test("no files import each other in a circle, types included", () => {
  const paths = new Set(sources.map(({ path }) => path));
  const edges = new Map(
    sources.map((file) => {
      const near = importsOf(file).filter(({ name }) => name.startsWith("."));
      const targets = near.map(({ name }) => posix.join(posix.dirname(file.path), name));
      return [file.path, targets.filter((path) => paths.has(path))];
    }),
  );
  expect(circlesOf(edges)).toEqual([]);
});

test("each `as` has its reason in a comment before it", () => {
  // Benchmarks try on values whose types they do not know.
  const measured = sources.filter(({ path }) => !/^scripts\/(?:bench|mutation)/.test(path));
  const bare = measured.flatMap(({ path, text, syntax }) =>
    nodesOf(syntax).flatMap((node) => {
      if (!ts.isAsExpression(node) || node.type.getText(syntax) === "const") return [];
      const line = lineOf(syntax, node.type.getStart(syntax));
      return isExplained(node, text, syntax) ? [] : [`${path}:${line} as ${node.type.getText(syntax)}`];
    }),
  );
  expect(bare).toEqual([]);
});

test("an exported name means one thing in the whole tree", () => {
  const homes = new Map<string, Set<string>>();
  for (const { path, syntax } of sources) {
    for (const name of exportedNames(syntax)) homes.set(name, (homes.get(name) ?? new Set()).add(path));
  }
  const several = [...homes].filter(([name, paths]) => paths.size > 1 && !Object.hasOwn(sameThing, name));
  expect(several.map(([name, paths]) => `${name}: ${[...paths].join(", ")}`).sort()).toEqual([]);
});

test.each([
  "model",
  "build",
  "output",
  "runtime",
  "plugins",
  "tools",
  "generate",
  "diagnostic",
  "host",
  "text",
])("src/%s, which others read or build on, is explained: 12 lines of comment in a hundred", (room) => {
  const texts = sources.filter(({ path }) => path.startsWith(`src/${room}/`)).map(({ text }) => text);
  const lines = texts.flatMap((text) => text.split("\n")).filter((line) => line.trim() !== "");
  const comments = lines.filter((line) => /^\s*(?:\/\/|\/?\*)/.test(line));
  expect(comments.length / lines.length).toBeGreaterThanOrEqual(0.12);
});

/** Names that stand in several files and mean the same there, each with its reason. */
const sameThing: Readonly<Record<string, string>> = {
  Problem: "What an answer says went wrong (RFC 9457): as a guideline lists it, and as a message carries it.",
};

function parse({ path, text }: RepositoryFile): ts.SourceFile {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

function nodesOf(syntax: ts.SourceFile): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return nodes;
}

function lineOf(syntax: ts.SourceFile, offset: number): number {
  return syntax.getLineAndCharacterOfPosition(offset).line + 1;
}

/** Whether a comment stands in the statement of a node before it, or right before that statement. */
function isExplained(node: ts.Node, text: string, syntax: ts.SourceFile): boolean {
  let around = node;
  while (around.parent && !ts.isBlock(around.parent) && !ts.isSourceFile(around.parent)) {
    const leading = ts.getLeadingCommentRanges(text, around.getFullStart()) ?? [];
    if (leading.length > 0) return true;
    around = around.parent;
  }
  if ((ts.getLeadingCommentRanges(text, around.getFullStart()) ?? []).length > 0) return true;
  return /\/\/|\/\*/.test(text.slice(around.getStart(syntax), node.end));
}

function exportedNames(syntax: ts.SourceFile): readonly string[] {
  return syntax.statements.flatMap((statement) => {
    const isExported = ts.canHaveModifiers(statement)
      ? ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      : false;
    if (!isExported) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name.getText(syntax));
    }
    const isNamed =
      ts.isFunctionDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isClassDeclaration(statement);
    return isNamed && statement.name ? [statement.name.text] : [];
  });
}

/** Groups of files that can be reached from each other (Tarjan's strongly connected components). */
function circlesOf(edges: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[] = [];
  const visit = (path: string) => {
    order.set(path, order.size);
    lowest.set(path, order.size - 1);
    stack.push(path);
    for (const next of edges.get(path) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) lowest.set(path, Math.min(lowest.get(path) ?? 0, lowest.get(next) ?? 0));
    }
    if (lowest.get(path) !== order.get(path)) return;
    const circle = stack.splice(stack.indexOf(path));
    if (circle.length > 1) circles.push(circle.sort().join(" ↔ "));
  };
  for (const path of edges.keys()) if (!order.has(path)) visit(path);
  return circles;
}
