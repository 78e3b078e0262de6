/**
 * People who are credited without a name, in the singular; plurals are made by `plural`, an irregular one stands
 * behind a slash. Sources: the sourcing guide, the Associated Press and Reuters advice on anonymous sources, and the
 * source phrases of PolNeAR's training articles.
 */

/** Somebody in particular who holds an office that many hold: some of many, so never a name by themselves. */
export const officials = `
authority diplomat envoy functionary negotiator official policymaker staffer whistle-blower whistleblower
`;

/** People with their own access to the matter. In the plural too somebody in particular is meant. */
export const insiders = `
acquaintance adviser advisor agent aide ally alumnus/alumni assistant associate attendee banker bystander caller
captive carer caretaker caseworker classmate cleaner clerk client co-worker colleague commander confidant confidante
consultant contractor councillor councilor coworker cyclist defector delegate deputy detainee detective donor driver
employee employer evacuee executive eyewitness firefighter fisherman/fishermen friend fundraiser guard handler holder
hostage individual informant informer insider intermediary intern laborer labourer lawmaker legislator lifeguard
lobbyist loyalist mechanic medic neighbor neighbour nurse officer onlooker operative organiser organizer pal paramedic
parishioner participant passenger passer-by/passers-by passerby/passersby pedestrian pilot planner prisoner producer
recruiter refugee regular relative reporter rescuer resident responder roommate sailor shopper soldier somebody
someone staff/staff survivor swimmer teammate technician tenant tourist trainee trustee tutor vendor villager
volunteer whip witness worker
`;

/** Where information comes from and nothing more. */
export const bareSources = `source tipster`;

/** Anybody at all: one of them said it, and who it is is not told. */
export const persons = `
blogger boy businessman/businessmen child/children commenter customer fellow folk/folks girl guest guy man/men
person/people reader reviewer speaker student teenager user viewer visitor woman/women writer youth
`;

/** A crowd, a side or a calling: as a plural they cannot be pinned down; one of them alone is somebody unnamed. */
export const crowds = `
academic activist adult adversary advocate backbencher backer believer bookmaker campaigner catholic celebrity
challenger citizen commentator commuter conservative constituent consumer contender creditor critic cynic dealer
defender democrat demonstrator denier detractor dissident elder elite enthusiast evangelical family fan farmer fisher
foe follower forecaster gambler gamer hardliner hawk homeowner household immigrant independent intellectual investor
journalist juror landlord leaker lender liberal local marketer member migrant millennial miner moderate motorist
naysayer opponent parent partisan patient pensioner player politician progressive proponent protester protestor pundit
radical rebel reformer republican retailer rival sceptic shareholder skeptic spectator superdelegate supporter
sympathizer taxpayer traveler veteran voter watchdog watcher
`;

/** Expertise without a name. */
export const experts = `
analyst broker doctor economist engineer expert financier historian observer physician physicist pollster professional
researcher scholar scientist specialist strategist surgeon therapist trader vet
`;

/** Kin and the like: with an owner ("his wife") a reader could find out who it is. */
export const kin = `
agent attorney aunt boyfriend brother coach cousin daughter ex-husband ex-wife father fiance fiancee girlfriend
grandfather grandmother husband lawyer manager mother nephew niece parent partner publicist sister son teacher uncle
widow wife
`;

/** Before *figure*, tells that it is a person: "a senior figure". */
export const standings = `
cabinet conservative establishment key leading opposition party prominent senior top union
`;

/** Who speaks for a person or an institution on the record. */
export const spokespeople = `representative spokesman/spokesmen spokesperson/spokespeople spokeswoman/spokeswomen`;

/** An office that one person holds at a time in its place. */
export const offices = `
actor actress admiral ambassador anchor archbishop attorney author billionaire bishop boss candidate captain chair
chairman/chairmen chairperson chairwoman/chairwomen chancellor chief co-author co-chair co-founder coach colonel
commander commissioner congressman congresswoman constable coroner councillor councilman counsel counselor creator
dean defendant dictator director editor exec founder freshman front-runner frontrunner general gov governor guitarist
head headmaster hopeful host incumbent inspector inventor judge justice king leader lieutenant magistrate manager
mayor midfielder millionaire minister neurosurgeon nominee owner pastor plaintiff pope premier presenter president
president-elect priest prince princess principal professor publisher queen rabbi ranger rapper referee secretary
senator senator-elect sheriff singer speaker star striker superintendent trainer treasurer tycoon vice-president
victim winner
`;

/** Callings and parts in life: in the past tense some of them have told, in the present they are a crowd. */
export const callings = `
commuter demonstrator doctor engineer family farmer fisher homeowner local miner motorist parent patient pensioner
player protester protestor rebel shareholder spectator taxpayer teacher tenant veteran
`;
