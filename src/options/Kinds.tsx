import { message } from '../browser/extension.ts';
import type { Kind } from '../engine/index.ts';
import { SetByOrganisation } from '../parts/SetByOrganisation.tsx';
import { Switch } from '../parts/Switch.tsx';
import { useLocked } from '../parts/use-policy.ts';
import { useSetting } from '../parts/use-setting.ts';
import type { Telling } from '../parts/use-toasts.ts';
import { CARD_WANTED } from '../settings/card.ts';
import { CHOICE, SHOWN_KINDS } from '../settings/kinds.ts';
import { inColours, isSameLook, LINES, LOOK, PALETTES, USUAL_LOOK } from '../settings/look.ts';
import { COLOURS } from '../settings/tones.ts';
import { LookSample } from './LookSample.tsx';
import { optionIn } from './option-in.ts';

const COLOUR_NAMES = Object.keys(COLOURS) as readonly (keyof typeof COLOURS)[];
const PALETTE_NAMES = Object.keys(PALETTES) as readonly (keyof typeof PALETTES)[];

/** Which kinds are marked and counted, the line and colour of each, and whether marks have a card. */
export function Kinds({ telling }: { readonly telling: Telling }) {
  const [shown, setShown] = useSetting(SHOWN_KINDS, telling);
  const [look, setLook] = useSetting(LOOK, telling);
  const [card, setCard] = useSetting(CARD_WANTED, telling);
  const locked = useLocked('kinds');
  if (shown === null || look === null || card === null) return null;
  const show = (kind: Kind, on: boolean): Promise<boolean> =>
    setShown(CHOICE.filter((other) => (other === kind ? on : shown.includes(other))));
  return (
    <>
      <SetByOrganisation id="kinds-set" locked={locked} />
      <ul class="rows">
        {CHOICE.map((kind) => (
          <li key={kind} class="row kind-row">
            <label class="check kind-check">
              <input
                type="checkbox"
                checked={shown.includes(kind)}
                disabled={locked}
                aria-describedby={locked ? `kinds-set means-${kind}` : `means-${kind}`}
                onChange={({ currentTarget: { checked } }) => show(kind, checked)}
              />
              <LookSample {...look[kind]}>{message(`kind_${kind}`)}</LookSample>
            </label>
            <p id={`means-${kind}`} class="kind-means">
              {message(`kind_${kind}_means`)} {kind === 'named' && message('kind_named_not_counted')}
            </p>
            <span class="kind-look">
              <select
                class="select"
                aria-label={message('line_of', message(`kind_${kind}`))}
                value={look[kind].line}
                onChange={({ currentTarget }) => {
                  const line = optionIn(LINES, currentTarget.value);
                  if (line) setLook({ ...look, [kind]: { ...look[kind], line } });
                }}
              >
                {LINES.map((line) => (
                  <option key={line} value={line}>
                    {message(`line_${line}`)}
                  </option>
                ))}
              </select>
              <select
                class="select"
                aria-label={message('colour_of', message(`kind_${kind}`))}
                value={look[kind].colour}
                onChange={({ currentTarget }) => {
                  const colour = optionIn(COLOUR_NAMES, currentTarget.value);
                  if (colour) setLook({ ...look, [kind]: { ...look[kind], colour } });
                }}
              >
                {COLOUR_NAMES.map((colour) => (
                  <option key={colour} value={colour}>
                    {message(`colour_${colour}`)}
                  </option>
                ))}
              </select>
            </span>
          </li>
        ))}
      </ul>
      <div class="choice">
        <h3 class="choice-title">{message('palettes')}</h3>
        <p class="part-text">{message('palettes_why')}</p>
        <p class="buttons">
          {PALETTE_NAMES.map((palette) => (
            <button
              key={palette}
              type="button"
              class="button"
              aria-pressed={isSameLook(look, inColours(look, PALETTES[palette]))}
              onClick={() => setLook(inColours(look, PALETTES[palette]))}
            >
              {message(`palette_${palette}`)}
            </button>
          ))}
          <button
            type="button"
            class="button"
            disabled={isSameLook(look, USUAL_LOOK)}
            onClick={async ({ currentTarget }) => {
              if (await setLook(USUAL_LOOK)) telling.tell(message('look_is_usual'), () => setLook(look), currentTarget);
            }}
          >
            {message('look_usual')}
          </button>
        </p>
      </div>
      <div class="choice">
        <h3 class="choice-title">{message('card_choice')}</h3>
        <p class="part-text">{message('card_choice_why')}</p>
        <Switch on={card} name={message('card_choice')} onSwitch={setCard}>
          {message(card ? 'library_on' : 'library_off')}
        </Switch>
      </div>
    </>
  );
}
