/**
 * What the page does in a browser: plain JavaScript, checked against the browser's types by its test. The
 * file that it holds is the JSON of the checklist; fields are bound to it by row and key. Nothing is sent
 * anywhere or kept in the browser.
 */
export const formScript = String.raw`"use strict";
(() => {
  /** @type {any} */
  const page = JSON.parse(byId("page").textContent ?? "{}");
  /** @type {any} */
  let file = page.file;
  let isSaved = true;

  /** @param {string} id @returns {HTMLElement} */
  function byId(id) {
    const element = document.getElementById(id);
    if (!element) throw new Error("no element " + id);
    return element;
  }

  /** @returns {(HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[]} */
  function fields() {
    return [...document.querySelectorAll("[data-key]")].map((one) => /** @type {HTMLInputElement} */ (one));
  }

  /** @param {any} from @param {HTMLElement} field */
  function partOf(from, field) {
    const { row, part = "" } = field.dataset;
    if (row === undefined) return from.respondent;
    return from.rows.find((/** @type {any} */ one) => one.id === row)?.[part];
  }

  /** The file of the page: what can be written stands on the page, everything else stays as it was. */
  function show() {
    for (const field of fields()) field.value = partOf(file, field)?.[field.dataset.key ?? ""] ?? "";
    for (const row of file.rows) {
      const place = document.querySelector('[data-former="' + CSS.escape(row.id) + '"]');
      if (!place) continue;
      const former = row.former ?? [];
      place.classList.toggle("former", former.length > 0);
      place.replaceChildren(...former.map((/** @type {any} */ one) => {
        const line = document.createElement("p");
        line.className = "text";
        const { answer, measures, reason, evidenceName } = one.answer;
        const said = [page.words.answers[answer] ?? answer, measures, reason, evidenceName].filter((text) => text !== "");
        line.textContent = page.words.former + " (" + one.edition + "): " + said.join(" / ");
        return line;
      }));
    }
    judge();
  }

  /** @param {any} answer @returns {string[]} */
  function missing(answer) {
    const needed = [...(page.needs[answer.answer] ?? [])];
    if (answer.evidenceName.trim() !== "") needed.push(...page.evidenceNeeds);
    return needed.filter((key) => answer[key].trim() === "");
  }

  /** @param {any} answer */
  function progress(answer) {
    if (answer.answer === "") return "open";
    return page.needs[answer.answer] && missing(answer).length === 0 ? "complete" : "incomplete";
  }

  /** Says for each row, in words, how far it has got, and counts. */
  function judge() {
    /** @type {Record<string, number>} */
    const counts = {};
    for (const row of file.rows) {
      const state = progress(row.answer);
      counts[state] = (counts[state] ?? 0) + 1;
      counts[row.answer.answer] = (counts[row.answer.answer] ?? 0) + 1;
      const section = document.getElementById(row.id);
      section?.setAttribute("data-progress", state);
      const word = section?.querySelector(".progress");
      if (word) word.textContent = page.words.progress[state];
      const lacking = missing(row.answer);
      for (const field of section?.querySelectorAll('[data-part="answer"]') ?? []) {
        const key = field.getAttribute("data-key") ?? "";
        field.setAttribute("aria-invalid", String(lacking.includes(key)));
      }
    }
    for (const cell of document.querySelectorAll("[data-count]")) {
      cell.textContent = String(counts[cell.getAttribute("data-count") ?? ""] ?? 0);
    }
  }

  /** @param {string} text */
  function tell(text) {
    byId("told").textContent = text;
  }

  document.addEventListener("input", (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    const part = field.dataset?.key === undefined ? undefined : partOf(file, field);
    if (!part) return;
    part[field.dataset.key ?? ""] = field.value;
    isSaved = false;
    judge();
  });

  byId("save").addEventListener("click", () => {
    const text = JSON.stringify(file, undefined, 2) + "\n";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = page.name;
    link.click();
    URL.revokeObjectURL(link.href);
    isSaved = true;
    tell(page.words.saved);
  });

  byId("load").addEventListener("change", async (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const [chosen] = input.files ?? [];
    if (!chosen) return;
    try {
      const read = JSON.parse(await chosen.text());
      const known = new Set(page.file.rows.map((/** @type {any} */ row) => row.id));
      const fits = read.kind === "checklist" && read.guideline.id === page.file.guideline.id
        && read.guideline.edition === page.file.guideline.edition && read.side.id === page.file.side.id
        && read.rows.every((/** @type {any} */ row) => known.has(row.id) && row.answer && row.review);
      if (!fits || read.rows.length !== known.size) throw new Error("another form");
      file = read;
      isSaved = true;
      show();
      tell(page.words.loaded);
    } catch {
      tell(page.words.notLoaded);
    }
    input.value = "";
  });

  byId("next").addEventListener("click", () => {
    const row = document.querySelector('[data-progress="open"], [data-progress="incomplete"]');
    row?.scrollIntoView();
    /** @type {HTMLElement | null | undefined} */ (row?.querySelector("select"))?.focus();
  });

  addEventListener("beforeunload", (event) => {
    if (!isSaved) event.preventDefault();
  });

  show();
})();
`;
