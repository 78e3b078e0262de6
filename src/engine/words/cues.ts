/** Words around a cue that the reading of attributions needs by themselves. */

/** Between a source and the verb of saying: "continue to warn", "have taken to saying". */
export const continuers = `
appear appeared appears began begin begins come continue continued continues go going gone like likes love rushed seem
seemed seems start started taken tend tended tends took used
`;

/** What follows a verb of judging when nothing is claimed: "called for", "called off". */
export const noClaimAfter = `at for off on to up with`;

/** Whoever is told "to" do something is given an order. */
export const ordering = `told tell tells telling warn warned warning warns`;

/** Verbs of believing whose claim stands behind *as*: "saw it as", "regarded as". */
export const seeing = `
regard regarded regarding regards saw see seeing seen sees view viewed viewing views perceive perceived perceives
`;

/** Verbs of saying that name the source behind them: "citing officials". */
export const citing = `citing quoting`;

/** Participles that go on reporting with the subject of the sentence: "…, saying". */
export const sayingOn = `
acknowledging adding alleging arguing asserting believing claiming complaining conceding concluding contending declaring
denying explaining fearing insisting maintaining noting predicting saying stating stressing suggesting telling warning
writing
`;

/** How sure a source is, before *that*: "were confident that". */
export const sureness = `
adamant afraid alarmed aware certain concerned confident convinced doubtful hopeful optimistic pessimistic sceptical
skeptical sure unconvinced worried
`;

/** Behind people, tells of an access of their own: "people familiar with the matter". */
export const access = `around aware briefed close familiar inside involved knowledgeable near present privy with`;
