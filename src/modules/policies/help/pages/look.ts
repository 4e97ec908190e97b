import { pageLook } from "#kernel/pages/look";

/** What the page of solutions adds to the look of all pages for customers. */
export const helpLook = `${pageLook}
h1{margin-block-end:1.25rem}
h2{margin-block-start:2rem}
h1+p{margin-block-start:-.75rem}
.topics{list-style:none;margin:0 0 1.5rem;padding:0;display:grid;gap:.625rem}
.topics a,.card{display:block;padding:1rem 1.125rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--sheet);text-decoration:none}
.topics a:hover{border-color:var(--firuze);box-shadow:inset 0 0 0 1px var(--firuze)}
.topics strong{display:block;font-size:1.125rem}
.topics span,.why,.known{color:var(--soft);font-size:.9375rem}
.known{margin:0 0 1.5rem;padding:.75rem 1rem;border-inline-start:3px solid var(--firuze)}
.known ul{margin:0;padding:0;list-style:none}
input[type=text]{display:block;inline-size:100%;min-block-size:3rem;padding:.5rem .875rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--sheet);color:inherit;font:inherit}
select{min-block-size:3rem;padding:.5rem .875rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--sheet);color:inherit;font:inherit}
[dir=rtl] input[dir=auto]{text-align:right}
input:focus-visible,select:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.choices{display:grid;gap:.5rem}
.choices label{display:flex;align-items:center;gap:.75rem;min-block-size:3rem;padding:.375rem 1rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--sheet);cursor:pointer}
.choices label:has(:checked){border-color:var(--firuze);box-shadow:inset 0 0 0 1px var(--firuze)}
input[type=radio]{inline-size:1.25rem;block-size:1.25rem;margin:0;flex:none;accent-color:var(--firuze)}
.faults h2{margin-block-start:0}
.question:first-of-type legend{font-size:1.125rem}
.question>label.card{margin:0 0 .875rem;padding:1rem 1.125rem;font-size:1rem;font-weight:400;cursor:pointer}
.card:has(:checked){border-color:var(--firuze);box-shadow:inset 0 0 0 1px var(--firuze)}
.card .head{display:flex;align-items:center;gap:.75rem;font-size:1.125rem;font-weight:700}
.card .text{display:block;margin-block-start:.375rem}
.slots{margin:-.375rem 0 .875rem;padding-inline:1.125rem}
.best{font-size:.8125rem;font-weight:600;color:var(--firuze);margin-inline-start:auto}
.quiet{margin:1.5rem 0 0;padding-inline-start:1.125rem;color:var(--soft)}
.days{display:flex;gap:.5rem;flex-wrap:wrap}
.days label{font-size:.875rem;color:var(--soft)}
.days input[type=text]{inline-size:6rem}
.field{margin:0 0 1.25rem}
.field>label{display:block;font-weight:600;margin-block-end:.375rem}
.after{margin-block-start:1.25rem;text-align:center}
.state{padding:1rem 1.125rem;border:1px solid var(--firuze);border-radius:.75rem;background:var(--sheet)}`;
