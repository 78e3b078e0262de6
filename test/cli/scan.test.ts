import { afterAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { type Folder, makeFolder, run } from './running.ts';

const SENTENCE = 'Sources said the bridge is unsafe.';
const UTF8 = new TextEncoder();

/** A page as sites make them: the article, a script that would change it, and what is no article around it. */
const PAGE = `<!doctype html><html lang="en"><head><title>Bridge</title><meta property="og:type" content="article"></head>
<body><nav><a href="#a">Sources say nothing here</a></nav><article><h1>Bridge to be closed</h1>
${'<p>The council met on Monday and talked for three hours about the old bridge over the river, which is to be closed.</p>'.repeat(8)}
<p><b>Sources</b> said the bridge is un<wbr>safe.</p></article>
<script>document.querySelector('article').textContent = 'Nothing';</script></body></html>`;

const folder: Folder = makeFolder({
  'plain.txt': `${SENTENCE}\n`,
  'hard.txt': `\uFEFFA bird 🐦 sang.\r\n\r\n“Café” 🎉 opened.\r\n${SENTENCE}\r\n`,
  'phrases.txt': '# for the lesson\nagentless: the bridge is ..1 unsafe\nsee [a, b\n',
  'german.txt':
    'Der Rat der Stadt hat am Montag beschlossen, dass die alte Brücke über den Fluss nicht mehr befahren werden darf.',
  'page.html': PAGE,
  'linked.html': PAGE.replace('<b>Sources</b>', '<a href="/letter">Sources</a>'),
  'no-article.html':
    '<!doctype html><title>Log in</title><form><input name="user"><button>Log in</button></form><p>Hi.</p>',
  'binary.txt': new Uint8Array([83, 97, 0, 1, 2]),
  'broken.txt': new Uint8Array([83, 97, 121, 0xc3, 0x28]),
  'empty.txt': '',
  'blank.txt': '\uFEFF \r\n\t',
  'utf-16.txt': new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(SENTENCE, (c) => c.charCodeAt(0)).buffer),
  ]),
  'latin.htm': Buffer.from(
    PAGE.replace('<head>', '<head><meta charset="windows-1252">').replace('Monday', 'M\xf6nday'),
    'latin1',
  ),
  'nothing/picture.png': new Uint8Array([1, 2]),
  'tree/b.txt': SENTENCE,
  'tree/a/z.md': `# Bridge\n\n${SENTENCE}\n`,
  'tree/a/notes.pdf': '%PDF',
  'tree/=1+1.txt': SENTENCE,
  'large.txt': `${SENTENCE}\n\n`.repeat(40_000),
});
afterAll(() => folder.remove());

const scan = (...args: readonly string[]) => run('scan', args);
const lines = (text: string) => text.trimEnd().split('\n');

async function jsonLines(...names: readonly string[]) {
  const { stdout } = await scan('--format', 'jsonl', ...names.map(folder.path));
  return lines(stdout).map((line) => JSON.parse(line));
}

describe('formats', () => {
  test('one document is marked, and its totals go to standard error', async () => {
    const { code, stdout, stderr } = await scan(folder.path('plain.txt'));
    expect(stdout).toBe('⟦Sources said|anonymous⟧ the bridge is unsafe.\n');
    expect(stderr).toContain('1 unsourced claim in 6 words: 1 anonymous; 0 sourced signals');
    expect(code).toBe(0);
  });

  test('several documents are tables with totals', async () => {
    const { stdout } = await scan(folder.path('plain.txt'), folder.path('tree/b.txt'));
    expect(stdout).toMatch(/kind +│ verdict +│ words +│ source +│ why +│ sentence/);
    expect(stdout).toMatch(/anonymous +│ unsourced +│ Sources said +│ Sources +│/);
    expect(stdout).toContain(`${folder.path('tree/b.txt')}: 1 unsourced claim in 6 words`);
  });

  test('JSON lines hold what a program needs', async () => {
    const [document] = await jsonLines('plain.txt');
    expect(document).toEqual({
      input: folder.path('plain.txt'),
      state: 'article',
      language: expect.stringMatching(/^(en|und)$/),
      words: 6,
      signals: [
        {
          text: 'Sources said',
          kind: 'anonymous',
          verdict: 'unsourced',
          rule: expect.any(String),
          start: 0,
          end: 12,
          cue: { start: 8, end: 12 },
          source: { start: 0, end: 7 },
          sentence: { start: 0, end: 34 },
          told: { role: null, count: null, reason: null, namedLater: null },
        },
      ],
    });
  });

  test('CSV has one head, ends lines as RFC 4180 does and holds no formula', async () => {
    const { stdout } = await run('scan', ['--format', 'csv', '=1+1.txt', 'b.txt'], {
      env: { npm_lifecycle_event: 'scan', INIT_CWD: folder.path('tree') },
    });
    const [head, first, second, rest] = stdout.split('\r\n');
    expect(head).toBe('input,kind,verdict,words,source,why,sentence,start,end,rule');
    expect(first).toMatch(/^'=1\+1\.txt,anonymous,unsourced,Sources said,Sources,/);
    expect(second).toMatch(/^b\.txt,anonymous,/);
    expect(rest).toBe('');
  });

  test('speculation is found when it is asked for, and not counted', async () => {
    const text = 'The bridge may be unsafe. Sources said so.';
    const { stdout, stderr } = await run('scan', ['--speculation', '-'], { stdin: text });
    expect(stdout).toBe('The bridge ⟦may|speculation⟧ be unsafe. ⟦Sources said|anonymous⟧ so.\n');
    expect(stderr).toContain('1 unsourced claim in 8 words: 1 anonymous; 0 sourced signals; 1 of speculation');
    expect((await run('scan', ['-'], { stdin: text })).stdout).not.toContain('speculation');
  });

  test('own phrases are found too, and what cannot be read in their list is told with its place', async () => {
    const list = folder.path('phrases.txt');
    const { code, stdout, stderr } = await scan('--phrases', list, '--format', 'jsonl', folder.path('plain.txt'));
    expect(JSON.parse(stdout).signals).toMatchObject([
      { text: 'Sources said' },
      { text: 'the bridge is unsafe', kind: 'agentless', rule: 'own-phrase:2' },
    ]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `${list}:3:5: "[" is never closed: put "]" behind its last word\n`,
    });
  });

  test('without its list of own phrases nothing is scanned', async () => {
    const list = folder.path('missing.txt');
    const { code, stdout, stderr } = await scan('--phrases', list, folder.path('plain.txt'));
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: `${list}: there is no such file\n` });
  });

  test('--help and --version', async () => {
    expect((await scan('--help')).stdout).toContain('Usage: npm run --silent scan');
    expect((await scan('--version')).stdout).toBe(`${packageJson.version}\n`);
  });
});

