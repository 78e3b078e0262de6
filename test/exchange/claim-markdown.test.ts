import { marked } from 'marked';
import { expect, test } from 'vitest';
import { claimMarkdown } from '../../src/exchange/claim-markdown.ts';

const page = { url: 'https://news.test/a', title: 'Bridge talks' };
const target = (exact: string, more: Partial<typeof page> = {}) => ({
  ...page,
  ...more,
  selector: [
    { type: 'TextQuoteSelector', exact, prefix: 'Before. ', suffix: ' After.' },
    { type: 'TextPositionSelector', start: 8, end: 8 + exact.length },
  ] as const,
});

test('a claim is a quotation, its kind, and the page’s title with a link to the words', () => {
  expect(
    claimMarkdown(
      { ...target('Two officials said so.'), selector: [...target('Two officials said so.').selector] },
      'Anonymous',
    ),
  ).toBe(
    '> Two officials said so.\n\nAnonymous · [Bridge talks](<https://news.test/a#:~:text=Before.-,Two%20officials%20said%20so.,-After.>)\n',
  );
});

test('what a page says stays text', () => {
  const { selector, ...rest } = target('# <b>*Two*</b> [officials](javascript:alert(1))\nsaid | so', {
    title: '](javascript:alert(1)) <img src=x onerror=alert(1)>',
    url: 'https://news.test/a>?b=)',
  });
  const html = marked.parse(claimMarkdown({ ...rest, selector: [...selector] }, 'Vague'), { async: false });
  expect([...html.matchAll(/<(\w+)/g)].map(([, name]) => name)).toEqual(['blockquote', 'p', 'br', 'p', 'a']);
  expect(html).toContain('href="https://news.test/a%3E?b=)#:~:text=');
});

test('a page that is no address of the web is told without a link', () => {
  const { selector, ...rest } = target('So it is said.', { url: 'javascript:alert(1)' });
  expect(claimMarkdown({ ...rest, selector: [...selector] }, 'Agentless')).toBe(
    '> So it is said.\n\nAgentless · Bridge talks\n',
  );
});
