import type { BoilerplatePattern } from './fold-line.ts';
import { NETWORKS } from './networks.ts';

/** What newsletters are called. */
const LETTER =
  "(?:newsletter|nieuwsbrief|nyhetsbrev|nyhedsbrev|uutiskirje|infolettre|lettres? d'info|bolet[ií]n|boletim|biuletyn|рассылк|e-?bülten|zpravodaj|ニュースレター|뉴스레터)";
/** How pages ask readers to order something, and that it is theirs: only a page speaks to its reader so. */
const ORDER =
  '(?:anmeld|abonn|melden sie sich|melde dich|trag(?:en sie sich|e? dich)|inscri[vps]|recevez|suscr[ií]b|apúntate|recib|iscrivit|ricev|schrijf je|meld je|aanmeld|ontvang|prenumer|anmäl|få nyhe|meld deg|tilmeld|subskry|zapisz|přihla|odběr|подпи[шс]|получа|assin[ea]|inscrev|receba|tilaa|abone ol|登録|구독)';
const ADDRESS =
  "(?:unser|ihnen|ihr postfach|(?:melden|abonnieren|erhalten|bestellen|bekommen|verpassen|sichern|informiert|hält|versorgt) sie|jetzt|hier geht|dir |dich |dein|zur anmeldung|(?:-|s')?(?:inscrivez|abonnez|recevez)|notre|votre|inscription gratuite|nuestr|suscríb|apúnt|quieres|tu correo|nostra|iscriviti|onze|schrijf je|meld je|ontvang|vårt|vår |din |meld deg|vores|nasz|našeho|přihlaste|нашу|подпи(?:шит|сыва)|nossa|seu e-?mail|tilaa)";

/** Labels before the headline of another article. */
const ALSO = [
  'auch interessant|siehe auch|lesen sie (?:mehr|dazu|hier)|lies auch|das könnte (?:sie|dich) auch interessieren',
  'lire également|voir aussi|lire notre \\S+|sur le même sujet|ver también|lea también|te puede interesar|más información',
  'vedi anche|ti potrebbe interessare|bekijk ook|lees verder|läs också|läs även|läs mer|les også|les mer|læs også|læs mere|lue myös',
  'leia também|leia mais|veja também|czytaj (?:też|również|więcej)|zobacz też|čtěte (?:také|i|více)|přečtěte si|ayrıca bakınız|ilgili haber',
  'citește și|olvasta már|διαβάστε (?:επίσης|ακόμα)|по теме|читайте еще|関連記事|関連|관련 ?기사|相关(?:阅读|新闻)|相關(?:閱讀|新聞)',
].join('|');

/** A line that turns to readers, and how it asks them to write. */
const CALLOUTS: readonly (readonly [string, string])[] = [
  [
    "(?:do|did|have|are|were|has) (?:you|your)|we (?:want|would like|would love|'d (?:like|love)) to hear|got (?:a|any)|what do you think|if you (?:have|are|were|know)",
    'get in touch|e-?mail(?:ing)? (?:us|our|[\\w.]+@)|contact (?:us|our)|let us know|hear (?:from you|your)|share your|tell us|message us|write to us|our news ?(?:team|desk)|\\w@\\w',
  ],
  [
    'share your|send us|have your say|join the (?:debate|conversation|discussion)',
    'comments|with us|below|by e-?mail|\\w@\\w',
  ],
  [
    'haben sie|hast du|was (?:meinen|denken) sie|was (?:meinst|denkst) du|wissen sie|kennen sie|ihre meinung|deine meinung|sagen sie uns',
    'schreib(?:en sie|t?) uns|mailen sie|kontaktieren sie|diskutieren sie mit|diskutier(?:e|t)? mit|melden sie sich|stimmen sie ab',
  ],
  [
    'vous avez|avez-vous|vous êtes|une information|un témoignage|et vous',
    'écrivez-nous|contactez-nous|écrire à|témoignez|donnez votre avis|\\w@\\w',
  ],
  [
    'tienes|tiene usted|quieres|has sido|¿?qué opinas',
    'escríbenos|escribe a|contáctanos|cuéntanos|comentarios',
  ],
  ['hai|avete|cosa ne pens', 'scrivici|scriveteci|contattaci|commenti'],
  ['heb je|heeft u|weet je|wat vind', 'mail (?:ons|naar)|neem contact|laat het|stuur (?:ons|een)'],
  ['tipsa oss|tips oss|har du|vet du', 'mejla|mail|tips|kontakt|skriv til'],
];

