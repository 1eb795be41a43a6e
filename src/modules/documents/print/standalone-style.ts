/**
 * The sheet of a page that is a file of its own, read without a server. It has the same names as the product's sheet
 * and nothing outside the file is fetched. Reads on a phone, prints on A4, and every grade survives greyscale.
 */
export const standaloneStyle = `
:root { --ink: #14222a; --ink-2: #3f515a; --ink-3: #5a6c75; --line: #dde4e5; --line-2: #c3ced1; --fjord: #0d587f;
  --thread: #96234f; --warn: #7a4f00; --warn-tint: #fdf3d9; --synth: #5a4792; --data: #2c4652;
  --ui: "Source Sans 3", "Segoe UI", system-ui, sans-serif; --doc: "Source Serif 4", Cambria, Georgia, serif; }
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: #fff; color: var(--ink); font: 400 1rem/1.45 var(--ui); }
h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
a { color: var(--fjord); text-underline-offset: 2px; }
a:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--fjord); outline-offset: 2px; }
article:focus { outline: 0; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.strong { font-weight: 600; } .soft { color: var(--ink-2); } .sm { font-size: .875rem; }
.skip { position: absolute; left: 8px; top: -60px; background: var(--fjord); color: #fff; padding: 8px 14px; }
.skip:focus { top: 8px; }
.tag { padding: 0 8px; border: 1px solid var(--synth); border-radius: 99px; color: var(--synth); font-size: .8125rem; }
.in-w, .pub-in, .pub-foot { max-width: 64rem; margin: 0 auto; padding: 0 1.5rem; }
.in-w { display: flex; justify-content: space-between; gap: 1rem; padding-block: 1.25rem; }
.pub-in { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 0 3rem; }
.pub-title { grid-column: 1 / -1; padding: 1.5rem 0 1.25rem; border-bottom: 1px solid var(--line-2); margin-bottom: 2rem; }
.pub-title h1 { font: 600 2.5rem/1.15 var(--doc); letter-spacing: -.015em; max-width: 24ch; text-wrap: balance; }
.pub-title .soft { font: 1.1875rem/1.4 var(--doc); margin-top: .5rem; }
.facts { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin-top: 1.5rem; }
.facts dt { font-size: .8125rem; color: var(--ink-3); } .facts dd { font-weight: 600; }
.pub-toc { font-size: .9375rem; } .pub-toc h2 { font-size: .8125rem; color: var(--ink-3); padding-bottom: .375rem; }
.pub-toc ul { list-style: none; }
.pub-toc a { display: grid; grid-template-columns: 2.5rem 1fr; padding: .25rem 0; color: var(--ink-2); text-decoration: none; }
.pub-toc a:hover { color: var(--fjord); text-decoration: underline; } .no { color: var(--ink-3); font-weight: 400; }
.doc { font: 1.125rem/1.62 var(--doc); max-width: 40rem; font-variant-numeric: lining-nums; hyphens: auto; }
.doc > :is(h2, h3, h4, h5, h6) { font-weight: 600; line-height: 1.25; hyphens: manual; text-wrap: balance; }
.doc > h2 { font-size: 1.75rem; margin: 3rem 0 1rem; } .doc > h3 { font-size: 1.375rem; margin: 2.25rem 0 .75rem; }
.doc > h4 { font-size: 1.1875rem; margin: 1.75rem 0 .5rem; } .doc > :is(h5, h6) { font-size: 1.0625rem; margin: 1.5rem 0 .375rem; }
.doc .no { margin-right: .4em; }
.para { position: relative; } .para + .para, .items + .para, .para + .items { margin-top: .8em; }
.para .anchor { position: absolute; left: -2.75rem; top: .45em; width: 2rem; text-align: right; font: 500 .75rem/1 var(--ui);
  color: var(--ink-3); text-decoration: none; }
.para:target { background: linear-gradient(var(--thread), var(--thread)) -.75rem 0 / 2px 100% no-repeat; background-origin: border-box; }
.items { padding-left: 1.25em; } .items li { margin-top: .35em; } .items li::marker { color: var(--ink-3); }
.none { font-style: italic; }
.note { margin: 1.5rem 0; padding: .25rem 0 .25rem 1rem; border-left: 3px solid var(--line-2); font: .9375rem/1.5 var(--ui); color: var(--ink-2); }
.note .h { color: var(--ink); }
.marks { font: .9375rem/1.5 var(--ui); color: var(--ink-2); border: 1px solid var(--line-2); border-radius: 5px; padding: .875rem 1.125rem; }
.marks .strong { color: var(--ink); } .marks ul { list-style: none; margin-top: .5rem; }
.marks li { display: grid; grid-template-columns: 8.5rem 1fr; align-items: baseline; padding: .1875rem 0; }
.marks .fig { justify-self: start; } .marks .fig:not(.unknown) { color: var(--ink); font-family: var(--doc); }
.fig { color: inherit; white-space: nowrap; text-decoration: none; padding: 0 1px 1px; border-bottom: 2px solid var(--fjord); font-variant-numeric: tabular-nums lining-nums; }
.fig[data-c="carried"] { border-bottom: 4px double var(--fjord); }
.fig[data-c="estimated"] { border-bottom: 0; padding-bottom: 4px; background: repeating-linear-gradient(115deg, var(--fjord) 0 1.25px, transparent 1.25px 3.5px) 0 100% / 100% 4px no-repeat; }
.fig[data-c="proposed"] { border-bottom-style: dotted; } .fig[data-c="conditional"] { border-bottom-style: dashed; }
.om { font: 600 .72em var(--ui); color: var(--ink-2); margin-right: 2px; }
.unknown { border: 1px dashed var(--warn); border-radius: 3px; padding: 0 5px; background: var(--warn-tint); color: var(--warn); font: 600 .8125em var(--ui); }
.unknown.q { border-width: 0 0 1px; border-radius: 0; padding: 0; background: none; font-size: inherit; }
.livetable { margin: 2rem 0; font: .9375rem/1.35 var(--ui); font-variant-numeric: tabular-nums lining-nums; hyphens: manual; }
.livetable.wide { font-size: .8125rem; } .wide :is(th, td) { padding-inline: .375rem; }
.scrollx { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; padding-bottom: .5rem; color: var(--ink-2); }
caption .strong { color: var(--ink); margin-right: .5rem; }
th, td { padding: .3125rem .625rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: baseline; }
:is(tbody th, thead tr:first-child th:first-child) { padding-left: 0; text-align: left; } :is(th, td):last-child { padding-right: 0; }
th.words, td.words, .grp th { text-align: left; } td:not(.words) { white-space: nowrap; }
thead tr:first-child th { border-top: 2px solid var(--ink); } thead th { vertical-align: bottom; font-weight: 600; border-bottom: 0; }
thead tr:last-child > *, thead th[rowspan] { border-bottom: 1.5px solid var(--ink); } thead tr.bands > * { padding-top: 0; text-align: left; }
tbody th { font-weight: 400; }
.grp th { font-weight: 600; padding-top: .75rem; border-bottom: 0; } .sum > * { font-weight: 600; border-block: 1px solid var(--ink-3); }
.certband { display: block; height: 5px;  border: 1px solid var(--data); color: var(--data); }
.certband:is([data-c="decided"], [data-c="actual"]) { background: currentColor; }
.certband[data-c="estimated"] { background: repeating-linear-gradient(135deg, currentColor 0 1.25px, transparent 1.25px 3.5px); }
.certband[data-c="proposed"], .certband[data-c="conditional"] { background: radial-gradient(circle at 1.5px 1.5px, currentColor 1px, transparent 1.2px) 0 0 / 3.5px 3.5px; }
.certband:is([data-c="conditional"], [data-c="unknown"]) { border-style: dashed; }
.certname { display: block; font-size: .8125rem; font-weight: 400; color: var(--ink-2); }
.numb { color: inherit; text-decoration: none; } .numb:hover { text-decoration: underline; }
figcaption { padding-top: .5rem; }
.pub-foot { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-top: 3rem; padding-block: 1.25rem 2rem; color: var(--ink-2); font-size: .875rem; border-top: 1px solid var(--line-2); }
@media (max-width: 52rem) {
  .pub-in { display: block; } .pub-toc { margin-bottom: 2rem; } .pub-title h1 { font-size: 1.875rem; }
  .para .anchor { position: static; float: none; display: inline; margin-right: .375rem; } .para p { display: inline; }
}
@page { size: A4; margin: 20mm 22mm; }
@media print {
  html { font-size: 10pt; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .skip, .para .anchor { display: none; } .pub-in { display: block; max-width: none; padding: 0; } .in-w, .pub-foot { padding-inline: 0; max-width: none; }
  .doc { max-width: 117mm; margin-left: 25mm; } .livetable { margin-right: -24mm; } .livetable.wide { margin-left: -25mm; font-size: 7.5pt; }
  .doc > :is(h2, h3, h4, h5, h6) { break-after: avoid; } p { orphans: 3; widows: 3; } tr, .marks, .note { break-inside: avoid; } thead { display: table-header-group; } .livetable { break-inside: avoid; }
  a { color: inherit; text-decoration: none; } .scrollx { overflow: visible; }
}
`
