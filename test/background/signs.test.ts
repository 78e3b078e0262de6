import { expect, test, vi } from 'vitest';
import { signFor } from '../../src/background/signs.ts';

vi.mock('../../src/browser/extension.ts', () => ({
  message: (key: string, ...words: readonly string[]) => [key, ...words].join(' '),
  counted: (key: string, count: number) => `${key} ${count}`,
}));

test.each([
  [0, false, '0', 'sign_title sign_no_claims'],
  [999, false, '999', 'sign_title sign_claims 999'],
  [4_321, false, '4k', 'sign_title sign_claims 4321'],
  [0, true, '0+', 'sign_title sign_more sign_no_claims'],
  [999, true, '999+', 'sign_title sign_more sign_claims 999'],
  [4_321, true, '4k+', 'sign_title sign_more sign_claims 4321'],
  [5_123, true, '5k+', 'sign_title sign_more sign_claims 5123'],
])('%i claims, and more further on: %s', (count, more, badge, title) => {
  expect(signFor('article', count, more)).toMatchObject({ badge, title });
});

test('a page that is not counted has no number', () => {
  expect(signFor('paused', 7, true)).toMatchObject({ badge: '', title: 'sign_title sign_paused' });
});
