import { writeFileSync } from 'node:fs';
import type { Accuracy } from './accuracy.ts';

const FILE = 'src/engine/measured.ts';

/** Keeps what each rule got right and found, over all corpora, where the interface can tell it. */
export function writeMeasured(accuracy: readonly Accuracy[]): void {
  const sums = new Map<string, { right: number; found: number }>();
  for (const { name, right, wrong } of accuracy.flatMap(({ rules }) => rules)) {
    const sum = sums.get(name) ?? { right: 0, found: 0 };
    sums.set(name, { right: sum.right + right, found: sum.found + right + wrong });
  }
  const rows = [...sums].filter(([, { found }]) => found > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map(
    ([rule, { right, found }]) => `  ${/^[a-z]+$/.test(rule) ? rule : `'${rule}'`}: [${right}, ${found}],`,
  );
  writeFileSync(FILE, `${HEAD}${lines.join('\n')}\n};\n`);
}

const HEAD = `/**
 * How often each rule was right on the marked articles that the accuracy table in the README is of, as \`[right, found]\`.
 * Written by \`npm run bench -- --write\`.
 */
export const MEASURED: Readonly<Record<string, readonly [right: number, found: number]>> = {
`;
