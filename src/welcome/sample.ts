/** A short article, written for this page, in the language that the engine reads. Every kind is in it. */
export const SAMPLE = {
  title: 'Ferry link to Callan may close by spring',
  text: `The night ferry to Callan will stop, two people close to the operator said on Monday. The ship is expected to be sold before the spring.

“We have not decided anything,” said Ruth Calder, who runs the line. The harbour office put its losses at two million last year.

Critics say the figures were made to look worse than they are. An alleged leak from the board is being looked into.`,
} as const;
