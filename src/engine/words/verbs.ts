/**
 * Verbs of reporting and believing, by their base form; their other forms are made by `verbForms`. Sources: the sourcing
 * guide's cues, the Reuters handbook's list of attributive verbs, the cues of PolNeAR's training articles.
 */

/** Whoever does this has asserted something, whatever follows. */
export const saying = `
accept acknowledge add admit allege announce argue assert assure boast caution chant charge claim comment complain
concede conclude confess confide confirm contend counter declare deny disclose divulge elaborate emphasise emphasize
estimate exclaim explain gripe hint imply indicate insist joke lament maintain mention muse note opine posit predict
proclaim protest quip reason reckon recount reiterate relate remark reply report respond retort reveal say signal
speculate state stress suggest surmise tell testify tweet utter vow warn write
`;

/** Asserts something about what follows: "officials described", "critics blamed". */
export const judging = `
accuse attribute blame brand call characterise characterize cite compare depict describe dispute downplay dub interpret label liken
portray question voice
`;

/** Shows an attitude more than it claims anything; a claim where *as* follows: "dismissed it as". */
export const attitudes = `
assail attack blast condemn criticise criticize decry denounce deride dismiss echo express fault hail
highlight mock paint praise propose quote reaffirm recall reject slam tout trash underline underscore
`;

/** Believes something: counts where a claim follows. */
export const believing = `
agree anticipate assume believe calculate consider deem determine doubt dread envision expect fear feel figure
forecast foresee guess imagine infer judge know perceive predict presume project realise realize reckon recognise
recognize regard see sense suppose suspect think understand view worry
`;

/** What findings and papers do. */
export const showing = `
confirm demonstrate detail establish estimate find forecast hint illustrate imply indicate link point predict project
prove put read report reveal say show signal state suggest underscore warn
`;
