import { keepChoice, keptChoice } from "./keep-choice.ts";
import type { ScriptStrings } from "./script-strings.ts";

const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];

/** A button that goes from the system's colours to light ones, dark ones, and back. */
export function setUpThemeSwitch(button: HTMLElement, words: ScriptStrings): void {
  let theme = themes.find((known) => known === keptChoice("theme")) ?? "system";
  const show = () => {
    button.title = `${words.theme}: ${words.themeOf[theme]}`;
    button.setAttribute("aria-label", button.title);
  };
  button.addEventListener("click", () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
    apply(theme);
    show();
  });
  show();
}

function apply(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
  keepChoice("theme", theme === "system" ? undefined : theme);
}
