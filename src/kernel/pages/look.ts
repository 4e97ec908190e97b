/** Where the optional Persian font is served; the name changes with the font, so browsers may keep it for ever. */
export const fontPath = "/s/font/vazirmatn-5.3.0.woff2";

/**
 * The whole look of the pages that customers see. The font is `optional`: a page is drawn at once with what the phone has and
 * takes Vazirmatn only when it is already there.
 */
export const pageLook = `@font-face{font-family:Vazirmatn;src:url(${fontPath}) format("woff2");font-weight:100 900;font-display:optional;unicode-range:U+0600-06FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFC}
:root{color-scheme:light dark;--paper:#fcfaf5;--sheet:#fffefb;--ink:#182029;--soft:#4b545c;--edge:#928f87;--firuze:#008081;--on:#fff;--rust:#a53c21;--blush:#fee7e1}
@media (prefers-color-scheme:dark){:root{--paper:#101419;--sheet:#181e23;--ink:#edebe5;--soft:#acb2b7;--edge:#636a71;--firuze:#3fc0c0;--on:#101419;--rust:#f29578;--blush:#4a241b}}
*{box-sizing:border-box}
html{font:1rem/1.7 Vazirmatn,system-ui,"Segoe UI",Tahoma,sans-serif;background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;min-height:100svh;display:grid;align-items:center}
main{position:relative;inline-size:100%;max-inline-size:44rem;margin:auto;padding:1.5rem 1.375rem;overflow-wrap:anywhere}
.from::before{content:"";flex:none;inline-size:1.625rem;block-size:1.625rem;border-radius:.5rem;background:var(--firuze);forced-color-adjust:none}
h1,h2,legend{text-wrap:balance}
h1,h2{margin:0 0 .5rem;font-size:1.375rem;line-height:1.6}
p{margin:0 0 .75rem}
.from{display:flex;align-items:center;gap:.625rem;margin:0 0 1.25rem;padding-inline-end:5rem;font-size:1rem;font-weight:400;color:var(--soft)}
a{color:inherit}
small{font-weight:400;font-size:.875rem;color:var(--soft)}
.question{border:0;margin:0 0 2rem;padding:0;min-inline-size:0}
legend,.question>label{display:block;padding:0;margin-block-end:.75rem;font-weight:700;font-size:1.125rem}
.question:first-of-type legend{font-size:1.375rem;line-height:1.6}
.scale{display:grid;grid-template-columns:repeat(6,minmax(0,1fr));gap:.375rem}
.scale label{position:relative;display:block}
.scale input{position:absolute;inset:0;inline-size:100%;block-size:100%;margin:0;opacity:0;cursor:pointer}
.scale span{display:grid;place-items:center;min-block-size:3rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--sheet);font-size:1.125rem;font-weight:600}
.scale input:hover+span{border-color:var(--firuze);box-shadow:inset 0 0 0 1px var(--firuze)}
.scale input:checked+span{background:var(--firuze);border-color:var(--firuze);color:var(--on)}
input:focus-visible+span,textarea:focus-visible,button:focus-visible,a:focus-visible,.faults:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.ends{display:flex;justify-content:space-between;gap:1rem;margin-block-start:.5rem;font-size:.875rem;color:var(--soft)}
.ends span:last-child{text-align:end}
textarea{display:block;inline-size:100%;min-block-size:7rem;padding:.75rem .875rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--sheet);color:inherit;font:inherit;resize:vertical}
textarea::placeholder{color:var(--soft);opacity:1}
[dir=rtl] textarea:placeholder-shown{direction:rtl}
.fault{margin:0 0 .5rem;color:var(--rust);font-weight:600}
[aria-invalid] .scale span,textarea[aria-invalid]{border-color:var(--rust);border-width:2px}
.faults{margin:0 0 1.75rem;padding:.875rem 1rem;border:2px solid var(--rust);border-radius:.75rem;background:var(--blush)}
.faults h2{font-size:1.125rem}
.faults ul{margin:0 0 .5rem;padding-inline-start:1.25rem}
.faults p{margin:0}
.send{display:block;inline-size:100%;min-block-size:3.375rem;border:1px solid transparent;border-radius:.75rem;background:var(--ink);color:var(--paper);font:inherit;font-size:1.125rem;font-weight:600;cursor:pointer}
.send:hover{opacity:.9}
.send[aria-disabled]{opacity:.6}
.note{margin:1.25rem 0 0;font-size:.875rem;color:var(--soft);text-align:center}
.languages{position:absolute;inset-block-start:1.125rem;inset-inline-end:1.375rem}
.languages button,.languages a{display:inline-block;min-block-size:2.5rem;padding:.25rem .625rem;border:1px solid transparent;border-radius:.75rem;background:none;color:var(--soft);font:inherit;line-height:1.9rem;text-decoration:underline;cursor:pointer}
blockquote{margin:0;padding:.75rem 1rem;border-inline-start:3px solid var(--edge);white-space:pre-wrap}
@media (min-width:40rem){main{padding-block:3rem}.scale{grid-template-columns:repeat(11,minmax(0,1fr))}.languages{inset-block-start:2.625rem}}
@media (max-width:20rem){main{padding-inline:.75rem}.scale{grid-template-columns:repeat(4,minmax(0,1fr))}.from{padding-inline-end:0;padding-block-start:2.25rem}.languages{inset-inline-end:.75rem}}
@media (prefers-reduced-motion:no-preference){.scale span,.send{transition:background-color .12s,border-color .12s,opacity .12s}}
@media (forced-colors:active){.scale input:checked+span{forced-color-adjust:none;background:Highlight;color:HighlightText;border-color:Highlight}.scale input:focus-visible+span{outline-color:CanvasText}}
@media print{body{display:block}.send,.languages{display:none}.scale span{border-color:#000}}`;
