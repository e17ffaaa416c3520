import type { Child } from "../jsx-runtime.ts";
import type { PageContext, Wording } from "../page-context.ts";
import { DataTable } from "../part/data-table.tsx";
import { PageTitle } from "../part/heading.tsx";
import { Say } from "../part/say.tsx";

export interface DownloadsView {
  readonly files: readonly DownloadView[];
}

export interface DownloadView {
  /** Below the output folder. */
  readonly path: string;
  readonly content: Wording;
}

/** The other artifacts of the build. They lie beside the site's folder. */
export function drawDownloads({ files }: DownloadsView, page: PageContext): Child {
  const { words } = page;
  return (
    <article class="subject">
      <PageTitle lead={words.downloadsText}>{words.downloads}</PageTitle>
      <DataTable
        caption={words.downloads}
        rows={files}
        columns={[
          {
            head: words.file,
            cell: ({ path }) => (
              <a class="code" href={`${page.up}../../${path}`}>
                {path}
              </a>
            ),
          },
          { head: words.content, class: "broad", cell: ({ content }) => <Say wording={content} /> },
        ]}
      />
    </article>
  );
}
