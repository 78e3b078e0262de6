import { PanelRight } from 'lucide';
import { useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { hasPanel, openPanel } from '../browser/views.ts';
import { Icon } from '../parts/Icon.tsx';

/** Opens the side panel beside the tab, and closes the popup that lies over it. */
export function PanelButton({ tabId }: { readonly tabId: number }) {
  const [refused, setRefused] = useState(false);
  const open = async (): Promise<void> => {
    if (await openPanel(tabId)) window.close();
    else setRefused(true);
  };
  return (
    <>
      <button type="button" class="button-quiet" onClick={open}>
        <Icon node={PanelRight} size={14} />
        {message(hasPanel() ? 'open_panel' : 'open_panel_in_tab')}
      </button>
      {refused && (
        <span class="problem" role="alert">
          {message('panel_not_opened')}
        </span>
      )}
    </>
  );
}
