import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'alleged',
  kind: 'alleged',
  phrase: [
    'alleged',
    '<be> alleged to',
    'it <be> [<adverb>, <-ly>]? alleged that?',
    'it [has, had] been [<adverb>, <-ly>]? alleged that?',
    'allegedly',
    '[allegation, allegations] [that, of, against]?',
    '[accusation, accusations] [that, of, against]?',
    'claims of ..1 [abuse, antisemitism, assault, bias, bribery, brutality, bullying, cheating, collusion, corruption, cronyism, discrimination, extortion, favoritism, favouritism, fraud, genocide, harassment, insurrection]',
    'claims of ..1 [interference, misconduct, negligence, nepotism, plagiarism, racism, rape, sabotage, sexism, torture, treason, wrongdoing, cover-up]',
  ],
  unless: [
    '[made, makes, making, leveled, levelled] ..3 [accusation, accusations, allegation, allegations]',
    "['s, her, his, its, my, our, their, your] [baseless, earlier, false, latest, new, own, repeated]? [accusation, accusations]",
    '[nobody, none, no] ..2 [alleged, allegations, allegation]',
    "<pronoun> [<have>, 's]? [<adverb>, <-ly>]? alleged",
  ],
} as const satisfies Rule;

export const says = 'Marks a claim as alleged, without saying who alleges it.';

export const examples = {
  finds: [
    'The ⟦alleged⟧ attacker is in custody.',
    'He ⟦allegedly⟧ took the money.',
    'She denied ⟦allegations of⟧ fraud.',
    'He quit amid ⟦claims of bullying⟧.',
  ],
  leaves: [
    'He read the charges.',
    'She alleged fraud.',
    'Nobody has alleged fraud.',
    'The Herald made these same allegations.',
    'He read Voss’s accusations.',
  ],
} as const satisfies Examples;
