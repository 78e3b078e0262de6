import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { run } from './running.ts';

test('the same sources give the same zip, wherever and in whatever environment it is made', async () => {
  const first = await run('package', [], { env: { TZ: 'UTC' } });
  const second = await run('package', [], { env: { TZ: 'Asia/Tokyo', NODE_ENV: 'test' } });
  expect(first.stdout).toMatch(/sha256 [0-9a-f]{64}\n$/);
  expect(first.stdout.slice(-80)).toBe(second.stdout.slice(-80));

  const names = Object.keys(unzipSync(readFileSync(`dist/says-who-${packageJson.version}-chrome.zip`)));
  expect(names).toContain('manifest.json');
  expect(names).toEqual([...names].sort());
  expect(names.filter((name) => /(^|\/)\.|\\|\.map$/.test(name))).toEqual([]);
});
