import { foldText } from "./fold-text.ts";

/**
 * Makes a form narrow a table down: `<form data-filter="ID-OF-THE-TABLE">`. A select field named `level`
 * keeps rows whose `data-level` has the chosen value among its words; the field named `q` keeps rows that
 * say each of its words. What is chosen stands in the address, and how many rows are left is said.
 */
export function setUpFilter(form: HTMLFormElement): void {
  const table = document.getElementById(form.dataset.filter ?? "");
  if (!table) return;
  const rows = [...table.querySelectorAll<HTMLElement>("tbody > tr")].map(describeRow);
  const said = form.querySelector("output");
  const apply = () => {
    const left = rows.filter(({ row, text }) => {
      const isKept = keeps(form, row, text);
      row.hidden = !isKept;
      return isKept;
    });
    if (said) said.textContent = countText(said, left.length, rows.length);
  };
  readAddress(form);
  apply();
  form.hidden = false;
  const change = () => {
    apply();
    writeAddress(form);
  };
  form.addEventListener("input", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  // The fields are empty only after the event.
  form.addEventListener("reset", () => setTimeout(change));
  addEventListener("popstate", () => {
    readAddress(form);
    apply();
  });
}

interface Row {
  readonly row: HTMLElement;
  readonly text: () => string;
}

function describeRow(row: HTMLElement): Row {
  let text: string | undefined;
  return { row, text: () => (text ??= foldText(wordsIn(row)).replaceAll("\n", " ")) };
}

/** Cells side by side are not one word. */
function wordsIn(row: HTMLElement): string {
  return [...row.children].map(({ textContent }) => textContent ?? "").join(" ");
}

type Field = HTMLInputElement | HTMLSelectElement;

function fieldsOf(form: HTMLFormElement): readonly Field[] {
  return [...form.elements].filter(
    (element): element is Field =>
      (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) && element.name !== "",
  );
}

function keeps(form: HTMLFormElement, row: HTMLElement, text: () => string): boolean {
  return fieldsOf(form).every(({ name, value }) => {
    if (value.trim() === "") return true;
    if (name !== "q") return (row.getAttribute(`data-${name}`) ?? "").split(" ").includes(value);
    return foldText(value)
      .trim()
      .split(" ")
      .every((word) => text().includes(word));
  });
}

function countText({ dataset }: HTMLElement, count: number, total: number): string {
  const form = (count === 1 ? dataset.one : dataset.many) ?? "{count} / {total}";
  return form.replace("{count}", String(count)).replace("{total}", String(total));
}

function readAddress(form: HTMLFormElement): void {
  const chosen = new URLSearchParams(location.search);
  for (const field of fieldsOf(form)) {
    field.value = chosen.get(field.name) ?? "";
    // A choice that does not exist is none.
    if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = "";
  }
}

function writeAddress(form: HTMLFormElement): void {
  const address = new URL(location.href);
  for (const { name, value } of fieldsOf(form)) {
    if (value.trim() === "") address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // Some browsers keep no address for pages that were opened from a disk.
  }
}
