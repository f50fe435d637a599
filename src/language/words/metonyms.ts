/**
 * Capitals and seats by which news means a country's government, and its people, a line each, the country
 * first: "Moscow began its invasion" says what Russia did. Folded as the index folds them; each word of a
 * line means its country.
 */
export const METONYMS = `russia moscow kremlin
ukraine kyiv
uk london whitehall westminster
usa washington
france paris
germany berlin
italy rome
spain madrid
portugal lisbon portuguese
poland warsaw
hungary budapest hungarian
austria vienna austrian
greece athens greek
sweden stockholm
norway oslo
finland helsinki
denmark copenhagen danish dane
netherlands hague
eu brussels
turkey ankara
china beijing
japan tokyo
taiwan taipei taiwanese
india delhi
pakistan islamabad pakistani
afghanistan kabul afghan
iran tehran
iraq baghdad
syria damascus
israel jerusalem
lebanon beirut lebanese
egypt cairo egyptian
kenya nairobi kenyan
nigeria abuja nigerian
canada ottawa
australia canberra
indonesia jakarta indonesian
vietnam hanoi vietnamese
thailand bangkok thai
philippines manila filipino philippine
cuba havana cuban
venezuela caracas venezuelan
colombia bogota colombian
serbia belgrade serbian serb
romania bucharest romanian
bulgaria sofia bulgarian
belarus minsk belarusian
georgia tbilisi georgian
armenia yerevan armenian
ireland dublin
scotland edinburgh holyrood
wales cardiff welsh
bolivia bolivian
brazil brazilian
argentina argentine argentinian
chile chilean
peru peruvian
belgium belgian
switzerland swiss
croatia croatian
bosnia bosnian
albania albanian
slovakia slovak
slovenia slovenian
estonia estonian
latvia latvian
lithuania lithuanian
azerbaijan azerbaijani
kazakhstan kazakh
jordan jordanian
yemen yemeni
libya libyan
sudan sudanese
ethiopia ethiopian
somalia somali
ghana ghanaian
zimbabwe zimbabwean
namibia namibian
tunisia tunisian
algeria algerian
morocco moroccan
palestine palestinian
korea korean
malaysia malaysian
singapore singaporean
nepal nepali nepalese
bangladesh bangladeshi
africa african
asia asian`;
