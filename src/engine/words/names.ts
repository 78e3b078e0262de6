/** Words that stand with names. */

/** Before a name: "Mr. Trump", "Senator Warren". Also what ends in a full stop that ends no sentence. */
export const titles = `
adm brig capt cardinal cmdr col congressman congresswoman cpl det dr drs father gen gov governor hon insp judge king
lady lieut lord lt madam maj master messrs miss mme mr mrs ms mx officer pastor pfc pope president prince princess
prof professor queen rabbi rep reps rev rt saint sen senator sens sgt sir sister st supt
`;

/** Other short words whose full stop ends no sentence. */
export const abbreviations = `
a.m ala approx apr ariz ark assn ave bros calif co colo conn corp dec del dept dist e.g est etc feb fig fla fri ga
i.e ill inc ind jan jr jul jun kan ky ltd mar mass md mich minn miss mo mon mont mt neb nev no nov oct okla ont ore
p.m pa ph.d pp sat sep sept sr tenn tex thu thurs tue tues u.k u.n u.s u.s.a va vol vs vt wash wed wis wyo
`;

/** Sides and peoples that are always written with a capital: a crowd all the same. */
export const capitalCrowds = `
african american arab argentinian asian australian austrian bangladeshi baptist belgian berliner brazilian brexiteer
briton bulgarian californian canadian catalan chilean christian colombian communist croat croatian cuban czech dane
dem democrat dutch egyptian estonian european finn floridian georgian german greek haitian hindu hispanic hungarian
indian indonesian iowan iranian iraqi islamist israeli italian japanese jew jordanian kenyan korean kurd latina latino
latvian lebanese libyan lithuanian londoner mep mexican mp muslim nigerian norwegian ohioan pakistani palestinian
parisian peruvian pole republican romanian russian saudi scot serb shiite sikh slovak somali spaniard sudanese sunni
swede syrian taiwanese texan thai tory turk ukrainian venezuelan vietnamese virginian welsh westerner yemeni yorker
zionist
`;
