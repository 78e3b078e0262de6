import type { Examples, Rule } from '../rule.ts';

export const rule = {
  id: 'rumours',
  kind: 'vague',
  phrase: [
    '[reports, rumors, rumours, stories] <have>? emerged',
    '[rumors, rumours] [that, of, about]?',
    'reports [that, of]',
    '[accepted, prevailing] view is that',
    '[conventional, received] wisdom [says, holds, has, is]? that?',
    '[legend, lore, rumor, rumour, word] has it that?',
    '[commonly, widely] held [assumption, belief, notion, perception, view] that',
    'it is a widely held [view, belief] [that]?',
  ],
  unless: ['reports that [<be>, <have>, <modal>, <cueVerb>]', '[<owner>, annual, earnings, financial] ..1 reports of'],
} as const satisfies Rule;

export const says = 'Speaks of rumours or reports without saying whose.';

export const examples = {
  finds: [
    '⟦Rumors that⟧ the king was ill spread fast.',
    '⟦Reports of⟧ a second blast were wrong.',
    'There were ⟦reports of⟧ looting.',
    '⟦Word has it that⟧ the mill will close.',
    'The ⟦widely held view that⟧ the dam is safe is wrong.',
  ],
  leaves: [
    'He wrote three reports on the bridge.',
    'He read reports that were late.',
    'His reports of the war won a prize.',
  ],
} as const satisfies Examples;
