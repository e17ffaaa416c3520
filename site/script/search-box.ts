import { findFolded, foldText } from "./fold-text.ts";
import { makeElement } from "./make-element.ts";
import type { ScriptStrings } from "./script-strings.ts";
import { type Found, type SearchIndex, type SearchResult, searchIndex } from "./search-index.ts";

export interface SearchBox {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** Searches anew, after the index has come. */
  readonly refresh: () => void;
}

interface SearchBoxOptions {
  readonly words: ScriptStrings;
  /** Address of the folder of the language, with a slash at the end. */
  readonly folder: string;
  /** The index; `undefined` while it is loading, `"unavailable"` if it cannot be had. */
  readonly index: () => SearchIndex | "unavailable" | undefined;
  readonly onQuery?: (query: string) => void;
}

const firstShown = 30;
const shownMore = 200;

let made = 0;

/** A field with the list of what is found: a combobox with a listbox, as ARIA describes them. */
export function makeSearchBox({ words, folder, index, onQuery }: SearchBoxOptions): SearchBox {
  const id = `_search-${++made}`;
  const { element, input, status, list } = makeParts(id, words);
  const { append, options, activate } = makeResults({ id, input, list, words });

  const refresh = () => {
    const ready = index();
    list.replaceChildren();
    activate(undefined);
    const phrase = foldText(input.value).trim();
    input.setAttribute("aria-expanded", "false");
    if (phrase === "") status.textContent = "";
    else if (ready === undefined) status.textContent = words.loading;
    else if (ready === "unavailable") status.textContent = words.unavailable;
    else show(searchIndex(ready, input.value), phrase);
  };
  const show = (result: SearchResult, phrase: string) => {
    const { phrase: exact, words: loose } = result;
    const query = input.value.trim();
    status.textContent = statusOf(words, result, query);
    const exactEntries = exact.map((found) => () => makeOption(found, folder, [phrase]));
    const looseEntries = loose.map((found, place) => () => {
      const option = makeOption(found, folder, phrase.split(" "));
      if (place === 0 && exact.length > 0) option.prepend(makeNote(words.alsoWords));
      return option;
    });
    append([...exactEntries, ...looseEntries], firstShown);
    input.setAttribute("aria-expanded", String(list.childElementCount > 0));
    activate(options()[0]);
  };
  input.addEventListener("input", () => {
    refresh();
    onQuery?.(input.value);
  });
  input.addEventListener("keydown", (event) => {
    // An Enter that ends a conversion to kanji chooses nothing.
    if (event.isComposing) return;
    const all = options();
    const current = all.findIndex((option) => option.getAttribute("aria-selected") === "true");
    const next = all[placeAfter(event.key, current, all.length)];
    if (next) activate(next);
    else if (event.key === "Enter") all[current]?.click();
    else return;
    event.preventDefault();
  });
  return { element, input, refresh };
}

/** What is done with the list of results: entries put in, one of them chosen. */
function makeResults({ id, input, list, words }: ResultParts) {
  /** Shows some, and an entry that shows more. */
  const append = (entries: readonly (() => HTMLElement)[], count: number) => {
    list.append(...entries.slice(0, count).map((make) => make()));
    const rest = entries.slice(count);
    if (rest.length === 0) return;
    const more = makeElement("div", { class: "search-more", role: "option", "aria-selected": "false" }, [
      words.more(Math.min(rest.length, shownMore)),
    ]);
    more.addEventListener("click", () => {
      const last = more.previousElementSibling;
      more.remove();
      append(rest, shownMore);
      activate(last?.nextElementSibling instanceof HTMLElement ? last.nextElementSibling : undefined);
    });
    list.append(more);
  };
  const options = () => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const activate = (option: HTMLElement | undefined) => {
    list.querySelector('[aria-selected="true"]')?.setAttribute("aria-selected", "false");
    if (!option) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    option.id ||= `${id}-option-${options().indexOf(option)}`;
    option.setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };
  return { append, options, activate };
}

