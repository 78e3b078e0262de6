import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { type Announce, startAnnouncing } from './announcing.ts';

const Saying = createContext<Announce | null>(null);

/** The one place from which a view speaks to whoever does not see it: whatever is in it announces through it. */
export function Announcer({ children }: { readonly children: ComponentChildren }) {
  const [said, setSaid] = useState('');
  const [announce, end] = useMemo(() => {
    const stop = new AbortController();
    // The same words are news again only if they are not quite the same.
    const say = (words: string): void => setSaid((before) => (before === words ? `${words}\u00a0` : words));
    return [startAnnouncing(say, stop.signal), stop] as const;
  }, []);
  useEffect(() => () => end.abort(), [end]);
  return (
    <Saying.Provider value={announce}>
      {children}
      <p class="unseen" aria-live="polite">
        {said}
      </p>
    </Saying.Provider>
  );
}

/** How to announce; null in a view without an announcer. */
export function useAnnounce(): Announce | null {
  return useContext(Saying);
}

/**
 * Announces words as soon as they are there, and whenever they are others. Empty ones are not told. False in a view
 * without an announcer: there the words are a live region of their own.
 */
export function useAnnounced(words: string, weight?: 'lasting'): boolean {
  const announce = useAnnounce();
  useEffect(() => {
    if (words !== '') announce?.(words, weight);
  }, [words, weight, announce]);
  return announce !== null;
}
