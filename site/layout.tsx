import { type Child, type Printed, printDocument, printed, printHtml } from "#output/html";
import { contentPolicy } from "./content-policy.ts";
import type { Frame, PageHead, SectionKey, SectionNavigation } from "./frame.ts";
import { languageName, languageNameIn, openGraphLocale } from "./language-name.ts";
import { markdownPath } from "./markdown-page.ts";
import { hrefTo, type PageContext, textOf } from "./page-context.ts";
import { WarningChip } from "./part/badge.tsx";
import { TranslationNotice } from "./part/notice.tsx";
import { Say } from "./part/say.tsx";
import { SideNavigation } from "./part/side-navigation.tsx";

/** The style sheets of every page, in their order; files of `site/style/`. */
export const styleSheets = [
  "tokens.css",
  "base.css",
  "layout.css",
  "prose.css",
  "parts.css",
  "pages.css",
  "script.css",
  "print.css",
] as const;

/** The scripts of every page, made from `site/script/`: the first runs before anything is drawn, the other when all is there. */
export const scripts = ["theme.js", "site.js"] as const;

/** A page as HTML: its own matter inside the frame. */
export function layOut({ frame, section, head, page, body, navigation }: LayoutProperties): string {
  const shared = sharedParts(frame, page, section);
  return printDocument(
    <html lang={frame.language}>
      <Head frame={frame} head={head} page={page} start={shared.start} />
      <body class={section ?? (head.path === "index.html" ? "home" : undefined)}>
        {shared.skip}
        <header class="top">
          {shared.title}
          {shared.tools}
          <LanguageSwitch frame={frame} head={head} page={page} />
          {shared.menu}
        </header>
        <div class={navigation ? "columns with-side" : "columns"}>
          {navigation && <SideNavigation page={page} navigation={navigation} current={head.current} />}
          <div class="column">
            <Breadcrumb head={head} page={page} />
            <main id="_main" tabindex={-1}>
              <MovedParts head={head} page={page} />
              <TranslationNotice frame={frame} head={head} page={page} />
              {body}
            </main>
          </div>
        </div>
        {shared.footer}
      </body>
    </html>,
  );
}

/** Shown to those alone who came for one of them. */
function MovedParts({ head, page }: { readonly head: PageHead; readonly page: PageContext }): Child {
  return head.moved?.map(({ anchor, to }) => (
    <p class="moved" id={anchor}>
      {page.strings.movedPart} <a href={hrefTo(page, to)}>{to}</a>
    </p>
  ));
}

interface LayoutProperties {
  readonly frame: Frame;
  readonly section: SectionKey | undefined;
  readonly head: PageHead;
  readonly page: PageContext;
  readonly body: Child;
  readonly navigation: SectionNavigation | undefined;
}

function Head({ frame, head, page, start }: HeadProperties): Child {
  const site = textOf(frame.title);
  const own = textOf(head.title);
  const root = frame.url ?? `${page.up}..`;
  const address = frame.url === undefined ? undefined : `${frame.url}/${frame.language}/${head.path}`;
  return (
    <head>
      {start}
      <title>{own === site ? site : `${own} | ${site}`}</title>
      <meta name="description" content={head.description} />
      <meta property="og:title" content={own} />
      <meta property="og:description" content={head.description} />
      {address !== undefined && <meta property="og:url" content={address} />}
      {address !== undefined && <link rel="canonical" href={address} />}
      {frame.languages.map((language) => (
        <link rel="alternate" hreflang={language} href={`${root}/${language}/${head.path}`} />
      ))}
      <link rel="alternate" hreflang="x-default" href={`${root}/${frame.normative}/${head.path}`} />
      <link rel="alternate" type="text/markdown" href={`${page.up}${markdownPath(head.path)}`} />
    </head>
  );
}

interface HeadProperties {
  readonly frame: Frame;
  readonly head: PageHead;
  readonly page: PageContext;
  readonly start: Printed;
}

/** What the heads of all documents begin with. `root` leads from the page to the folder of the site. */
export function HeadStart({ root }: { readonly root: string }): Child {
  return (
    <>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={contentPolicy} />
      <meta name="referrer" content="same-origin" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {styleSheets.map((name) => (
        <link rel="stylesheet" href={`${root}assets/${name}`} />
      ))}
      {scripts.map((name, place) => (
        <script src={`${root}assets/${name}`} defer={place > 0} />
      ))}
    </>
  );
}

/** What a preview of a link says of the whole site. */
function OpenGraph({ frame }: { readonly frame: Frame }): Child {
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={textOf(frame.title)} />
      <meta property="og:locale" content={openGraphLocale(frame.language)} />
    </>
  );
}

/** What is the same on every page of a section: printed once for each folder depth. */
interface SharedParts {
  readonly start: Printed;
  readonly skip: Printed;
  readonly title: Printed;
  readonly tools: Printed;
  readonly menu: Printed;
  readonly footer: Printed;
}

const sharedPartsOf = new WeakMap<Frame, Map<string, SharedParts>>();

