declare module 'tidy-url/data/rules.js' {
  type Rule = {
    readonly name: string;
    /** Where the rule holds: a pattern for the host, or for the whole address. */
    readonly match: RegExp;
    readonly match_href?: boolean;
    /** Names of parameters that only track. */
    readonly rules?: readonly string[];
  };
  const rules: readonly Rule[];

  export { rules as default };
}
