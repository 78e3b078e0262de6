import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startHappenings } from '../../src/page/happenings.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('many changes make one, and it comes late', async () => {
  const happenings = startHappenings(new AbortController().signal);
  const heard: string[] = [];
  void happenings.next(100).then((happening) => heard.push(happening));
  for (let time = 0; time < 90; time += 10) {
    happenings.note('changed');
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(heard).toEqual([]);
  await vi.advanceTimersByTimeAsync(10);
  expect(heard).toEqual(['changed']);
  void happenings.next(100).then((happening) => heard.push(happening));
  await vi.advanceTimersByTimeAsync(1000);
  expect(heard).toEqual(['changed']);
});

test('what is urgent does not wait, and the change is not lost over it', async () => {
  const happenings = startHappenings(new AbortController().signal);
  happenings.note('changed');
  const first = happenings.next(100);
  happenings.note('moved');
  expect(await first).toBe('moved');
  const second = happenings.next(100);
  await vi.advanceTimersByTimeAsync(100);
  expect(await second).toBe('changed');
});

test('what happens while nobody waits is kept', async () => {
  const happenings = startHappenings(new AbortController().signal);
  happenings.note('returned');
  expect(await happenings.next(100)).toBe('returned');
});

test('waiting ends when the script is stopped', async () => {
  const running = new AbortController();
  const next = startHappenings(running.signal).next(100);
  running.abort();
  await expect(next).rejects.toBe(running.signal.reason);
});