function sharedParts(frame: Frame, page: PageContext, section: SectionKey | undefined): SharedParts {
  const known = sharedPartsOf.get(frame) ?? new Map<string, SharedParts>();
  sharedPartsOf.set(frame, known);
  const key = `${page.up} ${section}`;
  const kept = known.get(key);
  if (kept) return kept;
  const parts = {
    start: keep([<HeadStart root={`${page.up}../`} />, <OpenGraph frame={frame} />]),
    skip: keep(
      <a class="skip" href="#_main">
        {page.strings.skip}
      </a>,
    ),
    title: keep(<Title frame={frame} page={page} />),
    tools: keep(<Tools page={page} />),
    menu: keep(<Menu frame={frame} page={page} section={section} />),
    footer: keep(<Footer frame={frame} page={page} />),
  };
  known.set(key, parts);
  return parts;
}

function keep(child: Child): Printed {
  return printed(printHtml(child));
}

/** What one is reading, and which edition of it. */
function Title({ frame, page }: { readonly frame: Frame; readonly page: PageContext }): Child {
  const { strings } = page;
  return (
    <p class="top-title">
      <a href={hrefTo(page, "index.html")}>
        <Say wording={frame.title} />
      </a>{" "}
      <span class="top-edition">
        {strings.editionOf(frame.edition)} {frame.status === "draft" && <WarningChip>{strings.draft}</WarningChip>}
      </span>
    </p>
  );
}

/** The way to the search, and a switch of colours that only a script can turn. */
function Tools({ page }: { readonly page: PageContext }): Child {
  const { strings } = page;
  return (
    <div class="tools">
      <a class="search-link" href={hrefTo(page, "search.html")} data-search="">
        <svg viewBox="0 0 20 20" width={20} height={20} aria-hidden="true">
          <path d="M13 13l5 5M14 8.5a5.5 5.5 0 1 1-11 0a5.5 5.5 0 0 1 11 0" />
        </svg>
        {strings.search}
      </a>
      <button type="button" class="theme-switch" data-theme-switch="" aria-label={strings.colours}>
        <svg viewBox="0 0 20 20" width={20} height={20} aria-hidden="true">
          <circle cx={10} cy={10} r={7.5} />
          <path d="M10 2.5a7.5 7.5 0 0 1 0 15z" />
        </svg>
      </button>
    </div>
  );
}

/** The same page in the other languages. */
function LanguageSwitch({
  frame,
  head,
  page,
}: {
  readonly frame: Frame;
  readonly head: PageHead;
  readonly page: PageContext;
}): Child {
  if (frame.languages.length < 2) return undefined;
  return (
    <nav class="languages" aria-label={page.strings.languages}>
      <ul>
        {frame.languages.map((language) => (
          <li>
            {language === frame.language ? (
              <a href={`${page.up}${head.path}`} lang={language} aria-current="true">
                {languageName(language)}
              </a>
            ) : (
              <a href={`${page.up}../${language}/${head.path}`} lang={language} hreflang={language} rel="alternate">
                {languageName(language)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Menu({
  frame,
  page,
  section,
}: {
  readonly frame: Frame;
  readonly page: PageContext;
  readonly section: SectionKey | undefined;
}): Child {
  const { strings } = page;
  return (
    <details class="fold menu">
      <summary>{strings.menu}</summary>
      <nav aria-label={strings.siteNavigation}>
        <ul>
          {frame.sections.map((key) => (
            <li>
              <a href={hrefTo(page, `${key}.html`)} aria-current={key === section ? "true" : undefined}>
                {strings[key]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}

function Breadcrumb({ head, page }: { readonly head: PageHead; readonly page: PageContext }): Child {
  if (head.path === "index.html") return undefined;
  return (
    <nav class="breadcrumb" aria-label={page.strings.breadcrumb}>
      <ol>
        <li>
          <a href={hrefTo(page, "index.html")}>{page.strings.home}</a>
        </li>
        {head.trail.map((link) => (
          <li>
            <a href={hrefTo(page, link.href)}>
              <Say wording={link.label} />
            </a>
          </li>
        ))}
        <li aria-current="page">
          <Say wording={head.title} />
        </li>
      </ol>
    </nav>
  );
}

function Footer({ frame, page }: { readonly frame: Frame; readonly page: PageContext }): Child {
  const { strings } = page;
  return (
    <footer class="bottom">
      <div class="bottom-inner">
        {frame.notice && (
          <p class="bottom-notice">
            <Say wording={frame.notice} />
          </p>
        )}
        {frame.language !== frame.normative && (
          <p class="bottom-notice">{strings.normative(languageNameIn(frame.normative, strings))}</p>
        )}
        <p class="bottom-line">
          <Say wording={frame.title} />{" "}
          <span>
            {strings.editionOf(frame.edition)} ({strings[frame.status]}, <time datetime={frame.date}>{frame.date}</time>
            )
          </span>
        </p>
        <p class="bottom-line">
          <Say wording={frame.publisher} /> {frame.license && <span>{frame.license}</span>}
        </p>
      </div>
    </footer>
  );
}
