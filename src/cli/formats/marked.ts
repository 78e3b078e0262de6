import { styleText } from 'node:util';
import type { Signal } from '../../engine/index.ts';
import type { Document } from '../document.ts';

/**
 * The text with `⟦words|kind⟧` round each unsourced signal; with colour, the words underlined and the kind after them.
 * Signals that overlap one before them are left out, so that taking the brackets away gives the text back.
 */
export function asMarked({ text, signals }: Document, colour: boolean): string {
  let out = '';
  let done = 0;
  for (const signal of signals.filter(({ verdict }) => verdict === 'unsourced')) {
    if (signal.start < done) continue;
    out += shown(text.slice(done, signal.start), colour) + mark(text, signal, colour);
    done = signal.end;
  }
  out += shown(text.slice(done), colour);
  return out.endsWith('\n') ? out : `${out}\n`;
}

function mark(text: string, { start, end, kind }: Signal, colour: boolean): string {
  const words = text.slice(start, end);
  if (!colour) return `⟦${words}|${kind}⟧`;
  const style = (format: 'underline' | 'dim', what: string): string =>
    styleText(format, what, { validateStream: false });
  return `${style('underline', shown(words, colour))}${style('dim', `|${kind}`)}`;
}

/** On a terminal, a text must not be able to send commands to it. */
function shown(text: string, colour: boolean): string {
  return colour ? text.replace(/[^\P{Cc}\n\t]/gu, '') : text;
}
