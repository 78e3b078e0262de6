import { type Note, STATUSES } from '../notes/note.ts';
import { type Fact, factsOfFlag, factsOfNote } from './facts.ts';
import { dateWords, type Making, type Message, statusWords, webAddress } from './making.ts';
import { type Markup, markup } from './markup.ts';
import { byPage, inPieces, type PageRecords, type Records } from './records.ts';
import { REPORT_STYLE } from './report-style.ts';
import { linkToWords } from './text-fragment.ts';

/**
 * Records as a report to print or to send: one HTML file by itself, without script, for light and dark screens and for
 * paper. By page: its status, then each claim with the notes on it.
 */
export function* asReport(records: Records, { message, now }: Making): Iterable<string> {
  const title = message('records_title');
  const made = message('records_made', dateWords(now.toISOString(), message));
  const head = markup`<!doctype html>
<html lang="${message('language') || 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>
${{ html: REPORT_STYLE }}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>${made}</p>
${countsOf(records, message)}
</header>
<main>
`;
  yield* inPieces(byPage(records), (some) => some.map((page) => pageMarkup(page, message).html).join('\n'), {
    head: head.html,
    between: '\n',
    tail: '\n</main>\n</body>\n</html>\n',
  });
}

/** How many notes and flags have which status. */
function countsOf({ notes, flags }: Records, message: Message): Markup {
  const number = (count: number) => new Intl.NumberFormat(message('language') || 'en').format(count);
  const assessed = [...notes, ...flags];
  const rows = STATUSES.map((status) => ({
    words: statusWords(status, message),
    count: assessed.filter(({ assessment }) => assessment?.status === status).length,
  }));
  const all = [
    { words: message('records_flags'), count: flags.length },
    { words: message('records_notes'), count: notes.length },
    ...rows.filter(({ count }) => count > 0),
  ];
  return markup`<dl class="counts">
${all.map(({ words, count }) => markup`<div><dt>${words}</dt><dd>${number(count)}</dd></div>`)}
</dl>`;
}

function pageMarkup({ target, flag, notes }: PageRecords, message: Message): Markup {
  const title = target.title.trim() || target.url;
  return markup`<section>
<h2 dir="auto">${linked({ words: title, link: webAddress(target.url) })}</h2>
<p class="address">${target.url}</p>
${flag ? factsMarkup(factsOfFlag(flag, message)) : ''}
${notes.map((note) => noteMarkup(note, message))}
</section>`;
}

function noteMarkup(note: Note, message: Message): Markup {
  const { target, body } = note;
  const words = target.selector?.[0].exact ?? '';
  const { sentence = words } = target;
  const jump = { words: message('records_jump'), link: words === '' ? '' : webAddress(linkToWords(target)) };
  return markup`<article>
${words === '' ? '' : markup`<blockquote dir="auto">${words}</blockquote>`}
${sentence === words ? '' : markup`<p class="sentence" dir="auto">${message('stood_in_sentence', sentence)}</p>`}
${body.value.trim() === '' ? '' : markup`<p class="text" dir="auto">${body.value}</p>`}
${factsMarkup([...factsOfNote(note, message), ...(jump.link === '' ? [] : [jump])])}
</article>`;
}

function factsMarkup(facts: readonly Fact[]): Markup {
  return markup`<ul>
${facts.map((fact) => markup`<li dir="auto">${linked(fact)}</li>`)}
</ul>`;
}

function linked({ words, link }: Fact): Markup {
  return link === '' ? markup`${words}` : markup`<a href="${link}" rel="noreferrer noopener">${words}</a>`;
}
