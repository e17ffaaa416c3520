import type { Nodes, Root } from "mdast";
import type { PluggableList } from "unified";
import { expect, test } from "vitest";
import { createSourceFile } from "#text";
import { readMarkdownByRemark } from "./read-markdown.ts";
import { readMarkdownWithPlugins } from "./remark-plugins.ts";

const text = `# Lending {#lending}

::::requirement{#LEND-01 level=must for=library}
The library MUST tell the *due* date.

:::rationale
Nobody can keep a date that they do not know.
:::
::::
`;

/** The same blocks, in a way that remark-directive reads otherwise. */
const tolerated = text.replaceAll("::::", ":::");

type VFile = { message(reason: string, place: unknown, origin: string): unknown };

/** Calls `visit` for each node of a tree. */
function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ("children" in node) for (const child of node.children) walk(child, visit);
}

const file = createSourceFile("a.md", text);

async function read(plugins: PluggableList, written = text) {
  const { blocks, diagnostics } = await readMarkdownWithPlugins(createSourceFile("a.md", written), plugins);
  const told = diagnostics.map(({ code, severity, message, span }) => [
    code,
    severity,
    message.en,
    written.slice(span.start, span.end),
  ]);
  return { blocks, told };
}

function noEmphasis() {
  return (tree: Root, vfile: VFile) =>
    walk(tree, (node) => {
      if (node.type === "emphasis") vfile.message("Emphasis is used", node.position, "house-style:no-emphasis");
    });
}

const finding = ["remark/house-style-no-emphasis", "warning", "Emphasis is used", "*due*"];

test("what a plug-in says is a warning with its rule and its place, also in a file that others read otherwise", async () => {
  expect((await read([noEmphasis])).told).toEqual([finding]);
  const { told } = await read([noEmphasis], tolerated);
  expect(told.map(([code]) => code)).toEqual(["load/read-otherwise", "remark/house-style-no-emphasis"]);
  expect(told[1]).toEqual(finding);
});

test("a plug-in that changes nothing gives the document of the standard way", async () => {
  expect(await readMarkdownWithPlugins(file, [noEmphasis, [() => () => undefined, { some: "option" }]])).toMatchObject({
    blocks: readMarkdownByRemark(file).blocks,
  });
});

test("a plug-in may change words, and whole blocks", async () => {
  const shout = () => (tree: Root) =>
    walk(tree, (node) => {
      if (node.type === "text") node.value = node.value.toUpperCase();
      if (node.type === "containerDirective") {
        node.children = node.children.filter((child) => child.type !== "containerDirective");
      }
    });
  for (const written of [text, tolerated]) {
    const { blocks } = await read([shout], written);
    expect(blocks).toMatchObject([
      { type: "heading", title: "LENDING", attributes: { id: { value: "lending" } } },
      {
        type: "container",
        name: { value: "requirement" },
        attributes: { values: { level: { value: "must" } } },
        children: [
          {
            type: "prose",
            prose: {
              children: [
                { type: "paragraph", children: [{ value: "THE LIBRARY MUST TELL THE " }, {}, { value: " DATE." }] },
              ],
            },
          },
        ],
      },
    ]);
  }
});

test("a block that a plug-in makes is read as if an author had written it", async () => {
  const source = () => (tree: Root) =>
    void tree.children.push({
      type: "leafDirective",
      name: "data",
      attributes: { id: "D-01", kind: "fees" },
      children: [],
    });
  const { blocks } = await read([source]);
  expect(blocks.at(-1)).toMatchObject({
    type: "leaf",
    name: { value: "data" },
    attributes: { id: { value: "D-01" }, values: { kind: { value: "fees" } } },
  });
});

test("what no artifact can print is refused where it stands, also from a plug-in", async () => {
  const image = () => (tree: Root) =>
    walk(tree, (node) => {
      if (node.type !== "paragraph") return;
      node.children = [{ type: "image", url: "a.png", ...(node.position && { position: node.position }) }];
    });
  const { told } = await read([image]);
  expect(told.map(([code, severity, , place]) => [code, severity, place]).reverse()).toEqual([
    ["load/unsupported-markdown", "error", "The library MUST tell the *due* date."],
    ["load/unsupported-markdown", "error", "Nobody can keep a date that they do not know."],
  ]);
});

test.each([
  [
    "by mistake",
    () => () => {
      throw new TypeError("x is not a function");
    },
    ["load/plug-in-failed", "error", "A remark plug-in failed at this file: x is not a function.", ""],
  ],
  [
    "on purpose, with a place",
    () => (_: Root, vfile: { fail(reason: string, place: unknown, origin: string): never }) =>
      vfile.fail("No more", { line: 3, column: 5 }, "house-style:stop"),
    ["remark/house-style-stop", "error", "No more", ""],
  ],
  [
    "with nodes that are none",
    () => (tree: Root) => void tree.children.unshift({ type: "paragraph" } as Root["children"][number]),
    [
      "load/plug-in-failed",
      "error",
      "A remark plug-in failed at this file: Cannot read properties of undefined (reading 'flatMap').",
      "",
    ],
  ],
])("a plug-in that fails %s is told, and the file is read without it", async (_, plugin, expected) => {
  const { blocks, told } = await read([noEmphasis, plugin]);
  expect(blocks).toEqual(readMarkdownByRemark(file).blocks);
  expect(told.filter(([code]) => code !== finding[0])).toEqual([expected]);
  expect(told).toContainEqual(finding);
});

test("plug-ins that take their time are waited for, and notes are notes", async () => {
  const slow = () => async (_: Root, vfile: { info(reason: string, place: unknown): unknown }) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    vfile.info("Read", { line: 1, column: 3 });
  };
  expect((await read([slow])).told).toEqual([["remark/plug-in", "note", "Read", ""]]);
});
