import { CARD, type CardWorld } from '../messages/card.ts';
import { startCards } from './cards.ts';

// The content script of the page looks for it there, and asks for this script no more.
(globalThis as CardWorld)[CARD] = startCards();
