import type { TranslationState } from "#model";
import type { Child } from "#output/html";
import { languageName } from "../language-name.ts";
import type { PageContext, Wording } from "../page-context.ts";
import { DataTable } from "../part/data-table.tsx";
import { Facts, joined } from "../part/facts.tsx";
import { Contents, PageTitle, Parts } from "../part/heading.tsx";
import { Paragraphs, Say } from "../part/say.tsx";

export interface AboutView {
  readonly title: Wording;
  readonly edition: string;
  readonly date: string;
  readonly status: "draft" | "final";
  readonly publisher?: Wording | undefined;
  readonly license?: string | undefined;
  readonly notice?: Wording | undefined;
  readonly languages: readonly string[];
  /** How many parts of the text are in which state, for each translation. */
  readonly translations: readonly TranslationCount[];
}

export interface TranslationCount {
  readonly language: string;
  readonly counts: Readonly<Record<TranslationState, number>>;
}

/** What this document is, whose it is and how it is made. */
export function drawAbout(view: AboutView, page: PageContext): Child {
  const { strings } = page;
  const parts = [
    ...(view.notice === undefined
      ? []
      : [{ id: "notice", label: strings.notice, depth: 2, body: <Paragraphs wording={view.notice} /> }]),
    { id: "edition", label: strings.edition, depth: 2, body: <EditionFacts view={view} page={page} /> },
    ...(view.translations.length === 0
      ? []
      : [
          { id: "translations", label: strings.translations, depth: 2, body: <Translations view={view} page={page} /> },
        ]),
    { id: "how-made", label: strings.howMade, depth: 2, body: <p>{strings.howMadeText}</p> },
  ];
  return (
    <article class="subject">
      <PageTitle>{strings.about}</PageTitle>
      <Contents page={page} parts={parts} />
      <Parts parts={parts} />
    </article>
  );
}

function EditionFacts({ view, page }: { readonly view: AboutView; readonly page: PageContext }): Child {
  const { strings } = page;
  return (
    <Facts
      facts={[
        { name: strings.title, value: <Say wording={view.title} /> },
        { name: strings.edition, value: view.edition },
        { name: strings.date, value: <time datetime={view.date}>{view.date}</time> },
        { name: strings.status, value: strings[view.status] },
        { name: strings.publisher, value: view.publisher && <Say wording={view.publisher} /> },
        { name: strings.license, value: view.license },
        {
          name: strings.languages,
          value: joined(
            view.languages.map((language) => <span lang={language}>{languageName(language)}</span>),
            strings.listSeparator,
          ),
        },
      ]}
    />
  );
}

function Translations({ view, page }: { readonly view: AboutView; readonly page: PageContext }): Child {
  const { strings } = page;
  const state = (name: TranslationState) => ({
    head: strings.translationOf[name],
    class: "figure",
    cell: ({ counts }: TranslationCount) => counts[name],
  });
  return (
    <DataTable
      kind="figures"
      caption={strings.translations}
      rows={view.translations}
      columns={[
        { head: strings.languages, cell: ({ language }) => <span lang={language}>{languageName(language)}</span> },
        state("current"),
        state("stale"),
        state("unstamped"),
        state("missing"),
      ]}
    />
  );
}
