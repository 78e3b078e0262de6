import { native } from './native.ts';

/**
 * What an organisation has set for the extension in this browser; nothing where it has not. Not validated. The first
 * answer may take a browser two seconds after its start: nobody who reads may have to wait for it.
 */
export async function managed(): Promise<Readonly<Record<string, unknown>>> {
  try {
    // Firefox rejects where nothing is set, and some browsers have no such storage.
    return await native().storage.managed.get(null);
  } catch {
    return {};
  }
}

/** Tells whenever the organisation changes that. To be called as the service worker starts. */
export function whenManaged(callback: () => void): void {
  native().storage.onChanged.addListener((_, area) => {
    if (area === 'managed') callback();
  });
}
