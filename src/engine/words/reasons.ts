// Words by which a reason for anonymity is told from boilerplate. No lists of the lexicon: nothing else is searched for them.

/** What somebody who is named stands to lose. */
export const stakes = `
afraid alienating antagonising antagonizing arrest arrested backlash consequences damage damaging danger dangers
death deportation deported detained endanger endangering fear feared fearful fearing fears fired firing harass
harassed harassment harm jail jailed jeopardise jeopardising jeopardize jeopardizing jeopardy job jobs
livelihood lose losing persecuted persecution prosecuted prosecution punished punishment repercussions reprisal
reprisals reputation retaliated retaliation retribution risk risking safety stigma targeted threat threatened
threats upsetting vengeance victim victims
`;

/** Rules, habits and delicacy, and the telling itself. */
export const routines = `
briefing classified confidential confidentiality customary delicate describing diplomatic discussing internal
nonpublic off-the-record ongoing personnel policies policy practice privacy private protocol regulations
relaying revealing rules sensitive sensitivities sensitivity sharing
`;
