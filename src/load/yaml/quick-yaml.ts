import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from "js-yaml";
import { point, type SourceFile, type Span, span } from "#text";
import { member } from "./json-value.ts";
import { readPlainScalar } from "./plain-scalar.ts";
import type { YamlPath, YamlSource } from "./yaml-source.ts";

/** Deeper nesting is left to the careful reader, which reports it. */
const depthLimit = 400;

/** The head of a text in lines that says how far it is indented: the two readers end such a text differently. */
const indentedText = /(?:^|\s)[|>][-+]?[1-9][-+]?[ \t]*(?:#.*)?$/m;

/** A line end of a bare CR, as old files have: of the two readers, only this one takes it for one. */
const bareReturn = /\r(?!\n)/;

/**
 * Reads the YAML that people write, several times faster than the careful reader behind `parseYaml`:
 * one document of maps, lists and values. Of everything else (anchors, tags, repeated keys, and what
 * is not YAML at all) it gives `undefined`, and the careful reader has the word.
 */
export function readQuickYaml(file: SourceFile): YamlSource | undefined {
  if (indentedText.test(file.text) || bareReturn.test(file.text)) return undefined;
  try {
    const tree = build(file.text, parseEvents(file.text, { maxDepth: depthLimit }));
    if (!tree) return undefined;
    return {
      file,
      value: tree.value,
      span: (path) => shown(file, find(tree, path).value),
      keySpan: (path) => {
        const { key, value } = find(tree, path);
        return shown(file, key ?? value);
      },
    };
  } catch {
    // What js-yaml refuses, the careful reader explains.
    return undefined;
  }
}

/** Where something stands: offsets, the end not included. */
type Range = readonly [start: number, end: number];

/** Where the members of a map or list stand, in the order of writing. */
interface Marks {
  readonly keys: string[];
  readonly keyStretches: Range[];
  readonly stretches: Range[];
  places?: ReadonlyMap<string, number>;
}

type Container = Record<string, unknown> | unknown[];

interface Tree {
  value: unknown;
  stretch: Range;
  readonly marks: Map<unknown, Marks>;
}

/** A map or list that is being filled. */
interface Frame {
  readonly container: Container;
  readonly marks: Marks;
  readonly start: number;
  readonly isFlow: boolean;
  /** The key that waits for its value. */
  key?: string | undefined;
}

function build(text: string, events: readonly Event[]): Tree | undefined {
  const tree: Tree = { value: undefined, stretch: [0, 0], marks: new Map() };
  const open: Frame[] = [];
  let documents = 0;
  let end = 0;
  for (const event of events) {
    const frame = open.at(-1);
    if (event.type === EVENT_ID.DOCUMENT) {
      // js-yaml takes an indented `---` for the beginning of a document too.
      const isMarked = event.explicitEnd || (event.explicitStart && !text.startsWith("---"));
      if (++documents > 1 || isMarked || event.directives.length > 0) return undefined;
    } else if (event.type === EVENT_ID.POP) {
      const closed = open.pop();
      if (!closed) continue;
      end = closed.isFlow ? closerAfter(text, Math.max(end, closed.start + 1)) : end;
      setEnd(tree, open.at(-1), end);
    } else if (event.type === EVENT_ID.ALIAS || event.anchorStart >= 0 || event.tagStart >= 0) {
      return undefined;
    } else if (event.type === EVENT_ID.SCALAR) {
      const stretch = stretchOf(text, event, end);
      end = Math.max(end, stretch[1]);
      const written = getScalarValue(text, event);
      const value = event.style === SCALAR_STYLE.PLAIN ? readPlainScalar(written) : written;
      if (!put(tree, frame, { value, stretch })) return undefined;
    } else {
      const container: Container = event.type === EVENT_ID.SEQUENCE ? [] : {};
      if (frame && isAwaitingKey(frame)) return undefined;
      put(tree, frame, { value: container, stretch: [event.start, event.start] });
      const marks: Marks = { keys: [], keyStretches: [], stretches: [] };
      tree.marks.set(container, marks);
      open.push({ container, marks, start: event.start, isFlow: /[[{]/.test(text.charAt(event.start)) });
    }
  }
  return tree;
}

interface Item {
  readonly value: unknown;
  readonly stretch: Range;
}

/** Puts a value where the next one belongs; not if it is a key that is there already. */
function put(tree: Tree, frame: Frame | undefined, { value, stretch }: Item): boolean {
  if (!frame) {
    tree.value = value ?? undefined;
    tree.stretch = stretch;
    return true;
  }
  const { container, marks } = frame;
  if (Array.isArray(container)) {
    container.push(value);
    marks.stretches.push(stretch);
    return true;
  }
  if (frame.key === undefined) {
    const key = value === null ? "" : String(value);
    if (key === "__proto__" || Object.hasOwn(container, key)) return false;
    frame.key = key;
    marks.keys.push(key);
    marks.keyStretches.push(stretch);
    return true;
  }
  container[frame.key] = value;
  // Of a value that is not written at all the key is what can be shown.
  marks.stretches.push(stretch[0] < 0 ? (marks.keyStretches.at(-1) ?? stretch) : stretch);
  frame.key = undefined;
  return true;
}

function isAwaitingKey(frame: Frame): boolean {
  return !Array.isArray(frame.container) && frame.key === undefined;
}

/** The map or list that was closed is the last thing that its holder has. */
function setEnd(tree: Tree, holder: Frame | undefined, end: number): void {
  if (!holder) tree.stretch = [tree.stretch[0], end];
  const { stretches } = holder?.marks ?? { stretches: [] };
  const last = stretches.at(-1);
  if (last) stretches[stretches.length - 1] = [last[0], end];
}

function stretchOf(text: string, event: Extract<Event, { readonly type: 4 }>, after: number): Range {
  const { valueStart: start, valueEnd: end, style } = event;
  if (start < 0) return [-1, after];
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) return [start - 1, end + 1];
  if (style === SCALAR_STYLE.PLAIN) return [start, end];
  const first = text.slice(start, end).search(/\S/);
  return [start + Math.max(0, first), end];
}

/** The place after the bracket that closes a list or map on one level, past commas and comments. */
function closerAfter(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "]" || character === "}") return at + 1;
    if (character === "#") {
      const line = text.indexOf("\n", at);
      at = line === -1 ? text.length : line;
    }
  }
  return from;
}

