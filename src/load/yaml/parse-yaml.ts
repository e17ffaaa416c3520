import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from "yaml";
import type { Bilingual, Report } from "#diagnostic";
import { fileMessages } from "#load/files";
import { point, type SourceFile, type Span } from "#text";
import { withoutUnprintable } from "./without-unprintable.ts";
import { endsUnclosed, yamlReason } from "./yaml-reasons.ts";
import type { YamlPath, YamlSource } from "./yaml-source.ts";

/** How deep YAML may be nested, and how often its aliases may be used. */
const depthLimit = 500;
const aliasLimit = 100;

/** Reads YAML 1.2 (and so JSON). What cannot be read, repeated keys and alias bombs are reported. */
export function parseYaml(file: SourceFile, report: Report): YamlSource {
  const document = readDocument(file, report);
  const source: YamlSource = {
    file,
    value: document && toPlain(document, file, report),
    span: (path) => rangeOf(file, document ? nodeAt(document, path).node : undefined),
    keySpan: (path) =>
      rangeOf(file, document ? (nodeAt(document, path).key ?? nodeAt(document, path).node) : undefined),
  };
  return withoutUnprintable(source, report);
}

function readDocument(file: SourceFile, report: Report): Document | undefined {
  if (tooDeep(file.text)) {
    report(fileMessages["yaml-too-deep"]({ limit: depthLimit }, point(file.path, 0)));
    return undefined;
  }
  const document = parseDocument(file.text, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    uniqueKeys: true,
    // Data alone, whatever version or tag a file names: no dates, sets or bytes.
    schema: "core",
    resolveKnownTags: false,
    // Not "silent": that would also pass over a second document.
    logLevel: "error",
  });
  for (const error of causes(document.errors)) {
    const [start, end] = error.pos;
    const opening = endsUnclosed(error) ? openingAt(document, start) : undefined;
    const place = opening ? rangeOf(file, opening) : { file: file.path, start, end };
    report(fileMessages["yaml-syntax"]({ reason: yamlReason(error) }, place));
  }
  return document.errors.length > 0 || !aliasesResolve(document, file, report) ? undefined : document;
}

/** The quotes or brackets that end, unclosed, at an offset, which may be that of the end of the file. */
function openingAt(document: Document, offset: number): Node | undefined {
  let innermost: Node | undefined;
  visit(document, {
    Node(_, node) {
      const isOpening = isScalar(node) ? node.type?.startsWith("QUOTE") : isCollection(node) && node.flow;
      if (isOpening && node.range?.[1] === offset) innermost = node;
    },
  });
  return innermost;
}

/** Where a file cannot be read, the first error is the cause; the others follow from it, but for keys that repeat. */
function causes(errors: Document["errors"]): Document["errors"] {
  return errors.filter(({ code }, index) => index === 0 || code === "DUPLICATE_KEY").slice(0, 10);
}

/** Whether each alias stands for something that was written before it, and not for what it is part of. */
function aliasesResolve(document: Document, file: SourceFile, report: Report): boolean {
  if (!file.text.includes("*")) return true;
  let isFine = true;
  visit(document, {
    Alias(_, alias, ancestors) {
      const target = alias.resolve(document);
      if (target !== undefined && !ancestors.includes(target)) return;
      isFine = false;
      const place = rangeOf(file, alias);
      if (target) report(fileMessages["yaml-too-deep"]({ limit: depthLimit }, place));
      else report(fileMessages["yaml-syntax"]({ reason: withoutAnchor(alias.source) }, place));
    },
  });
  return isFine;
}

function withoutAnchor(name: string): Bilingual {
  return { en: `no \`&${name}\` stands before \`*${name}\``, ja: `\`*${name}\` の前に \`&${name}\` がありません` };
}

function toPlain(document: Document, file: SourceFile, report: Report): unknown {
  try {
    return document.toJS({ maxAliasCount: aliasLimit }) ?? undefined;
  } catch {
    report(fileMessages["yaml-too-deep"]({ limit: depthLimit }, point(file.path, 0)));
    return undefined;
  }
}

/** Whether brackets or indentation go deeper than the limit: such text would exhaust the parser's stack. */
function tooDeep(text: string): boolean {
  let brackets = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) {
      if (++brackets > depthLimit) return true;
    } else if ((code === 0x5d || code === 0x7d) && brackets > 0) brackets--;
  }
  return indentsDeeperThan(text, depthLimit) || /(?:[-?] ){500}/.test(text);
}

function indentsDeeperThan(text: string, limit: number): boolean {
  if (!/\n {500}/.test(text)) return false;
  const open: number[] = [];
  for (const line of text.split("\n")) {
    const indent = line.search(/\S/);
    if (indent === -1) continue;
    while ((open.at(-1) ?? -1) >= indent) open.pop();
    open.push(indent);
    if (open.length > limit) return true;
  }
  return false;
}

interface Found {
  readonly node: Node | undefined;
  readonly key?: Node;
}

function nodeAt(document: Document, path: YamlPath): Found {
  let found: Found = { node: document.contents ?? undefined };
  for (const step of path) {
    const next = childOf(resolve(document, found.node), step);
    if (!next) return { node: found.node, ...(found.key && { key: found.key }) };
    found = next;
  }
  return found;
}

function childOf(node: Node | undefined, step: string | number): Found | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined || isPair(item) ? undefined : { node: asNode(item) };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((entry) => keyText(entry) === String(step));
  if (!pair) return undefined;
  const key = asNode(pair.key);
  return { node: asNode(pair.value) ?? key, ...(key && { key }) };
}

function resolve(document: Document, node: Node | undefined): Node | undefined {
  return isAlias(node) ? node.resolve(document) : node;
}

function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

function asNode(value: unknown): Node | undefined {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value) ? value : undefined;
}

/** A block is shown by its first line: a caret under forty lines says nothing. */
function rangeOf(file: SourceFile, node: Node | undefined): Span {
  const range = node?.range;
  if (!range) return point(file.path, 0);
  const [start, valueEnd] = range;
  const lineEnd = file.text.indexOf("\n", start);
  const end = lineEnd === -1 ? valueEnd : Math.min(valueEnd, lineEnd);
  const trimmed = file.text.slice(start, end).trimEnd().length;
  return { file: file.path, start, end: start + trimmed };
}
