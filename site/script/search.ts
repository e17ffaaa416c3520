import { keepChoice, keptChoice } from "./keep-choice.ts";
import { loadData } from "./load-data.ts";
import { makeElement } from "./make-element.ts";
import type { ScriptStrings } from "./script-strings.ts";
import { makeSearchBox, type SearchBox } from "./search-box.ts";
import { readyShard, type SearchIndex } from "./search-index.ts";
import type { SitePlace } from "./site-place.ts";

/** Makes the links to the search page open a dialog, `/` and Ctrl+K too, and puts the field on that page. */
export function setUpSearch(place: SitePlace, words: ScriptStrings): void {
  const index = createIndex(place);
  const box = setUpPage(place, words, index);
  let dialog: SearchDialog | undefined;
  setUpWays(index, () => {
    if (box) {
      box.input.select();
      return;
    }
    dialog ??= makeDialog(place.folder, words, index);
    index.load(dialog.box.refresh);
    if (!dialog.element.open) dialog.element.showModal();
    dialog.box.input.select();
  });
}

interface LoadedIndex {
  readonly now: () => SearchIndex | "unavailable" | undefined;
  /** Begins to load what is not there yet; tells when it is. */
  readonly load: (onChange: () => void) => void;
}

function createIndex(place: SitePlace): LoadedIndex {
  let index: SearchIndex | "unavailable" | undefined;
  let loading: Promise<void> | undefined;
  const load = async () => {
    try {
      const { shards } = await loadData(place, "manifest", "search/manifest");
      // Each file is made ready while the next ones are on their way.
      const ready = await Promise.all(
        shards.map(async (name) => readyShard(await loadData(place, "shard", `search/${name}`))),
      );
      index = { shards: ready };
    } catch {
      index = "unavailable";
      loading = undefined;
    }
  };
  return {
    now: () => index,
    load: (onChange) => {
      loading ??= load();
      void loading.then(onChange);
    },
  };
}

/** Everything that leads to the search. */
function setUpWays(index: LoadedIndex, open: () => void): void {
  const links = document.querySelectorAll<HTMLAnchorElement>("a[data-search]");
  for (const link of links) {
    link.addEventListener("click", (event) => {
      // With a key held down a link opens elsewhere.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open();
    });
    for (const sign of ["pointerenter", "focus"]) {
      link.addEventListener(sign, () => index.load(() => undefined), { once: true });
    }
  }
  document.addEventListener("keydown", (event) => {
    const isShortcut = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    if (!isShortcut && !isSlash(event)) return;
    event.preventDefault();
    open();
  });
}

/** Whether somebody who is not writing pressed `/`, and has not turned that off. */
function isSlash({ key, ctrlKey, metaKey, altKey, target, isComposing }: KeyboardEvent): boolean {
  if (key !== "/" || ctrlKey || metaKey || altKey || isComposing || keptChoice("slash") === "off") return false;
  return !(target instanceof Element && target.closest("input, textarea, select, [contenteditable]"));
}

interface SearchDialog {
  readonly element: HTMLDialogElement;
  readonly box: SearchBox;
}

function makeDialog(folder: string, words: ScriptStrings, index: LoadedIndex): SearchDialog {
  const box = makeSearchBox({ words, folder, index: index.now });
  const close = makeElement("button", { type: "button", class: "search-close" }, [words.close]);
  const element = makeElement("dialog", { class: "search-dialog", "aria-label": words.search }, [
    close,
    box.element,
    makeSlashSwitch(words),
  ]);
  close.addEventListener("click", () => element.close());
  element.addEventListener("click", (event) => {
    // Beside the dialog, or on what leads to a place of the same page.
    if (event.target === element || (event.target instanceof Element && event.target.closest("a"))) element.close();
  });
  document.body.append(element);
  return { element, box };
}

/** A single key as a shortcut can be turned off (WCAG 2.1.4). */
function makeSlashSwitch(words: ScriptStrings): HTMLElement {
  const input = makeElement("input", { type: "checkbox" });
  input.checked = keptChoice("slash") !== "off";
  input.addEventListener("change", () => keepChoice("slash", input.checked ? undefined : "off"));
  return makeElement("label", { class: "search-slash" }, [input, ` ${words.slashOpens}`]);
}

/** The page of the search: the question stands in its address. */
function setUpPage({ folder }: SitePlace, words: ScriptStrings, index: LoadedIndex): SearchBox | undefined {
  const place = document.querySelector<HTMLElement>("[data-search-page]");
  if (!place) return undefined;
  const box = makeSearchBox({ words, folder, index: index.now, onQuery: keepInAddress });
  box.input.value = new URLSearchParams(location.search).get("q") ?? "";
  place.replaceChildren(box.element);
  index.load(box.refresh);
  box.refresh();
  return box;
}

function keepInAddress(query: string): void {
  const address = new URL(location.href);
  if (query.trim() === "") address.searchParams.delete("q");
  else address.searchParams.set("q", query);
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // Some browsers keep no address for pages that were opened from a disk.
  }
}
