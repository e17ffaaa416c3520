import type { Guideline } from "#model";
import type { MovedPart } from "#site";

/** The parts of pages that stand elsewhere now, by the path of the page: redirects with an anchor. */
export function movedParts({ redirects }: Guideline): ReadonlyMap<string, readonly MovedPart[]> {
  const parts = new Map<string, MovedPart[]>();
  for (const { from, to } of redirects) {
    const [path = "", anchor] = from.split("#");
    if (anchor !== undefined) parts.set(path, [...(parts.get(path) ?? []), { anchor: decoded(anchor), to }]);
  }
  return parts;
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
