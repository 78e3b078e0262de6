/** A plural made by rule: "adviser" gives "advisers", "ally" gives "allies", "witness" gives "witnesses". */
export function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/is$/.test(noun)) return `${noun.slice(0, -2)}es`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** The forms of a verb. `third` is the third person singular of the present tense. */
export type VerbForms = {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly ing: string;
};

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  feel: ['felt', 'felt'],
  find: ['found', 'found'],
  foresee: ['foresaw', 'foreseen'],
  forecast: ['forecast', 'forecast'],
  know: ['knew', 'known'],
  prove: ['proved', 'proven'],
  put: ['put', 'put'],
  read: ['read', 'read'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  show: ['showed', 'shown'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  understand: ['understood', 'understood'],
  write: ['wrote', 'written'],
};

/** Verbs that double their last letter: "admit" gives "admitted". */
const DOUBLING = new Set(['admit', 'aver', 'infer', 'quip', 'put', 'quiz']);

/** The forms of a verb, irregular ones from a small table. */
export function verbForms(base: string): VerbForms {
  const stem = DOUBLING.has(base) ? base + base.at(-1) : base.endsWith('e') ? base.slice(0, -1) : base;
  const [past, participle] = IRREGULAR[base] ?? regularPast(base, stem);
  const ing = base.endsWith('ee') ? `${base}ing` : `${stem}ing`;
  return { base, third: plural(base), past, participle, ing };
}

function regularPast(base: string, stem: string): readonly [string, string] {
  const past = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  return [past, past];
}
