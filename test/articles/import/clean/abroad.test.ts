import { describe, expect, it } from 'vitest';
import { cleaned, PROSE, rulesOf, textsOf } from './cleaned.ts';

/** What pages in many languages would have their readers do, by the rule that is to drop it from between two paragraphs. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  'newsletter-box': [
    'Unser Newsletter bringt Ihnen jeden Morgen die Nachrichten von der Küste. Jetzt anmelden!',
    '"Ebbe und Flut": Der Newsletter der Redaktion informiert Sie werktags. Hier geht’s zur Anmeldung.',
    'Inscrivez-vous à notre newsletter et recevez chaque soir les nouvelles du port.',
    'Suscríbete a nuestro boletín y recibe las noticias del muelle.',
    'Schrijf je in voor onze nieuwsbrief over de haven.',
    'Prenumerera på vårt nyhetsbrev om hamnen.',
    'Подпишитесь на нашу рассылку о порте.',
  ],
  'follow-us': [
    'Folgen Sie uns auf Facebook und Instagram.',
    'Suivez-nous sur Facebook.',
    'Síguenos en nuestras redes sociales.',
  ],
  related: [
    'Läs också: Muddringen skjuts upp till mars',
    'Leia também: Dragagem adiada para março',
    'Czytaj też: Pogłębianie przełożone na marzec',
    'Voir aussi : le dragage est repoussé',
  ],
  'reader-callout': [
    'Have you lost a berth? Get in touch: quay@gazette.example',
    'We want to hear from you. Tell us what the dredging did to your boat by emailing our news desk.',
    'What do you think? Let us know in the comments.',
    'Haben Sie Hinweise dazu? Schreiben Sie uns an hafen@blatt.example.',
    'Vous avez une information ? Écrivez-nous à quai@phare.example.',
  ],
  subscription: [
    'Dieser Artikel ist nur für Abonnenten zu lesen.',
    'Réservé aux abonnés',
    'Soutenez un journalisme indépendant : abonnez-vous.',
  ],
  'author-box': ['Über die Autorin: Jana Brodersen schreibt seit 2010 über die Küste.'],
};

/** Coverage that speaks of the same things. */
const COVERAGE = [
  'Nach Angaben der Behörde forderte er die Leser auf, einen Newsletter zu abonnieren.',
  'Folge der Ebbe war, dass die Fähre auf der Fahrt nach Norden unsanft auf Grund lief.',
  '"Have you ever emailed us?" the harbour master asked, and nobody had.',
  'Sie hat den Newsletter des Hafens nie gelesen und will das auch nicht tun.',
  'Suivez-nous, a dit le capitaine aux pêcheurs, et personne ne bougea du quai.',
];

describe('what a page asks of its readers', () => {
  for (const [rule, lines] of Object.entries(ASKED)) {
    it.each(lines)(`is dropped as ${rule}: %s`, (line) => {
      expect(rulesOf(cleaned(PROSE[0], line, PROSE[1]))[line]).toBe(rule);
    });
  }

  it.each(COVERAGE)('is not what coverage tells of it: %s', (line) => {
    expect(textsOf(cleaned(PROSE[0], line, PROSE[1]))).toContain(line);
  });
});
