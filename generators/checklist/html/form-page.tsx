import {
  type AnswerFile,
  type AnswerRow,
  answerStrings,
  answerValues,
  columns,
  dateKeys,
  formPageStrings,
  progressValues,
  reportStrings,
  respondentKeys,
  respondentTitles,
} from "#checklist";
import type { Locale } from "#diagnostic";
import { localeOf } from "#generate";
import { type Child, Lines, printDocument } from "#output/html";
import { xmlText } from "#output/xml";
import { contentHash } from "#text";
import { answerNames, levelNames, progressNames } from "#vocabulary";
import type { FormAssets } from "./page-assets.ts";
import { pageData } from "./page-data.ts";

/**
 * The form as one page that works from a disk, without a server or a network: it is filled in with a
 * browser and saves and loads the same JSON. Only its own script and style run, known by their hashes.
 */
export function checklistPage(file: AnswerFile, assets: FormAssets): string {
  const locale = localeOf(file.language);
  const { guideline, side, names, rows } = file;
  const title = `${guideline.title} ${answerStrings.checklist[locale]} ${side.title}`;
  const groups = names.groups.map((group) => ({ ...group, rows: rows.filter((row) => row.group === group.id) }));
  const page = printDocument(
    <html lang={file.language}>
      <head>
        <Lines>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content={securityPolicy(assets)} />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="referrer" content="no-referrer" />
          <title>{title}</title>
          <style>{assets.style}</style>
        </Lines>
      </head>
      <body>
        <Lines>
          <h1>{title}</h1>
          <p>
            {answerStrings.edition[locale]} {guideline.edition} / {guideline.date} / {guideline.publisher}
          </p>
          <p>{formPageStrings.help[locale]}</p>
          <noscript>
            <p>{formPageStrings.noScript[locale]}</p>
          </noscript>
          <Tools locale={locale} />
          <div class="fields">
            <Lines>
              {respondentKeys.map((key) => (
                <Field title={respondentTitles[key][locale]} name={key} locale={locale} />
              ))}
            </Lines>
          </div>
          {groups.map((group) => (
            <Lines>
              <h2>{group.title}</h2>
              {group.rows.map((row) => (
                <Row row={row} file={file} locale={locale} />
              ))}
            </Lines>
          ))}
          {guideline.notice !== "" && <p class="quiet">{guideline.notice}</p>}
          <script type="application/json" id="page">
            {jsonForHtml(pageData(file, locale))}
          </script>
          <script>{assets.script}</script>
        </Lines>
      </body>
    </html>,
  );
  return xmlText(page);
}

function securityPolicy({ script, style }: FormAssets): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${base64Hash(script)}'`,
    `style-src 'sha256-${base64Hash(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function base64Hash(text: string): string {
  const pairs = contentHash(text).match(/../g) ?? [];
  return btoa(pairs.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(""));
}

/** JSON that ends no script element, whatever stands in it. */
function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

function Tools({ locale }: { readonly locale: Locale }): Child {
  const count = (key: string, title: string) => (
    <tr>
      <th scope="row">{title}</th>
      <td data-count={key}>0</td>
    </tr>
  );
  return (
    <Lines>
      <div class="tools">
        <button type="button" id="save">
          {formPageStrings.save[locale]}
        </button>
        <label>
          <span>{formPageStrings.load[locale]}</span>
          <input type="file" id="load" accept=".json,application/json" />
        </label>
        <button type="button" id="next">
          {formPageStrings.next[locale]}
        </button>
        <span id="told" role="status" />
      </div>
      <details open>
        <summary>{reportStrings.summary[locale]}</summary>
        <table>
          <Lines>
            {answerValues.map((value) => count(value, answerNames[value][locale]))}
            {progressValues.map((value) => count(value, progressNames[value][locale]))}
          </Lines>
        </table>
      </details>
    </Lines>
  );
}

interface RowParts {
  readonly row: AnswerRow;
  readonly file: AnswerFile;
  readonly locale: Locale;
}

function Row({ row, file, locale }: RowParts): Child {
  const fields = (part: "answer" | "review") =>
    columns
      .filter((column) => column.part === part && column.kind !== "derived")
      .map(({ key, title }) => <Field title={title[locale]} name={key} part={part} row={row.id} locale={locale} />);
  const extra = (key: "evidence" | "method") =>
    row[key] !== "" && (
      <p class="text quiet">
        {columnTitle(key, locale)}: {row[key]}
      </p>
    );
  return (
    <section class="row" id={row.id} data-progress="open">
      <Lines>
        <h3>
          {row.id} <span class="quiet">{levelNames[row.level][locale]}</span> <span class="progress" />
        </h3>
        <p class="text">{row.question}</p>
        {extra("evidence")}
        {extra("method")}
        <Requirements row={row} file={file} locale={locale} />
        <div data-former={row.id} />
        <div class="fields">
          <Lines>{fields("answer")}</Lines>
        </div>
        <details>
          <summary>{formPageStrings.review[locale]}</summary>
          <div class="fields">
            <Lines>{fields("review")}</Lines>
          </div>
        </details>
      </Lines>
    </section>
  );
}

/** What a row is asked for, folded away. */
function Requirements({ row, file, locale }: RowParts): Child {
  if (row.requirements.length === 0) return undefined;
  const asked = row.requirements.flatMap((id) => file.names.requirements.find((one) => one.id === id) ?? []);
  return (
    <details>
      <summary>
        {columnTitle("requirements", locale)}: {row.requirements.join(", ")}
      </summary>
      <Lines>
        {asked.map(({ id, title, text }) => (
          <p class="text">
            {id} {title}
            {"\n"}
            {text}
          </p>
        ))}
      </Lines>
    </details>
  );
}

function columnTitle(key: string, locale: Locale): string {
  return columns.find((column) => column.key === key)?.title[locale] ?? key;
}

interface FieldParts {
  readonly title: string;
  readonly name: string;
  readonly part?: "answer" | "review";
  readonly row?: string;
  readonly locale: Locale;
}

const longTexts = new Set(["measures", "reason", "openPoints"]);

/** A label with the field that its script finds by row, part and key. */
function Field({ title, name, part, row, locale }: FieldParts): Child {
  const place = { "data-row": row, "data-part": part, "data-key": name };
  if (name === "answer") {
    return (
      <label>
        <span>{title}</span>
        <select {...place}>
          <option value="" />
          {answerValues.map((value) => (
            <option value={value}>{answerNames[value][locale]}</option>
          ))}
        </select>
      </label>
    );
  }
  if (longTexts.has(name)) {
    return (
      <label class="wide">
        <span>{title}</span>
        <textarea {...place} />
      </label>
    );
  }
  return (
    <label>
      <span>{title}</span>
      <input type={dateKeys.has(name) ? "date" : "text"} {...place} />
    </label>
  );
}
