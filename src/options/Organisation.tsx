import { counted, message } from '../browser/extension.ts';
import type { Written } from '../browser/storage.ts';
import { SHOWN_KINDS } from '../settings/kinds.ts';
import { AUTHOR_REQUIRED, EXPORT_ALLOWED, WELCOME_WANTED } from '../settings/organisation.ts';
import { POLICY, type Policy } from '../settings/policy.ts';
import { WHERE } from '../settings/where.ts';

type Props = { readonly policy: Policy | null; readonly takenUp: Written | null };

/** What an organisation set, in short, what of it cannot be read, and that the browser did not keep what it sets now. */
export function Organisation({ policy, takenUp }: Props) {
  return (
    <>
      {takenUp?.kind === 'refused' && (
        <p class="problem" role="alert">
          {message('policy_refused', takenUp.message)}
        </p>
      )}
      {policy && (
        <dl class="facts">
          {factsOf(policy).map(([name, says]) => (
            <div key={name} class="fact">
              <dt>{name}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      )}
      {policy && policy.problems.length > 0 && (
        <div class="choice">
          <h3 class="choice-title">{message('policy_problems')}</h3>
          <ul class="problems">
            {policy.problems.map(({ name, why }) => (
              <li key={`${name} ${why}`}>
                <code dir="ltr">{name}</code>{' '}
                <span lang="en" dir="ltr">
                  {why}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

type Fact = readonly [name: string, says: string];

function factsOf(policy: Policy): readonly Fact[] {
  // A policy and nothing of the reader's.
  const kept = new Map([[POLICY, policy]]);
  const until = (name: string, says: string): string =>
    Object.hasOwn(policy.locked, name) ? says : message('policy_until', says);
  const kinds = SHOWN_KINDS.valueIn(kept).map((kind) => message(`kind_${kind}`));
  const { phrases } = policy;
  const facts: readonly (Fact | false)[] = [
    isSet(policy, 'where') && [message('options_where'), until('where', message(`where_${WHERE.valueIn(kept)}`))],
    ...(['on', 'off'] as const).map((choice): Fact | false => {
      const sites = Object.entries(policy.sites).flatMap(([site, ruling]) => (ruling[choice] ? [site] : []));
      const names = sites.map((site) => (site === '*' ? message('site_every') : site)).join(', ');
      return names !== '' && [message(`policy_sites_${choice}`), names];
    }),
    isSet(policy, 'kinds') && [message('policy_kinds'), until('kinds', kinds.join(', ') || message('policy_no_kinds'))],
    phrases !== '' && [message('policy_phrases'), counted('phrases_ready', phrases.split('\n').length)],
    AUTHOR_REQUIRED.valueIn(kept) && [message('author'), message('policy_author')],
    !EXPORT_ALLOWED.valueIn(kept) && [message('library_export'), message('policy_no_export')],
    !WELCOME_WANTED.valueIn(kept) && [message('policy_welcome'), message('policy_no_welcome')],
  ];
  return facts.filter((fact) => fact !== false);
}

function isSet({ locked, given }: Policy, name: string): boolean {
  return Object.hasOwn(locked, name) || Object.hasOwn(given, name);
}
