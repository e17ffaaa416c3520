import type { Root } from "mdast";
import type { Plugin } from "unified";
import { describe, expect, test } from "vitest";
import { createMemoryHost, createNodeHost } from "#host";
import { withBaseFiles } from "#testing/guideline";
import { repositoryFolder } from "#testing/world";
import { type LoadOptions, loadGuideline } from "./load-guideline.ts";

async function codesOf(files: Readonly<Record<string, string>>, options: LoadOptions): Promise<readonly string[]> {
  const rooted = Object.fromEntries(Object.entries(files).map(([path, text]) => [`/g/${path}`, text]));
  const { diagnostics } = await loadGuideline(createMemoryHost(rooted), "/g", options);
  return diagnostics.map(({ code, span }) => `${span.file} ${code}`);
}

const ways: readonly LoadOptions[] = [
  { markdown: "fast" },
  { markdown: "standard" },
  { remarkPlugins: [() => undefined] },
];

describe.each(ways)("with %o", (options) => {
  test("tells what is wrong in every file though the manifest itself has errors", async () => {
    const files = withBaseFiles({});
    const manifest = (files["guideline.yaml"] ?? "")
      .replace(/^date: .*$/m, "date: 2026-02-30")
      .replace(/^title:.*$/m, "");
    const chapter = `${files["chapters/a.md"]}\n::::requirement{#LEND-01 level=must for=nobody}\n::::\n`;
    expect(await codesOf({ ...files, "guideline.yaml": manifest, "chapters/a.md": chapter }, options)).toEqual([
      "chapters/a.md load/duplicate-id",
      "chapters/a.md load/dangling-reference",
      "guideline.yaml load/missing-key",
      "guideline.yaml load/wrong-type",
    ]);
  });

  test("reads the parts of a second requirement with the same id as its own", async () => {
    const files = withBaseFiles({});
    const twice = `${files["chapters/a.md"]}
::::requirement{#LEND-01 level=must for=library}
Another text.

:::check{#CHK-09 group=A by=library proof=self}
Another question?
:::
::::
`;
    const rooted = Object.fromEntries(
      Object.entries({ ...files, "chapters/a.md": twice }).map(([path, text]) => [`/g/${path}`, text]),
    );
    const { guideline } = await loadGuideline(createMemoryHost(rooted), "/g", options);
    const row = guideline?.checklist.rows.find(({ id }) => id === "CHK-09");
    expect(Object.values(row?.question ?? {}).map((prose) => prose?.children.length)).toEqual([1]);
  });

  test("keeps the sources that a risk and an annex name in lines of their own", async () => {
    const files = withBaseFiles({});
    const clauses =
      "# Contract {#contract}\n\n::::annex{#AN-01}\n### List\n\nAll loans.\n\n::source[lending-act]\n::::\n";
    const risk =
      "\n::::risk{#RISK-01}\n### Loss\n\nA book is lost.\n\n::source[lending-act]\n::answered-by[LEND-01]\n::::\n";
    const all = withBaseFiles({ "contract/clauses.md": clauses, "chapters/a.md": `${files["chapters/a.md"]}${risk}` });
    const rooted = Object.fromEntries(Object.entries(all).map(([path, text]) => [`/g/${path}`, text]));
    const { guideline } = await loadGuideline(createMemoryHost(rooted), "/g", options);
    const nodes = [...(guideline?.contract?.annexes ?? []), ...(guideline?.risks ?? [])];
    expect(nodes.map(({ id, provenance }) => [id, provenance.sources.map((source) => source.id)])).toEqual([
      ["AN-01", ["lending-act"]],
      ["RISK-01", ["lending-act"]],
    ]);
  });
});

describe("the same guideline and the same diagnostics come from every way of reading Markdown", () => {
  test.each(["spec", "src/testing/fixtures/library", "src/cli/starter"])("of %s", async (directory) => {
    const [fast, ...others] = await Promise.all(
      ways.map((options) => loadGuideline(createNodeHost(), `${repositoryFolder}${directory}`, options)),
    );
    for (const other of others) {
      expect(other.guideline).toEqual(fast?.guideline);
      expect(other.diagnostics).toEqual(fast?.diagnostics);
    }
    expect(fast?.guideline?.requirements.length).toBeGreaterThan(0);
  });
});

test("what a plug-in says and changes reaches the guideline", async () => {
  const renaming: Plugin<[], Root> = () => (tree, file) => {
    for (const node of tree.children) {
      if (node.type !== "heading") continue;
      node.children = [{ type: "text", value: "Renamed" }];
      file.message("A heading", node.position, "outline:heading");
    }
  };
  const files = Object.entries(withBaseFiles({})).map(([path, text]) => [`/g/${path}`, text]);
  const host = createMemoryHost(Object.fromEntries(files));
  const { guideline, diagnostics } = await loadGuideline(host, "/g", { remarkPlugins: [renaming] });
  expect(guideline?.chapters.map(({ title }) => Object.values(title))).toContainEqual(["Renamed"]);
  expect(diagnostics).toMatchObject([{ code: "remark/outline-heading", span: { file: "chapters/a.md", start: 0 } }]);
});
