import type { Kind } from '../engine/index.ts';
import { DRAWN } from '../settings/drawn.ts';
import type { Look } from '../settings/look.ts';
import { COLOURS } from '../settings/tones.ts';

/**
 * Of the card's own element. What is important in here comes before whatever is important in the page's style sheets, and
 * before transitions. Sizes are in em of the text size that the reader chose for the browser, whatever the page's is.
 */
const HOST = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; display: block !important;
  box-sizing: border-box !important; overflow: visible !important; background: transparent !important;
  color-scheme: light dark !important; }
:host(:not(:popover-open)) { display: none !important; }
:host::before, :host::after, :host::backdrop { content: none !important; display: none !important; }
@media print { :host { display: none !important; } }`;

const CARD = `
.card { --ground: #fdfcf9; --ink: #1c1b19; --soft: #5c5952; --rule: #dfdbd1; --border: #8b877d; --accent: #1f4788;
  --pale: #e8edf6;
  box-sizing: border-box; max-height: inherit; overflow: auto; overscroll-behavior: contain; padding: 0.9em 1em 0.85em;
  border: 1px solid var(--border); border-radius: 0.5em; background: var(--ground); color: var(--ink);
  box-shadow: 0 0.4em 1.6em rgb(0 0 0 / 22%); font: 0.8125em/1.45 system-ui, -apple-system, "Segoe UI", Roboto,
  "Noto Sans", "Liberation Sans", sans-serif; overflow-wrap: anywhere; cursor: auto; user-select: text;
  -webkit-text-size-adjust: none; }
@media (prefers-color-scheme: dark) {
  .card { --ground: #22252a; --ink: #ebe9e4; --soft: #b3b0a8; --rule: #3c4047; --border: #7f828a; --accent: #9dbdf0;
    --pale: #25324a; box-shadow: 0 0.4em 1.6em rgb(0 0 0 / 60%); }
}
.card:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.card:focus:not(:focus-visible) { outline: none; }
h2, h3, p, ul, dl, dd { margin: 0; padding: 0; font: inherit; }
.card > * + * { margin-top: 0.55em; }
.head { display: flex; align-items: center; gap: 0.5em; margin: -0.3em 0; margin-inline-end: -0.45em; }
.kind { flex: 1; font-weight: 650; font-size: 1.1em; }
.words, .ask { font: 1.2em/1.4 "Iowan Old Style", Charter, "Source Serif 4", Georgia, "Noto Serif", "Liberation Serif", serif; }
.words { margin-top: 0.3em !important; }
.words + p { color: var(--soft); }
.why { margin-top: 0.25em !important; }
.ask { margin-top: 0.1em; font-style: italic; }
.section { border-top: 1px solid var(--rule); padding-top: 0.55em; }
h3 { color: var(--soft); font-size: 0.925em; font-weight: 600; }
dl { display: grid; grid-template-columns: fit-content(8.5em) minmax(0, 1fr); gap: 0.15em 0.75em; margin-top: 0.15em; }
dt { color: var(--soft); }
ul { list-style: none; margin-top: 0.15em; }
li + li { margin-top: 0.3em; }
.status { margin-inline-end: 0.5em; padding: 0 0.45em; border: 1px solid var(--border); border-radius: 0.8em;
  font-weight: 600; font-size: 0.925em; }
.small { color: var(--soft); font-size: 0.925em; }
.small + .small { margin-top: 0.2em; }
button { all: unset; box-sizing: border-box; cursor: pointer; border-radius: 0.3em; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.close { display: grid; place-items: center; width: 1.9em; height: 1.9em;
  color: var(--soft); font-size: 1.15em; line-height: 1; }
.close:hover { background: var(--pale); color: var(--ink); }
.button { padding: 0.3em 0.8em; border: 1px solid var(--border); color: var(--accent); font-weight: 600;
  min-height: 2.2em; }
.button:hover { background: var(--pale); }
.link { color: var(--accent); text-decoration: underline; text-underline-offset: 0.15em; }
.foot { position: sticky; bottom: -0.85em; display: flex; gap: 0.5em; margin-bottom: -0.85em; padding-bottom: 0.85em;
  background: var(--ground); }
.foot::before { position: absolute; inset: -0.9em 0 100% 0; background: linear-gradient(transparent, var(--ground));
  content: ""; pointer-events: none; }
@media (pointer: coarse) { .close { width: 2.6em; height: 2.6em; } .button { min-height: 3.2em; } .link { padding: 0.4em 0; } }
@media (forced-colors: active) { .button, .close { border: 1px solid ButtonBorder; } .line { text-decoration-color: CanvasText !important; } }
@media (prefers-reduced-motion: no-preference) { .card { animation: 90ms ease-out come; } }
@keyframes come { from { opacity: 0; } }`;

/** The style sheet of the card of a kind: its name stands on the line that its marks have in the page. */
export function styleOf(kind: Kind, look: Look): string {
  const { colour, line } = look[kind];
  const { light, dark } = COLOURS[colour];
  return `${HOST}${CARD}
.line { text-decoration: ${DRAWN[line]} ${light}; text-underline-offset: 0.25em; }
@media (prefers-color-scheme: dark) { .line { text-decoration-color: ${dark}; } }`;
}
