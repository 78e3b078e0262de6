/** Words around a cue that the reading of attributions needs by themselves. */

/** Between a source and the verb of saying: "continue to warn", "have taken to saying". */
export const continuers = `
appear appeared appears began begin begins come continue continued continues go going gone like likes love quick rushed
seem seemed seems start started taken tend tended tends took used
`;

/** What follows a verb of judging when nothing is claimed: "called for", "called off". */
export const noClaimAfter = `at for of off on to up with`;

/** Whoever is told "to" do something is given an order. */
export const ordering = `tell warn`;

/** Verbs of believing whose claim stands behind *as*: "saw it as", "regarded as". */
export const seeing = `consider perceive regard see view`;

/** Verbs of saying that name the source behind them: "citing officials". */
export const citing = `citing quoting`;

/** How sure a source is, before *that*: "were confident that". */
export const sureness = `
afraid alarmed certain concerned confident convinced doubtful hopeful optimistic pessimistic sceptical skeptical
sure unconvinced worried
`;

/** Behind people, tells of an access of their own: "people familiar with the matter". */
export const access = `around aware briefed close familiar inside involved knowledgeable near present privy with`;

/** Nouns of saying or believing that a *that*-clause fills with a claim. */
export const beliefNouns = `
accusation apprehension apprehensions assertion assertions claims complaint complaints concern concerns consensus
criticism expectation expectations fear fears implication notion perception perceptions suggestion suggestions
suspicion suspicions talk worries worry
`;

/** Whoever does this to a fear or a claim has it: "voiced concern that". */
export const uttering = `express make raise reiterate repeat share voice`;

/** Whoever knows or understands a thing is told to be right about it: no claim is reported. */
export const knowing = `know realise realize recognise recognize understand`;

/** Of a crowd these are deeds as often as words ("confirmed a judge") unless a clause follows. */
export const doing = `
accept announce charge confirm counter demonstrate detail establish find illustrate maintain protest prove put read
`;

export const polls = `poll polling polls research studies study survey surveys`;

/** Before whoever made a study or poll: "a poll by Gallup". */
export const makers = `by for from`;

/** Words for the part of those asked that a poll has counted. */
export const shares = `
cent half majority percent plurality quarter quarters respondents share third thirds two-thirds
`;

/** Words that other cues are found by: "according to", "made clear", "pointed out", "in the words of". */
export const otherCues = `according cited clear per pointed quoted spoke words`;

/** Forms of verbs that are far more often nouns ("claims", "reports") and need a subject of their own beside them. */
export const nounLike = `
account accounts attack attacks blame blames brand brands call calls chant chants charge charges claim claims
comment comments concern concerns count counts detail details dispute disputes doubt doubts echo echos elaborate
elaborates estimate estimates experience experiences fault faults fear fears figure figures find finds forecast
forecasts guess guesses hint hints joke jokes judge judges label labels link links mock mocks note notes paint paints point points post
posts praise praises project projects protest protests question questions quote quotes read reads reason reasons
record records remark remarks report reports score scores sense senses show shows signal signals state states stress
stresses suspect suspects tout touts tweet tweets view views voice voices vow vows
`;

/** Who denies a claim does not stand behind it. */
export const denying = `deny`;

/** What things are done according to, where nothing else is said of it. */
export const manners = `
custom law need plan plans practice protocol rule rules schedule taste tradition
`;

/** What only somebody with a mouth or a pen does. */
export const uttered = `
added argue argued believe complain complained contend contended expect explained insist insisted replied said say says told warn
warned wrote
`;

/** Participles of saying that are adjectives before a noun. */
export const adjectival = `accused alleged claimed detailed estimated projected reported stated suggested suspected`;

/** Behind people, tells that a poll has asked them. */
export const asked = `asked interviewed polled questioned surveyed`;

/** Gives a name to something, or rings somebody up. */
export const calls = `brand call dub label`;

/** Participles that stand for a whole passive in a headline. */
export const headlineCues = `believed expected feared reported said seen thought tipped`;

/** Between a belief and who holds it. */
export const holdings = `among by from`;

/** Nouns of accusing. */
export const allegations = `accusation accusations allegation allegations claim claims`;

/** Before how sure somebody is: "remain confident that". */
export const remaining = `became become feel feels felt grew grow remain remained remains seemed`;

/** What several people hold: "their fear is that". */
export const stances = `argument belief contention feeling recognition sense theory view`;
