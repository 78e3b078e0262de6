import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/page/reading.ts';
import { newsPage, story } from './stories.ts';

const HERE = 'https://news.example/2031/quay';

/** The words of an article's links, on a page at an address or at none. */
function linksIn(paragraph: string, { url, head }: { url?: string; head?: string } = {}): readonly string[] {
  const { document } = new JSDOM(
    newsPage(story(`<p>The town had asked for it, ${paragraph}, and nobody had known of that until last week.</p>`), {
      head: head ?? '',
    }),
    url ? { url } : {},
  ).window;
  const { text, links } = readPage(document);
  return links.map(({ start, end }) => text.slice(start, end));
}

describe('links', () => {
  it.each([
    ['to another site', '<a href="https://court.example/ruling.pdf">the ruling</a>', ['the ruling']],
    ['within the site', '<a href="/2031/letter">a letter</a>', ['a letter']],
    ['relative to the page', '<a href="letter">a letter</a>', ['a letter']],
    ['to another page by its query', '<a href="?story=2">a letter</a>', ['a letter']],
    ['with elements inside, as one', '<a href="/x">two <b>offi</b>ci<i>als</i> said</a> so', ['two officials said']],
    ['one right after the other', '<a href="/x">two</a><a href="/y">officials</a>', ['two', 'officials']],
    ['without the space at their ends', 'a<a href="/x"> letter </a>says', ['letter']],
    ['to a place in the page', '<a href="#notes">the notes</a>', []],
    ['to the page itself', `<a href="${HERE}#top">the top</a> <a href="">here</a>`, []],
    ['to a mailbox', '<a href="mailto:desk@news.example">the desk</a>', []],
    ['to a script', '<a href="javascript:void 0">more</a>', []],
    ['to nowhere', '<a name="here">here</a> <a href="https://">there</a>', []],
    ['without words', '<a href="/x"> </a>', []],
  ])('%s', (_, paragraph, words) => expect(linksIn(paragraph, { url: HERE })).toEqual(words));

  it('lead away from a saved page that does not know its address', () => {
    const links = '<a href="/letter">a letter</a> <a href="#notes">the notes</a> <a href="">here</a>';
    expect(linksIn(links)).toEqual(['a letter']);
  });

  it('to the address that a saved page gives as its own lead nowhere', () => {
    const head = `<link rel="canonical" href="${HERE}">`;
    expect(linksIn(`<a href="${HERE}">this story</a> <a href="${HERE}/2">another</a>`, { head })).toEqual(['another']);
  });

  it('are relative to the base that a page sets', () => {
    const head = '<base href="https://other.example/quay">';
    expect(linksIn('<a href="#notes">the notes</a>', { url: HERE, head })).toEqual([]);
    expect(linksIn('<a href="quay">the notes</a>', { url: 'https://other.example/quay', head })).toEqual([]);
    expect(linksIn('<a href="letter">a letter</a>', { url: HERE, head })).toEqual(['a letter']);
  });

  it('go on over a line break', () => {
    expect(linksIn('<a href="/x">two<br>officials</a>')).toEqual(['two\nofficials']);
  });
});
