/** The one of some options that a form names; undefined where it is none of them. */
export function optionIn<T extends string>(options: readonly T[], name: string): T | undefined {
  return options.find((option) => option === name);
}
