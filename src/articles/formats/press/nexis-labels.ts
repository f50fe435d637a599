/** What a labelled part of a Nexis document holds. */
export type NexisPart =
  | 'body'
  | 'byline'
  | 'section'
  | 'highlight'
  | 'dateline'
  | 'captions'
  | 'correction'
  | 'corrected'
  | 'language'
  | 'headline'
  | 'outlet'
  | 'date'
  | 'url'
  | 'other'
  | 'end';

/** Labels of each part in the languages that the interface prints them in, in lower case. */
const LABELS: Readonly<Record<NexisPart, string>> = {
  body: 'body | text | tekst | texte | texto | textkörper | corps | volltext | volledige tekst | texto completo | texte intégral',
  byline: 'byline | author | autor | auteur | autore | verfasser | door',
  section:
    'section | rubrik | rubrique | rubriek | sectie | sektion | avdelning | sección | seccion | sezione | seção | ressort',
  highlight:
    'highlight | standfirst | abstract | blurb | samenvatting | resumen | résumé | zusammenfassung',
  dateline: 'dateline | ortsmarke',
  captions: 'graphic | graphik | grafik | graphique | graphics | gráfico | grafica',
  correction: 'correction | corrections | berichtigung',
  corrected: 'correction-date',
  language: 'language | sprache | langue | taal | idioma | lingua | língua | språk | sprog',
  headline: 'headline | kop | titel | titre | título | titular | titolo',
  outlet: 'publication | publicatie',
  date: 'publication-date | datum',
  url: 'url',
  other:
    'length | länge | longueur | lengte | longitud | lunghezza | comprimento | extensión | series | distribution | type | ' +
    'document-type | column | edition | day | dag | organisation | bereich | name',
  end:
    'classification | klassifizierung | load-date | update | date-chargement | laddatum | publication-type | publicatie-type | ' +
    'zeitungs-code | pub-type | subject | organization | company | ticker | industry | geographic | city | state | country | ' +
    'person | journal code | acc-no | notes | notes to editors | isbn | issn | rights | insertdate | stadt | ' +
    'ladedatum | date-chargée | publicatiedatum | laad-datum | laaddatum | publicatietype | category | keywords | doc-id | id | fecha-carga | fecha de carga | data-caricamento | ' +
    'data-carga | data-carregamento | tipo-publicación | tipo-publicação | tipo-pubblicazione | type-publication | clasificación | ' +
    'clasificacion | classificazione | classificação',
};

const PARTS: ReadonlyMap<string, NexisPart> = new Map(
  Object.entries(LABELS).flatMap(([part, labels]) =>
    labels.split('|').map((label) => [label.trim(), part as NexisPart] as const),
  ),
);
/** Labels that stand alone on their line in newer exports, without a colon. */
const ALONE: ReadonlySet<string> = new Set(
  (
    'body text tekst texte texto textkörper volltext corps graphic graphics graphik grafik graphique ' +
    'correction corrections berichtigung classification klassifizierung notes'
  ).split(' '),
);

/** A line that begins with a label. */
export interface Labelled {
  readonly part: NexisPart;
  /** What follows the label on its line; may be empty. */
  readonly value: string;
}

/** Reads a label: one of the table with a colon, or one that stands alone; null where the line is none. */
export function nexisLabel(line: string): Labelled | null {
  const match = /^([\p{L}][\p{L} -]{0,28}[\p{L}]):(?:\s+(\S.*))?$/u.exec(line.slice(0, 20_000));
  const label = (match?.[1] ?? line).toLowerCase();
  const part = label.length < 30 ? PARTS.get(label) : undefined;
  if (part === undefined || (!match && !ALONE.has(label))) return null;
  return { part, value: match?.[2] ?? '' };
}

/** Whether the label that a line begins with is printed in capitals, as older exports have them. */
export function isInCapitals(line: string): boolean {
  return /^[\p{Lu}][\p{Lu} -]{0,28}:/u.test(line);
}

/** A section as printed with its page: `NEWS; Pg. 4` is section NEWS on page 4. */
export function sectionAndPage(printed: string): { section: string | null; page: string | null } {
  const parts = printed.split(';').map((part) => part.trim());
  const page = parts.map((part) => PAGE.exec(part)?.[1]).find((found) => found !== undefined);
  const section = parts.filter((part) => part !== '' && !PAGE.test(part)).join('; ');
  return { section: section || null, page: page ?? null };
}

const PAGE =
  /^(?:pgs?|pages?|pp?|pag|pág|blz|seite|s|sid)\b\.? ?([\p{L}]{0,3}-?\d[\p{L}\d, –-]{0,20})$/iu;

/** Takes the word for "by" off a byline. */
export function withoutBy(byline: string): string {
  return byline
    .replace(/^(?:by|von|par|por|door|di|av|af|de notre correspondant)\s+(?=\S)/i, '')
    .trim();
}
