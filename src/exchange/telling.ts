import type { Skipped } from './gathering.ts';
import type { Message } from './making.ts';
import type { Unreadable } from './reading.ts';

/** Says why a file cannot be read, and where it goes wrong. */
export function tellFault({ fault, line, column }: Unreadable, message: Message): string {
  return message(`import_fault_${fault.replaceAll('-', '_')}`, String(line), String(column));
}

/** Says which annotation of a file stayed out, and why. */
export function tellSkipped({ number, line, why, field }: Skipped, message: Message): string {
  return message(`import_skipped_${why.replaceAll('-', '_')}`, String(number), String(line), field);
}
