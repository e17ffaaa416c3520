/*
 * What pages can do more where scripts run. Everything here is an addition: without it, all is there to
 * read, and nothing moves when it comes.
 */
import { setUpFilter } from "./filter-table.ts";
import { setUpPreviews } from "./preview.ts";
import { scriptStringsFor } from "./script-strings.ts";
import { setUpSearch } from "./search.ts";
import { sitePlace } from "./site-place.ts";
import { setUpTabs } from "./tabs.ts";
import { setUpThemeSwitch } from "./theme-switch.ts";

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const { lang } = document.documentElement;
  const words = scriptStringsFor(lang);
  const place = sitePlace(script.src, lang);
  setUpTabs(document);
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-filter]")) setUpFilter(form);
  for (const button of document.querySelectorAll<HTMLElement>("[data-theme-switch]")) setUpThemeSwitch(button, words);
  setUpSearch(place, words);
  setUpPreviews(place);
}
