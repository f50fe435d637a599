/** Names of papers, broadcasters and agencies, lower case: they publish, and now and then they speak. */
export const OUTLETS: ReadonlySet<string> = new Set(
  `bbc|bbc news|bbc breakfast|cnn|fox news|fox business|fox|msnbc|nbc|nbc news|abc|abc news|cbs|
cbs news|pbs|npr|c-span|sky news|itv|itv news|channel 4|channel 4 news|al jazeera|bloomberg|
bloomberg news|bloomberg politics|reuters|associated press|ap|afp|agence france-presse|upi|
press association|pa|new york times|times|sunday times|washington post|post|wall street journal|
journal|guardian|observer|telegraph|daily telegraph|sunday telegraph|independent|financial times|
economist|daily mail|mail|mail on sunday|mirror|daily mirror|sun|express|daily express|
evening standard|usa today|los angeles times|new york post|new york daily news|daily news|
boston globe|chicago tribune|politico|axios|huffington post|huffpost|buzzfeed|buzzfeed news|vox|
vice|vice news|breitbart|breitbart news|daily beast|daily caller|national review|weekly standard|
new yorker|atlantic|time|time magazine|newsweek|rolling stone|vanity fair|the hill|hill|slate|salon|
mother jones|talking points memo|fivethirtyeight|univision|telemundo|washington times|
washington examiner|free beacon|washington free beacon|western journalism|des moines register|
miami herald|tampa bay times|denver post|arizona republic|le monde|le figaro|der spiegel|spiegel|
die zeit|bild|el pais|la repubblica|corriere della sera|kyiv independent|kyiv post|
ukrainska pravda|tass|interfax|ria novosti|xinhua|globe and mail|toronto star|
sydney morning herald|haaretz|jerusalem post|times of israel|people|us weekly|esquire|gq|forbes|
fortune|business insider|variety|hollywood reporter|tmz|irish times|scotsman|herald`.split(/\|\n?/),
);

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
