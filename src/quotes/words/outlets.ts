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
