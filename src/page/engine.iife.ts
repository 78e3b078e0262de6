import { analysing, compilePhrases } from '../engine/index.ts';
import { ENGINE, type EngineWorld } from './engine.ts';

(globalThis as EngineWorld)[ENGINE] = { analysing, compilePhrases };
