/**
 * Small words of German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian and Ukrainian,
 * without accents and in Latin letters: in a question they carry no topic.
 */
export const FOREIGN_STOP_WORDS: ReadonlySet<string> = new Set(
  `der die das den dem des ein eine einen einem einer eines und oder aber uber zu zum zur von vom mit fur
  gegen bei nach aus auf an am im in ins als wie was wer wen wem wann wo warum wieso weshalb welche welcher
  welches hat haben habe hatte hatten ist sind war waren wird werden kann soll er sie es ihr ihre sein seine
  nicht auch nur noch schon denn dazu darauf daruber bezuglich thema wegen
  le la les l un une d du de des et ou mais a au aux en dans sur sous pour par avec sans contre chez que qu
  quoi qui quel quelle quels quelles quand comment pourquoi est sont etait ete ont il elle ils elles on ce c
  cet cette ces son sa ses leur leurs ne n pas plus aussi propos sujet t s y
  el los las lo uno unos unas y o u pero del al con sin por para sobre entre contra hacia como cual cuales
  quien quienes cuando donde que se su sus es son fue era ha han he hay no si acerca respecto tema este esta
  il i gli uno dello della dei degli delle dal dalla nel nella sul sulla sulle sui sugli con senza per tra fra
  contro e ed o ma che chi cosa quando dove perche come quale quali non si suo sua suoi sue sono era hanno
  riguardo proposito di da su al allo alla ai agli alle
  os as um uma uns umas do da dos das no na nos nas ao aos pelo pela com sem sob ou mas quem quando onde
  porque como qual quais nao foi eram tem seu sua seus suas respeito acerca
  het een van voor met over bij naar uit op aan als wat wie wanneer waar waarom welke heeft hebben is was
  waren hij zij ze niet ook maar en of er om te tegen door
  i w we z ze na do od o u dla przez po przed pod nad czy co kto kiedy gdzie dlaczego jak jaki jest sa byl
  byla nie sie to ten ta temat
  chto shcho kto khto kogda koli gde de kak yak pochemu chomu o ob obo pro i y a no ale v vo u na s so z iz
  ot vid do dlya po k ko protiv proty za pod nad pri bez ne ni eto tse on ona oni yego ego yeye kakoy kakiye
  li ili zhe byl byla bylo byli yest temu teme povodu`
    .trim()
    .split(/\s+/),
);

/**
 * What papers write about most, a line each: the English word, then how its words begin in the
 * languages above, without accents and in Latin letters, "_" for a space.
 */
export const FOREIGN_NEWS_WORDS: readonly (readonly string[])[] = [
  'ceasefire waffenstillst waffenruhe feuerpause cessez_le_feu treve alto_el_fuego alto_al_fuego tregua cessate_il_fuoco cessar_fogo peremiri prekrashcheni_ognya staakt_het_vuren wapenstilst zawieszeni_broni rozejm',
  'peace frieden paix paz pace vrede pokoj mir_ mira miru mirn',
  'war krieg guerre guerr guerra oorlog wojn voyn viyn',
  'troop truppe troupe tropa troep vojska wojsk voysk viysk',
  'soldier soldat soldad',
  'army armee ejercit eserc exerc leger armi',
  'weapon waffe arme_ armes armas armi_ wapen bron_ broni oruzhi zbroy',
  'sanction sankti sanzion sancion sancoes sancao sankts sanktsi sankcj',
  'security sicherheit securit segurid sicurezz seguranca veiligheid bezpieczen bezopasnost bezpek',
  'guarantee garanti garantie garanz garantia gwaranc',
  'negotiation verhandlung negociat negociac negoziat onderhandel negocjac peregovor peremovyn',
  'meeting treffen rencontre reunion incontro reuniao ontmoeting spotkani vstrech zustrich',
  'summit gipfel sommet cumbre vertice cupula szczyt sammit',
  'agreement abkommen accord acuerdo accordo acordo akkoord porozumien soglasheni ugod',
  'government regierung gouvernement gobiern governo regering rzad_ rzadu pravitelstv uryad',
  'president prasident presiden prezyden prezident',
  'minister ministr',
  'parliament parlament parlement',
  'election wahlen election eleccion elezion eleic verkiez wybor vybor',
  'law gesetz loi_ lois ley_ leyes legge leggi lei_ leis wet_ ustaw zakon',
  'court gericht tribunal corte_ rechtbank sad_ sadu sud_ suda',
  'police polizei polic polizi politie policj politsi',
  'economy wirtschaft economi econom gospodark ekonomi',
  'money geld argent dinero denaro soldi dinheir pieniadz dengi hroshi',
  'tax steuer impot impuesto tassa tasse imposto belasting podat nalog podatk',
  'tariff zoll_ zolle tarif aranceles dazi cla_ poshlin',
  'budget haushalt presupuest bilanci orcament begroting budzet byudzhet',
  'price preis prix precio prezzo preco prijs cena_ ceny tsen tsin',
  'climate klima climat clima',
  'health gesundheit sante salud salute saude gezondheid zdrowi zdorov',
  'border grenz frontier fronter confin fronteir grens granic granits kordon',
  'territory gebiet territo terytori',
  'attack angriff attaque ataque attacc aanval atak_ ataki napad',
  'defence verteidigung defens difesa defesa defensie obron oboron',
  'war_crime kriegsverbrechen crimes_de_guerre',
  'force streitkraft forces fuerza forze forca strijdkracht sila_ sily',
  'nuclear atom nuklear nucleair nuclear jadrow yadern',
  'drone drohn dron_ drones drony dronach bespilotnik',
  'missile rakete missile misil_ misiles raket',
  'prisoner gefangen prisonnier prisioner prigionier gevangen wiezn plenn',
  'refugee fluchtling refugie refugiad rifugiat vluchteling uchodzc bezhents',
  'migration einwander migrac migraz migracj migratsi',
  'trade handel commerce comercio commercio torgovl',
  'oil erdol petrole petrol_ petrolio petroleo ropa_ ropy neft naft',
  'energy energie energia energi',
  'support unterstutz soutien apoyo sostegno apoio steun_ poparci podderzhk pidtrymk',
  'help hilfe aide_ ayuda aiuto ajuda hulp pomoc pomoshch',
  'Russia russland russie rusia rosja rosji rossi rosii rusland',
  'Ukraine ukrain ucrain ucran',
  'Germany deutschland allemagne alemania germania alemanha duitsland niemcy niemiec germani nimechchyn',
  'France frankreich francia franca frankrijk francj frantsi',
  'Britain grossbritannien britannien grande_bretagne royaume_uni gran_bretana reino_unido gran_bretagna regno_unito britani',
  'America usa_ etats_unis amerika estados_unidos stati_uniti ameryk',
  'Europe europa ewrop evrop yevrop',
  'China chine cina_ china kitay kitai chin_',
].map((line) => line.split(' '));
