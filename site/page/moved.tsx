import { printDocument } from "#output/html";
import type { Frame } from "../frame.ts";
import { HeadStart } from "../layout.tsx";
import { textOf } from "../page-context.ts";
import { stringsFor } from "../strings.ts";

/** An address at which a page stood once. */
export interface MovedView {
  readonly frame: Frame;
  /** Both below the folder of the language. */
  readonly from: string;
  readonly to: string;
}

/** A page that leads on by itself to where its subject stands now. */
export function printMoved({ frame, from, to }: MovedView): string {
  const strings = stringsFor(frame.language);
  const up = "../".repeat(from.split("/").length - 1);
  const target = up + to;
  return printDocument(
    <html lang={frame.language}>
      <head>
        <HeadStart root={`${up}../`} />
        <title>{`${strings.moved} | ${textOf(frame.title)}`}</title>
        <meta name="robots" content="noindex" />
        <meta http-equiv="refresh" content={`0; url=${target}`} />
        <link rel="canonical" href={frame.url === undefined ? target : `${frame.url}/${frame.language}/${to}`} />
      </head>
      <body class="choose">
        <main id="_main">
          <h1>{strings.moved}</h1>
          <p>
            <a href={target}>{to}</a>
          </p>
        </main>
      </body>
    </html>,
  );
}
