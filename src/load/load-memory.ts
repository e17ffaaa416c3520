import type { Diagnostic, Report } from "#diagnostic";

/**
 * What readers made of parts of a guideline that has been loaded before. It lives as long as somebody edits;
 * a single run has none.
 */
export interface LoadMemory {
  /**
   * What `read` gives, with its reports: from the last time, if `reader` got the very same things then. The first of
   * them is an object, and everything that `read` looks at is among them or part of them.
   */
  recall<Result>(reader: string, things: Things, read: (report: Report) => Result, report: Report): Result;
}

export type Things = readonly [object, ...unknown[]];

export const noMemory: LoadMemory = { recall: (_reader, _things, read, report) => read(report) };

interface Memory {
  readonly things: Things;
  readonly result: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

export function createLoadMemory(): LoadMemory {
  const known = new WeakMap<object, Map<string, Memory>>();
  return {
    recall<Result>(reader: string, things: Things, read: (report: Report) => Result, report: Report): Result {
      const [first] = things;
      const memories = known.get(first) ?? new Map<string, Memory>();
      const last = memories.get(reader);
      if (last && last.things.length === things.length && last.things.every((one, at) => Object.is(one, things[at]))) {
        last.diagnostics.forEach(report);
        // What this reader gave for these things.
        return last.result as Result;
      }
      const diagnostics: Diagnostic[] = [];
      const result = read((diagnostic) => void diagnostics.push(diagnostic));
      memories.set(reader, { things, result, diagnostics });
      known.set(first, memories);
      diagnostics.forEach(report);
      return result;
    },
  };
}
