import type { AnswerFile } from "#checklist";
import { localeOf } from "#generate";
import { type Child, Lines, printDocument } from "#output/html";
import { xmlText } from "#output/xml";

interface ReportParts {
  readonly title: string;
  /** The checklist that it is about. */
  readonly file: AnswerFile;
  /** The style sheet's text. */
  readonly style: string;
}

/** A page about filled checklists, to be read and printed: no scripts, no other files. */
export function reportPage({ title, file, style }: ReportParts, body: Child): string {
  const { guideline, respondent } = file;
  const facts = [guideline.title || guideline.id, guideline.edition, respondent.organisation, respondent.service];
  const page = printDocument(
    <html lang={localeOf(file.language)}>
      <head>
        <Lines>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          <style>{style}</style>
        </Lines>
      </head>
      <body>
        <Lines>
          <h1>{title}</h1>
          <p>{facts.filter((fact) => fact !== "").join(" / ")}</p>
          {body}
        </Lines>
      </body>
    </html>,
  );
  return xmlText(page);
}

interface ReportTableParts {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A table with its heads; the first cell of a row is its head. */
export function ReportTable({ heads, rows }: ReportTableParts): Child {
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Lines>
          {rows.map(([first = "", ...rest]) => (
            <tr>
              <th scope="row">{first}</th>
              {rest.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </Lines>
      </tbody>
    </table>
  );
}
