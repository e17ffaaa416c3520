import { type Artifact, artifact } from "#generate";
import { xmlText } from "#output/xml";
import { languageName, markdownPath, stringsFor, textOf } from "#site";
import type { Page } from "./planned-page.ts";
import type { Site } from "./site.ts";

/** What programs look for on a site: which pages there are, and where their plain text is. */
export function planWebFiles(sites: readonly Site[], pages: readonly Page[]): readonly Artifact[] {
  const [first] = sites;
  if (!first) return [];
  const { url } = first.frame;
  const robots = artifact("site/robots.txt", { url }, (from) => printRobots(from.url));
  const overview = artifact(
    "site/llms.txt",
    () => ({ overview: overviewOf(sites, pages) }),
    (from) => printOverview(from.overview),
  );
  return url === undefined ? [robots, overview] : [robots, overview, planSiteMap(first, url, pages)];
}

function printRobots(url: string | undefined): string {
  return `User-agent: *\nAllow: /\n${url === undefined ? "" : `\nSitemap: ${url}/sitemap.xml\n`}`;
}

/** Addresses in a sitemap are whole, so that there is one only where the site's own address is known. */
function planSiteMap({ frame }: Site, url: string, pages: readonly Page[]): Artifact {
  const paths = [...new Set(pages.map(({ address }) => address))];
  const { languages, normative, date } = frame;
  return artifact("site/sitemap.xml", { map: { url, languages, normative, date, paths } }, (from) =>
    printSiteMap(from.map),
  );
}

interface SiteAddresses {
  readonly url: string;
  readonly languages: readonly string[];
  readonly normative: string;
  /** Of the edition. */
  readonly date: string;
  readonly paths: readonly string[];
}

function printSiteMap({ url, languages, normative, date, paths }: SiteAddresses): string {
  const address = (language: string, path: string) => escapeXml(`${url}/${language}/${path}`);
  const alternate = (tag: string, href: string) =>
    `<xhtml:link rel="alternate" hreflang="${escapeXml(tag)}" href="${href}"/>`;
  const entries = paths.flatMap((path) => {
    const alternates = [
      ...languages.map((language) => alternate(language, address(language, path))),
      alternate("x-default", address(normative, path)),
    ].join("");
    return languages.map(
      (language) => `<url><loc>${address(language, path)}</loc><lastmod>${date}</lastmod>${alternates}</url>\n`,
    );
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n',
    ...entries,
    "</urlset>\n",
  ].join("");
}

function escapeXml(text: string): string {
  return xmlText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

interface Overview {
  readonly title: string;
  readonly summary: string;
  readonly sections: readonly OverviewSection[];
}

interface OverviewSection {
  readonly name: string;
  readonly entries: readonly { readonly title: string; readonly href: string; readonly description: string }[];
}

/** One section per language: the pages that lists and texts stand on. Single requirements are found from their list. */
function overviewOf(sites: readonly Site[], pages: readonly Page[]): Overview {
  const [first] = sites;
  const titles = sites.map(({ frame }) => textOf(frame.title));
  return {
    title: titles[0] ?? "",
    summary: first ? `${titles.slice(1).join(" / ")} ${stringsFor(first.language).purpose}`.trim() : "",
    sections: sites.map(({ language, frame }) => ({
      name: languageName(language),
      entries: pages
        .filter((page) => page.frame === frame && !/^(?:requirements|schemas|package)\//.test(page.address))
        .map(({ head }) => {
          const title = textOf(head.title);
          const path = `${language}/${markdownPath(head.path)}`;
          const description = head.description === title ? "" : head.description;
          return { title, href: frame.url === undefined ? path : `${frame.url}/${path}`, description };
        }),
    })),
  };
}

function printOverview({ title, summary, sections }: Overview): string {
  const blocks = sections.map(({ name, entries }) =>
    [
      `## ${name}`,
      "",
      ...entries.map(({ title: label, href, description }) => {
        const line = `- [${label.replace(/[[\]]/g, "\\$&")}](${href})`;
        return description === "" ? line : `${line}: ${description}`;
      }),
    ].join("\n"),
  );
  return `${[`# ${title}`, `> ${summary}`, ...blocks].join("\n\n")}\n`;
}
