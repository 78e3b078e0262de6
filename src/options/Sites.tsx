import { X } from 'lucide';
import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import type { Written } from '../browser/storage.ts';
import { Icon } from '../parts/Icon.tsx';
import { problemOf } from '../parts/problem.ts';
import { SetByOrganisation } from '../parts/SetByOrganisation.tsx';
import { useLocked, usePolicy } from '../parts/use-policy.ts';
import type { Telling } from '../parts/use-toasts.ts';
import { chooseSite, chosenSites, type Site, type SiteChoice, watchSites } from '../settings/sites.ts';
import { hostIn } from './host.ts';

/** The sites that the reader switched on or off: a list to take from, and a field to add to it. */
export function Sites({ telling }: { readonly telling: Telling }) {
  const sites = useSites();
  const locked = useLocked('sites');
  const id = useId();
  const settle = (written: Written): boolean => {
    if (written.kind === 'refused') telling.tell(problemOf(written));
    return written.kind === 'written';
  };
  const choose = async (site: string, choice: SiteChoice): Promise<boolean> => settle(await chooseSite(site, choice));
  const field = useRef<HTMLInputElement>(null);
  const remove = async ({ site, choice }: Site): Promise<void> => {
    if (await choose(site, null))
      telling.tell(message('site_removed', site), () => choose(site, choice), field.current);
  };
  return (
    <>
      <Ruled />
      <SetByOrganisation id={id} locked={locked} />
      {sites?.length === 0 && !locked && <p class="none-yet">{message('sites_none')}</p>}
      <ul class="rows">
        {(locked ? [] : sites)?.map((one) => (
          <li key={one.site} class="row">
            <span class="row-name" dir="ltr">
              {one.site}
            </span>
            <span class="row-state">{message(`site_is_${one.choice}`)}</span>
            <button
              type="button"
              class="button-quiet"
              aria-label={message('site_remove', one.site)}
              onClick={() => remove(one)}
            >
              <Icon node={X} size={14} />
              {message('remove')}
            </button>
          </li>
        ))}
      </ul>
      <fieldset class="plain" disabled={locked} aria-describedby={locked ? id : undefined}>
        <AddSite field={field} onAdd={choose} />
      </fieldset>
    </>
  );
}

/** The sites that an organisation decided on: nothing here can be taken out. */
function Ruled() {
  const ruled = Object.entries(usePolicy()?.sites ?? {}).filter(([, { on, off }]) => on || off);
  if (ruled.length === 0) return null;
  return (
    <ul class="rows">
      {ruled.map(([site, { on }]) => (
        <li key={site} class="row">
          <span class="row-name" dir="ltr">
            {site === '*' ? message('site_every') : site}
          </span>
          <span class="row-state">{message(on ? 'site_is_on' : 'site_is_off')}</span>
          <span class="row-state">{message('set_by_organisation')}</span>
        </li>
      ))}
    </ul>
  );
}

type AddProps = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onAdd: (site: string, choice: SiteChoice) => Promise<boolean>;
};

function AddSite({ field, onAdd }: AddProps) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const add = async (choice: SiteChoice): Promise<void> => {
    const host = hostIn(text);
    setWrong(host === null);
    if (host === null) return field.current?.focus();
    if (await onAdd(host, choice)) setText('');
  };
  return (
    <form
      class="add-site"
      onSubmit={(event) => {
        event.preventDefault();
        add('on');
      }}
    >
      <label for={id}>{message('site_add')}</label>
      <input
        id={id}
        ref={field}
        class="field"
        dir="ltr"
        placeholder={message('site_example')}
        autocomplete="off"
        spellcheck={false}
        value={text}
        aria-invalid={wrong}
        aria-describedby={`${id}-problem`}
        onInput={({ currentTarget: { value } }) => setText(value)}
      />
      <button type="submit" class="button">
        {message('site_choose')}
      </button>
      <button type="button" class="button" onClick={() => add('off')}>
        {message('site_switch_off')}
      </button>
      <p id={`${id}-problem`} class="problem" role="alert">
        {wrong && message('site_unclear')}
      </p>
    </form>
  );
}

function useSites(): readonly Site[] | null {
  const [sites, setSites] = useState<readonly Site[] | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const look = async (): Promise<void> => {
      const now = await chosenSites();
      if (!end.signal.aborted) setSites(now);
    };
    watchSites(look, end.signal);
    look();
    return () => end.abort();
  }, []);
  return sites;
}
