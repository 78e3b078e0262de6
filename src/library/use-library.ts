import { useEffect, useState } from 'preact/hooks';
import { followKept, type Kept } from './kept.ts';

/** What the library knows of storage. */
export type Library =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly message: string }
  | ({ readonly kind: 'read' } & Kept);

/** All that is kept, kept up to date with other windows. */
export function useLibrary(): Library {
  const [library, setLibrary] = useState<Library>({ kind: 'reading' });
  useEffect(() => {
    const end = new AbortController();
    followKept((kept) => setLibrary({ kind: 'read', ...kept }), end.signal).catch((error: unknown) => {
      if (!end.signal.aborted) setLibrary({ kind: 'failed', message: String(error) });
    });
    return () => end.abort();
  }, []);
  return library;
}
