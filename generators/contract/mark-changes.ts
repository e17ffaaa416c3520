import { diffArrays } from "diff";

/** A stretch of a line: what both sides have, or what only this side has. */
export interface MarkedText {
  readonly text: string;
  readonly isChanged: boolean;
}

/** One line of each side with its changed words marked. */
export interface MarkedLines {
  readonly before: readonly MarkedText[];
  readonly after: readonly MarkedText[];
}

/**
 * Two lines compared word by word. Where words are not parted by spaces, a word is a figure, a run of
 * katakana or of Latin letters, or one character; changes that a character or two hold apart are one change.
 */
export function markChanges(before: string, after: string): MarkedLines {
  const compared = diffArrays([...wordsOf(before)], [...wordsOf(after)], { maxEditLength: mostEdits });
  const parts = mergeNear(
    compared?.map(({ added, removed, value }) => ({
      before: added ? "" : value.join(""),
      after: removed ? "" : value.join(""),
      isChanged: added || removed,
    })) ?? [{ before, after, isChanged: true }],
  );
  const side = (name: "before" | "after") =>
    parts.flatMap((part): readonly MarkedText[] =>
      part[name] === "" ? [] : [{ text: part[name], isChanged: part.isChanged }],
    );
  return { before: side("before"), after: side("after") };
}

/** Lines that differ in more words than this have nothing in common worth showing. */
const mostEdits = 2000;

/** Every word of a line, with spaces and signs as words of their own: joined, they are the line again. */
function wordsOf(line: string): readonly string[] {
  return line.match(word) ?? [];
}

const word = /[\p{Script=Katakana}ー]+|[\p{Script=Latin}\p{Nd}]+(?:[.,'’_/-][\p{Script=Latin}\p{Nd}]+)*|\s+|[\s\S]/gu;

interface Part {
  readonly before: string;
  readonly after: string;
  readonly isChanged: boolean;
}

/** Confetti is hard to read: what two changes have between them joins them if it is shorter than this. */
const shortest = 3;

function mergeNear(parts: readonly Part[]): readonly Part[] {
  const merged: Part[] = [];
  parts.forEach((part, at) => {
    const last = merged.at(-1);
    const isBetween = last?.isChanged && parts[at + 1]?.isChanged;
    const isShort = [...part.before].length < shortest && !/[、。，．,.;:()（）\s]/u.test(part.before);
    const isChanged = part.isChanged || Boolean(isBetween && isShort);
    if (last && last.isChanged === isChanged) {
      merged[merged.length - 1] = { before: last.before + part.before, after: last.after + part.after, isChanged };
    } else merged.push({ ...part, isChanged });
  });
  return merged;
}

/** Two texts compared line by line, then word by word within the lines that stand for each other. */
export function markLines(
  before: readonly string[],
  after: readonly string[],
): { readonly before: readonly (readonly MarkedText[])[]; readonly after: readonly (readonly MarkedText[])[] } {
  // Empty lists have no type of their own.
  const marked = { before: [] as (readonly MarkedText[])[], after: [] as (readonly MarkedText[])[] };
  let gone: readonly string[] = [];
  const flush = (come: readonly string[]) => {
    for (let at = 0; at < Math.max(gone.length, come.length); at++) {
      const [old, now] = [gone[at], come[at]];
      const pair = old === undefined || now === undefined ? undefined : markChanges(old, now);
      const isAlike = pair !== undefined && likeness(pair.before) >= leastLikeness;
      if (old !== undefined) marked.before.push(isAlike ? pair.before : [{ text: old, isChanged: true }]);
      if (now !== undefined) marked.after.push(isAlike ? pair.after : [{ text: now, isChanged: true }]);
    }
    gone = [];
  };
  for (const { added, removed, value } of diffArrays([...before], [...after])) {
    if (removed) gone = value;
    else if (added) flush(value);
    else {
      flush([]);
      const same = value.map((text) => [{ text, isChanged: false }]);
      marked.before.push(...same);
      marked.after.push(...same);
    }
  }
  flush([]);
  return marked;
}

/** Lines with less than this in common are two lines, and not one that was changed. */
const leastLikeness = 0.3;

function likeness(parts: readonly MarkedText[]): number {
  const length = (some: readonly MarkedText[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  return length(parts.filter(({ isChanged }) => !isChanged)) / Math.max(1, length(parts));
}
