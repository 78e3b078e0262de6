import { counted, message } from '../browser/extension.ts';
import type { Ledger, Source } from '../engine/index.ts';
import { KindLine } from '../parts/KindLine.tsx';
import { otherNames } from './source-names.ts';

type Props = {
  readonly text: string;
  readonly ledger: Ledger;
  /** The source that the ledger is filtered by, as an index. */
  readonly chosen: number | null;
  readonly onChoose: (source: number) => void;
};

/** Who is credited how often, under all their names, the most often first. */
export function Sources({ text, ledger: { sources, entries }, chosen, onChoose }: Props) {
  if (sources.length === 0) return <p class="nothing">{message('sources_empty')}</p>;
  const order = sources
    .map((source, index) => ({ source, index }))
    .sort((one, other) => other.source.entries.length - one.source.entries.length);
  return (
    <ol class="sources" aria-label={message('panel_sources')}>
      {order.map(({ source, index }) => (
        <li key={`${index} ${source.name}`}>
          <button type="button" class="source" aria-pressed={index === chosen} onClick={() => onChoose(index)}>
            <span class="source-name">{source.name}</span>
            <span class="source-times">{counted('source_times', source.entries.length)}</span>
            <SourceLine source={source} others={otherNames(text, source, entries)} />
          </button>
        </li>
      ))}
    </ol>
  );
}

function SourceLine({ source: { kind }, others }: { readonly source: Source; readonly others: readonly string[] }) {
  return (
    <span class="source-line">
      <KindLine kind={kind} />
      {message(`kind_${kind}`)}
      {others.length > 0 && <span>{message('source_also', others.join(message('source_between')))}</span>}
    </span>
  );
}
