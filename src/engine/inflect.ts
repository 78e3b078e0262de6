/** A plural made by rule: "adviser" gives "advisers", "ally" gives "allies", "witness" gives "witnesses". */
export function plural(noun: string): string {
  const last = noun.length - 1;
  // By the last letter first: most nouns end in none of these, and more than a thousand come at once.
  switch (noun[last]) {
    case 'y':
      return endsInVowelAndY(noun) ? `${noun}s` : `${noun.slice(0, last)}ies`;
    case 's':
      return noun[last - 1] === 'i' ? `${noun.slice(0, last - 1)}es` : `${noun}es`;
    case 'h':
      return noun[last - 1] === 'c' || noun[last - 1] === 's' ? `${noun}es` : `${noun}s`;
    case 'x':
    case 'z':
      return `${noun}es`;
    default:
      return `${noun}s`;
  }
}

function endsInVowelAndY(word: string): boolean {
  return word.length < 2 || 'aeiou'.includes(word.charAt(word.length - 2));
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
  make: ['made', 'made'],
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
const DOUBLING = new Set(['admit', 'bet', 'dub', 'infer', 'put', 'quip', 'slam', 'snap']);

/** The forms of a verb, irregular ones from a small table. */
export function verbForms(base: string): VerbForms {
  const stem = DOUBLING.has(base) ? base + base.at(-1) : base.endsWith('e') ? base.slice(0, -1) : base;
  const [past, participle] = IRREGULAR[base] ?? regularPast(base, stem);
  const ing = base.endsWith('ee') ? `${base}ing` : `${stem}ing`;
  return { base, third: plural(base), past, participle, ing };
}

function regularPast(base: string, stem: string): readonly [string, string] {
  const past = base.endsWith('y') && !endsInVowelAndY(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  return [past, past];
}

const IRREGULAR_BASES = new Map(
  Object.entries(IRREGULAR).flatMap(([base, forms]) => forms.map((form) => [form, base])),
);

const NONE: readonly string[] = [];

/** What a word may be a plural or a form of: "allies" of "allie", "alli", "ally"; "admitted" of "admitt", "admitte", "admit". */
export function basesOf(word: string): readonly string[] {
  const last = word.length - 1;
  const end = word[last];
  if (end === 's') {
    const one = word.slice(0, last);
    if (word[last - 1] !== 'e') return [one];
    const short = word.slice(0, last - 1);
    return [one, short, word[last - 2] === 'i' ? `${word.slice(0, last - 2)}y` : `${short}is`];
  }
  const irregular = IRREGULAR_BASES.get(word);
  if (irregular !== undefined) return [irregular];
  const cut = end === 'd' && word[last - 1] === 'e' ? 2 : end === 'g' && word.endsWith('ing') ? 3 : 0;
  if (cut === 0) return NONE;
  const stem = word.slice(0, -cut);
  const shorter = stem.slice(0, -1);
  return [stem, `${stem}e`, shorter, `${shorter}y`];
}