interface Found {
  readonly value: Range;
  readonly key?: Range | undefined;
}

/** The member at a path, or its nearest ancestor. */
function find(tree: Tree, path: YamlPath): Found {
  let holder: unknown;
  let step: string | number | undefined;
  let value = tree.value;
  for (const next of path) {
    const below = member(value, next);
    if (below === undefined) break;
    holder = value;
    step = next;
    value = below;
  }
  const marks = tree.marks.get(holder);
  const index = marks && step !== undefined ? indexOf(marks, holder, step) : undefined;
  if (!marks || index === undefined) return { value: tree.stretch };
  return { value: marks.stretches[index] ?? tree.stretch, key: marks.keyStretches[index] };
}

function indexOf(marks: Marks, container: unknown, step: string | number): number | undefined {
  if (Array.isArray(container)) return Number(step) < container.length ? Number(step) : undefined;
  marks.places ??= new Map(marks.keys.map((key, index) => [key, index]));
  return marks.places.get(String(step));
}

/** A block is shown by its first line: a caret under forty lines says nothing. */
function shown(file: SourceFile, [start, end]: Range): Span {
  if (end <= start) return point(file.path, Math.max(0, start));
  const line = file.text.indexOf("\n", start);
  const first = file.text.slice(start, line === -1 ? end : Math.min(end, line));
  return span(file.path, start, start + first.trimEnd().length);
}
