import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { generators } from "#generators";
import { unpackZip } from "#output/zip";
import { filesBelow, libraryFiles, xmlFaults } from "#testing/guideline";
import { compileTypeScript } from "#testing/package";
import { createRepositoryWorld } from "#testing/world";
import { contentHash } from "#text";
import { runCommandLine } from "./run-command-line.ts";

/** A whole build of the library's guideline, looked at from outside: what any reader of the artifacts relies on. */

const out = new Map<string, Uint8Array>();
const paths = () => [...out.keys()].filter((path) => !path.startsWith(".shishin/"));
const text = (path: string) => new TextDecoder().decode(out.get(path));
const json = (path: string) => JSON.parse(text(path));
const ending = (extension: string) => paths().filter((path) => path.endsWith(extension));

beforeAll(async () => {
  const { world, memory, printed } = createRepositoryWorld({ files: filesBelow("/work/library", libraryFiles()) });
  const code = await runCommandLine(["build", "library"], world);
  for (const [path, bytes] of memory.files()) {
    if (path.startsWith("/work/out/")) out.set(path.slice("/work/out/".length), bytes);
  }
  const line = `Built library-lending 1.2.0 into out/ (${paths().length - 1} files, ${paths().length - 1} written, 0 removed, 0.00 s)\n`;
  expect({ code, ...printed }).toEqual({ code: 0, out: line, err: "" });
});

test("the manifest names every file, with its generator and its hash", () => {
  const { files, ...rest } = json("manifest.json");
  expect(rest).toEqual({
    schemaVersion: 1,
    tool: { name: "shishin", version: "1.2.3" },
    guideline: { id: "library-lending", edition: "1.2.0", date: "2026-04-01" },
  });
  const ownerOf = (path: string) =>
    generators.find(({ outputs }) => outputs.some((own) => (own.endsWith("/") ? path.startsWith(own) : path === own)));
  const expected = paths()
    .filter((path) => path !== "manifest.json")
    .sort()
    .map((path) => {
      const bytes = out.get(path) ?? new Uint8Array();
      return { path, generator: ownerOf(path)?.name, bytes: bytes.length, sha256: contentHash(bytes) };
    });
  expect(files).toEqual(expected);
});

test("the page of downloads tells the size and hash of what lies beside the site", () => {
  const page = new TextDecoder().decode(out.get("site/en/downloads.html"));
  const listed = [...page.matchAll(/<a href="\.\.\/\.\.\/([^"]+)">.*?<code>(\w{64})<\/code>/g)];
  expect(listed.filter(([, path = "", hash]) => contentHash(out.get(path) ?? "") !== hash)).toEqual([]);
  const expected = paths().filter((path) => /^(?:openapi|checklist|contract|model)\b/.test(path));
  expect(listed.map(([, path = ""]) => path)).toEqual(expect.arrayContaining(expected));
});

test("every generator has made something, for both languages where people read it", () => {
  const folded = paths()
    .filter((path) => !path.startsWith("site/assets/"))
    .map((path) => path.replace(/^((?:site\/(?:ja|en)|types)\/[\w-]+\/).*$/, "$1…"));
  expect([...new Set(folded)]).toMatchSnapshot();
});

test("each page has a twin in Markdown, and each thing in one language is there in the other", () => {
  const pages = paths().filter((path) => /^site\/(?:ja|en)\/.*\.html$/.test(path) && !path.includes("/reference/"));
  expect(pages.filter((page) => !out.has(page.replace(/\.html$/, ".md")))).toEqual([]);
  const other = (path: string) => path.replace(/([./])en(?=[./])/, "$1ja");
  expect(paths().filter((path) => /[./]en[./]/.test(path) && !out.has(other(path)))).toEqual([]);
});

test("the model fits its JSON Schema", () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  const validate = ajv.compile(json("model.schema.json"));
  validate(json("model.json"));
  expect(validate.errors).toBeNull();
});

describe("the OpenAPI documents", () => {
  test("say the same as JSON and as YAML", () => {
    for (const tag of ["ja", "en"]) {
      expect(parse(text(`openapi/lending.${tag}.yaml`))).toEqual(json(`openapi/lending.${tag}.json`));
    }
  });

  test("differ in their texts alone, and the English one has no Japanese left but in examples", () => {
    const [ja, en] = [json("openapi/lending.ja.json"), json("openapi/lending.en.json")];
    const shape = (value: unknown): unknown => {
      if (typeof value === "string") return "text";
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shape(member)]));
    };
    expect(shape(en)).toEqual(shape(ja));
    const japanese = (value: unknown, path: string): readonly string[] => {
      if (typeof value === "string") return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(value) ? [path] : [];
      if (typeof value !== "object" || value === null || /\/(?:value|examples|counterparts)$/.test(path)) return [];
      return Object.entries(value).flatMap(([key, member]) => japanese(member, `${path}/${key}`));
    };
    expect(japanese(en, "").filter((path) => !path.includes("/examples/") || path.endsWith("/summary"))).toEqual([]);
  });

  test("refer to nothing outside", () => {
    for (const path of [...ending("openapi.json"), "openapi/lending.ja.json"]) {
      const refs = [...text(path).matchAll(/"\$ref": "([^"]*)"/g)].map(([, ref = ""]) => ref);
      expect(refs.length).toBeGreaterThan(5);
      expect(refs.filter((ref) => !ref.startsWith("#/"))).toEqual([]);
    }
  });
});

