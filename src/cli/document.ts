import { analyse, countWords, languageOf, type Options, type Span, type ToldSignal, tell } from '../engine/index.ts';
import type { PageState } from '../messages/index.ts';
import { readPage } from '../page/reading.ts';
import type { Decoded } from './decode.ts';

/** A scanned document. Offsets of `signals` refer to `text`: the file's own, or the article that was read from HTML. */
export type Document = {
  readonly input: string;
  readonly isHtml: boolean;
  readonly state: PageState;
  /** BCP 47 primary subtag, `und` where it cannot be told. */
  readonly language: string;
  readonly words: number;
  readonly text: string;
  readonly signals: readonly ToldSignal[];
};

/** As many words may be names and figures in any language. */
const SHORT = 50;

/** Reads and analyses a document. Scripts of HTML do not run and nothing is fetched. */
export async function scanDocument(
  input: string,
  { text, isHtml }: Decoded,
  options: Pick<Options, 'speculation' | 'phrases'> = {},
): Promise<Document> {
  const { state, language, article, links } = isHtml ? await readHtml(text) : readText(text);
  const signals = state === 'article' ? tell(article, analyse(article, { ...options, links })) : [];
  return { input, isHtml, state, language, words: countWords(article), text: article, signals };
}

type Article = Pick<Document, 'state' | 'language'> & { readonly article: string; readonly links: readonly Span[] };

function readText(text: string): Article {
  const language = languageOf(text);
  // Too little text to tell its language is worth a look all the same; a long one in no language we know is not ours.
  const supported = language === 'en' || (language === 'und' && countWords(text) <= SHORT);
  return { state: supported ? 'article' : 'language-not-supported', language, article: text, links: [] };
}

async function readHtml(html: string): Promise<Article> {
  // jsdom takes longer to load than a plain text takes to scan.
  const { JSDOM, VirtualConsole } = await import('jsdom');
  const { window } = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  try {
    const { state, language: said, text, links } = readPage(window.document);
    if (state !== 'article') return { state, language: said, article: '', links };
    const language = languageOf(text, said);
    if (language !== 'en') return { state: 'language-not-supported', language, article: '', links: [] };
    return { state, language, article: text, links };
  } finally {
    window.close();
  }
}
