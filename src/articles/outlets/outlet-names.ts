/** Names of outlets, by which a line of its own or the end of a headline is told to state one. */
export const OUTLET_NAMES = `
    ABC News | Al Arabiya | Al Jazeera | Al Jazeera English | Anadolu Agency | AP News |
    Arab News | Associated Press | Axios | BBC | BBC News | BBC Sport | Belfast Telegraph |
    Bloomberg | Bloomberg News | Breaking Defense | Breitbart | Business Insider | BuzzFeed News |
    CBC News | CBS News | Channel 4 News | CNBC | CNN | City AM | Corriere della Sera |
    Daily Express | Daily Mail | Daily Mirror | Daily Record | Daily Star | Defense News |
    Der Spiegel | Der Standard | Deutsche Welle | Die Welt | Die Zeit | DW | El Mundo | El País |
    Euractiv | Euronews | Evening Standard | Financial Times | Forbes | Fortune | Fox News |
    France 24 | Frankfurter Allgemeine Zeitung | Gazeta Wyborcza | GB News | Haaretz | HuffPost |
    HuffPost UK | i News | inews | Interfax-Ukraine | ITV News | Kyiv Independent | Kyiv Post |
    La Repubblica | Le Figaro | Le Monde | Libération | Los Angeles Times | MailOnline | Meduza |
    MSNBC | National Review | NBC News | New Statesman | New York Post | Newsweek | NPR |
    PBS NewsHour | Politico | POLITICO | POLITICO Europe | ProPublica |
    Radio Free Europe/Radio Liberty | Reuters | RFE/RL | RTÉ | RTÉ News | RT | Sky News |
    South China Morning Post | Süddeutsche Zeitung | Sydney Morning Herald | TASS | The Age |
    The Associated Press | The Atlantic | The Australian | The Conversation | The Daily Beast |
    The Daily Mail | The Daily Telegraph | The Economist | The Financial Times |
    The Globe and Mail | The Guardian | The Herald | The Hill | The Hindu | The i Paper |
    The Independent | The Intercept | The Irish Independent | The Irish Times | The Japan Times |
    The Jerusalem Post | The Kyiv Independent | The Mirror | The Moscow Times | The National |
    The New European | The New York Times | The New Yorker | The Observer |
    The Press Association | The Scotsman | The Spectator | The Standard | The Sun |
    The Sunday Telegraph | The Sunday Times | The Sydney Morning Herald | The Telegraph |
    The Times | The Times of India | The Times of Israel | The Verge | The Wall Street Journal |
    The Washington Post | The Week | TIME | Toronto Star | UK Defence Journal | Ukrainska Pravda |
    Ukrinform | UnHerd | UPI | USA Today | USA TODAY | Vice News | Voice of America | Vox |
    Wales Online | Western Mail | World Socialist Web Site | WSWS | Xinhua | Yahoo News |
    Yorkshire Post`;
