/** How wide, in characters, and how coloured what is printed may be. */
export type Screen = { readonly columns: number; readonly colour: boolean };

/** The screen that standard output goes to; a file or a pipe is wide and has no colour. */
export function screenHere(): Screen {
  const { columns = 160 } = process.stdout;
  return { columns, colour: process.stdout.isTTY === true && process.stdout.hasColors() };
}
