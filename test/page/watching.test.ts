// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { type Watched, watchChanges } from '../../src/page/watching.ts';

let running = new AbortController();

afterEach(() => {
  running.abort();
  running = new AbortController();
});

/** How often a change to a document is told, while `change` does something to it. */
async function toldOf(
  html: string,
  watched: Watched,
  change: (body: HTMLElement) => void | Promise<void>,
): Promise<number> {
  document.body.innerHTML = html;
  let told = 0;
  watchChanges(document, () => told++, running.signal).start(watched);
  await change(document.body);
  // Records are handed over in a microtask of their own.
  await Promise.resolve();
  return told;
}

const textIn = (body: HTMLElement, selector: string): Text => {
  const text = body.querySelector(selector)?.firstChild;
  if (!(text instanceof Text)) throw new Error(`no text in ${selector}`);
  return text;
};

function paragraph(words: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = words;
  return element;
}

test('new text, changed text and text that goes are told of', async () => {
  expect(await toldOf('<p>One.', 'text', (body) => body.append(paragraph('Two.')))).toBe(1);
  expect(await toldOf('<p>One.', 'text', (body) => textIn(body, 'p').replaceWith('Two.'))).toBe(1);
  expect(await toldOf('<p>One.', 'text', (body) => textIn(body, 'p').appendData(' Two.'))).toBe(1);
  expect(await toldOf('<p>One.', 'text', (body) => body.querySelector('p')?.remove())).toBe(1);
});

test('many changes are told of once, until watching starts again', async () => {
  const change = async (body: HTMLElement): Promise<void> => {
    for (const words of ['Two.', 'Three.']) {
      body.append(words);
      await Promise.resolve();
    }
  };
  expect(await toldOf('<p>One.', 'text', change)).toBe(1);
});

test('what is typed into an editor is not told of', async () => {
  expect(
    await toldOf('<div contenteditable><p>One.</p></div>', 'text', (body) => textIn(body, 'p').appendData(' Two.')),
  ).toBe(0);
  expect(await toldOf('<textarea>One.</textarea>', 'text', (body) => textIn(body, 'textarea').appendData('!'))).toBe(0);
  expect(
    await toldOf('<div contenteditable="false"><p>One.', 'text', (body) => textIn(body, 'p').appendData('!')),
  ).toBe(1);
});

test('an empty element is not told of, but what fills it is', async () => {
  const empty = document.createElement('div');
  expect(await toldOf('<p>One.', 'text', (body) => body.append(empty))).toBe(0);
  expect(await toldOf('<p>One.<div></div>', 'text', (body) => body.querySelector('div')?.append('Two.'))).toBe(1);
});

test('scripts, styles, pictures and blank text are not told of', async () => {
  const change = (body: HTMLElement): void =>
    body.append(document.createElement('script'), document.createElement('img'), '  \n');
  expect(await toldOf('<p>One.', 'text', change)).toBe(0);
});

test('where an article may still arrive, only what arrives is told of', async () => {
  expect(await toldOf('<p>One.', 'arrival', (body) => textIn(body, 'p').appendData(' Two.'))).toBe(0);
  expect(await toldOf('<p>One.', 'arrival', (body) => body.append('Two.'))).toBe(1);
});

test('nothing is told of once the script is stopped', async () => {
  const change = (body: HTMLElement): void => {
    running.abort();
    body.append('Two.');
  };
  expect(await toldOf('<p>One.', 'text', change)).toBe(0);
});

test('what changed is handed over, each element once, and then anew', async () => {
  document.body.innerHTML = '<p>One.</p><p>Two.</p>';
  const changes = watchChanges(document, () => {}, running.signal);
  expect(changes.take()).toBeNull();
  changes.start('text');
  const [one, two] = document.querySelectorAll('p');
  for (const words of ['a', 'b', 'c']) one?.append(words);
  expect([...(changes.take()?.changed ?? [])]).toEqual([one]);
  two?.append('d');
  await Promise.resolve();
  expect([...(changes.take()?.changed ?? [])]).toEqual([two]);
  expect(changes.any()).toBe(false);
});

test('a dialog that opens or closes is told of, and nothing less than the whole page has changed then', async () => {
  document.body.innerHTML = '<dialog><p>One.</p></dialog>';
  let told = 0;
  const changes = watchChanges(document, () => told++, running.signal);
  for (const open of [true, false]) {
    changes.start('text');
    document.querySelector('dialog')?.toggleAttribute('open', open);
    await Promise.resolve();
    expect(changes.take()).toBeNull();
  }
  expect(told).toBe(2);
  const others = (body: HTMLElement): void => {
    body.querySelector('details')?.toggleAttribute('open');
    body.querySelector('dialog')?.setAttribute('class', 'open');
  };
  expect(await toldOf('<details>One.</details><dialog>Two.</dialog>', 'text', others)).toBe(0);
});

test('a flood of changes is told of once and listened to no more', async () => {
  document.body.innerHTML = '<p>One.</p>';
  let told = 0;
  const changes = watchChanges(document, () => told++, running.signal);
  changes.start('text');
  const text = textIn(document.body, 'p');
  for (let at = 0; at < 3_000; at++) text.data = `One ${at}.`;
  await Promise.resolve();
  expect(changes.take()).toBeNull();
  text.data = 'Two.';
  await Promise.resolve();
  expect(told).toBe(1);
});
