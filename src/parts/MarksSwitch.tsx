import { useEffect, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { hideMarks, marksHidden, watchHidden } from '../settings/hidden-marks.ts';
import { Switch } from './Switch.tsx';

/** The switch that hides all marks in a tab; while it is on, it says for how long. In its place, that the browser can show none. */
export function MarksSwitch({ tabId }: { readonly tabId: number }) {
  const hidden = useHidden(tabId);
  if (!('highlights' in CSS)) return <p class="marks-hidden">{message('marks_not_possible')}</p>;
  return (
    <div class="marks-switch">
      <Switch on={hidden} name={message('hide_marks')} onSwitch={(on) => hideMarks(tabId, on)}>
        {message('hide_marks')}
      </Switch>
      {hidden && <p class="marks-hidden">{message('marks_are_hidden')}</p>}
    </div>
  );
}

function useHidden(tabId: number): boolean {
  const [hidden, setHidden] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    const look = async (): Promise<void> => {
      const now = (await marksHidden(tabId)) === true;
      if (!end.signal.aborted) setHidden(now);
    };
    watchHidden(tabId, look, end.signal);
    look();
    return () => end.abort();
  }, [tabId]);
  return hidden;
}
