import { type Level, levels } from "#model";
import type { Child } from "#output/html";
import type { SectionKey } from "../frame.ts";
import { hrefTo, type PageContext, type Wording } from "../page-context.ts";
import { Chip, WarningChip } from "../part/badge.tsx";
import { DataTable } from "../part/data-table.tsx";
import { LinkList, LinkTo, type PageLink } from "../part/links.tsx";
import { Say } from "../part/say.tsx";

export interface HomeView {
  readonly title: Wording;
  readonly edition: string;
  readonly date: string;
  readonly status: "draft" | "final";
  readonly publisher?: Wording | undefined;
  readonly sections: readonly SectionKey[];
  readonly chapters: readonly PageLink[];
  readonly areas: readonly AreaCount[];
  readonly counts: readonly Count[];
}

export interface AreaCount {
  readonly title: Wording;
  readonly href: string;
  readonly levels: Readonly<Record<Level, number>>;
}

/** How many of something there are, and where they stand. */
export interface Count {
  readonly of: "requirements" | "rows" | "clauses" | "operations" | "schemas" | "terms" | "sources";
  readonly count: number;
  readonly href: string;
}

/** Where a reader begins. */
export function drawHome(view: HomeView, page: PageContext): Child {
  const { strings } = page;
  return (
    <article class="home-page">
      <header class="hero">
        <h1>
          <Say wording={view.title} />
        </h1>
        <p class="hero-facts">
          {strings.editionOf(view.edition)}{" "}
          {view.status === "draft" ? <WarningChip>{strings.draft}</WarningChip> : <Chip>{strings.final}</Chip>}{" "}
          <time datetime={view.date}>{view.date}</time>
          {view.publisher !== undefined && [
            " ",
            <span class="hero-publisher">
              <Say wording={view.publisher} />
            </span>,
          ]}
        </p>
        <p class="lead">{strings.purpose}</p>
        <Numbers counts={view.counts} page={page} />
      </header>
      <section class="part">
        <h2 id="start">{strings.whereToStart}</h2>
        <ul class="entrances">
          <Entrance view={view} page={page} entrance="readers" />
          <Entrance view={view} page={page} entrance="developers" />
          <Entrance view={view} page={page} entrance="editors" />
        </ul>
      </section>
      {view.chapters.length > 0 && (
        <section class="part">
          <h2 id="chapters">{strings.chapters}</h2>
          <ul class="chapter-cards">
            {view.chapters.map((link) => (
              <li>
                <LinkTo page={page} link={link} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.areas.length > 0 && (
        <section class="part">
          <h2 id="areas">{strings.byAreaAndLevel}</h2>
          <AreaTable areas={view.areas} page={page} />
        </section>
      )}
    </article>
  );
}

/** Which sections a kind of reader is sent to. */
const entrances = {
  readers: { title: "forReaders", text: "forReadersText", sections: ["chapters", "requirements", "glossary"] },
  developers: { title: "forDevelopers", text: "forDevelopersText", sections: ["api", "requirements", "downloads"] },
  editors: { title: "forEditors", text: "forEditorsText", sections: ["checklist", "contract", "sources", "about"] },
} as const;

function Entrance({ view, page, entrance }: EntranceProperties): Child {
  const { strings } = page;
  const { title, text, sections } = entrances[entrance];
  const present = sections.filter((section) => view.sections.includes(section));
  return (
    <li class="entrance">
      <h3>{strings[title]}</h3>
      <p>{strings[text]}</p>
      <LinkList page={page} links={present.map((section) => ({ href: `${section}.html`, label: strings[section] }))} />
    </li>
  );
}

interface EntranceProperties {
  readonly view: HomeView;
  readonly page: PageContext;
  readonly entrance: keyof typeof entrances;
}

function Numbers({ counts, page }: { readonly counts: readonly Count[]; readonly page: PageContext }): Child {
  const { strings } = page;
  const names = {
    requirements: strings.requirements,
    rows: strings.checklist,
    clauses: strings.contract,
    operations: strings.operations,
    schemas: strings.schemas,
    terms: strings.glossary,
    sources: strings.sources,
  };
  return (
    <dl class="numbers">
      {counts.map(({ of, count, href }) => (
        <div>
          <dt>
            <a href={hrefTo(page, href)}>{names[of]}</a>
          </dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

function AreaTable({ areas, page }: { readonly areas: readonly AreaCount[]; readonly page: PageContext }): Child {
  const { strings } = page;
  const level = (name: Level) => ({
    head: strings[name],
    class: "figure",
    cell: (area: AreaCount) => area.levels[name],
  });
  return (
    <DataTable
      kind="figures"
      caption={strings.byAreaAndLevel}
      rows={areas}
      columns={[
        {
          head: strings.area,
          class: "broad",
          cell: ({ title, href }) => (
            <a href={hrefTo(page, href)}>
              <Say wording={title} />
            </a>
          ),
        },
        ...levels.map(level),
        {
          head: strings.total,
          class: "figure",
          cell: (area) => levels.reduce((sum, name) => sum + area.levels[name], 0),
        },
      ]}
    />
  );
}
