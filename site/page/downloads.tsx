import type { Child } from "#output/html";
import { languageName } from "../language-name.ts";
import type { PageContext, Wording } from "../page-context.ts";
import { DataTable, type TableColumn } from "../part/data-table.tsx";
import { Contents, PageTitle, Parts } from "../part/heading.tsx";

export interface DownloadsView {
  readonly groups: readonly DownloadGroup[];
}

/** Files that belong together. */
export interface DownloadGroup {
  readonly id: string;
  readonly title: string;
  readonly text?: string | undefined;
  readonly files: readonly DownloadFile[];
}

export interface DownloadFile {
  /** Seen from the output folder, which the site's folder stands in. */
  readonly path: string;
  /** Absent: the file is the same for every language. */
  readonly language?: string | undefined;
  readonly bytes?: number | undefined;
  /** In hexadecimal digits. */
  readonly sha256?: string | undefined;
}

/** What is made beside the site: every file with its size, and a hash to compare a copy with. */
export function drawDownloads({ groups }: DownloadsView, page: PageContext): Child {
  const { strings } = page;
  const parts = groups.map(({ id, title, text, files }) => ({
    id,
    // A title in a language or in several, which the union above keeps apart.
    label: title as Wording,
    depth: 2,
    body: (
      <>
        {text !== undefined && <p class="lead">{text}</p>}
        <DataTable caption={title} rows={files} columns={columnsOf(files, page)} />
      </>
    ),
  }));
  const isMade = groups.some(({ files }) => files.some(({ sha256 }) => sha256 !== undefined));
  return (
    <article class="subject wide">
      <PageTitle lead={strings.downloadsText}>{strings.downloads}</PageTitle>
      <Contents page={page} parts={parts} />
      <Parts parts={parts} />
      {isMade && (
        <p class="lead">
          {strings.compareHash} <a href={`${page.up}../../manifest.json`}>manifest.json</a>
        </p>
      )}
    </article>
  );
}

function columnsOf(files: readonly DownloadFile[], page: PageContext): readonly TableColumn<DownloadFile>[] {
  const { strings } = page;
  const columns: readonly (TableColumn<DownloadFile> & { readonly isKnown: boolean })[] = [
    {
      head: strings.file,
      class: "broad",
      cell: ({ path }) => <a href={`${page.up}../../${path}`}>{path.slice(path.lastIndexOf("/") + 1)}</a>,
      isKnown: true,
    },
    {
      head: strings.languages,
      cell: ({ language }) =>
        language === undefined ? strings.inEveryLanguage : <span lang={language}>{languageName(language)}</span>,
      isKnown: files.some(({ language }) => language !== undefined),
    },
    {
      head: strings.size,
      class: "figure",
      cell: ({ bytes }) => bytes !== undefined && strings.byteSize(bytes),
      isKnown: files.some(({ bytes }) => bytes !== undefined),
    },
    {
      head: "SHA-256",
      class: "broad hash",
      cell: ({ sha256 }) => sha256 !== undefined && <code>{sha256}</code>,
      isKnown: files.some(({ sha256 }) => sha256 !== undefined),
    },
  ];
  return columns.filter(({ isKnown }) => isKnown);
}
