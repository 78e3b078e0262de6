import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { counted, message } from '../browser/extension.ts';
import {
  analyse,
  compilePhrases,
  isMarked,
  isOwnPhrase,
  type OwnPhrases,
  type PhraseError,
  readPhrases,
} from '../engine/index.ts';
import { MarkedText } from '../parts/MarkedText.tsx';
import { SetByOrganisation } from '../parts/SetByOrganisation.tsx';
import { usePolicy } from '../parts/use-policy.ts';
import { useSetting } from '../parts/use-setting.ts';
import type { Telling } from '../parts/use-toasts.ts';
import { allPhrases, OWN_PHRASES } from '../settings/own-phrases.ts';

/** How long typing has to rest before pages hear of it, in milliseconds. */
const REST = 400;

/** The reader's own phrases: the list, what of it cannot be read, and what it finds in a text that one pastes. */
export function Phrases({ telling }: { readonly telling: Telling }) {
  const [kept, setKept] = useSetting(OWN_PHRASES, telling);
  const { phrases: given, locked: all } = usePolicy() ?? NO_POLICY;
  const locked = Object.hasOwn(all, 'own-phrases');
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const text = typed ?? kept?.text ?? '';
  const { phrases, lines, errors } = useMemo(() => readPhrases(text), [text]);
  const marked = useMemo(() => (given === '' ? phrases : compilePhrases(allPhrases(given, lines))), [phrases, given]);
  const save = async (): Promise<void> => {
    if (typed === null) return;
    // What was refused stays as it was typed.
    if (await setKept({ text: typed, lines })) setTyped((now) => (now === typed ? null : now));
  };
  const saving = useRef(save);
  saving.current = save;
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => saving.current(), REST);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const end = new AbortController();
    addEventListener('pagehide', () => saving.current(), { signal: end.signal });
    return () => end.abort();
  }, []);
  return (
    <>
      {given !== '' && (
        <div class="given-phrases">
          <p>{message('phrases_given')}</p>
          <pre dir="ltr">{given}</pre>
        </div>
      )}
      <SetByOrganisation id={`${id}-set`} locked={locked} />
      <label class="label" for={id}>
        {message('phrases_list')}
      </label>
      <div class="phrases">
        <textarea
          id={id}
          ref={field}
          class="editor-field phrases-field"
          rows={8}
          dir="ltr"
          spellcheck={false}
          placeholder={message('phrases_hint')}
          value={text}
          disabled={kept === null || locked}
          aria-invalid={errors.length > 0}
          aria-describedby={locked ? `${id}-set` : `${id}-problems`}
          onInput={({ currentTarget: { value } }) => setTyped(value)}
          onBlur={save}
        />
        <div id={`${id}-problems`} class="phrases-told" role="status">
          <p>{counted('phrases_ready', phrases.count)}</p>
          <Problems errors={errors} onGo={(error) => goTo(field.current, text, error)} />
        </div>
      </div>
      <details class="notation">
        <summary class="link">{message('phrases_notation')}</summary>
        <dl class="facts">
          {NOTATION.map(([written, key]) => (
            <div key={key} class="fact">
              <dt>
                <code dir="ltr">{written}</code>
              </dt>
              <dd>{message(`notation_${key}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <Preview phrases={marked} />
    </>
  );
}

const NO_POLICY = { phrases: '', locked: {} } as const;

const NOTATION = [
  ['people in the know', 'words'],
  ['[murmurs, whispers] say', 'one_of'],
  ['many? observers say', 'optional'],
  ['murmurs in the ..2 valley', 'gap'],
  ['<number> insiders', 'list'],
  ['alleged: so-called', 'kind'],
  ['# from the style guide', 'comment'],
] as const;

type ProblemsProps = { readonly errors: readonly PhraseError[]; readonly onGo: (error: PhraseError) => void };

function Problems({ errors, onGo }: ProblemsProps) {
  return (
    <ul class="problems">
      {errors.map((error) => (
        <li key={`${error.line}:${error.column}`}>
          <button type="button" class="button-quiet" onClick={() => onGo(error)}>
            {message('phrases_at', String(error.line), String(error.column))}
          </button>{' '}
          <span lang="en" dir="ltr">
            {error.message}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Puts the caret where something cannot be read. */
function goTo(field: HTMLTextAreaElement | null, text: string, { line, column }: PhraseError): void {
  const before = text.split(/\r\n|[\n\r]/).slice(0, line - 1);
  const at = before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
  field?.focus();
  field?.setSelectionRange(at, at);
}

function Preview({ phrases }: { readonly phrases: OwnPhrases }) {
  const [text, setText] = useState(message('phrases_sample'));
  const id = useId();
  const signals = useMemo(() => analyse(text, { phrases }), [text, phrases]);
  const shown = signals.filter((signal) => isMarked(signal) || isOwnPhrase(signal.rule));
  const own = shown.filter(({ rule }) => isOwnPhrase(rule)).length;
  return (
    <div class="choice">
      <h3 class="choice-title">
        <label for={id}>{message('phrases_try')}</label>
      </h3>
      <textarea
        id={id}
        class="editor-field"
        rows={4}
        dir="auto"
        value={text}
        onInput={({ currentTarget: { value } }) => setText(value)}
      />
      <p class="part-text" role="status">
        {counted('phrases_found', own)} {counted('phrases_marks', shown.length)}
      </p>
      <MarkedText text={text} signals={shown} />
    </div>
  );
}
