import type { Child } from "../jsx-runtime.ts";
import { languageName } from "../language-name.ts";
import type { PageContext, Wording } from "../page-context.ts";
import { DataTable } from "../part/data-table.tsx";
import { PageTitle } from "../part/heading.tsx";
import { Say } from "../part/say.tsx";

export interface DownloadsView {
  readonly downloads: readonly DownloadView[];
}

/** One thing to download, in some languages and forms. */
export interface DownloadView {
  readonly content: Wording;
  readonly versions: readonly {
    /** Absent: the file is the same for every language. */
    readonly language?: string | undefined;
    readonly files: readonly { readonly path: string; readonly form: string }[];
  }[];
}

/** The other artifacts of the build. They lie beside the site's folder. */
export function drawDownloads({ downloads }: DownloadsView, page: PageContext): Child {
  const { words } = page;
  return (
    <article class="subject">
      <PageTitle lead={words.downloadsText}>{words.downloads}</PageTitle>
      <DataTable
        caption={words.downloads}
        rows={downloads}
        columns={[
          { head: words.content, class: "broad", cell: ({ content }) => <Say wording={content} /> },
          { head: words.files, class: "broad", cell: ({ versions }) => <Versions versions={versions} page={page} /> },
        ]}
      />
    </article>
  );
}

function Versions({ versions, page }: { versions: DownloadView["versions"]; page: PageContext }): Child {
  return (
    <ul class="versions">
      {versions.map(({ language, files }) => (
        <li>
          <span class="quiet" lang={language}>
            {language === undefined ? page.words.inEveryLanguage : languageName(language)}
          </span>
          {files.map(({ path, form }) => [" ", <a href={`${page.up}../../${path}`}>{form}</a>])}
        </li>
      ))}
    </ul>
  );
}
