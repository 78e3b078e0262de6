import type { Accuracy, Row } from './accuracy.ts';
import type { Cold } from './cold.ts';
import type { PageCost, PageCosts } from './page-cost.ts';
import { measure } from './score.ts';
import type { Size } from './sizes.ts';
import type { Speed } from './speed.ts';
import { median } from './timing.ts';
import type { Bait } from './worst.ts';

/** A table in Markdown whose columns stand under one another, the first to the left and the rest to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, at) => Math.max(3, cell.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string => {
    const padded = cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)));
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** Precision, recall and F1 of a corpus: over all kinds, by kind, and of the best-known phrases. */
export function accuracyTable({ corpus, articles, words, engine, phrases, kinds }: Accuracy): string {
  const marks = engine.right + engine.missed;
  const title = `**${count(articles)} ${corpus}**, ${count(words)} words, ${count(marks)} marks; ${perThousand(engine, words)} false marks in 1,000 words.`;
  const head = ['unsourced signals', 'marks', 'precision', 'recall', 'F1'];
  const rows = [{ ...engine, name: '**all kinds**' }, ...kinds, { ...phrases, name: `*${phrases.name}*` }];
  return `${title}\n\n${table(
    head,
    rows.map((row) => [row.name, count(row.right + row.missed), ...measures(row)]),
  )}`;
}

function measures({ precision, recall, f1 }: Row): readonly string[] {
  return [precision, recall, f1].map((value) => value.toFixed(3));
}

function perThousand({ wrong }: Row, words: number): string {
  return ((1000 * wrong) / words || 0).toFixed(2);
}

/** What each rule finds in all corpora together, and how much of what its kind has. */
export function rulesTable(all: readonly Accuracy[]): string {
  const names = all[0]?.rules.map(({ name }) => name) ?? [];
  const rows = names.map((name) => {
    const sum = { right: 0, wrong: 0, missed: 0 };
    for (const { rules } of all) {
      const row = rules.find((rule) => rule.name === name);
      for (const part of ['right', 'wrong', 'missed'] as const) sum[part] += row?.[part] ?? 0;
    }
    const { precision, recall } = measure(sum);
    const found = sum.right + sum.wrong;
    return [`\`${name}\``, count(sum.right), count(sum.wrong), found ? precision.toFixed(3) : '–', recall.toFixed(3)];
  });
  return table(['rule', 'right', 'wrong', 'precision', 'recall of its kind'], rows);
}

/** How long the engine takes beside the floor and a list of phrases. */
export function speedTable({ corpus, words, timings }: Speed): string {
  const rows = timings.map(({ name, median, ratio }) => [
    name,
    `${((1000 * median) / words || 0).toFixed(3)} ms`,
    ratio.toFixed(2),
  ]);
  return table([`${corpus}, ${count(words)} words`, 'for 1,000 words', '× all words'], rows);
}

/** What a fresh process takes. */
export function coldTable({ words, timings }: Cold): string {
  const rows = timings.map(({ name, median }) => [name, `${median.toFixed(1)} ms`]);
  return table([`fresh process: load it, read ${count(words)} words`, 'time'], rows);
}

/** What the engine keeps of the memory, in bytes. */
export function memoryLine(kept: number): string {
  return `After 100 articles the engine keeps ${(kept / 1e6).toFixed(1)} MB, its code and its tables with them.`;
}

/** How much more than an article the text costs that costs most. */
export function worstLine([worst]: readonly Bait[]): string {
  const { words, ratio } = worst ?? { words: '', ratio: 0 };
  return `The worst of the texts made to be slow (“${words.trim()}” over and over) takes ${ratio.toFixed(1)} × the time of articles of its length.`;
}

/** What the extension costs pages beside its peers, in milliseconds of CPU on the main thread. */
export function costTable({ news, front, huge }: PageCosts): string {
  const articles = news.filter(({ isArticle }) => isArticle);
  const over = (of: (cost: PageCost) => number): readonly string[] => {
    const costs = articles.map(of);
    return [median(costs), Math.max(...costs), of(front), of(huge)].map((value) => value.toFixed(1));
  };
  const rows = (
    [
      ['**the extension**', 'extension'],
      ['no extension, for as long', 'nothing'],
      ['bare `TreeWalker` over all text', 'walker'],
      ['`isProbablyReaderable`', 'readerable'],
      ['Readability, parse', 'readability'],
      ['mark.js `markRegExp`, 50 phrases', 'markRegExp'],
      ['mark.js `mark`, 50 phrases', 'mark'],
    ] as const
  ).map(([name, work]) => [name, ...over(({ cpu }) => cpu[work])]);
  const head = [
    `CPU in ms, ${count(articles.length)} news pages`,
    'median page',
    'worst page',
    'no article',
    '2 MB page',
  ];
  const ratio = (cost: PageCost, work: keyof PageCost['cpu']): number => cost.cpu.extension / cost.cpu[work];
  const times = (work: keyof PageCost['cpu']): string => median(articles.map((cost) => ratio(cost, work))).toFixed(2);
  return [
    table(head, [
      ...rows,
      ['longest stretch of the extension', ...over(({ longest }) => longest.cpu)],
      ['… as a clock has it', ...over(({ longest }) => longest.clock)],
      ['its service worker, which analyses', ...over(({ worker }) => worker)],
    ]),
    `On the median page the extension takes ${times('readability')} × the time of Readability and ${times('markRegExp')} × that of \`markRegExp\`; where there is no article, ${ratio(front, 'readerable').toFixed(1)} × that of \`isProbablyReaderable\`. On the 2 MB page it keeps ${(huge.heap / 1e6).toFixed(1)} MB.`,
  ].join('\n\n');
}

/** What weighs how much. */
export function sizesTable(sizes: readonly Size[]): string {
  const rows = sizes.map(({ name, raw, gzip }) => [name, kilobytes(raw), kilobytes(gzip)]);
  return table(['bytes', 'raw', 'gzip'], rows);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}
