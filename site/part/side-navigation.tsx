import { type Child, type Printed, printed, printHtml } from "#output/html";
import type { NavigationGroup, NavigationLink, SectionNavigation } from "../frame.ts";
import { hrefTo, type PageContext } from "../page-context.ts";
import { Say } from "./say.tsx";

/** The pages of a section, beside the text on wide screens and folded above it on narrow ones. */
export function SideNavigation({ page, navigation, current }: SideNavigationProperties): Child {
  const { strings } = page;
  return (
    <details class="fold side">
      <summary>{strings.sectionNavigation}</summary>
      <nav aria-label={strings.sectionNavigation}>
        {navigation.groups.map((group) => (
          <Group group={group} links={printedLinks(group, page)} current={current} />
        ))}
      </nav>
    </details>
  );
}

interface SideNavigationProperties {
  readonly page: PageContext;
  readonly navigation: SectionNavigation;
  /** The link that stands for the page at hand. */
  readonly current: string | undefined;
}

function Group({ group, links, current }: GroupProperties): Child {
  return (
    <>
      {group.label !== undefined && (
        <p class="side-label">
          <Say wording={group.label} />
        </p>
      )}
      <ul>{group.links.map((link, index) => (link.href === current ? links[index]?.current : links[index]?.other))}</ul>
    </>
  );
}

interface GroupProperties {
  readonly group: NavigationGroup;
  readonly links: readonly PrintedLink[];
  readonly current: string | undefined;
}

interface PrintedLink {
  readonly current: Printed;
  readonly other: Printed;
}

const printedLinksOf = new WeakMap<NavigationGroup, Map<string, readonly PrintedLink[]>>();

/** The links of a group, each printed once as the current one and once as another, for each folder depth. */
function printedLinks(group: NavigationGroup, page: PageContext): readonly PrintedLink[] {
  const known = printedLinksOf.get(group) ?? new Map<string, readonly PrintedLink[]>();
  printedLinksOf.set(group, known);
  const kept = known.get(page.up);
  if (kept) return kept;
  const links = group.links.map((link) => ({
    current: printed(printHtml(<Entry page={page} link={link} current="page" />)),
    other: printed(printHtml(<Entry page={page} link={link} />)),
  }));
  known.set(page.up, links);
  return links;
}

function Entry({ page, link, current }: EntryProperties): Child {
  return (
    <li>
      <a href={hrefTo(page, link.href)} aria-current={current}>
        {link.mark !== undefined && <span class="side-mark">{link.mark}</span>} <Say wording={link.label} />
      </a>
    </li>
  );
}

interface EntryProperties {
  readonly page: PageContext;
  readonly link: NavigationLink;
  readonly current?: "page" | undefined;
}
