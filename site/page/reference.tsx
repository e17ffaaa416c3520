import type { Child } from "#output/html";
import { printDocument } from "#output/html";
import { referencePolicy } from "../content-policy.ts";
import type { Frame } from "../frame.ts";
import { languageName } from "../language-name.ts";
import { textOf, type Wording } from "../page-context.ts";
import { stringsFor } from "../strings.ts";

/** An API in the view of Redoc, for those who know it. */
export interface ReferenceView {
  readonly frame: Frame;
  readonly title: Wording;
  /** Below the folder of the language: `reference/loans.html`. */
  readonly path: string;
  /** The OpenAPI document, seen from the page. */
  readonly document: string;
}

/**
 * A page that a script draws: Redoc, which comes with the site. It writes styles into the page, so this
 * page alone allows that. Without JavaScript the page leads to the tables, which say the same.
 */
export function printReference(view: ReferenceView): string {
  const { frame, title, document } = view;
  const strings = stringsFor(frame.language);
  const name = textOf(title);
  return printDocument(
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={referencePolicy} />
        <meta name="referrer" content="same-origin" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <link rel="stylesheet" href="../../assets/tokens.css" />
        <link rel="stylesheet" href="../../assets/reference.css" />
        <script src="../../assets/redoc.js" defer={true} />
        <script src="../../assets/reference.js" defer={true} />
        <title>{`${name} (Redoc) | ${textOf(frame.title)}`}</title>
        <meta name="description" content={strings.referenceText} />
        <Alternates view={view} />
      </head>
      <body>
        <ReferenceHead view={view} />
        <main id="_main">
          <div data-redoc={document}>
            <div class="reference-note">
              <h1>{name}</h1>
              <p>
                {strings.referenceText} <a href="../api.html">{strings.referenceTables}</a>
              </p>
            </div>
          </div>
        </main>
      </body>
    </html>,
  );
}

function Alternates({ view }: { readonly view: ReferenceView }): Child {
  const { frame, path } = view;
  const root = frame.url ?? "../..";
  return [
    frame.url !== undefined && <link rel="canonical" href={`${frame.url}/${frame.language}/${path}`} />,
    frame.languages.map((language) => (
      <link rel="alternate" hreflang={language} href={`${root}/${language}/${path}`} />
    )),
    <link rel="alternate" hreflang="x-default" href={`${root}/${frame.normative}/${path}`} />,
  ];
}

function ReferenceHead({ view }: { readonly view: ReferenceView }): Child {
  const { frame, path } = view;
  const strings = stringsFor(frame.language);
  return (
    <header class="reference-head">
      <a href="../index.html">{textOf(frame.title)}</a>
      <a href="../api.html">{strings.referenceTables}</a>
      {frame.languages
        .filter((language) => language !== frame.language)
        .map((language) => (
          <a href={`../../${language}/${path}`} lang={language} hreflang={language} rel="alternate">
            {languageName(language)}
          </a>
        ))}
    </header>
  );
}
