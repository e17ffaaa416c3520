import type { Level, Status } from "#model";
import type { Child } from "#output/html";
import { hrefTo, type PageContext, type Wording } from "../page-context.ts";
import { LevelBadge, StatusBadge } from "./badge.tsx";
import { Say } from "./say.tsx";

/** A link to another page of the site, seen from the folder of the language. */
export interface PageLink {
  readonly href: string;
  readonly label: Wording;
}

/** A source as other pages mention it: by its title, or by its id where there is little room. */
export interface SourceLink extends PageLink {
  readonly id: string;
}

/** A requirement as other pages mention it. */
export interface RequirementLink {
  readonly id: string;
  readonly href: string;
  readonly title: Wording;
  readonly level: Level;
  readonly status: Status;
}

export function LinkTo({ page, link }: { readonly page: PageContext; readonly link: PageLink }): Child {
  return (
    <a href={hrefTo(page, link.href)}>
      <Say wording={link.label} />
    </a>
  );
}

/** Links one under the other. */
export function LinkList({ page, links }: { readonly page: PageContext; readonly links: readonly PageLink[] }): Child {
  if (links.length === 0) return undefined;
  return (
    <ul class="links">
      {links.map((link) => (
        <li>
          <LinkTo page={page} link={link} />
        </li>
      ))}
    </ul>
  );
}

/** Names of code, side by side. */
export function CodeLinks({ page, links }: { readonly page: PageContext; readonly links: readonly PageLink[] }): Child {
  if (links.length === 0) return undefined;
  return (
    <ul class="code-links">
      {links.map((link) => (
        <li>
          <a class="code" href={hrefTo(page, link.href)}>
            <Say wording={link.label} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Requirements one under the other: number, title, strength. */
export function RequirementList({ page, requirements }: RequirementListProperties): Child {
  if (requirements.length === 0) return undefined;
  return (
    <ul class="links requirement-links">
      {requirements.map((requirement) => (
        <li>
          <a href={hrefTo(page, requirement.href)}>
            <span class="id">{requirement.id}</span> <Say wording={requirement.title} />
          </a>{" "}
          <LevelBadge level={requirement.level} strings={page.strings} />{" "}
          <StatusBadge status={requirement.status} strings={page.strings} />
        </li>
      ))}
    </ul>
  );
}

interface RequirementListProperties {
  readonly page: PageContext;
  readonly requirements: readonly RequirementLink[];
}

/** Only the numbers of requirements, for cells. */
export function RequirementIds({ page, requirements }: RequirementListProperties): Child {
  if (requirements.length === 0) return undefined;
  return (
    <ul class="ids">
      {requirements.map(({ id, href }) => (
        <li>
          <a class="id" href={hrefTo(page, href)}>
            {id}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** To the pages before and after this one. */
export function Neighbours({ page, previous, next }: NeighboursProperties): Child {
  if (!previous && !next) return undefined;
  const { strings } = page;
  return (
    <nav class="neighbours" aria-label={strings.neighbours}>
      {previous && <Neighbour page={page} link={previous} direction="previous" />}
      {next && <Neighbour page={page} link={next} direction="next" />}
    </nav>
  );
}

interface NeighboursProperties {
  readonly page: PageContext;
  readonly previous?: PageLink | undefined;
  readonly next?: PageLink | undefined;
}

function Neighbour({ page, link, direction }: NeighbourProperties): Child {
  return (
    <a
      class={`neighbour neighbour-${direction}`}
      href={hrefTo(page, link.href)}
      rel={direction === "next" ? "next" : "prev"}
    >
      <span class="neighbour-direction">{page.strings[direction]}</span>
      <span class="neighbour-label">
        <Say wording={link.label} />
      </span>
    </a>
  );
}

interface NeighbourProperties {
  readonly page: PageContext;
  readonly link: PageLink;
  readonly direction: "previous" | "next";
}
