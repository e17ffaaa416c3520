import type { Language } from "#model";
import type { Child } from "#output/html";
import { printDocument } from "#output/html";
import { languageName } from "../language-name.ts";
import { HeadStart } from "../layout.tsx";
import { textOf, type Wording } from "../page-context.ts";
import { stringsFor } from "../strings.ts";

export interface NotFoundView {
  /** The path that the site stands under, with a slash at its end: a missing page can be at any depth. */
  readonly base: string;
  readonly languages: readonly { readonly language: Language; readonly title: Wording }[];
}

/** What a server shows for an address that nothing stands at. It cannot know the reader's language. */
export function printNotFound({ base, languages }: NotFoundView): string {
  const [normative] = languages;
  return printDocument(
    <html lang={normative?.language}>
      <head>
        <HeadStart root={base} />
        <title>{`404 | ${normative ? textOf(normative.title) : ""}`}</title>
        <meta name="robots" content="noindex" />
      </head>
      <body class="choose">
        <main id="_main">
          <h1>404</h1>
          {languages.map((entry) => (
            <Way base={base} entry={entry} />
          ))}
        </main>
      </body>
    </html>,
  );
}

function Way({ base, entry }: { readonly base: string; readonly entry: NotFoundView["languages"][number] }): Child {
  const strings = stringsFor(entry.language);
  const folder = `${base}${entry.language}`;
  return (
    <section class="part" lang={entry.language}>
      <h2>{languageName(entry.language)}</h2>
      <p>{strings.notFound}</p>
      <ul class="links">
        <li>
          <a href={`${folder}/index.html`}>{textOf(entry.title)}</a>
        </li>
      </ul>
    </section>
  );
}