interface ResultParts {
  readonly id: string;
  readonly input: HTMLElement;
  readonly list: HTMLElement;
  readonly words: ScriptStrings;
}

/** The field, what is told of the results, and their list. */
function makeParts(id: string, words: ScriptStrings) {
  const input = makeElement("input", {
    // Not of type `search`: there Escape would empty the field instead of closing the dialog.
    type: "text",
    class: "search-field",
    role: "combobox",
    "aria-label": words.search,
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": `${id}-results`,
    "aria-describedby": `${id}-keys`,
    placeholder: words.searchHint,
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "search",
  });
  const status = makeElement("p", { class: "search-status", role: "status" });
  const list = makeElement("div", {
    id: `${id}-results`,
    class: "search-results",
    role: "listbox",
    "aria-label": words.results,
  });
  const keys = makeElement("p", { id: `${id}-keys`, class: "search-keys" }, [words.keys]);
  const element = makeElement("div", { class: "search-box" }, [input, status, list, keys]);
  return { element, input, status, list };
}

/** Where a key leads from the option that is chosen, of so many; -1 for a key that leads nowhere. */
function placeAfter(key: string, current: number, count: number): number {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: current === count - 1 ? 0 : current + 1,
    ArrowUp: current <= 0 ? count - 1 : current - 1,
    PageDown: Math.min(count - 1, current + 8),
    PageUp: Math.max(0, current - 8),
  };
  return to[key] ?? -1;
}

function statusOf(words: ScriptStrings, { phrase, words: loose }: SearchResult, query: string): string {
  if (phrase.length > 0) return words.pages(phrase.length);
  return loose.length > 0 ? `${words.onlyWords(query)} ${words.pages(loose.length)}` : words.nothing(query);
}

function makeNote(text: string): HTMLElement {
  return makeElement("span", { class: "search-note" }, [text]);
}

function makeOption(found: Found, folder: string, phrases: readonly string[]): HTMLElement {
  const { href, title, name, kind, heading, text, lang } = found;
  const link = makeElement("a", {
    class: "search-option",
    role: "option",
    "aria-selected": "false",
    href: folder + href,
    tabindex: "-1",
    lang,
  });
  const titleLine = makeElement("span", { class: "search-title" }, [
    ...(name === "" || name === title ? [] : [makeElement("span", { class: "id" }, marked(name, phrases)), " "]),
    ...marked(title, phrases),
  ]);
  const place = makeElement("span", { class: "search-place" }, [kind]);
  if (heading !== "" && heading !== title && heading !== name) place.append(" › ", ...marked(heading, phrases));
  link.append(titleLine, place);
  if (text !== "" && text !== title && text !== heading) {
    link.append(makeElement("span", { class: "search-text" }, marked(snippet(text, phrases), phrases)));
  }
  return link;
}

const before = 24;
const length = 110;

/** A piece of the text with the first of the phrases in it. */
function snippet(text: string, phrases: readonly string[]): string {
  if (text.length <= length) return text;
  const [first = 0] = phrases.flatMap((phrase) => findFolded(text, phrase)?.[0] ?? []);
  const start = first <= before ? 0 : Math.min(first - before, text.length - length);
  const end = start + length;
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}

/** A text with every phrase in it marked. */
function marked(text: string, phrases: readonly string[]): readonly (Node | string)[] {
  const parts: (Node | string)[] = [];
  let rest = text;
  for (;;) {
    const ranges = phrases.flatMap((phrase) => {
      const range = findFolded(rest, phrase);
      return range ? [range] : [];
    });
    const [next] = ranges.sort(([a], [b]) => a - b);
    if (!next) return [...parts, rest];
    const [start, end] = next;
    parts.push(rest.slice(0, start), makeElement("mark", {}, [rest.slice(start, end)]));
    rest = rest.slice(end);
  }
}