test("the types compile strictly, and say what a loan is", async () => {
  const files = new Map(paths().flatMap((path) => (path.startsWith("types/") ? [[path, text(path)] as const] : [])));
  const consumer = `import { type Loan, requirements } from "./types/index.js";
export const loan: Loan = { loanId: "L-0001", dueOn: "2026-05-07", holding: { kind: "printed", title: "Stars", shelf: "440" } };
// @ts-expect-error: a digital book has a format and no shelf.
export const odd: Loan = { ...loan, holding: { kind: "digital", title: "Seas", shelf: "440" } };
export const level: "must" = requirements["DATA-FMT-01"].level;
`;
  const request = { files: new Map([...files, ["use.mts", consumer]]), entries: ["use.mts", "types/index.d.ts"] };
  expect(await compileTypeScript(request)).toEqual([]);
});

describe("the site", () => {
  test("has no link that leads nowhere", () => {
    const broken = ending(".html").flatMap((page) =>
      linksOf(text(page)).flatMap((link) => (leads(page, link) ? [] : [`${page} → ${link}`])),
    );
    expect(broken).toEqual([]);
  });

  test("gives each id once on a page, and each page a language and a title", () => {
    for (const page of ending(".html")) {
      const ids = [...text(page).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect([page, ids.length]).toEqual([page, new Set(ids).size]);
      expect(text(page)).toMatch(/^<!doctype html>\s*<html lang="(?:ja|en)">.*?<title>[^<]+<\/title>/s);
    }
  });

  test("asks nobody for anything but its own files", () => {
    const loaded = ending(".html").flatMap((page) =>
      [
        ...text(page).matchAll(
          /<(?:script|img|iframe|source)[^>]*\ssrc="([^"]*)"|<link rel="(?:stylesheet|icon)"[^>]*\shref="([^"]*)"/g,
        ),
      ].map(([, src, href]) => src ?? href ?? ""),
    );
    // The page for addresses that lead nowhere is shown at any depth.
    const elsewhere = loaded.filter((link) => /^(?:[a-z]+:|\/)/i.test(link) && !link.startsWith("/guideline/assets/"));
    expect(elsewhere).toEqual([]);
  });
});

test("the workbooks and documents are archives of well-formed parts, and name no part that is missing", () => {
  for (const path of [...ending(".xlsx"), ...ending(".docx")]) {
    const parts = unpackZip(out.get(path) ?? new Uint8Array());
    const faults = Object.entries(parts).flatMap(([name, bytes]) => {
      if (!/\.(?:xml|rels)$/.test(name)) return [];
      const xml = new TextDecoder().decode(bytes);
      return [...xmlFaults(xml), ...danglingTargets(name, xml, parts)].map((fault) => `${name}: ${fault}`);
    });
    expect([path, faults]).toEqual([path, []]);
    expect(Object.keys(parts)).toContain("[Content_Types].xml");
  }
});

test("nothing of the output tells where it was built", () => {
  // The reader of API documents is another's, as it is on npm.
  for (const path of ending("").filter((name) => name !== "site/assets/redoc.js")) {
    const all = /\.(?:xlsx|docx)$/.test(path)
      ? Object.values(unpackZip(out.get(path) ?? new Uint8Array()))
          .map((bytes) => new TextDecoder().decode(bytes))
          .join("\n")
      : text(path);
    expect([path, /\/work\/|\/tool\/|node_modules/.exec(all)?.[0]]).toEqual([path, undefined]);
  }
});

function linksOf(html: string): readonly string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&"));
}

/** Whether a link of a page leads out into the web, or to a file and, if it names one, a place in it. */
function leads(page: string, link: string): boolean {
  if (/^(?:https:|mailto:)/.test(link)) return true;
  const { pathname, hash } = new URL(link, `file:///${page}`);
  // What does not know its depth is named from the root of the address in the manifest.
  const path = decodeURIComponent(pathname.slice(1)).replace(/^guideline\//, "site/");
  if (!out.has(path)) return false;
  if (hash === "") return true;
  const id = decodeURIComponent(hash.slice(1)).replaceAll("&", "&amp;");
  return text(path).includes(` id="${id}"`);
}

/** The parts that a `.rels` file names and the archive does not have. */
function danglingTargets(name: string, xml: string, parts: Readonly<Record<string, Uint8Array>>): readonly string[] {
  if (!name.endsWith(".rels")) return [];
  const base = name.replace(/_rels\/[^/]*$/, "");
  return [...xml.matchAll(/<Relationship\s[^>]*>/g)].flatMap(([relationship]) => {
    if (relationship.includes('TargetMode="External"')) return [];
    const target = /Target="([^"]*)"/.exec(relationship)?.[1] ?? "";
    const path = new URL(target, `file:///${base}`).pathname.slice(1);
    return path in parts ? [] : [`there is no ${path}`];
  });
}
