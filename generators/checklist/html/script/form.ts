/*
 * What the form does in a browser. The file that the page holds is the JSON of the checklist; fields are bound
 * to it by row and key. Nothing is sent anywhere or kept in the browser.
 */
import type { PageData } from "../page-data.ts";

/** Texts by key, as the fields of a row write them. */
type Cells = Record<string, string>;

/** What of a checklist's JSON is shown or changed here; everything else in it stays as it was. */
interface OpenFile {
  readonly respondent: Cells;
  readonly rows: readonly OpenRow[];
}
interface OpenRow {
  readonly id: string;
  readonly answer: Cells;
  readonly review: Cells;
  readonly former?: readonly { readonly edition: string; readonly answer: Cells }[];
}
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

// The page that this script came with holds these data, and an answer file is an open file.
const page = JSON.parse(byId("page").textContent ?? "") as Omit<PageData, "file"> & { readonly file: OpenFile };
const needs: Readonly<Record<string, readonly string[]>> = page.needs;
const formId = identityOf(page.file);
const rowIds = new Set(page.file.rows.map(({ id }) => id));
let file = page.file;
let isSaved = true;

document.addEventListener("input", ({ target }) => {
  if (!isField(target)) return;
  const cells = cellsOf(target);
  if (!cells) return;
  cells[keyOf(target)] = target.value;
  isSaved = false;
  judge();
});

byId("save").addEventListener("click", () => {
  const text = `${JSON.stringify(file, undefined, 2)}\n`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = page.name;
  link.click();
  URL.revokeObjectURL(link.href);
  isSaved = true;
  tell(page.words.saved);
});

byId("load").addEventListener("change", async ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const chosen = target.files?.[0];
  if (!chosen) return;
  const read = formIn(await chosen.text());
  if (read) {
    file = read;
    isSaved = true;
    show();
  }
  tell(read ? page.words.loaded : page.words.notLoaded);
  target.value = "";
});

byId("next").addEventListener("click", () => {
  const row = document.querySelector('[data-progress="open"], [data-progress="incomplete"]');
  row?.scrollIntoView();
  row?.querySelector("select")?.focus();
});

addEventListener("beforeunload", (event) => {
  if (!isSaved) event.preventDefault();
});

show();

/** The file goes into the fields. */
function show(): void {
  for (const field of fields()) field.value = cellsOf(field)?.[keyOf(field)] ?? "";
  for (const row of file.rows) showFormer(row);
  judge();
}

function showFormer({ id, former = [] }: OpenRow): void {
  const place = document.querySelector(`[data-former="${CSS.escape(id)}"]`);
  if (!place) return;
  place.classList.toggle("former", former.length > 0);
  place.replaceChildren(
    ...former.map(({ edition, answer }) => {
      const { answer: value = "", measures, reason, evidenceName } = answer;
      const said = [page.words.answers[value] ?? value, measures, reason, evidenceName].filter((text) => text !== "");
      const line = document.createElement("p");
      line.className = "text";
      line.textContent = `${page.words.former} (${edition}): ${said.join(" / ")}`;
      return line;
    }),
  );
}

/** Says for each row, in words, how far it has got, and counts. */
function judge(): void {
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { id, answer } of file.rows) {
    const lacking = missingIn(answer);
    const progress = progressOf(answer, lacking);
    count(progress);
    count(answer.answer ?? "");
    const section = document.getElementById(id);
    section?.setAttribute("data-progress", progress);
    const word = section?.querySelector(".progress");
    if (word) word.textContent = page.words.progress[progress] ?? "";
    for (const field of section?.querySelectorAll('[data-part="answer"]') ?? []) {
      field.setAttribute("aria-invalid", String(lacking.includes(field.getAttribute("data-key") ?? "")));
    }
  }
  for (const cell of document.querySelectorAll("[data-count]")) {
    cell.textContent = String(counts.get(cell.getAttribute("data-count") ?? "") ?? 0);
  }
}

/** The cells that an answer asks for beside itself and that are empty. */
function missingIn(answer: Cells): readonly string[] {
  const byEvidence = answer.evidenceName?.trim() === "" ? [] : page.evidenceNeeds;
  const needed = [...(needs[answer.answer ?? ""] ?? []), ...byEvidence];
  return needed.filter((key) => answer[key]?.trim() === "");
}

function progressOf({ answer = "" }: Cells, missing: readonly string[]): "open" | "complete" | "incomplete" {
  if (answer === "") return "open";
  return needs[answer] && missing.length === 0 ? "complete" : "incomplete";
}

/** The answers that a text holds, if it is a saved file of this very form. */
function formIn(text: string): OpenFile | undefined {
  try {
    // Whatever a file lacks that is asked for here throws, and is told like any other file that does not fit.
    const read = JSON.parse(text) as OpenFile;
    const fits = identityOf(read) === formId && read.rows.length === rowIds.size;
    return fits && read.rows.every(({ id, answer, review }) => rowIds.has(id) && answer && review) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** What a file of the same form has, too: its kind, guideline, edition and side. */
function identityOf(some: object): string {
  // What the caller has read from JSON; a file of another form has other values here, and is refused.
  const { kind, guideline, side } = some as Omit<PageData["file"], "rows">;
  return JSON.stringify([kind, guideline.id, guideline.edition, side.id]);
}

function fields(): readonly Field[] {
  return [...document.querySelectorAll("[data-key]")].filter(isField);
}

function isField(node: EventTarget | null): node is Field {
  return node instanceof HTMLInputElement || node instanceof HTMLSelectElement || node instanceof HTMLTextAreaElement;
}

/** What a field belongs to in the file: a row's answer or review, or who answers; nothing for what has no key. */
function cellsOf({ dataset: { key, row, part } }: Field): Cells | undefined {
  if (key === undefined) return undefined;
  if (row === undefined) return file.respondent;
  const found = file.rows.find(({ id }) => id === row);
  return part === "review" ? found?.review : found?.answer;
}

function keyOf(field: Field): string {
  return field.dataset.key ?? "";
}

function tell(text: string): void {
  byId("told").textContent = text;
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
}
