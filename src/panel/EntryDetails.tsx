import { counted, message } from '../browser/extension.ts';
import type { Entry, Source, Span } from '../engine/index.ts';
import { questionOf } from '../messages/question.ts';
import { measuredWords } from '../parts/measured-words.ts';
import { toldWords, whyWords } from './entry-words.ts';

type Props = {
  readonly entry: Entry;
  readonly source: Source | null;
  readonly text: string;
  readonly onSource: () => void;
  readonly onShow: (span: Span) => void;
};

/** Why an attribution counts as it does, what is told of its source, what to ask next, and the way to all that source says. */
export function EntryDetails({ entry, source, text, onSource, onShow }: Props) {
  const { kind, signal } = entry;
  const { reason = null, namedLater = null } = signal.told ?? {};
  const told = toldWords(text, entry);
  const measured = measuredWords(signal.rule);
  const wordsAt = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');
  return (
    <div class="details">
      <p>
        {whyWords(entry)} {measured}
      </p>
      {told !== '' && <p>{message('told_role', told)}</p>}
      {reason && <p>{message(reason.boilerplate ? 'told_boilerplate' : 'told_reason', wordsAt(reason))}</p>}
      {!reason && kind === 'anonymous' && <p>{message('told_no_reason')}</p>}
      {namedLater && (
        <p>
          {message('told_later', wordsAt(namedLater))}{' '}
          <button type="button" class="button-quiet" onClick={() => onShow(namedLater)}>
            {message('show_in_page')}
          </button>
        </p>
      )}
      {entry.verdict === 'unsourced' && (
        <p>
          {message('card_ask')}: <q class="ask">{message(questionOf(signal, signal.told ?? null, text))}</q>
        </p>
      )}
      {source && source.entries.length > 1 && (
        <p>
          <button type="button" class="button-quiet" onClick={onSource}>
            {counted('source_all', source.entries.length, source.name)}
          </button>
        </p>
      )}
    </div>
  );
}
