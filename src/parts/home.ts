/** Where the focus belongs when a note or an editor goes: its claim, or else the button for a note on the page. */
export function homeOf(element: Element): HTMLElement | null {
  const claim = element.closest('.claim, .entry');
  return (claim ?? document).querySelector<HTMLElement>(claim ? '.claim-go, .entry-go' : '.note-on-page');
}
