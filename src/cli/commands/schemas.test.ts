import { expect, test } from "vitest";
import { jsonText } from "#generate";
import { HostError } from "#host";
import { editorSchemas } from "#load";
import { createMemoryWorld } from "#testing/world";
import { runCommandLine } from "../run-command-line.ts";

const manifest = "version: 1\nlanguages: [en, ja]\n";

test("writes the schemas beside the manifest, though the rest of it is not there yet", async () => {
  const { world, memory, printed } = createMemoryWorld({ files: { "/work/library/guideline.yaml": manifest } });
  expect(await runCommandLine(["schemas", "library/chapters"], world)).toBe(0);
  const schemas = editorSchemas(["en", "ja"]);
  const written = [...memory.files()].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);
  expect(Object.fromEntries(written)).toEqual({
    "/work/library/guideline.yaml": manifest,
    ...Object.fromEntries(
      schemas.map(({ name, schema }) => [`/work/library/.schemas/${name}.schema.json`, jsonText(schema)]),
    ),
  });
  expect(printed).toEqual({
    out: schemas.map(({ name }) => `library/.schemas/${name}.schema.json\n`).join(""),
    err: "",
  });
});

test("tells what is wrong with a manifest that names no language", async () => {
  const { world, memory, printed } = createMemoryWorld({ files: { "/work/guideline.yaml": "languages: [en\n" } });
  expect(await runCommandLine(["schemas"], world)).toBe(1);
  expect([memory.files().size, printed.err]).toEqual([1, ""]);
  expect(printed.out).toBe(`guideline.yaml:1:12 error load/yaml-syntax
  The YAML cannot be read: a bracket is not closed.
  1 | languages: [en
    |            ^^^
  hint: Check indentation, colons and quotes around this place.

1 error in 1 file
Why, with examples: shishin explain load/yaml-syntax
`);
});

test("asks for a guideline where there is none", async () => {
  const { world, printed } = createMemoryWorld();
  expect(await runCommandLine(["schemas", "library"], world)).toBe(2);
  expect([printed.out, printed.err.split("\n")[0]]).toEqual(["", "command line:1:17 error cli/no-guideline"]);
});

test("tells what the disk refuses", async () => {
  const { world, printed } = createMemoryWorld({
    files: { "/work/guideline.yaml": manifest },
    around: (host) => ({
      ...host,
      writeBytes: async (path) => {
        throw new HostError(path, "EROFS");
      },
    }),
  });
  expect(await runCommandLine(["schemas"], world)).toBe(1);
  expect(printed).toEqual({
    out: "",
    err: `command line:1:1 error cli/file-not-written
  \`.schemas/guideline.schema.json\` cannot be written (EROFS).
  1 | shishin schemas
    | ^^^^^^^^^^^^^^^
  hint: Check permissions and free space.
`,
  });
});
