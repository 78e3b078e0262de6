import { type Bidi, type InContext, runIn } from './bidi.ts';

/** A tab of Firefox. */
export type Tab = {
  readonly id: number;
  /** Runs a function in the page, as its own scripts do. */
  readonly run: InContext;
  go(url: string): Promise<void>;
  /** Presses keys together, with the last one pressed and released last: `press('Alt', 'Shift', 'h')`. */
  press(...keys: readonly string[]): Promise<void>;
  /** Moves the mouse to the middle of a part of the page; null takes it to the corner. */
  point(part: Box | null): Promise<void>;
  /** Goes to the first button or link with exactly this text that a selector finds, and presses Enter: it may well move. */
  choose(selector: string, text: string): Promise<void>;
  /** Types letters where the focus is. */
  type(letters: string): Promise<void>;
  /** The texts of the card that is open on the page, one for each of its elements; null for none. */
  card(): Promise<readonly string[] | null>;
  /** A picture of what is in sight, or of a part of it; equal where nothing looks different. */
  picture(part?: Box): Promise<string>;
  close(): Promise<void>;
};

/** A part of a page in CSS pixels, from its upper left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A node as the browser shows it to us. */
type Shown = {
  readonly type: string;
  readonly value?: {
    readonly nodeValue?: string;
    readonly children?: readonly Shown[];
    readonly shadowRoot?: Shown | null;
  };
};

/** The tab of that id, which is a browsing context. */
export function tabIn(bidi: Bidi, context: string, id: number): Tab {
  const run = runIn(bidi, context);
  const act = (actions: readonly object[]): Promise<void> => bidi.send('input.performActions', { context, actions });
  const press: Tab['press'] = (...keys) => {
    const values = keys.map((key) => KEYS[key] ?? key);
    const actions = [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
    return act([{ type: 'key', id: 'keyboard', actions }]);
  };
  const mouse = ({ x, y, width, height }: Box): Promise<void> => {
    const middle = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    return act([{ type: 'pointer', id: 'mouse', actions: [{ type: 'pointerMove', ...middle }] }]);
  };
  return {
    id,
    run,
    go: (url) => bidi.send('browsingContext.navigate', { context, url, wait: 'complete' }),
    press,
    point: (part) => mouse(part ?? CORNER),
    choose: async (selector, text) => {
      await run(focusOn, selector, text);
      await press('Enter');
    },
    type: (letters) =>
      act([
        {
          type: 'key',
          id: 'keyboard',
          actions: [...letters].flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        },
      ]),
    card: async () => {
      const { result } = await bidi.send<{ result: Shown }>('script.callFunction', {
        functionDeclaration: '() => document.querySelector("html > div")',
        target: { context },
        awaitPromise: false,
        // The card's shadow root is closed to the page, and not to us.
        serializationOptions: { maxDomDepth: 99, includeShadowTree: 'all' },
      });
      return result.type === 'null' ? null : textsIn(result);
    },
    picture: async (part) => {
      const clip = part && { type: 'box', ...part };
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context, clip });
      return data;
    },
    close: () => bidi.send('browsingContext.close', { context }),
  };
}

function textsIn({ value: { nodeValue, children = [], shadowRoot } = {} }: Shown): readonly string[] {
  if (nodeValue !== undefined) return [nodeValue];
  return [...(shadowRoot ? [shadowRoot] : []), ...children].flatMap(textsIn);
}

/** Keys that have no letter, as WebDriver writes them. */
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
};

/** Runs in a page: gives the focus to an element. */
function focusOn(selector: string, text: string): void {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
    ({ textContent }) => textContent?.trim() === text,
  );
  if (!found) throw new Error(`not in the page: ${selector} ${text}`);
  found.focus();
}

const CORNER = { x: 0, y: 0, width: 2, height: 2 };
