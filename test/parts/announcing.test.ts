import { expect, test } from 'vitest';
import { type Clock, startAnnouncing } from '../../src/parts/announcing.ts';

/** A clock that goes on when it is told to. */
function handClock(): Clock & { readonly goOn: (by: number) => void } {
  let time = 0;
  let waiting: { readonly at: number; readonly callback: () => void }[] = [];
  return {
    now: () => time,
    later: (callback, after) => {
      const call = { at: time + after, callback };
      waiting.push(call);
      return () => {
        waiting = waiting.filter((other) => other !== call);
      };
    },
    goOn: (by) => {
      const end = time + by;
      for (;;) {
        const [next] = waiting.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
        if (!next) break;
        waiting = waiting.filter((other) => other !== next);
        time = next.at;
        next.callback();
      }
      time = end;
    },
  };
}

function started() {
  const clock = handClock();
  const said: { readonly words: string; readonly at: number }[] = [];
  const end = new AbortController();
  const announce = startAnnouncing((words) => said.push({ words, at: clock.now() }), end.signal, clock);
  return { clock, said, end, announce };
}

test('the first is announced at once, and never two within a second', () => {
  const { clock, said, announce } = started();
  for (let change = 0; change < 200; change += 1) {
    announce(`change ${change}`);
    clock.goOn(37);
  }
  clock.goOn(5000);
  expect(said[0]).toEqual({ words: 'change 0', at: 0 });
  expect(said.length).toBeGreaterThan(5);
  const gaps = said.slice(1).map(({ at }, place) => at - (said[place]?.at ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
});

test('of what comes in between, the last is announced', () => {
  const { clock, said, announce } = started();
  for (const words of ['one', 'two', 'three']) announce(words);
  clock.goOn(999);
  expect(said.map(({ words }) => words)).toEqual(['one']);
  clock.goOn(1);
  expect(said.map(({ words }) => words)).toEqual(['one', 'three']);
});

test('what was announced last is not announced again', () => {
  const { clock, said, announce } = started();
  announce('one');
  clock.goOn(2000);
  announce('one');
  announce('two');
  announce('one');
  clock.goOn(2000);
  expect(said.map(({ words }) => words)).toEqual(['one', 'two', 'one']);
});

test('what is lasting is announced in any case, before the last of what goes on changing', () => {
  const { clock, said, announce } = started();
  announce('one');
  announce('Note deleted.', 'lasting');
  announce('two');
  announce('Note saved.', 'lasting');
  announce('three');
  clock.goOn(5000);
  announce('Note deleted.', 'lasting');
  clock.goOn(5000);
  announce('Note deleted.', 'lasting');
  announce('three');
  expect(said.map(({ words }) => words)).toEqual([
    'one',
    'Note deleted. Note saved. three',
    'Note deleted.',
    'Note deleted.',
  ]);
});

test('nothing is announced once the view is gone', () => {
  const { clock, said, end, announce } = started();
  announce('one');
  announce('two');
  end.abort();
  clock.goOn(2000);
  announce('three');
  expect(said.map(({ words }) => words)).toEqual(['one']);
});
