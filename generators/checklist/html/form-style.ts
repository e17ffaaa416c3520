/** How the page that is filled in looks; also on paper. */
export const formStyle = `
:root { color-scheme: light; --line: #767676; --quiet: #595959; --fill: #f1f1f4; --todo: #fff2cc; }
* { box-sizing: border-box; }
body { font: 1rem/1.7 "Noto Sans JP", "Yu Gothic", "Hiragino Sans", sans-serif; color: #1a1a1c; background: #fff; margin: 0 auto; max-width: 64rem; padding: 1rem 1rem 6rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; border-bottom: 2px solid; } h3 { font-size: 1rem; margin: 0; }
.quiet { color: var(--quiet); } .text { white-space: pre-line; margin: .3rem 0; }
.tools { position: sticky; top: 0; background: #fff; border-bottom: 1px solid var(--line); padding: .5rem 0; display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; z-index: 1; }
.row { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin: 1rem 0; scroll-margin-top: 4rem; }
.row[data-progress="open"], .row[data-progress="incomplete"] { border-inline-start: .5rem solid #b78f00; }
.progress { font-weight: bold; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .6rem 1rem; }
label { display: block; } label span { display: block; font-size: .875rem; }
.wide { grid-column: 1 / -1; }
input, select, textarea, button { font: inherit; width: 100%; padding: .35rem .5rem; border: 1px solid var(--line); border-radius: .25rem; background: #fff; color: inherit; }
button, .button { width: auto; cursor: pointer; background: #1a1a1c; color: #fff; }
textarea { min-height: 3.2rem; resize: vertical; }
[aria-invalid="true"] { background: var(--todo); outline: 2px solid #b78f00; }
:focus-visible { outline: 3px solid #0017c1; outline-offset: 2px; }
details { margin: .5rem 0; } .former { background: var(--fill); padding: .5rem .8rem; }
table { border-collapse: collapse; } th, td { border: 1px solid var(--line); padding: .2rem .6rem; text-align: end; } th:first-child { text-align: start; }
.hidden-file { position: absolute; opacity: 0; width: 1px; height: 1px; }
@media print { .tools { display: none; } .row { break-inside: avoid; } body { max-width: none; padding: 0; } @page { size: A4; margin: 15mm; } }
`;
