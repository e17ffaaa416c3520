import {
  type AnswerFile,
  type AnswerRow,
  answerTitle,
  answerValues,
  columns,
  dateKeys,
  formPageStrings,
  neededBy,
  neededByEvidence,
  progressValues,
  reportStrings,
  respondentKeys,
  respondentTitles,
  words,
} from "#checklist";
import type { Locale } from "#diagnostic";
import { localeOf } from "#generate";
import { xmlText } from "#output/xml";
import { contentHash } from "#text";
import { answerNames, levelNames, progressNames } from "#vocabulary";
import { formScript } from "./form-script.ts";
import { formStyle } from "./form-style.ts";
import { type Html, html, rawHtml } from "./html-text.ts";

/**
 * The form as one page that works from a disk, without a server or a network: it is filled in with a
 * browser and saves and loads the same JSON. Only its own script and style run, known by their hashes.
 */
export function checklistPage(file: AnswerFile): string {
  const locale = localeOf(file.language);
  const { guideline, side, names, rows } = file;
  const title = `${guideline.title} ${words.checklist[locale]} ${side.title}`;
  const groups = names.groups.map((group) => ({ ...group, rows: rows.filter((row) => row.group === group.id) }));
  const page = html`<!doctype html>
<html lang="${file.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${securityPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${rawHtml(formStyle)}</style>
</head>
<body>
<h1>${title}</h1>
<p>${words.edition[locale]} ${guideline.edition} / ${guideline.date} / ${guideline.publisher}</p>
<p>${formPageStrings.help[locale]}</p>
<noscript><p>${formPageStrings.noScript[locale]}</p></noscript>
${printTools(locale)}
<div class="fields">
${respondentKeys.map((key) => field({ title: respondentTitles[key][locale], key, locale }))}
</div>
${groups.map(
  (group) => html`<h2>${group.title}</h2>
${group.rows.map((row) => printRow(row, file, locale))}`,
)}
${guideline.notice === "" ? undefined : html`<p class="quiet">${guideline.notice}</p>`}
<script type="application/json" id="page">${rawHtml(jsonForHtml(pageData(file, locale)))}</script>
<script>${rawHtml(formScript)}</script>
</body>
</html>
`;
  return xmlText(page.html);
}

const securityPolicy = [
  "default-src 'none'",
  `script-src 'sha256-${base64Hash(formScript)}'`,
  `style-src 'sha256-${base64Hash(formStyle)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

function base64Hash(text: string): string {
  const pairs = contentHash(text).match(/../g) ?? [];
  return btoa(pairs.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(""));
}

/** JSON that ends no script element, whatever stands in it. */
function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** What the script works with. */
function pageData(file: AnswerFile, locale: Locale) {
  const titles = (list: readonly string[], title: (value: string) => string) =>
    Object.fromEntries(list.map((value) => [value, title(value)]));
  return {
    file,
    name: `${file.guideline.id}.${file.side.id}.json`,
    needs: neededBy,
    evidenceNeeds: neededByEvidence,
    words: {
      answers: titles(answerValues, (value) => answerTitle(value, locale)),
      progress: Object.fromEntries(progressValues.map((value) => [value, progressNames[value][locale]])),
      former: formPageStrings.former[locale],
      saved: formPageStrings.saved[locale],
      loaded: formPageStrings.loaded[locale],
      notLoaded: formPageStrings.notLoaded[locale],
    },
  };
}

function printTools(locale: Locale): Html {
  const count = (key: string, title: string) =>
    html`<tr><th scope="row">${title}</th><td data-count="${key}">0</td></tr>`;
  return html`<div class="tools">
<button type="button" id="save">${formPageStrings.save[locale]}</button>
<label><span>${formPageStrings.load[locale]}</span><input type="file" id="load" accept=".json,application/json"></label>
<button type="button" id="next">${formPageStrings.next[locale]}</button>
<span id="told" role="status"></span>
</div>
<details open><summary>${reportStrings.summary[locale]}</summary>
<table>
${answerValues.map((value) => count(value, answerNames[value][locale]))}
${progressValues.map((value) => count(value, progressNames[value][locale]))}
</table></details>`;
}

function printRow(row: AnswerRow, { names }: AnswerFile, locale: Locale): Html {
  const fields = (part: "answer" | "review") =>
    columns
      .filter((column) => column.part === part && column.kind !== "derived")
      .map(({ key, title }) => field({ title: title[locale], key, part, row: row.id, locale }));
  const asked = row.requirements.map((id) => names.requirements.find((one) => one.id === id));
  const extra = (title: string, text: string) =>
    text === "" ? undefined : html`<p class="text quiet">${title}: ${text}</p>`;
  return html`<section class="row" id="${row.id}" data-progress="open">
<h3>${row.id} <span class="quiet">${levelNames[row.level][locale]}</span> <span class="progress"></span></h3>
<p class="text">${row.question}</p>
${extra(columnTitle("evidence", locale), row.evidence)}${extra(columnTitle("method", locale), row.method)}
${
  asked.length === 0
    ? undefined
    : html`<details><summary>${columnTitle("requirements", locale)}: ${row.requirements.join(", ")}</summary>
${asked.map((one) =>
  one
    ? html`<p class="text">${one.id} ${one.title}
${one.text}</p>`
    : html``,
)}</details>`
}
<div data-former="${row.id}"></div>
<div class="fields">
${fields("answer")}
</div>
<details><summary>${formPageStrings.review[locale]}</summary><div class="fields">
${fields("review")}
</div></details>
</section>
`;
}

function columnTitle(key: string, locale: Locale): string {
  return columns.find((column) => column.key === key)?.title[locale] ?? key;
}

interface FieldParts {
  readonly title: string;
  readonly key: string;
  readonly part?: "answer" | "review";
  readonly row?: string;
  readonly locale: Locale;
}

const longTexts = new Set(["measures", "reason", "openPoints"]);

function field({ title, key, part, row, locale }: FieldParts): Html {
  const place = rawHtml(
    row === undefined || part === undefined
      ? html`data-key="${key}"`.html
      : html`data-row="${row}" data-part="${part}" data-key="${key}"`.html,
  );
  if (key === "answer") {
    const options = answerValues.map((value) => html`<option value="${value}">${answerNames[value][locale]}</option>`);
    return html`<label><span>${title}</span><select ${place}><option value=""></option>${options}</select></label>
`;
  }
  if (longTexts.has(key)) {
    return html`<label class="wide"><span>${title}</span><textarea ${place}></textarea></label>
`;
  }
  return html`<label><span>${title}</span><input type="${dateKeys.has(key) ? "date" : "text"}" ${place}></label>
`;
}