describe('inputs', () => {
  test('offsets are those of the file, with its byte order mark, line ends and emoji', async () => {
    const [document] = await jsonLines('hard.txt');
    const start = '\uFEFFA bird 🐦 sang.\r\n\r\n“Café” 🎉 opened.\r\n'.length;
    expect(document.signals).toMatchObject([{ text: 'Sources said', start, end: start + 12 }]);
  });

  test('UTF-16 with a byte order mark', async () => {
    const [document] = await jsonLines('utf-16.txt');
    expect(document.signals).toMatchObject([{ text: 'Sources said', start: 1 }]);
  });

  test('HTML is read as a page: its article alone, no script run, its charset obeyed', async () => {
    const [page, latin] = await jsonLines('page.html', 'latin.htm');
    expect(page.state).toBe('article');
    expect(page.article).toContain('Sources said the bridge is unsafe.');
    expect(page.article).not.toContain('nothing here');
    expect(page.signals).toMatchObject([{ text: 'Sources said' }]);
    const [{ start, end }] = page.signals;
    expect(page.article.slice(start, end)).toBe('Sources said');
    expect(latin.article).toContain('Mönday');
  });

  test('a link on the words of a source in HTML tells who says so', async () => {
    const [linked] = await jsonLines('linked.html');
    expect(linked.signals).toMatchObject([{ text: 'Sources said', verdict: 'sourced' }]);
  });

  test('standard input, and HTML told by its content', async () => {
    const { stdout } = await run('scan', ['--format', 'jsonl', '-'], { stdin: UTF8.encode(`<!-- saved -->\n${PAGE}`) });
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({ input: '-', state: 'article', signals: [{ text: 'Sources said' }] });
  });

  test('a folder and its folders, in the order of their paths', async () => {
    const documents = await jsonLines('tree');
    expect(documents.map(({ input }) => input)).toEqual(
      ['tree/=1+1.txt', 'tree/a/z.md', 'tree/b.txt'].map(folder.path),
    );
  });

  test('another language and a page that is no article are told, without signals', async () => {
    const { code, stdout, stderr } = await scan(
      '--format',
      'jsonl',
      folder.path('german.txt'),
      folder.path('no-article.html'),
    );
    expect(lines(stdout).map((line) => JSON.parse(line))).toMatchObject([
      { state: 'language-not-supported', language: 'de', signals: [] },
      { state: 'not-an-article', signals: [] },
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('what goes wrong', () => {
  test('each bad input is named with its reason, and the others are done', async () => {
    const bad = ['missing.txt', 'binary.txt', 'broken.txt', 'empty.txt', 'blank.txt', 'nothing'].map(folder.path);
    const { code, stdout, stderr } = await scan('--format', 'jsonl', ...bad, folder.path('plain.txt'));
    expect(code).toBe(1);
    expect(lines(stdout).map((line) => JSON.parse(line).input)).toEqual([folder.path('plain.txt')]);
    const reasons = Object.fromEntries(
      lines(stderr).map((line) => line.replace(folder.path(''), '').slice(1).split(': ')),
    );
    expect(reasons).toEqual({
      'missing.txt': 'there is no such file',
      nothing: 'there is no .txt, .html, .htm or .md file in this folder',
      'binary.txt': 'it is not text (it has NUL bytes)',
      'broken.txt': 'it is not text (its bytes are no UTF-8)',
      'empty.txt': 'it is empty',
      'blank.txt': 'it is empty',
    });
  });

  test.each([
    [['--colour', 'x.txt'], '--colour'],
    [['--format', 'xml', 'x.txt'], 'There is no format "xml".'],
    [['--format'], '--format'],
    [[], 'Nothing to scan'],
  ])('a wrong command line: %j', async (args, words) => {
    const { code, stdout, stderr } = await scan(...args);
    expect(stderr).toContain(words);
    expect(stderr).toContain('Usage:');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('a reader that stops early, as head does, is no failure', async () => {
    const { code, stderr } = await run('scan', ['--format', 'jsonl', folder.path('large.txt')], { stopReading: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
