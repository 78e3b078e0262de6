import { message } from '../browser/extension.ts';
import { claims, type Signal } from '../engine/index.ts';
import { ruleWords } from '../messages/rule-words.ts';
import { KindLine } from './KindLine.tsx';

/** The unsourced claims of a text, in its order: the words, their kind, and why. */
export function FoundClaims({ text, signals }: { readonly text: string; readonly signals: readonly Signal[] }) {
  return (
    <ol class="found-claims">
      {claims(signals).map(({ signals: [{ start, end, kind, rule }] }) => (
        <li key={start} class="found-claim">
          <KindLine kind={kind} />
          <span>
            <q lang="en">{text.slice(start, end)}</q> <b>{message(`kind_${kind}`)}.</b> {ruleWords(rule)}
          </span>
        </li>
      ))}
    </ol>
  );
}
