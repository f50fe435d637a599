/** Fields that a record may fill. */
export type RecordField =
  | 'title'
  | 'outlet'
  | 'byline'
  | 'published'
  | 'url'
  | 'text'
  | 'teaser'
  | 'language'
  | 'section'
  | 'page'
  | 'id'
  | 'captions'
  | 'status'
  | 'embargo';

/**
 * Names of columns and fields by what they hold, those that say it best first; case, blanks and marks don't count. A field
 * that several name takes the first that isn't empty. `--map` goes before all of them.
 */
export const COLUMNS: Readonly<Record<RecordField, string>> = {
  title:
    'title headline articletitle newstitle storytitle hd titel überschrift schlagzeile titre titulo título titular titolo kop rubrik nazwa tytuł headlinetext titular encabezado manchete titel1 overskrift заголовок webtitle articleheadline newsheadline storyheadline',
  outlet:
    'outlet publisher publication newspaper paper sitename sourcehostname sourcename publicationname medianame medium media mediaoutlet newsoutlet site zeitung quelle journal fuente testata krant bron medio medios periódico diario cabecera veículo jornal giornale quotidiano tidning avis kilde källa gazeta blatt pressetitel outletname newssource źródło издание источник source sourcedomain hostname domain papername newspapername medianavn mediename articlesource articlepublisher',
  byline:
    'byline author authors autor autorin autoren auteur auteurs autore autori journalist journalists writer writers creator reporter by verfasser firma autoría journalisten skribent forfatter författare автор authorname authornames articleauthor journalistname writtenby author1',
  published:
    'published publishedat publishedtime publicationdate publishdate publisheddate datepublished datepublish datepublication pubdate pubtime firstpublished issued date datetime datum erscheinungsdatum fecha data datepub datedepublication publicatiedatum publicerad publisert dato veröffentlicht veröffentlichungsdatum fechapublicacion publicado publié dataora дата timestamp time webpublicationdate articledate newsdate storydate postdate postedat dateposted datedeparution parution datederédaction fechadepublicación fechadepublicacion datadipubblicazione datapubblicazione datadepublicação datapublicação erscheinungstag publicatiedag datumpublicatie dateofpublication',
  url: 'url weburl articleurl sourceurl link permalink canonicalurl canonical href uri address source adresse lien enlace länk lenke internetadresse webadresse ссылка newsurl storyurl pageurl',
  text: 'text fulltext articletext bodytext maintext articlebody body content bodyhtml contenthtml contenttext articlecontent story volltext inhalt texte contenu texto contenido testo tekst tresc treść cuerpo textoíntegro textecomplet artikeltext brødtekst brödtext artikel текст inhoud innehåll innhold indhold содержание newstext newscontent storytext rawtext textraw plaintext articlefulltext fullarticle texteintégral texteintegral textocompleto testocompleto',
  teaser: 'description snippet summary excerpt abstract teaser lead selection standfirst trailtext',
  language: 'language lang languagecode sprache langue idioma lingua taal la',
  section: 'section sectionname category rubric ressort rubrique sección',
  page: 'page pages pagenumber seite pagina página',
  id: 'databaseid docid documentid articleid accessionnumber guid uuid id',
  captions: 'caption captions imagecaption',
  status: 'pubstatus publishstatus publicationstatus articlestatus managementstatus status',
  embargo:
    'embargo embargoed embargoeduntil embargountil embargodate embargotime embargoends sperrfrist',
};

const FIELD_OF: ReadonlyMap<string, readonly RecordField[]> = tableOf();

function tableOf(): Map<string, RecordField[]> {
  const table = new Map<string, RecordField[]>();
  for (const [field, names] of Object.entries(COLUMNS)) {
    for (const name of names.split(' ')) {
      table.set(name, [...(table.get(name) ?? []), field as RecordField]);
    }
  }
  return table;
}

/** A name as the table has it. */
export function columnKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What a column of that name may hold; nothing where the table doesn't know it. */
export function fieldsOf(name: string): readonly RecordField[] {
  return FIELD_OF.get(columnKey(name)) ?? [];
}

/** The fields that a user may map columns to, by the names of articles' fields and their everyday ones. */
export const MAPPED: Readonly<Record<string, RecordField>> = {
  title: 'title',
  headline: 'title',
  outlet: 'outlet',
  publisher: 'outlet',
  source: 'outlet',
  byline: 'byline',
  author: 'byline',
  published: 'published',
  date: 'published',
  url: 'url',
  link: 'url',
  text: 'text',
  body: 'text',
  content: 'text',
  language: 'language',
  section: 'section',
  page: 'page',
  id: 'id',
  status: 'status',
  embargo: 'embargo',
};
