import type { Language } from "#model";
import { type Child, printDocument } from "#output/html";

/** The style sheet of these pages, by its path in the package. */
export const pageStyle = "generators/contract/page.css";

interface PageParts {
  readonly language: Language;
  readonly title: string;
  readonly bodyClass?: string;
  /** The style sheet's text. */
  readonly style: string;
}

/** One page that needs nothing else: no script, no font, no request. */
export function htmlPage({ language, title, bodyClass, style }: PageParts, body: Child): string {
  return printDocument(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>{title}</title>
        <style>{style}</style>
      </head>
      <body class={bodyClass}>{body}</body>
    </html>,
  );
}
