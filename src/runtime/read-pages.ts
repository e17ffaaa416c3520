import type { CallOptions } from "./client-options.js";
import { reader } from "./invariant.js";
import type { ApiFacts } from "./operation.js";
import type { GivenRequest } from "./write-request.js";

/** What has changed since the last time. */
export interface Changes<Item, Id = string> {
  /** New and changed items. */
  readonly changed: readonly Item[];
  /** Items that are gone, or that another has taken the place of, by id. */
  readonly removed: readonly Id[];
  /** For the next time. */
  readonly next: string | undefined;
}

interface Paging {
  readonly given: GivenRequest;
  readonly call?: CallOptions | undefined;
}

type FetchPage = (given?: GivenRequest, call?: CallOptions) => Promise<unknown>;

/** One page after the other. */
export async function* eachPage(
  { paging }: ApiFacts,
  fetchPage: FetchPage,
  { given, call }: Paging,
): AsyncGenerator<unknown, void, undefined> {
  const next = reader(paging?.next ?? "");
  let cursor: unknown;
  do {
    const query = cursor === undefined ? given.query : { ...given.query, [paging?.parameter ?? ""]: cursor };
    const page = await fetchPage({ ...given, ...(query && { query }) }, call);
    yield page;
    const following = paging ? next(page) : undefined;
    if (following !== undefined && following === cursor) throw new Error("The next page has the cursor of this one.");
    cursor = following;
  } while (cursor !== undefined && cursor !== null && cursor !== "");
}

/** One item after the other. */
export async function* eachItem(
  { paging }: ApiFacts,
  pages: AsyncIterable<unknown>,
): AsyncGenerator<unknown, void, undefined> {
  const read = reader(paging?.items ?? "");
  for await (const page of pages) {
    const items = read(page);
    if (Array.isArray(items)) yield* items;
  }
}

interface ChangesRequest extends Paging {
  readonly since?: string | undefined;
}

/** What has changed, over all pages: of each item the last that is told. */
export async function changesSince(
  facts: ApiFacts,
  pages: (given: GivenRequest, call?: CallOptions) => AsyncIterable<unknown>,
  { given, since, call }: ChangesRequest,
): Promise<Changes<unknown>> {
  const { changes, paging } = facts;
  if (!changes) throw new Error("The guideline says nothing of changes.");
  const [nextOf, itemsOf, idOf] = [reader(changes.next), reader(paging?.items ?? ""), reader(changes.id)];
  const replaced = changes.replaces === undefined ? () => undefined : reader(changes.replaces);
  const changed = new Map<string, unknown>();
  const removed = new Set<string>();
  const drop = (id: unknown) => {
    if (typeof id !== "string") return;
    changed.delete(id);
    removed.add(id);
  };
  let next: unknown;
  const query = since === undefined ? given.query : { ...given.query, [changes.parameter]: since };
  for await (const page of pages({ ...given, ...(query && { query }) }, call)) {
    for (const item of listOf(itemsOf(page))) {
      const id = String(idOf(item));
      drop(replaced(item));
      if (isRemoved(changes.removed, item)) drop(id);
      else {
        removed.delete(id);
        changed.set(id, item);
      }
    }
    next = nextOf(page) ?? next;
  }
  return { changed: [...changed.values()], removed: [...removed], next: typeof next === "string" ? next : since };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRemoved(marks: Readonly<Record<string, readonly string[]>>, item: unknown): boolean {
  return Object.entries(marks).some(([field, values]) => values.includes(String(reader(field)(item))));
}
