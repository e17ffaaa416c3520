import type { Child } from "#output/html";
import type { PageContext } from "../page-context.ts";

/** A file beside the site, for people: seen from the output folder. */
export interface FileLink {
  readonly path: string;
  /** What one opens it with. */
  readonly form: string;
}

/** The files that a page is also there as. */
export function FileLinks({ lead, files, page }: FileLinksProperties): Child {
  if (files.length === 0) return undefined;
  return (
    <p class="files">
      {lead}
      {files.map(({ path, form }) => [" ", <a href={`${page.up}../../${path}`}>{form}</a>])}
    </p>
  );
}

interface FileLinksProperties {
  readonly lead: string;
  readonly files: readonly FileLink[];
  readonly page: PageContext;
}
