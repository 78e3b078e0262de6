import { message } from '../browser/extension.ts';
import { linkToWords } from '../exchange/index.ts';
import { Attributions } from '../parts/Attributions.tsx';
import { isWebAddress } from '../parts/address.ts';
import type { Entry } from './entry.ts';

/** What page the entries under it are on, and what changed on it since it was first kept. */
export function PageHeading({ entry }: { readonly entry: Entry }) {
  return (
    <header class="page">
      <h2 class="page-title" dir="auto">
        <PageLink entry={entry} />
      </h2>
      <p class="page-site">{entry.site || message('library_no_site')}</p>
      <Attributions page={entry.page} />
    </header>
  );
}

/** A page's title, as a link that leads the browser to the words where it can. */
export function PageLink({ entry }: { readonly entry: Entry }) {
  const { target } = entry.record.kind === 'note' ? entry.record.note : entry.record.flag;
  if (!isWebAddress(target.url)) return <bdi>{entry.title}</bdi>;
  return (
    <a href={linkToWords(target)} target="_blank" rel="noreferrer noopener" title={target.url}>
      <bdi>{entry.title}</bdi>
    </a>
  );
}
