/** How a report looks on light and dark screens and on paper. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1b; --soft: #5a5a5a; --line: #d5d2cb; --paper: #fffefb; --accent: #1d4e89; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #eceae4; --soft: #b3afa6; --line: #474540; --paper: #1c1b19; --accent: #9cc3f0; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, blockquote { font-family: Georgia, "Times New Roman", serif; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 0; font-size: 1.25rem; line-height: 1.3; }
header p, .address, .sentence, ul { color: var(--soft); font-size: .875rem; }
.address { margin: .15rem 0 .5rem; }
a { color: var(--accent); }
.counts { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 1rem 0 0; }
.counts div { display: flex; gap: .4rem; }
dt { color: var(--soft); }
dd { margin: 0; font-weight: 600; }
section { margin-top: 2rem; padding-top: 1.25rem; border-top: 2px solid var(--ink); }
article { padding: 1rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
blockquote { margin: 0 0 .5rem; padding-left: .9rem; border-left: 3px solid var(--accent); font-size: 1.05rem; }
.sentence { margin: 0 0 .5rem; }
.text { margin: 0 0 .5rem; white-space: pre-wrap; }
ul { display: flex; flex-wrap: wrap; gap: .1rem .9rem; margin: 0 0 .5rem; padding: 0; list-style: none; }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --accent: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2 { break-after: avoid; }
}
`;
