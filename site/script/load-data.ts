import type { Previews, SearchManifest, SearchShard } from "../search-data.ts";
import type { SitePlace } from "./site-place.ts";

interface DataFiles {
  readonly manifest: SearchManifest;
  readonly shard: SearchShard;
  readonly previews: Previews;
}

const loading = new Map<string, Promise<unknown>>();

/**
 * A data file of the page's language, by its name without `.js`. Asked for once; a file that could not be
 * loaded is asked for again.
 */
export function loadData<Kind extends keyof DataFiles>(
  { root, language }: SitePlace,
  _kind: Kind,
  name: string,
): Promise<DataFiles[Kind]> {
  const full = `${language}/${name}`;
  const known = loading.get(full) ?? loadScript(`${root}${full}.js`, full);
  loading.set(full, known);
  known.catch(() => loading.delete(full));
  // The generator writes files of this kind under this name.
  return known as Promise<DataFiles[Kind]>;
}

/** Pages opened from a disk may load scripts and nothing else, so data are scripts that set a value. */
function loadScript(address: string, name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => {
      script.remove();
      const value = siteData()[name];
      if (value === undefined) reject(new Error(`${address} holds no ${name}.`));
      else resolve(value);
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`${address} cannot be loaded.`));
    };
    document.head.append(script);
  });
}

function siteData(): Readonly<Record<string, unknown>> {
  // Data files put their values there.
  return (globalThis as { readonly siteData?: Readonly<Record<string, unknown>> }).siteData ?? {};
}
