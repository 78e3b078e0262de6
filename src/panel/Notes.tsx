import { message } from '../browser/extension.ts';
import type { Groups } from '../parts/groups.ts';
import { Dismissed, OtherWords, PageGroup, Unreadable } from '../parts/Kept.tsx';
import { MissingWords } from '../parts/MissingWords.tsx';
import { NoteGroup } from '../parts/NoteGroup.tsx';
import type { Notebook } from '../parts/use-notebook.ts';

/** All notes on the page: on the whole of it, on attributions, on other words, and those whose words are gone. */
export function Notes({ notebook }: { readonly notebook: Notebook }) {
  const { groups, actions, kept, show } = notebook;
  const onClaims = [...groups.claims].sort(([one], [other]) => one.sentence.start - other.sentence.start);
  return (
    <>
      {countOf(groups) === 0 && <p class="nothing">{message('notes_empty')}</p>}
      <PageGroup group={groups.page} actions={actions} />
      {onClaims.length > 0 && (
        <section class="kept">
          <h2 class="kept-title">{message('notes_on_attributions')}</h2>
          {onClaims.map(([claim, group]) => (
            <div key={claim.sentence.start}>
              <NoteGroup group={group} moved={groups.moved} actions={actions} withWords />
              <button type="button" class="button-quiet" onClick={() => show(claim.signals[0])}>
                {message('show_in_page')}
              </button>
            </div>
          ))}
        </section>
      )}
      <OtherWords groups={groups} actions={actions} onShow={show} />
      <MissingWords {...notebook} onShow={show} />
      <Dismissed dismissed={groups.dismissed} actions={actions} />
      <Unreadable keys={kept?.unreadable ?? []} />
    </>
  );
}

/** How many notes there are on a page, with those that are being written. */
export function countOf({ page, claims, words, orphaned, dismissed }: Groups): number {
  const groups = [page, ...claims.values(), ...words, orphaned];
  return groups.reduce((sum, { notes, editors }) => sum + notes.length + editors.length, dismissed.length);
}
