/**
 * Institutions, media, studies and documents: what is credited although it is no person. Singular; plurals are made
 * by `plural`. Sources: the sourcing guide, schema.org's Organization types, PolNeAR's training articles.
 */

/** An institution that is clear from its context: "the ministry", "police", "the company". */
export const institutions = `
academy administration agency airline airport alliance army assembly association authority bank board body brand
brigade broadcaster bureau business cabinet camp campaign cathedral center centre chamber charity church city club
coalition coastguard college commission committee company conference congress consortium consulate contractor
corporation council country county court delegation department developer directorate district division electorate
embassy employer establishment exchange faction federation firm force foundation fund government group hospital
industry inquiry institute institution insurer investigator jury laboratory leadership league legislature library
lobby maker manufacturer military militia ministry mission municipality museum navy network nonprofit office operator
opposition organisation organization palace panel parliament party pentagon pharmacy police presidency prosecution
prosecutor regime regulator school secretariat senate service startup state studio supplier tank team theater theatre
transition treasury tribunal trust union university utility vatican village watchdog zoo
`;

/** Everybody in a line of business or a country, whom nobody could ask: "the oil industry". */
export const masses = `commentariat electorate industry`;

/** These speak as one although they are several: "prosecutors say". */
export const forces = `auditors courts inspectors investigators police prosecutors`;

/** Media at large. */
export const media = `
account article blog broadcaster channel commentary coverage headline leak media newspaper outlet paper post press report rumor rumour story tabloid television tweet website
`;

/** Findings that need a name to be looked up. */
export const studies = `
analysis assessment average barometer calculation census count data estimate evidence experiment figure finding
forecast index literature measure metric model poll polling projection ranking rating research result return review
statistic study survey tally test trial work
`;

/** Papers a reader could ask for by their name or place: "the indictment", "court documents". */
export const documents = `
act ad advertisement advisory affidavit agenda agreement amendment announcement audit banner bill biography book brief
bulletin certificate charge charter code complaint constitution contract decision decree directive document dossier
editorial email entry file filing form guidance guideline indictment injunction interview law lawsuit ledger legend
letter license list log manifesto memo memorandum message minutes motion notice notification obituary opinion order
page petition plan proclamation profile record release resolution ruling schedule sign statement statute subpoena suit
summary summons testimony transcript treaty verdict video
`;

/** Words that only count or gather what follows with *of*: "a group of lawmakers". */
export const gatherings = `
array band batch body bunch chorus class cluster coalition collection constellation couple crop dozen flood fraction
generation group half handful host hundred kind lot majority million minority mix number pair percent plurality
proportion quarter range row segment series set share slew slice string third thousand trio variety wave
`;

/** Enterprises of which one unnamed is as good as a person unnamed: "a supplier said". */
export const trades = `
agency bank business charity clinic company contractor developer employer farm firm hospital hotel insurer lender
maker manufacturer operator pub restaurant retailer school shop startup supplier
`;
