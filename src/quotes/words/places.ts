/** Countries and capitals that stand for their governments, lower case: they speak, but are no people. */
export const PLACES: ReadonlySet<string> = new Set(
  `afghanistan africa alabama alaska albania algeria america ankara argentina arizona arkansas armenia
asia athens atlanta australia austria azerbaijan baghdad bahrain bangladesh beijing belarus belgium
berlin bolivia boston brazil britain brussels bulgaria cairo california cambodia canada chicago chile
china cleveland colombia colorado connecticut copenhagen croatia cuba cyprus dallas damascus delaware
denmark denver detroit dublin edinburgh egypt england estonia ethiopia eu europe finland florida france
geneva georgia germany greece guam havana hawaii helsinki houston hungary iceland idaho illinois india
indiana indonesia iowa iran iraq ireland islamabad israel istanbul italy japan jerusalem jordan kansas
kazakhstan kentucky kenya kiev kyiv kosovo kremlin kuwait latvia lebanon libya lithuania london
louisiana luxembourg madrid maine malaysia maryland massachusetts mexico miami michigan minnesota
mississippi missouri moldova montana morocco moscow myanmar nato nebraska nepal netherlands nevada
nigeria norway ohio oklahoma oman oregon oslo ottawa pakistan palestine paris pennsylvania peru
philadelphia philippines poland portugal prague pyongyang qatar rome romania russia rwanda scotland
seoul serbia singapore slovakia slovenia somalia spain stockholm sudan sweden switzerland syria taiwan
tehran tennessee texas thailand tokyo tunisia turkey uganda uk ukraine un us u.s u.n u.k utah venezuela
vermont vienna vietnam virginia wales warsaw washington wisconsin wyoming yemen zimbabwe
crimea donbas gaza riyadh canberra minneapolis milwaukee orlando tampa phoenix vegas manhattan brooklyn
westminster anchorage qaeda hamas hezbollah taliban isis isil korea
new_york new_jersey new_hampshire new_mexico new_zealand new_orleans north_korea south_korea
north_carolina south_carolina north_dakota south_dakota west_virginia rhode_island saudi_arabia
united_states united_kingdom united_nations hong_kong sri_lanka los_angeles las_vegas san_francisco
san_diego st_louis tel_aviv south_africa northern_ireland european_union islamic_state al_qaeda
boko_haram south_sudan costa_rica el_salvador puerto_rico czech_republic salt_lake white_house
wall_street silicon_valley middle_east`
    .split(/\s+/)
    .map((place) => place.replace('_', ' ')),
);

/** Words for peoples and what belongs to them, lower case: never a person's name alone. */
export const DEMONYMS: ReadonlySet<string> = new Set(
  `afghan african american arab argentine argentinian asian australian austrian belgian brazilian british
   briton bulgarian canadian catalan catholic chechen chilean chinese christian colombian croatian cuban
   czech danish dutch egyptian english estonian european finnish french german greek hispanic hungarian
   indian indonesian iranian iraqi irish islamic israeli italian japanese jewish jordanian kenyan korean
   kurdish latino latvian lebanese libyan lithuanian mexican muslim nigerian norwegian pakistani
   palestinian persian polish portuguese protestant romanian russian saudi scottish serbian slovak
   somali soviet spanish sudanese swedish swiss syrian taiwanese thai turkish ukrainian venezuelan
   vietnamese welsh western yemeni republican democratic democrat conservative labour tory liberal`.split(
    /\s+/,
  ),
);

/** One of a people, lower case, where "the" or "a" stands before it: alone many are surnames. */
export const NATIONALS: ReadonlySet<string> = new Set(
  `swede dane finn scot turk serb croat slovene pole spaniard frenchman frenchwoman englishman englishwoman
   irishman irishwoman scotsman scotswoman welshman welshwoman dutchman dutchwoman icelander filipino
   kazakh uzbek georgian armenian azerbaijani albanian bosnian montenegrin macedonian ghanaian ethiopian
   ugandan tanzanian zimbabwean senegalese ivorian cameroonian congolese moroccan tunisian qatari emirati
   kuwaiti omani malaysian burmese cambodian mongolian peruvian ecuadorian bolivian uruguayan paraguayan
   panamanian haitian jamaican slovenian luxembourger maltese tibetan nepali`.split(/\s+/),
);

const PARTY_OR_NOUN = /^(?:briton|democrat|labour|tory|republican|conservative|liberal)$/;

/** Those of them that are adjectives where they stand alone ("British"); parties and people ("Labour", "Briton") speak. */
export const ADJECTIVES: ReadonlySet<string> = new Set(
  [...DEMONYMS].filter((word) => !PARTY_OR_NOUN.test(word)),
);
