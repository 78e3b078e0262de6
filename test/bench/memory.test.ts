import { expect, test } from 'vitest';
import { corpora } from './corpus.ts';
import { engineCode, writeModule } from './engine-file.ts';
import { memoryKept } from './memory.ts';

/** In bytes, the engine's own code and tables with them. On a busy machine more code is being compiled: the least counts. */
const CEILING = 3_000_000;

test('the engine keeps little of a hundred articles', async () => {
  const engine = writeModule('kept.mjs', await engineCode());
  const [own] = corpora();
  const kept = Math.min(...[1, 2, 3, 4].map(() => memoryKept(own?.articles ?? [], engine)));
  expect(kept).toBeGreaterThan(100_000);
  expect(kept).toBeLessThan(CEILING);
});
