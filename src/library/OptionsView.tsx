import { message } from '../browser/extension.ts';
import { NoteSettings } from '../parts/NoteSettings.tsx';
import type { Telling } from '../parts/use-toasts.ts';

/** What the reader can choose about notes, and the way to all other choices. */
export function OptionsView({ telling }: { readonly telling: Telling }) {
  return (
    <div class="page-width">
      <h1 class="title">{message('library_view_options')}</h1>
      <section class="part">
        <h2 class="part-title">{message('options_notes')}</h2>
        <NoteSettings telling={telling} />
      </section>
      <p class="part">
        <a class="link" href="/src/options/index.html" target="_blank" rel="noopener">
          {message('options_all')}
        </a>
      </p>
    </div>
  );
}
