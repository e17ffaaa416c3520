import type { Preview, Previews } from "../search-data.ts";
import { loadData } from "./load-data.ts";
import { makeElement } from "./make-element.ts";
import { placeBelow, type SitePlace } from "./site-place.ts";

/** Milliseconds between pointing and the preview, and between leaving and its end. */
const wait = 250;
const linger = 200;

interface Shown {
  readonly link: HTMLAnchorElement;
  readonly element: HTMLElement;
}

/**
 * Shows what a link leads to when somebody points at it or comes to it by keyboard. As WCAG 1.4.13 asks: Escape
 * puts it away, the pointer may go onto it, and it stays until one leaves.
 */
export function setUpPreviews(place: SitePlace): void {
  let shown: Shown | undefined;
  let wanted: HTMLAnchorElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hide = () => {
    clearTimeout(timer);
    wanted = undefined;
    shown?.link.removeAttribute("aria-describedby");
    shown?.element.remove();
    shown = undefined;
  };
  const want = (link: HTMLAnchorElement) => {
    if (link === wanted || link === shown?.link) {
      clearTimeout(timer);
      wanted = link;
      return;
    }
    hide();
    wanted = link;
    timer = setTimeout(async () => {
      const preview = await previewOf(link, place);
      if (!preview || wanted !== link) return;
      shown = show(link, preview);
    }, wait);
  };
  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(hide, linger);
  };

  document.addEventListener("pointerover", ({ target, pointerType }) => {
    // A finger opens the link at once.
    if (pointerType === "touch" || !(target instanceof Element)) return;
    const link = previewable(target);
    if (link) want(link);
    else if (shown?.element.contains(target)) clearTimeout(timer);
    else if (wanted) leave();
  });
  document.documentElement.addEventListener("pointerleave", leave);
  document.addEventListener("focusin", ({ target }) => {
    const link = target instanceof Element && target.matches(":focus-visible") ? previewable(target) : undefined;
    if (link) want(link);
  });
  document.addEventListener("focusout", leave);
  document.addEventListener("click", hide);
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
}

/** The link that an element belongs to, in the text of the page. */
function previewable(element: Element): HTMLAnchorElement | undefined {
  return element.closest<HTMLAnchorElement>("main a[href]:not(nav a, [role])") ?? undefined;
}

async function previewOf({ href }: HTMLAnchorElement, place: SitePlace): Promise<Preview | undefined> {
  const below = placeBelow(place, href);
  const here = placeBelow(place, location.href)?.split("#")[0];
  // What stands on this very page is there already, if the link is not to a part of it.
  if (below === undefined || below === here) return undefined;
  try {
    const previews: Previews = await loadData(place, "previews", "previews");
    return previews[below];
  } catch {
    return undefined;
  }
}

function show(link: HTMLAnchorElement, [id, title, mark, text, lang]: Preview): Shown {
  const element = makeElement("div", { class: "preview", role: "tooltip", id: "_preview", lang }, [
    makeElement("p", { class: "preview-head" }, [
      ...(id === "" ? [] : [makeElement("span", { class: "id" }, [id]), " "]),
      ...(mark === "" ? [] : [makeElement("span", { class: "badge" }, [mark])]),
    ]),
    makeElement("p", { class: "preview-title" }, [title]),
    ...(text === "" ? [] : [makeElement("p", {}, [text])]),
  ]);
  // Inside the main text, so that it belongs to a part of the page.
  (link.closest("main") ?? document.body).append(element);
  link.setAttribute("aria-describedby", "_preview");
  placeAt(element, link);
  return { link, element };
}

const gap = 6;

/** Under the link, or over it where there is more room; never beyond the edges of the window. */
function placeAt(element: HTMLElement, link: HTMLElement): void {
  // The first line of a link that is broken over two.
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = element;
  const room = document.documentElement.clientWidth;
  const left = Math.max(gap, Math.min(at.left, room - width - gap));
  const isBelow = at.bottom + gap + height <= innerHeight || at.top < height + gap;
  const top = isBelow ? at.bottom + gap : at.top - gap - height;
  element.style.left = `${left + scrollX}px`;
  element.style.top = `${top + scrollY}px`;
}
