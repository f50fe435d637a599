/** What a field of a document holds. */
export type ProquestField =
  | 'text'
  | 'title'
  | 'byline'
  | 'outlet'
  | 'published'
  | 'section'
  | 'page'
  | 'language'
  | 'id'
  | 'captions'
  | 'corrections'
  | 'abstract'
  | 'copyright'
  | 'passed';

/** Labels of each field in the languages that the interface prints them in, in lower case; `passed` states nothing an article keeps. */
const LABELS: Readonly<Record<ProquestField, string>> = {
  text: 'full text|full-text|text|texto completo|texte intégral|texte complet|volltext|testo completo|testo integrale|volledige tekst',
  title: 'title|headline|título|titre|titel|titolo',
  byline:
    'author|authors|byline|author(s)|autor|autores|auteur|auteurs|autor(en)|autoren|autore|autori',
  outlet:
    'publication title|publication|source|newspaper|título de publicación|título de la publicación|titre de la publication|titre de publication|' +
    'titel der publikation|publikationstitel|título da publicação|título de publicação|titolo della pubblicazione|titolo pubblicazione|publicatietitel',
  published:
    'publication date|date published|date|fecha de publicación|date de publication|publikationsdatum|erscheinungsdatum|' +
    'datum der veröffentlichung|veröffentlichungsdatum|data de publicação|data da publicação|data di pubblicazione|publicatiedatum',
  section: 'section|sección|rubrique|ressort|seção|sezione',
  page: 'pages|first page|page|páginas|página|primera página|première page|seiten|seite|erste seite|primeira página|pagine|prima pagina|pagina',
  language:
    'language of publication|language|idioma de la publicación|idioma de publicación|idioma|langue de publication|langue de la publication|' +
    'langue|publikationssprache|sprache der publikation|sprache|idioma da publicação|idioma de publicação|lingua della pubblicazione|lingua di pubblicazione|lingua',
  id:
    'proquest document id|record number|accession number|document id|id del documento de proquest|id de documento de proquest|' +
    'id du document proquest|id de document proquest|identifiant de document proquest|proquest-dokument-id|dokument-id von proquest|' +
    'id do documento do proquest|id do documento da proquest|id de documento do proquest|id documento proquest|id del documento proquest',
  captions: 'caption|illustration|leyenda|légende|bildunterschrift|legenda|didascalia',
  corrections: 'correction|corrección|berichtigung|rectificatif|correção|correzione',
  abstract: 'abstract|resumen|résumé|zusammenfassung|kurzfassung|resumo|riassunto|sommario',
  copyright: 'copyright|derechos de autor|urheberrecht|direitos autorais',
  passed:
    'subject|business indexing term|location|people|company / organization|company|company/organization|classification|publication info|' +
    'publication year|publication subject|volume|issue|number of pages|place of publication|country of publication|publisher|issn|e-issn|source type|' +
    'document type|document feature|document url|last updated|database|full text availability|links|column|credit|identifier / keyword|' +
    'identifiers / keywords|publisher location|dateline|word count|index terms|edition|isbn|doi|year|' +
    'materia|término de indexación de negocios|lugar|ubicación|personas|empresa / organización|empresa/organización|clasificación|' +
    'información de publicación|información de la publicación|año de publicación|materia de publicación|volumen|número|número de páginas|' +
    'lugar de publicación|país de publicación|editorial|tipo de fuente|tipo de documento|url del documento|última actualización|base de datos|' +
    'bases de datos|crédito|identificador / palabra clave|enlaces|sujet|lieu|personnes|société / organisation|société/organisation|' +
    'informations sur la publication|information de publication|année de publication|sujet de publication|sujet de la publication|' +
    'nombre de pages|lieu de publication|pays de publication|éditeur|type de source|type de document|url du document|' +
    'dernière mise à jour|base de données|liens|identificateur / mot-clé|thema|ort|personen|firma / organisation|unternehmen / organisation|' +
    'klassifizierung|publikationsinfo|angaben zur publikation|jahr der publikation|erscheinungsjahr|publikationsthema|band|ausgabe|' +
    'seitenanzahl|anzahl der seiten|erscheinungsort|land der publikation|verlag|herausgeber|quellentyp|dokumenttyp|dokument-url|' +
    'url des dokuments|zuletzt aktualisiert|letzte aktualisierung|datenbank|assunto|local|pessoas|empresa / organização|classificação|' +
    'informações da publicação|ano de publicação|assunto da publicação|número de páginas|local de publicação|país de publicação|editora|' +
    'tipo de fonte|url do documento|última atualização|banco de dados|base de dados|soggetto|luogo|persone|azienda / organizzazione|' +
    'classificazione|informazioni sulla pubblicazione|anno di pubblicazione|numero di pagine|luogo di pubblicazione|paese di pubblicazione|' +
    'editore|tipo di fonte|tipo di documento|url documento|ultimo aggiornamento',
};

const FIELDS: ReadonlyMap<string, ProquestField> = new Map(
  Object.entries(LABELS).flatMap(([field, labels]) =>
    labels.split('|').map((label) => [label, field as ProquestField] as const),
  ),
);

/** What the field of a label holds, whatever its case and whatever is in brackets behind it: `Abstract (English)`. */
export function proquestField(label: string): ProquestField | null {
  const name = label.toLowerCase();
  return FIELDS.get(name) ?? FIELDS.get(name.replace(/ \([^()]*\)$/, '')) ?? null;
}
