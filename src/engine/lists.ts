/** The numbers of the word lists: `L.say`. */
export * as L from './words/list-numbers.ts';
