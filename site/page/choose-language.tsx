import type { Language } from "#model";
import type { Child } from "#output/html";
import { printDocument } from "#output/html";
import { languageName } from "../language-name.ts";
import { HeadStart } from "../layout.tsx";
import { textOf, type Wording } from "../page-context.ts";
import { stringsFor } from "../strings.ts";

export interface ChooseLanguageView {
  readonly normative: Language;
  readonly languages: readonly { readonly language: Language; readonly title: Wording }[];
}

/** The page before the languages. It leads on to the normative one by itself. */
export function printChooseLanguage({ normative, languages }: ChooseLanguageView): string {
  const strings = stringsFor(normative);
  return printDocument(
    <html lang={normative}>
      <head>
        <HeadStart root="" />
        <title>{titleOf({ normative, languages })}</title>
        <meta http-equiv="refresh" content={`0; url=${normative}/index.html`} />
        {languages.map(({ language }) => (
          <link rel="alternate" hreflang={language} href={`${language}/index.html`} />
        ))}
      </head>
      <body class="choose">
        <main id="_main">
          <h1>{strings.chooseLanguage}</h1>
          <ul class="links">
            {languages.map((entry) => (
              <Choice entry={entry} />
            ))}
          </ul>
        </main>
      </body>
    </html>,
  );
}

function Choice({ entry }: { readonly entry: ChooseLanguageView["languages"][number] }): Child {
  const { language, title } = entry;
  return (
    <li>
      <a href={`${language}/index.html`} hreflang={language} lang={language}>
        {languageName(language)}: {textOf(title)}
      </a>
    </li>
  );
}

function titleOf({ normative, languages }: ChooseLanguageView): string {
  const own = languages.find(({ language }) => language === normative);
  return own ? textOf(own.title) : normative;
}
