import { ExternalLink } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import type { About, Party } from '../messages/about.ts';
import { dateWords } from './dates.ts';
import { Icon } from './Icon.tsx';
import { useAbout } from './use-about.ts';

type Props = { readonly tabId: number; readonly url: string };

/** What a page says of its own article and outlet: asked of the page when a reader opens it. */
export function AboutArticle({ tabId, url }: Props) {
  const [open, setOpen] = useState(false);
  const about = useAbout(tabId, url, open);
  return (
    <details class="about" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class="more">{message('about_article')}</summary>
      {about === null && <p class="about-why">{message('about_asking')}</p>}
      {about === 'no-answer' && <p class="about-why">{message('about_no_answer')}</p>}
      {about !== null && about !== 'no-answer' && <Facts about={about} />}
    </details>
  );
}

function Facts({ about: { type, authors, publisher, published, modified, policies } }: { readonly about: About }) {
  const { unnamedSourcesPolicy, correctionsPolicy, ethicsPolicy, publishingPrinciples } = policies;
  return (
    <>
      <dl class="about-facts">
        <Fact name={message('about_type')}>{type && message(`about_type_${keyOf(type)}`)}</Fact>
        <Fact name={message('about_authors')}>{authors.length > 0 && <Parties parties={authors} />}</Fact>
        <Fact name={message('about_published')}>{published && <Day time={published} />}</Fact>
        {modified && modified !== published && (
          <Fact name={message('about_modified')}>
            <Day time={modified} />
          </Fact>
        )}
        <Fact name={message('about_publisher')}>{publisher && <Parties parties={[publisher]} />}</Fact>
        <Fact name={message('about_policy_unnamed_sources')}>
          {unnamedSourcesPolicy && <Away link={unnamedSourcesPolicy} />}
        </Fact>
        <Fact name={message('about_policy_corrections')}>{correctionsPolicy && <Away link={correctionsPolicy} />}</Fact>
        {ethicsPolicy && (
          <Fact name={message('about_policy_ethics')}>
            <Away link={ethicsPolicy} />
          </Fact>
        )}
        {publishingPrinciples && (
          <Fact name={message('about_policy_principles')}>
            <Away link={publishingPrinciples} />
          </Fact>
        )}
      </dl>
      <p class="about-why">{message('about_why')}</p>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="about-fact">
      <dt>{name}</dt>
      <dd dir="auto">{children || <span class="about-not-said">{message('about_not_said')}</span>}</dd>
    </div>
  );
}

function Parties({ parties }: { readonly parties: readonly Party[] }) {
  return (
    <ul class="about-parties">
      {parties.map(({ name, link }) => (
        <li key={name}>{link === '' ? <bdi>{name}</bdi> : <Away link={link} words={name} />}</li>
      ))}
    </ul>
  );
}

/** A link that opens in a tab of its own. Its address can be read by pointing at it: its words are the page’s. */
function Away({ link, words = message('about_policy_read') }: { readonly link: string; readonly words?: string }) {
  return (
    <a class="about-link" href={link} title={link} target="_blank" rel="noreferrer noopener">
      <bdi>{words}</bdi>
      <Icon node={ExternalLink} size={12} />
    </a>
  );
}

function Day({ time }: { readonly time: string }) {
  return <time dateTime={time}>{dateWords(time)}</time>;
}

/** `NewsArticle` as the key of a text has it: `news_article`. */
function keyOf(type: string): string {
  return type.replace(/(?<=[a-z])[A-Z]/g, '_$&').toLowerCase();
}
