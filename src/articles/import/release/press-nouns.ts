/** Nouns that papers and agencies are called by; a line of a few words that ends with one names an outlet. */
export const PRESS_NOUNS: ReadonlySet<string> = new Set(
  (
    'gazette times post herald courier chronicle tribune observer examiner journal mail express mirror telegraph guardian ' +
    'independent standard argus echo mercury advertiser bulletin record register globe sentinel dispatch ledger enquirer ' +
    'inquirer reporter citizen messenger monitor leader press news daily weekly review zeitung tageblatt anzeiger kurier ' +
    'nachrichten presse rundschau tagblatt volksblatt morgenpost abendblatt dagblad nieuws krant diario periódico noticias ' +
    'giornale corriere gazzetta gazeta dziennik kurjer'
  ).split(' '),
);

/** Words that make a section of such a line: "Local News", "Latest news". */
export const SECTION_WORDS: ReadonlySet<string> = new Set(
  (
    'the local latest breaking world uk us national international business sports sport political politics more top our all ' +
    'press today todays related general home other and of in a'
  ).split(' '),
);

/** How releases are headed in the languages of the press; such a line names no paper. */
export const RELEASED =
  /^[\W_]{0,4}(?:for (?:immediate|general) (?:release|publication|use)|(?:press|media|news) (?:release|statement|notice)|immediate release|pressemitteilung|presseinformation|medienmitteilung|communiqué (?:de presse|aux médias)|nota de prensa|comunicado de prensa|nota (?:de|à) imprensa|comunicado de imprensa|comunicato stampa|persbericht|pressmeddelande|pressemelding|pressemeddelelse|komunikat prasowy|informacja prasowa)[\W_]{0,4}$/i;
