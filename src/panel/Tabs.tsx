import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { message } from '../browser/extension.ts';

/** The lists of the panel. */
export type Tab = 'ledger' | 'sources' | 'notes';

type Props = {
  readonly tab: Tab;
  readonly tabs: readonly Tab[];
  readonly counts: Readonly<Record<Tab, number>>;
  readonly onTab: (tab: Tab) => void;
  /** The list of the open tab. */
  readonly children: (open: Tab) => ComponentChildren;
};

/** One list at a time, each with its number. The arrow keys go from tab to tab. */
export function Tabs({ tab, tabs, counts, onTab, children }: Props) {
  const id = useId();
  const open = tabs.includes(tab) ? tab : (tabs[0] ?? 'notes');
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = by === undefined ? undefined : tabs[(tabs.indexOf(open) + by + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    onTab(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={message('panel_lists')} onKeyDown={onKeyDown}>
        {tabs.map((each) => (
          <button
            key={each}
            id={`${id}-${each}`}
            type="button"
            class="tab"
            role="tab"
            aria-selected={each === open}
            aria-controls={`${id}-list`}
            tabIndex={each === open ? 0 : -1}
            onClick={() => onTab(each)}
          >
            {message(`panel_${each}`)} <span class="tab-count">{counts[each]}</span>
          </button>
        ))}
      </div>
      <div id={`${id}-list`} role="tabpanel" aria-labelledby={`${id}-${open}`}>
        {children(open)}
      </div>
    </>
  );
}
