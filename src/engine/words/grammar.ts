/** The small closed classes of English that the reading of a sentence leans on, and its punctuation. */

export const articles = `a an the`;

/** One of several: whoever follows is somebody in particular and not told. */
export const indefinites = `a an another any each every one`;

export const demonstratives = `that these this those`;

export const owners = `her his its my our their whose your`;

export const pronouns = `he it she they`;

export const objectPronouns = `her him it them us`;

/** The writer and the reader of the text, who can be asked. */
export const selves = `i me us we you`;

/** Words of quantity that can stand alone for people: "many fear". */
export const quantities = `
all both countless everybody everyone few hundreds many millions most numerous others plenty several some thousands various
`;

export const numbers = `
dozen eight eighteen eleven fifteen fifty five forty four nine nineteen one seven seventeen six sixteen ten third
thirteen thirty three twelve twenty two
`;

export const beForms = `'m 're 's am are be been being is was were`;

export const haveForms = `'ve had has have having`;

export const doForms = `did do does`;

export const modals = `'d 'll can could may might must shall should will would`;

export const possibly = `can could may might must shall should`;

export const negations = `hardly n't neither never no nobody none nor not`;

export const prepositions = `
about above across after against alongside amid among amongst around at before behind below beneath beside besides
between beyond by concerning despite during for from in inside into like near of off on onto opposite outside over
past per regarding since through throughout to toward towards under until upon via with within without
`;

/** Prepositions by which more words hang on a noun: "officials at the plant". */
export const hanging = `
about against among around at behind by for from in inside near of on outside over to under with within
`;

/** Words that open a clause: a source phrase never reaches across them. */
export const openers = `
although and as because but however if lest nor once or so than though unless what when whenever where whereas
whether which while who whom why yet
`;

export const relatives = `that which who`;

export const conjunctions = `and or`;

export const weekTimes = `
afternoon ago april august day december earlier evening february friday hour january july june later march midnight
monday month morning night noon november october recently saturday september sunday thursday today tomorrow tonight
tuesday wednesday week weekend year yesterday
`;

/** Before a time: "late last week", "on Tuesday". */
export const beforeTimes = `at earlier early in last late later on that the this`;

/** Adverbs that stand between a source and its verb; those in -ly need no list. */
export const adverbs = `
abroad again almost already also always else elsewhere even ever far first further generally here however increasingly
instead just long meanwhile now often once only perhaps quickly quietly rather repeatedly reportedly simply since
sometimes soon still subsequently then there therefore thus together too twice usually well widely
`;

/** Adjectives that make a crowd's belief a general one: "is widely seen as". */
export const widely = `
broadly commonly frequently generally increasingly largely often popularly universally usually widely
`;

export const commas = `,`;

export const stops = `! . ? …`;

export const colons = `: ;`;

export const dashes = `-- – —`;

export const brackets = `( ) [ ]`;

export const quoteMarks = `" '' \`\` “ ” „ « » ‘ ’`;
