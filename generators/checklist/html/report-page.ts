import type { AnswerFile } from "#checklist";
import { localeOf } from "#generate";
import { xmlText } from "#output/xml";
import { type Html, html, rawHtml } from "./html-text.ts";

/** A page about filled checklists, to be read and printed: no scripts, no other files. */
export function reportPage(title: string, file: AnswerFile, body: readonly Html[]): string {
  const { guideline, respondent } = file;
  const locale = localeOf(file.language);
  const facts = [guideline.title || guideline.id, guideline.edition, respondent.organisation, respondent.service];
  const page = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${rawHtml(style)}</style>
</head>
<body>
<h1>${title}</h1>
<p>${facts.filter((fact) => fact !== "").join(" / ")}</p>
${body}
</body>
</html>
`;
  return xmlText(page.html);
}

/** A table with its heads; the first cell of a row is its head. */
export function reportTable(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): Html {
  return html`<table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first = "", ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  )}</tbody>
</table>
`;
}

const style = `
@page { size: A4 landscape; margin: 12mm; }
body { font: 10.5pt/1.6 "Noto Sans JP", "Yu Gothic", "Hiragino Sans", sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1c; }
h1 { font-size: 16pt; } h2 { font-size: 12.5pt; margin-top: 2em; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #767676; padding: .3em .6em; text-align: start; vertical-align: top; white-space: pre-line; overflow-wrap: anywhere; }
thead { display: table-header-group; } thead th { background: #f1f1f4; }
tr { break-inside: avoid; }
@media print { body { margin: 0; max-width: none; padding: 0; } }
`;
