import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { readMarkdown } from "#load";
import { unpackZip } from "#output/zip";
import { type Files, filesBelow, libraryFiles, xmlFaults } from "#testing/guideline";
import { compileTypeScript } from "#testing/package";
import { createRepositoryWorld } from "#testing/world";
import { createSourceFile } from "#text";
import { runCommandLine } from "./run-command-line.ts";

/**
 * Texts that are allowed, and that would do something if an artifact did not carry them as mere
 * text: each text of the library's guideline begins and ends with one.
 */

const formula = "=cmd|'/C calc'!A0";
const markup = `<script>globalThis.pwned=1</script>"><img src=x onerror=alert(1)>'-- --> ]]> &amp; </textarea></style>`;
const code = `*/ globalThis.pwned = 1 /* \${globalThis.pwned=1} \`+globalThis.pwned+\` \\u0022;\\"`;
const bidi = "\u202e\u2066";
const payload = `${formula} X ${markup} ${code} ${bidi}`;
/** The API's texts may be CommonMark, so that markup is refused there; and prose holds it in code. */
const apiPayload = `${formula} X ${code} ${bidi}`;

const out = new Map<string, Uint8Array>();
const text = (path: string) => new TextDecoder().decode(out.get(path));
const ending = (extension: string) => [...out.keys()].filter((path) => path.endsWith(extension));

beforeAll(async () => {
  const files = filesBelow("/work/library", hostileLibrary());
  const { world, memory, printed } = createRepositoryWorld({ files });
  const exit = await runCommandLine(["build", "library"], world);
  for (const [path, bytes] of memory.files()) {
    if (path.startsWith("/work/out/") && !path.includes("/.shishin/")) out.set(path.slice("/work/out/".length), bytes);
  }
  const errors = printed.out.match(/^.* error .*\n.*$/gm) ?? [];
  expect({ exit, errors, err: printed.err }).toEqual({ exit: 0, errors: [], err: "" });
});

test("every artifact carries them", () => {
  const silent = [...out.keys()].filter(
    (path) =>
      // What the tool writes the same for every guideline, and addresses.
      !/\.(?:css|js|txt)$|^types\/runtime\/|sitemap\.xml$|schema\.json$|manifest\.json$|index\.html$|package\.json$/.test(
        path,
      ) && !wholeText(path).includes("calc"),
  );
  expect(silent).toEqual([]);
});

