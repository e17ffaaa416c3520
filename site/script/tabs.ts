import { keepChoice, keptChoice } from "./keep-choice.ts";
import { makeElement } from "./make-element.ts";

interface Tab {
  readonly name: string;
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
}

interface TabGroup {
  readonly tabs: readonly Tab[];
  readonly show: (tab: Tab) => void;
}

/**
 * Sections of `data-tabs`, each with a heading or a summary, become tabs. What is chosen in one group is
 * shown in every group that has it, and on the next page.
 */
export function setUpTabs(root: ParentNode): void {
  const groups: TabGroup[] = [];
  root.querySelectorAll<HTMLElement>("[data-tabs]").forEach((box, number) => {
    const group = makeGroup(box, `tabs-${number}`, (name) => {
      keepChoice("tab", name);
      for (const other of groups) showNamed(other, name);
    });
    if (group) groups.push(group);
  });
  const kept = keptChoice("tab");
  for (const group of groups) {
    const [first] = group.tabs;
    if (first) group.show(group.tabs.find(({ name }) => name === kept) ?? first);
  }
}

function showNamed(group: TabGroup, name: string): void {
  const tab = group.tabs.find((candidate) => candidate.name === name);
  if (tab) group.show(tab);
}

function makeGroup(box: HTMLElement, id: string, onChoose: (name: string) => void): TabGroup | undefined {
  const panels = [...box.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
  if (panels.length < 2) return undefined;
  const list = makeElement("div", { class: "tab-list", role: "tablist" });
  const label = box.getAttribute("aria-label");
  if (label !== null) list.setAttribute("aria-label", label);
  const tabs = panels.map((panel, number) => makeTab(panel, `${id}-${number}`));
  const show = (tab: Tab) => {
    for (const { button, panel } of tabs) {
      const isShown = panel === tab.panel;
      button.setAttribute("aria-selected", String(isShown));
      button.tabIndex = isShown ? 0 : -1;
      panel.hidden = !isShown;
    }
  };
  for (const tab of tabs) {
    tab.button.addEventListener("click", () => onChoose(tab.name));
    list.append(tab.button);
  }
  list.addEventListener("keydown", (event) => moveByKey(event, tabs, onChoose));
  box.prepend(list);
  box.dataset.tabs = "ready";
  return { tabs, show };
}

function makeTab(panel: HTMLElement, id: string): Tab {
  const heading = panel.querySelector<HTMLElement>(":scope > :is(h2, h3, h4, h5, h6, summary)");
  const name = heading?.textContent?.trim() ?? "";
  const panelId = panel.id === "" ? id : panel.id;
  const button = makeElement("button", { type: "button", role: "tab", id: `${id}-tab`, "aria-controls": panelId }, [
    name,
  ]);
  panel.id = panelId;
  panel.setAttribute("role", "tabpanel");
  panel.setAttribute("aria-labelledby", button.id);
  panel.tabIndex = 0;
  if (panel instanceof HTMLDetailsElement) panel.open = true;
  // The tab says the same.
  if (heading) heading.hidden = true;
  return { name, button, panel };
}

function moveByKey(event: KeyboardEvent, tabs: readonly Tab[], choose: (name: string) => void): void {
  const at = tabs.findIndex(({ button }) => button === document.activeElement);
  const last = tabs.length - 1;
  const next: Readonly<Record<string, number>> = {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowLeft: at === 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  const tab = at === -1 ? undefined : tabs[next[event.key] ?? -1];
  if (!tab) return;
  event.preventDefault();
  choose(tab.name);
  tab.button.focus();
}
