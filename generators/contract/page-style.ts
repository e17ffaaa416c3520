/**
 * The look of the contract's HTML page, on a screen and on A4. Numbered paragraphs count 1., (1), ア in
 * Japanese and 1., (1), (a) in English, as in the DOCX.
 */
export const pageStyle = `
@counter-style in-brackets { system: extends decimal; prefix: "("; suffix: ") "; }
@counter-style letter-in-brackets { system: extends lower-alpha; prefix: "("; suffix: ") "; }
@counter-style kana { system: extends katakana; suffix: "　"; }
:root { color-scheme: light; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 46rem; background: #fff; color: #1a1a1a;
  font: 1rem/1.9 "Times New Roman", "Yu Mincho", YuMincho, "Hiragino Mincho ProN", "Noto Serif CJK JP", serif;
}
h1, h2, h3, h4, th, .edition, aside, nav, .legend {
  font-family: Arial, "Yu Gothic", YuGothic, "Hiragino Sans", "Noto Sans CJK JP", sans-serif;
}
h1 { margin: 0 0 .5rem; text-align: center; font-size: 1.6rem; line-height: 1.4; }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.1rem; }
h3 { margin: 1.25rem 0 .5rem; font-size: 1rem; }
h4 { margin: 1rem 0 .25rem; font-size: .9rem; }
p { margin: .5rem 0; }
a { color: #0017c1; text-underline-offset: .2em; }
a:focus-visible, .frame:focus-visible { outline: 3px solid #000; outline-offset: 2px; }
.edition { text-align: center; color: #4d4d4d; }
.notice, .legend { font-size: .875rem; line-height: 1.7; color: #4d4d4d; }
nav { margin: 2rem 0; padding: 1rem 1.25rem; border: 1px solid #949494; font-size: .95rem; }
nav h2 { margin: 0; }
nav ol { margin: .5rem 0 0; padding: 0; list-style: none; }
ol { padding-left: 2em; }
ol ol { list-style-type: in-brackets; padding-left: 2.25em; }
ol ol ol { list-style-type: letter-in-brackets; }
:lang(ja) ol ol ol { list-style-type: kana; }
.alternative { margin: 1rem 0; padding: .25rem 0 .25rem 1rem; border-left: 4px solid #0017c1; }
.alternative h3 { margin-top: 0; }
.placeholder { padding: 0 .15em; background: #fff5c2; }
aside { margin: 1rem 0; padding: .75rem 1rem; border: 1px solid #949494; background: #f5f5f5; font-size: .9rem; line-height: 1.8; }
aside h3 { margin: 0; font-size: .9rem; }
.frame { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; line-height: 1.6; }
th, td { padding: .35rem .5rem; border: 1px solid #949494; text-align: left; vertical-align: top; }
thead th { background: #ebebeb; }
tbody th { min-width: 11em; font-weight: normal; }
.annex h3 { margin-top: 1.5rem; }
td:empty, tbody th:empty { height: 2.5em; }
.signing { margin: 3rem 0 1rem; break-inside: avoid; }
.signing .party, .signing .line { margin: .25rem 0 .25rem 40%; }
.signing .party { margin-top: 1.5rem; }
.comparison { max-width: 72rem; }
.comparison td { width: 50%; }
.comparison td p { margin: 0 0 .35rem; }
ins { background: #e3f5e1; text-decoration: underline 2px; text-underline-offset: .15em; }
del { background: #fdeaea; text-decoration: line-through 2px; }
.align-right { text-align: right; }
.align-center { text-align: center; }
:target { background: #e8f1fe; }
@page { size: A4; margin: 25mm 25mm 20mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  a { color: inherit; text-decoration: none; }
  h2, h3 { break-after: avoid; }
  .annex, .appendix { break-before: page; }
}
`;