test("no page has an element, an attribute or an address that they wrote", () => {
  for (const path of ending(".html")) {
    const html = text(path);
    const tags = [...html.matchAll(/<(?:"[^"]*"|'[^']*'|[^"'>])*>/g)].map(([tag]) => tag);
    const faults = tags.filter((tag) =>
      /^<(?:script(?! (?:type="module" )?src=)|img|textarea)|\son\w+=/i.test(tag.replace(/"[^"]*"/g, '""')),
    );
    // Forms to fill in have fields and a script of their own; its hash is in their policy.
    const own = path.startsWith("checklist/") ? faults.filter((tag) => ownFormTag.test(tag)) : [];
    expect(own.filter((tag) => tag.startsWith("<script")).length).toBe(path.startsWith("checklist/") ? 2 : 0);
    expect([path, faults.filter((tag) => !own.includes(tag))]).toEqual([path, []]);
    expect([path, /(?:href|src)="\s*(?:javascript|data|vbscript):/i.exec(html)]).toEqual([path, null]);
  }
});

const ownFormTag =
  /^<textarea data-row="[A-Z0-9-]+" data-part="\w+" data-key="\w+">$|^<script(?: type="application\/json" id="page")?>$/;

test("no cell begins a formula", () => {
  for (const path of ending(".csv")) {
    const cells = cellsOf(text(path));
    expect(cells.length).toBeGreaterThan(50);
    expect([path, cells.filter((cell) => /^[\s\ufeff]*[=+\-@]/.test(cell))]).toEqual([path, []]);
  }
  for (const path of ending(".xlsx")) {
    const parts = unpackZip(out.get(path) ?? new Uint8Array());
    for (const [name, bytes] of Object.entries(parts)) {
      const xml = new TextDecoder().decode(bytes);
      const formulas = [...xml.matchAll(/<(f|formula\d|formula)\b[^>]*>([^<]*)</g)].map(([, , body = ""]) => body);
      expect([path, name, formulas.filter((body) => /calc|globalThis/.test(body))]).toEqual([path, name, []]);
    }
    expect([path, loose(parts)]).toEqual([path, []]);
  }
});

test("workbooks and documents stay well-formed", () => {
  for (const path of [...ending(".xlsx"), ...ending(".docx")]) {
    for (const [name, bytes] of Object.entries(unpackZip(out.get(path) ?? new Uint8Array()))) {
      if (/\.(?:xml|rels)$/.test(name))
        expect([path, name, xmlFaults(new TextDecoder().decode(bytes))]).toEqual([path, name, []]);
    }
  }
});

/** In the cell of a table nothing else parts lines. */
const ownBreak = "HTML is not printed: `<br>`.";

test("no Markdown has markup that they wrote", () => {
  for (const path of ending(".md")) {
    const { diagnostics } = readMarkdown(createSourceFile(path, text(path)));
    const html = diagnostics
      .filter(({ code: name }) => name === "load/raw-html" || name === "load/unsafe-link")
      // Pages lead to each other by names that a source would not use: only schemes count here.
      .filter(
        ({ code: name, message }) => name !== "load/unsafe-link" || /goes to `[a-z][a-z0-9+.-]*:/i.test(message.en),
      );
    const faults = html.map(({ message }) => message.en).filter((message) => message !== ownBreak);
    expect([path, faults]).toEqual([path, []]);
  }
});

describe("the types", () => {
  test("compile", async () => {
    const files = new Map(
      [...out.keys()].flatMap((path) => (path.startsWith("types/") ? [[path, text(path)] as const] : [])),
    );
    expect(await compileTypeScript({ files, entries: ["types/index.d.ts", "types/guideline.d.ts"] })).toEqual([]);
  });

  test("run nothing", async () => {
    const folder = mkdtempSync(join(tmpdir(), "shishin-types-"));
    const paths = [...out.keys()].filter((name) => name.startsWith("types/"));
    for (const path of paths) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), out.get(path) ?? new Uint8Array());
    }
    for (const path of paths.filter((name) => name.endsWith(".js"))) {
      await import(/* @vite-ignore */ pathToFileURL(join(folder, path)).href);
    }
    rmSync(folder, { recursive: true });
    expect(Object.hasOwn(globalThis, "pwned")).toBe(false);
  });
});

/** The library's guideline with the payload around each of its texts. */
function hostileLibrary(): Files {
  const files = Object.entries(libraryFiles()).map(([path, written]): [string, string] => {
    if (path.endsWith(".yaml"))
      return [
        path,
        stringify(around(parse(written), path.startsWith("api/") ? apiPayload : payload), { lineWidth: 0 }),
      ];
    return [path, hostileProse(written)];
  });
  return Object.fromEntries(files);
}

const textKeys = new Set([
  "title",
  "short",
  "publisher",
  "notice",
  "definition",
  "seen",
  "note",
  "description",
  "summary",
  "condition",
]);

function around(value: unknown, written: string, isText = false): unknown {
  if (typeof value === "string") return isText ? `${written} ${value} ${written}` : value;
  if (Array.isArray(value)) return value.map((item) => around(item, written));
  if (typeof value !== "object" || value === null) return value;
  const isLocalized = isText && Object.keys(value).every((key) => key === "ja" || key === "en");
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const isData = ["examples", "example", "properties"].includes(key) && key !== "properties";
      return [key, isData ? member : around(member, written, isLocalized || textKeys.has(key))];
    }),
  );
}

/** Questions, statements and evidence begin with a formula, and markup stands in code. */
function hostileProse(written: string): string {
  return written
    .replace(
      /^([^\n:#|>`*\-\s0-9{}].*)$/gm,
      (line) => `${formula.replace("|", "\\|")} ${line} \`${markup} ${code.replaceAll("`", "")}\` ${bidi}`,
    )
    .replace(/^::evidence\[/gm, `::evidence[+1+calc ${markup.replaceAll("]", "")} `);
}

function wholeText(path: string): string {
  if (!/\.(?:xlsx|docx)$/.test(path)) return text(path);
  return Object.values(unpackZip(out.get(path) ?? new Uint8Array()))
    .map((bytes) => new TextDecoder().decode(bytes))
    .join("\n");
}

function cellsOf(csv: string): readonly string[] {
  return [...csv.matchAll(/(?:^|,|\n)(?:"((?:[^"]|"")*)"|([^",\n]*))/g)].map(([, quoted, bare = ""]) => quoted ?? bare);
}

/** Cells that begin like a formula in a format that would make them one when somebody edits them. */
function loose(parts: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const part = (name: string) => new TextDecoder().decode(parts[name]);
  const strings = part("xl/sharedStrings.xml").split("<si>").slice(1);
  const formats = [
    ...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(part("xl/styles.xml"))?.[1] ?? "").matchAll(/<xf\b[^>]*>/g),
  ];
  const custom = part("xl/styles.xml").matchAll(/<numFmt (numFmtId="\d+") formatCode="@"/g);
  const textFormats = ['numFmtId="49"', ...[...custom].map(([, id = ""]) => id)];
  const sheets = Object.keys(parts).filter((name) => name.startsWith("xl/worksheets/sheet"));
  const cells = sheets.flatMap((name) => [...part(name).matchAll(/<c\b([^>]*)><v>(\d+)<\/v>/g)]);
  const texts = cells.flatMap(([, attributes = "", index = ""]) => {
    const value = /<t[^>]*>([^<]*)/.exec(strings[Number(index)] ?? "")?.[1] ?? "";
    if (!attributes.includes('t="s"') || !/^[=+\-@]/.test(value)) return [];
    const style = formats[Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0)]?.[0] ?? "";
    return [{ value, isText: textFormats.some((format) => style.includes(format)) }];
  });
  expect(texts.length).toBeGreaterThan(3);
  return texts.flatMap(({ value, isText }) => (isText ? [] : [value]));
}
