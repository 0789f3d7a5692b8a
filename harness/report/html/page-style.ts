/** How the page looks, by day, by night and on paper. Colours keep a contrast of 4.5 to 1 on their grounds. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ground: #fbfbf9; --raised: #fff; --ink: #1d2126; --quiet: #59616b; --edge: #dcdfe3;
  --accent: #0b57a4; --good: #12693a; --good-ground: #dff3e6; --bad: #a31621; --bad-ground: #fde4e4;
  --odd: #7a4a00; --odd-ground: #fdeecf; --none: #4b535c; --none-ground: #e9ecef; }
@media (prefers-color-scheme: dark) { :root { --ground: #14171a; --raised: #1c2024; --ink: #e6e8ea; --quiet: #a3abb4;
  --edge: #363c43; --accent: #85b8f2; --good: #8ddba9; --good-ground: #173724; --bad: #ffa8a8; --bad-ground: #4a1a1e;
  --odd: #f3c677; --odd-ground: #43310f; --none: #c3c9d0; --none-ground: #30363d; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 4rem; }
body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.55;
  font: 1rem/1.55 ui-sans-serif, system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
header, main, footer { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.5rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: .25rem 0 .5rem; font-weight: 650; letter-spacing: -.01em; }
h2 { font-size: 1.3rem; margin: 3rem 0 .75rem; font-weight: 650; }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; overflow-wrap: anywhere; }
h4, .body-title { font-size: .875rem; font-weight: 650; margin: 1rem 0 .35rem; }
p { margin: .4rem 0 .8rem; max-width: 46rem; overflow-wrap: anywhere; }
ul { margin: .4rem 0 .8rem; padding-left: 1.25rem; } li { overflow-wrap: anywhere; margin: .15rem 0; }
a { color: var(--accent); } .tool { font-weight: 600; color: var(--quiet); margin: 0; } .quiet { color: var(--quiet); font-size: .9rem; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--raised); padding: .5rem 1rem; z-index: 2; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
nav { position: sticky; top: 0; z-index: 1; background: var(--ground); border-bottom: 1px solid var(--edge); margin-top: 1rem;
  padding: .5rem max(1.5rem, calc((100vw - 72rem) / 2 + 1.5rem)); display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; justify-content: space-between; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; align-items: center; }
nav a { text-decoration: none; font-weight: 550; } nav a:hover { text-decoration: underline; }
nav [role=group] { display: flex; gap: .4rem; }
button, input { font: inherit; font-size: .9rem; color: var(--ink); background: var(--raised); border: 1px solid var(--quiet); border-radius: 6px; padding: .25rem .7rem; }
button { cursor: pointer; } button[aria-pressed=true] { background: var(--ink); color: var(--ground); border-color: var(--ink); }
input { min-width: 16rem; }
details { background: var(--raised); border: 1px solid var(--edge); border-radius: 8px; margin: .4rem 0; padding: 0 .9rem; }
details[open] { padding-bottom: .6rem; }
summary { cursor: pointer; padding: .5rem 0; overflow-wrap: anywhere; } summary .name { font-weight: 550; margin: 0 .4rem; }
.badge { display: inline-block; min-width: 4.6rem; text-align: center; font-size: .8rem; font-weight: 650; line-height: 1.5; padding: .05rem .55rem; border-radius: 1rem; white-space: nowrap; }
h1 .badge { font-size: 1rem; vertical-align: .2rem; }
.badge.good { color: var(--good); background: var(--good-ground); } .badge.bad { color: var(--bad); background: var(--bad-ground); }
.badge.odd { color: var(--odd); background: var(--odd-ground); } .badge.none { color: var(--none); background: var(--none-ground); }
.bar { display: flex; height: .9rem; border-radius: .45rem; overflow: hidden; margin-bottom: 1rem; gap: 2px; }
.bar .pass { background: var(--good); } .bar .fail { background: var(--bad); } .bar .skip { background: var(--odd); } .bar .not-exercised { background: var(--edge); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .7rem .4rem 0; border-bottom: 1px solid var(--edge); } thead th { color: var(--quiet); font-weight: 600; }
tbody th { font-weight: 550; white-space: nowrap; }
.cells { display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); gap: .4rem; align-items: start; } .cells details { margin: 0; font-size: .9rem; }
.timeline { display: block; width: 100%; min-width: 34rem; height: auto; font-size: 12px; margin: .5rem 0; fill: var(--ink); }
.timeline .lane { stroke: var(--edge); stroke-width: 2; } .timeline .lane-name, .timeline .span, .timeline .instant { fill: var(--quiet); }
.timeline .label { font-weight: 600; } .timeline .link { stroke: var(--quiet); stroke-width: 1.5; fill: none; } .timeline .link.missing { stroke-dasharray: 5 4; stroke: var(--bad); }
.timeline .span, .timeline .label, .timeline .instant { paint-order: stroke; stroke: var(--raised); stroke-width: 4px; stroke-linejoin: round; }
.timeline .point { fill: var(--ink); } .timeline .point.good { fill: var(--good); } .timeline .point.bad { fill: var(--bad); } .timeline .point.missing { fill: var(--raised); stroke: var(--bad); stroke-width: 2; }
.bodies { display: grid; grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr)); gap: 0 1rem; } .bodies > div { min-width: 0; }
pre { margin: 0; padding: .75rem; background: var(--ground); border: 1px solid var(--edge); border-radius: 6px; overflow: auto; max-height: 26rem; font: .8125rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; tab-size: 2; }
.stale { font-weight: 550; } [hidden] { display: none; } footer { color: var(--quiet); font-size: .85rem; padding: 3rem 1.5rem; }
@media (max-width: 40rem) { .bodies { grid-template-columns: 1fr; } nav { position: static; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print { nav { display: none; } details { break-inside: avoid; } }
`;
