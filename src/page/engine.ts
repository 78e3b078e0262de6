import type { analysing, compilePhrases } from '../engine/index.ts';

/** What only articles need: no other page pays for it. */
export type Engine = {
  readonly analysing: typeof analysing;
  readonly compilePhrases: typeof compilePhrases;
};

/** Where its script leaves it, in a world that the page cannot see. */
export const ENGINE = Symbol.for('says-who-engine');

/** See `ENGINE`. */
export type EngineWorld = { [ENGINE]?: Engine };