/** What pages in other languages than English would have their readers do; English callouts too. Of their tests each reads the line once. */
export const ABROAD_PATTERNS: readonly BoilerplatePattern[] = [
  {
    rule: 'newsletter-box',
    words: 45,
    quoted: true,
    pattern: new RegExp(`^(?=.*${LETTER})(?=.*${ORDER})(?=.*${ADDRESS})`),
  },
  {
    rule: 'follow-us',
    words: 24,
    pattern: new RegExp(
      `^(?:folgen sie|folge|folgt|abonnieren?(?: sie)?|suivez|rejoignez|abonnez-vous|síguenos|sigue|únete|seguici|iscriviti|volg|följ|følg|obserwuj|sledujte|siga|подписывайтесь|следите)(?= )(?=.* (?:uns|unser\\w*|nous|notre|nos|nuestr\\w*|nostr\\w*|ons|onze|oss|vår\\w*|nas|nasz\\w*|nosso|на)(?= )).*(?:\\b${NETWORKS}\\b|redes sociales|réseaux sociaux|social-?media|kanal|canal)`,
    ),
  },
  {
    rule: 'follow-us',
    pattern:
      /^(?:síguenos en|suivez-nous|seguici su|folgen sie uns|volg ons|följ oss|følg oss)(?= |$)/,
  },
  {
    rule: 'related',
    words: 26,
    below: true,
    pattern: new RegExp(`^[【［[]?(?:${ALSO})[】］\\]]? ?[:：|>→】] ?\\S`),
  },
  ...CALLOUTS.map(([turns, asks]) => ({
    rule: 'reader-callout',
    words: 60,
    below: true,
    pattern: new RegExp(`^(?:${turns})(?=[ ,?]).*(?:${asks})`),
  })),
  {
    rule: 'reader-callout',
    pattern: /^(?:got a (?:tip|story|news tip)|tips oss|tipsa oss)\b/,
    words: 24,
  },
  {
    rule: 'subscription',
    words: 30,
    pattern:
      /^(?:dieser (?:artikel|text|inhalt|beitrag) ist (?:nur|exklusiv)|nur für abonnent|jetzt (?:weiterlesen|testen|abonnieren|registrieren)|(?:cet|l') ?article (?:complet )?est réservé|(?:contenu |article )?réservé (?:aux|à nos) abonné|il vous reste .*article à lire|(?:contenido|artículo) (?:exclusivo|solo) para suscriptores|suscríbete para (?:seguir|continuar)|contenuto riservato|questo (?:articolo|contenuto) è riservato|dit artikel is (?:alleen|exclusief)|verder lezen)/,
  },
  {
    rule: 'subscription',
    words: 40,
    pattern:
      /^(?:unterstützen sie|unterstütze|soutenez|apoya|sostieni|steun|støtt|støt|stöd)(?= ).*(?:journalis|giornalis|periodis|abonn|suscri|\babo\b|redaktion|rédaction|redacción)/,
  },
  {
    rule: 'author-box',
    words: 60,
    below: true,
    pattern:
      /^(?:about the (?:author|writer)|über (?:die autorin|den autor)|zur person|à propos de l'auteure?|sobre (?:el|la) autora?|sobre [oa] autora?|l'autore|over de auteur|om (?:författaren|forfatteren)) ?: \S/,
  },
];
