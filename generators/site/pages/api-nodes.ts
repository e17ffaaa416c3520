import type { GovernedView } from "#site";
import type { Site } from "../site.ts";

/** Operations, schemas and fields as a requirement lists them; ids that do not exist are left out. */
export function apiNodeViews(site: Site, ids: readonly string[] | undefined): readonly GovernedView[] {
  return (ids ?? []).flatMap((id) => {
    const node = site.index.apiNodes.get(id);
    const href = site.map.api.get(id);
    if (!node || href === undefined) return [];
    const title = site.say(node.kind === "operation" ? node.summary : node.title);
    return [{ kind: node.kind, id, href, title }];
  });
}
