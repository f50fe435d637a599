/**
 * What people do for a living, hold or are to one another, lower case, beyond the nouns that attribution weighs by
 * themselves (people-words.ts). Left out are words that are surnames or first names as often ("Baker", "Mason").
 */
export const OCCUPATIONS: ReadonlySet<string> = new Set(
  `academic substitute winger playmaker opener batsman bowler accomplice accountant acrobat acquaintance adjutant adventurer airman alchemist
   anaesthetist anthropologist antiquarian apprentice arbiter archaeologist archivist aristocrat
   artisan assassin assistant astrologer astronaut astronomer athlete auctioneer auditor backbencher
   bailiff ballerina balladeer bandmaster barista barkeeper barmaid barman bartender bassist beautician
   beekeeper beneficiary biographer biologist biochemist blacksmith boatman boatbuilder bodyguard
   bookkeeper bookmaker bookseller botanist bouncer boxer breeder brewmaster bricklayer    broker bursar bystander cabinetmaker caddie cadet cameraman campaigner canvasser captive caretaker
   caricaturist cartographer cartoonist cashier celebrant cellist centenarian ceramicist champion
   chauffeur chef chemist childminder choirmaster choreographer cinematographer civilian clairvoyant
   cleaner climatologist climber coastguard cobbler collaborator collector colonist    companion compatriot composer concierge conductor confectioner confidant conjuror
   connoisseur conscript conservationist contestant contractor convener convict cosmonaut
   counsellor counterpart courtier craftsman creator creditor cricketer criminologist
   croupier cryptographer curator custodian cyclist dancer dealer debutant decorator
   defector defender dentist dermatologist deserter detainee dietician dignitary    dissident diver docker doorman dramatist drummer ecologist educator electrician
   embalmer embroiderer engraver entertainer entomologist entrepreneur environmentalist epidemiologist
   equestrian escapee essayist examiner exile explorer exporter fencer ferryman fiddler
   financier firefighter fireman fisherman fisherwoman fishmonger flatmate flautist florist footballer
   forager forecaster foreman forerunner forger founder freelancer fugitive gamekeeper
   gardener geneticist genealogist geographer geologist geophysicist glaciologist glassblower goalkeeper
   goldsmith golfer grandchild grandparent gravedigger greengrocer grocer groundsman guarantor    guerrilla guitarist gunman gunner gymnast gynaecologist hairdresser handyman harbourmaster harpist
   headmaster headmistress hermit heiress herbalist herder hiker homeowner hostage hostess housekeeper
   housemate housewife humanitarian humorist hurdler hydrologist hypnotist illustrator
   immunologist impresario informant informer inmate innkeeper insurgent interpreter
   interrogator intruder inventor islander janitor jeweller jeweler juggler kidnapper kingmaker kinsman
   lecturer laureate layman librarian lifeguard linguist locksmith logger
   magician magnate mariner marksman masseur masseuse mathematician matchmaker matriarch
   mayoress mechanic mediator medic mentor mercenary meteorologist microbiologist midfielder
   militant milkman millionaire miner missionary modernist motorcyclist motorist
   mountaineer muralist murderer musicologist mystic naturalist navigator negotiator neurologist
   neuroscientist neurosurgeon newsreader notary nutritionist obstetrician oceanographer
   octogenarian oncologist onlooker operator ophthalmologist optician orator organist ornithologist
   orthodontist outlaw overseer paediatrician painter palaeontologist paleontologist paramedic paratrooper
   parent parishioner parliamentarian part-timer passenger passer-by pathologist patriarch patron
   peacekeeper pediatrician pensioner percussionist perpetrator petitioner pharmacist philanthropist
   philosopher phlebotomist photographer photojournalist physicist physiologist physiotherapist pianist
   pickpocket pirate plasterer player playwright plumber policeman policewoman
   policymaker polymath postman postmaster postmistress postwoman potholer practitioner
   predecessor prefect presenter printmaker prisoner proctor programmer projectionist promoter
   proofreader proponent proprietor protagonist protege protégé protégée provider psychiatrist
   psychoanalyst psychologist psychotherapist publican publicist publisher puppeteer quarterback
   quartermaster racer radiographer radiologist railwayman reader recipient recluse recruiter rector recruit
   registrar repairman rescuer restaurateur restorer retiree reviewer revolutionary rider
   rigger robber roofer roommate rower runner saboteur saddler sailor saleswoman salesman salesperson sailmaker
   satirist saxophonist scaffolder schoolboy schoolgirl schoolteacher screenwriter scriptwriter
   sculptor seafarer seaman seamstress seismologist sentry separatist septuagenarian
   servant settler sexagenarian shaman sharpshooter shepherdess shipbuilder shipowner shoemaker shopkeeper
   showjumper showrunner shopper sidekick signalman signatory silversmith skater skier sleuth smallholder smuggler
   sniper snowboarder sociologist songwriter soprano sorcerer spectator
   speechwriter sportsman sportswoman sprinter stablemate stagehand stalker statesman
   statistician steelworker stepbrother stepfather stepmother stepsister steward stewardess
   stockbroker stonemason storekeeper storyteller stowaway striker stuntman stylist subcontractor
   subordinate subscriber successor suffragette superstar supervisor surfer surveyor
   swimmer taxidermist teammate team-mate telephonist tester therapist thinker
   toolmaker toxicologist tourist tradesman tradeswoman trailblazer traitor translator
   traveller traveler trawlerman triathlete tribesman trombonist trumpeter trustee tutor twin
   typesetter typist undertaker underwriter understudy undergraduate urbanist urologist usher usurper
   ventriloquist vendor verger veterinarian vicar villager vintner violinist virologist
   visionary visitor vocalist volcanologist waiter waitress watchmaker watchman weatherman
   weightlifter welder whistleblower whistle-blower widower winegrower winemaker wingman winner woodcarver
   woodcutter woodworker workman wrestler yachtsman yachtswoman zookeeper zoologist co-author co-driver
   co-owner co-pilot co-star co-worker co-writer vice-captain ex-husband ex-wife ex-boss ex-soldier
   great-grandfather great-grandmother half-brother half-sister brother-in-law sister-in-law
   mother-in-law father-in-law son-in-law daughter-in-law godfather godmother godson goddaughter
   fiance fiancee fiancé fiancée partner husband-to-be newsagent`.split(/\s+/),
);

/** Endings that only nouns for people have, whatever stands before them: no first name and hardly a surname ends so. */
const SURELY =
  /(?:.woman|.keeper|.maker|.monger|ologist|ographer|.worker|.fighter|.player|.writer|.holder|.owner|.builder|.seller|.dealer|.driver|.breeder|.grower|.trader|.hunter|.rider|.swimmer|.runner|.leader|.teacher|.lifter|.dancer|.founder|.carver|.painter|ographer|matician|.tician|.lawyer|.officer|.minister|.president|.secretary|.editor|.captain|.director|.manager|.chairman|.chief)$/;

/** Whether a lower-case word with a capital at the head of a sentence is a noun for a person, and no name. */
export function isOccupation(lower: string): boolean {
  return OCCUPATIONS.has(lower) || (lower.length > 7 && SURELY.test(lower));
}
