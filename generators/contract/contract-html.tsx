import type { Locale } from "#diagnostic";
import { localeOf, noLinks, type ProseLinks, type ProseWording, proseToHast } from "#generate";
import type { Prose } from "#model";
import type { Child } from "#output/html";
import { type Appendix, appendices } from "./appendices.ts";
import { type AnnexPart, type Article, type ContractDocument, contractWording, entryOf } from "./contract-document.ts";
import {
  annexHeading,
  articleHeading,
  commentaryHeading,
  contractStrings,
  editionLine,
  labelled,
  legend,
} from "./contract-strings.ts";
import type { ContractTable } from "./contract-table.ts";
import { htmlPage } from "./html-page.tsx";
import { basedOn, signingLines } from "./signing-lines.ts";

/** A contract as one page that needs nothing else: no script, no font, no request. */
export function contractHtml(document: ContractDocument, style: string): string {
  const { language, title } = document;
  const context = contextOf(document);
  return htmlPage(
    { language, title, style },
    <>
      <PageHead context={context} />
      <Contents context={context} />
      <main>
        {printProse(document.preamble, context)}
        {document.articles.map((article) => (
          <ArticlePart article={article} context={context} />
        ))}
        <Signing context={context} />
        {document.annexes.map((annex) => (
          <Annex annex={annex} context={context} />
        ))}
        {context.appendices.map((appendix) => (
          <section class="appendix">
            <h2 id={appendix.anchor}>{appendix.title}</h2>
            <FramedTable table={appendix} heading={appendix.anchor} />
          </section>
        ))}
      </main>
    </>,
  );
}

interface Context {
  readonly document: ContractDocument;
  readonly locale: Locale;
  readonly wording: ProseWording;
  readonly links: ProseLinks;
  readonly appendices: readonly Appendix[];
}

interface InContext {
  readonly context: Context;
}

function contextOf(document: ContractDocument): Context {
  const locale = localeOf(document.language);
  const targets = new Set([...document.articles, ...document.annexes, ...document.requirements].map(({ id }) => id));
  return {
    document,
    locale,
    wording: contractWording(document),
    links: {
      ...noLinks,
      id: (id) => (targets.has(id) ? `#${id}` : undefined),
      source: (id) => entryOf(document.names.sources, id)?.url || undefined,
    },
    appendices: appendices(document, locale),
  };
}

function PageHead({ context: { document, locale } }: InContext): Child {
  const { notice } = document.guideline;
  if (document.form === "deal") {
    return (
      <header>
        <h1>{document.title}</h1>
        <p class="edition">{basedOn(document, locale)}</p>
      </header>
    );
  }
  return (
    <header>
      <h1>{document.title}</h1>
      <p class="edition">{editionLine(document.guideline, locale).join(" / ")}</p>
      {notice !== "" && <p class="notice">{notice}</p>}
      <ul class="legend">
        {legend.map((line) => (
          <li>{line[locale]}</li>
        ))}
      </ul>
    </header>
  );
}

function Contents({ context: { document, locale, appendices } }: InContext): Child {
  const entries = [
    ...document.articles.map((article) => ({ href: `#${article.id}`, title: articleHeading(article, locale) })),
    ...document.annexes.map((annex) => ({ href: `#${annex.id}`, title: annexHeading(annex, locale) })),
    ...appendices.map(({ anchor, title }) => ({ href: `#${anchor}`, title })),
  ];
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents">{contractStrings.contents[locale]}</h2>
      <ol>
        {entries.map(({ href, title }) => (
          <li>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function ArticlePart({ article, context }: InContext & { readonly article: Article }): Child {
  const { locale } = context;
  return (
    <article id={article.id}>
      <h2>{articleHeading(article, locale)}</h2>
      {printProse(article.text, context)}
      {article.alternatives.map(({ id, label, title, text }) => (
        <section class="alternative" id={`${article.id}-${id}`}>
          <h3>{labelled(label, title, locale)}</h3>
          {printProse(text, context)}
        </section>
      ))}
      {context.document.hasCommentary && <Commentary article={article} context={context} />}
    </article>
  );
}

function Signing({ context: { document, locale } }: InContext): Child {
  const lines = signingLines(document, locale);
  if (lines.length === 0) return undefined;
  return (
    <section class="signing">
      {lines.map(({ kind, text }) => (
        <p class={kind === "closing" ? undefined : kind}>{text}</p>
      ))}
    </section>
  );
}

function Annex({ annex, context }: InContext & { readonly annex: AnnexPart }): Child {
  return (
    <section class="annex" id={annex.id}>
      <h2>{annexHeading(annex, context.locale)}</h2>
      {printProse(annex.text, context)}
      {annex.tables.map((table, position) => {
        const caption = `${annex.id}-${position + 1}`;
        return (
          <>
            <h3 id={caption}>{table.title}</h3>
            <FramedTable table={table} heading={caption} />
          </>
        );
      })}
    </section>
  );
}

function Commentary({ article, context }: InContext & { readonly article: Article }): Child {
  const { document, locale } = context;
  const secured = document.requirements.filter(({ id }) => article.secures.includes(id));
  const heading = `${article.id}-commentary`;
  return (
    <aside aria-labelledby={heading}>
      <h3 id={heading}>{commentaryHeading(article, locale)}</h3>
      {printProse(article.commentary, context)}
      {secured.length > 0 && (
        <>
          <h4>{contractStrings.requirements[locale]}</h4>
          <ul>
            {secured.map(({ id, title }) => (
              <li>
                <a href={`#${id}`}>{id}</a> {title}
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}

/** Wide tables scroll in a frame of their own, which a keyboard can reach. */
function FramedTable({ table, heading }: { readonly table: ContractTable; readonly heading: string }): Child {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the frame is a region of the page only because it scrolls.
    <div class="frame" tabindex={0} role="region" aria-labelledby={heading}>
      <table>
        <thead>
          <tr>
            {table.head.map((cell) => (
              <th scope="col">{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ id, cells }) => (
            <tr id={id}>
              {cells.map((cell, column) =>
                column === 0 ? <th scope="row">{withBreaks(cell)}</th> : <td>{withBreaks(cell)}</td>,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function withBreaks(cell: string): Child {
  return cell.split("\n").map((line, position) => (position === 0 ? line : [<br />, line]));
}

function printProse(prose: Prose, { links, wording }: Context): Child {
  return proseToHast(prose, links, wording);
}
