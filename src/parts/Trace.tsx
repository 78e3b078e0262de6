import { Copy, ExternalLink } from 'lucide';
import { message } from '../browser/extension.ts';
import type { Claim } from '../engine/index.ts';
import { claimMarkdown } from '../exchange/claim-markdown.ts';
import type { Target } from '../notes/note.ts';
import { targetAt } from '../notes/target-at.ts';
import { addressOf, type Filling, type Trace as Place, placeholdersIn, TRACES } from '../settings/traces.ts';
import { Icon } from './Icon.tsx';
import { useSetting } from './use-setting.ts';
import type { Telling } from './use-toasts.ts';

type Props = {
  /** The page that the claim stands on. */
  readonly page: Target;
  readonly text: string;
  readonly claim: Claim;
  readonly telling: Pick<Telling, 'tell'>;
};

/**
 * Where to look further for a claim, as links that open in a tab of their own, and the claim to copy. Nothing is asked of
 * any place before a click. Made when a reader opens it: a list of claims has no use for hundreds of links.
 */
export function Trace({ page, text, claim, telling }: Props) {
  const [places] = useSetting(TRACES, telling);
  const filling = fillingOf(page, text, claim);
  const copy = async (): Promise<void> => {
    const [{ kind }] = claim.signals;
    const words = claimMarkdown(targetAt(page, text, claim.sentence), message(`kind_${kind}`));
    const copied = await navigator.clipboard.writeText(words).then(
      () => true,
      () => false,
    );
    telling.tell(message(copied ? 'trace_copied' : 'trace_not_copied'));
  };
  const all = places ?? [];
  return (
    <div class="trace">
      <Links heading={message('trace_claim')} places={all.filter(isAboutClaim)} filling={filling} />
      <Links heading={message('trace_page')} places={all.filter((place) => !isAboutClaim(place))} filling={filling} />
      <button type="button" class="button-quiet" onClick={copy}>
        <Icon node={Copy} size={14} />
        {message('trace_copy')}
      </button>
    </div>
  );
}

type LinksProps = { readonly heading: string; readonly places: readonly Place[]; readonly filling: Filling };

function Links({ heading, places, filling }: LinksProps) {
  const links = places.flatMap(({ id, name, ...place }) => {
    const address = addressOf(place, filling);
    return address === null ? [] : [{ id, name, address }];
  });
  if (links.length === 0) return null;
  return (
    <p class="trace-places">
      <span class="trace-heading">{heading}</span>
      {links.map(({ id, name, address }) => (
        <a key={id} class="trace-link" href={address} target="_blank" rel="noreferrer noopener">
          {name}
          <Icon node={ExternalLink} size={12} />
        </a>
      ))}
    </p>
  );
}

function fillingOf({ title, url }: Target, text: string, { sentence, signals: [first] }: Claim): Filling {
  const wordsOf = (span: { readonly start: number; readonly end: number } | null): string =>
    span ? text.slice(span.start, span.end) : '';
  return { sentence: wordsOf(sentence), words: wordsOf(first), source: wordsOf(first.source), title, url };
}

/** Whether a place is asked about the claim, and not about the page alone. */
function isAboutClaim({ address }: Place): boolean {
  return placeholdersIn(address).some((name) => name !== 'url');
}
