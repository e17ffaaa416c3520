/** Where the page stands: the folder of the site, and that of the page's language. */
export interface SitePlace {
  readonly root: string;
  readonly language: string;
  readonly folder: string;
}

/** Seen from the script's own address, `<root>/assets/site.js`: a page knows no other absolute one. */
export function sitePlace(scriptAddress: string, language: string): SitePlace {
  const root = new URL("../", scriptAddress).href;
  return { root, language, folder: `${root}${language}/` };
}

/** The place of a link below the folder of the language; `undefined` if it leads elsewhere. */
export function placeBelow({ folder }: SitePlace, href: string): string | undefined {
  return href.startsWith(folder) ? href.slice(folder.length).replace(/\?[^#]*/, "") : undefined;
}
