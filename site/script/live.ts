/*
 * Only while a guideline is being edited: shows the page anew when it has changed, and what is wrong with the
 * guideline, in a panel at the bottom. What the server tells is `LiveNews` of `src/cli/live-server.ts`.
 */
import { makeElement } from "./make-element.ts";

interface LiveNews {
  readonly version: number;
  readonly headline: string;
  readonly text: string;
  readonly hasErrors: boolean;
}

const panelStyle = `
  :host { all: initial; }
  details {
    position: fixed; inset: auto 0 0; z-index: 100; max-height: 60vh; overflow: auto;
    border-top: 4px solid #8a6d00; background: #fff; color: #1a1a1c; box-shadow: 0 0 1rem rgb(0 0 0 / 30%);
    font: 1rem/1.7 "Noto Sans JP", sans-serif;
  }
  details.errors { border-color: #ce0000; }
  summary { padding: 0.75rem 1.25rem; font-weight: 700; cursor: pointer; }
  summary:focus-visible { outline: 4px solid #000; outline-offset: -4px; box-shadow: inset 0 0 0 6px #ffd43d; }
  pre { margin: 0; padding: 0 1.25rem 1.25rem; font: 0.875rem/1.6 "Noto Sans Mono CJK JP", monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
  @media print { details { display: none; } }
`;

const script = document.currentScript;
if (script instanceof HTMLScriptElement) follow(Number(new URL(script.src).search.slice(1)));

function follow(shown: number): void {
  const panel = makePanel();
  const news = new EventSource("/.shishin/news");
  news.addEventListener("message", ({ data }: MessageEvent<string>) => {
    // Written by the server of the same tool.
    const { version, ...problems } = JSON.parse(data) as LiveNews;
    if (version === shown) panel.show(problems);
    else location.reload();
  });
}

function makePanel() {
  const host = makeElement("div");
  const summary = makeElement("summary");
  const text = makeElement("pre");
  const details = makeElement("details", {}, [summary, text]);
  const style = new CSSStyleSheet();
  style.replaceSync(panelStyle);
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [style];
  root.append(details);
  return {
    show({ headline, text: problems, hasErrors }: Omit<LiveNews, "version">): void {
      summary.textContent = headline;
      text.textContent = problems;
      details.className = hasErrors ? "errors" : "";
      details.open = hasErrors;
      if (headline === "") host.remove();
      else document.body.append(host);
    },
  };
}
