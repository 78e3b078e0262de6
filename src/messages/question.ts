import type { Kind, Signal, Told } from '../engine/index.ts';

/** What a careful reader would ask of any mark of a kind. After the rules of newsrooms: AP, Reuters, SPJ. */
const BY_KIND = {
  anonymous: 'ask_unnamed',
  vague: 'ask_crowd',
  agentless: 'ask_agentless',
  alleged: 'ask_alleged',
  named: 'ask_named',
  speculation: 'ask_speculation',
} as const satisfies Record<Kind, string>;

/** What fits the marks of one rule better. */
const BY_RULE: Readonly<Record<string, string>> = {
  'bare-source': 'ask_bare_source',
  'unnamed-insider': 'ask_insider',
  'unnamed-official': 'ask_official',
  experts: 'ask_experts',
  'media-reports': 'ask_media',
  rumours: 'ask_rumours',
  'some-estimates': 'ask_study',
  'studies-show': 'ask_study',
  'is-expected-to': 'ask_expected',
  'fears-that': 'ask_whose',
  speculation: 'ask_whose',
  'there-are-signs': 'ask_signs',
  'widely-seen-as': 'ask_widely',
  purported: 'ask_doubt',
  supposed: 'ask_doubt',
  suspected: 'ask_suspected',
};

/** The key of the question to ask next: of what is known of the source first, then of the rule, then of the kind. */
export function questionOf({ kind, rule, start }: Signal, told: Told | null, text: string): string {
  if (told?.namedLater) return 'ask_named_later';
  if (told?.reason?.boilerplate) return 'ask_boilerplate';
  // What is vague in the lead is often resolved in the body.
  if (kind === 'vague' && isInLead(text, start)) return 'ask_lead';
  return BY_RULE[rule] ?? BY_KIND[kind];
}

/** Whether a place is in the headline or in the first paragraph of a text that goes on. */
function isInLead(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return !before.includes('\n\n', before.indexOf('\n\n') + 1) && text.length > 4 * at + 400;
}
