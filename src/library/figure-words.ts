import { message } from '../browser/extension.ts';

/** A rate with one decimal place, as the reader's language writes it. */
export function rateWords(rate: number): string {
  return new Intl.NumberFormat(language(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(rate);
}

/** A month in words: *May 2026*; in short *May*, and with the year where a year begins. */
export function monthWords(month: string, length: 'long' | 'short' | 'short with year' = 'long'): string {
  const date = new Date(`${month}-15T12:00:00`);
  const year = length === 'short' && date.getMonth() > 0 ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(language(), { month: length === 'long' ? 'long' : 'short', ...year }).format(date);
}

function language(): string {
  return message('language') || 'en';
}
