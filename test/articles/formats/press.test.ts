import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../src/language/dates/date.ts';
import { ITEMS } from './make/cast.ts';
import { docxOf, plain } from './make/documents.ts';
import { EXPORTS, lexisText, nexisParagraphs } from './make/press.ts';
import { articlesIn, codesIn, readAll } from './read.ts';

describe.each(EXPORTS)('an export of a press database: %s', (_, file, make) => {
  it('is parted into its articles, each with its own facts and words', async () => {
    const articles = await articlesIn(file, make());
    expect(
      articles.map(({ front: { title, outlet, byline, published }, paragraphs }) => ({
        title,
        outlet,
        byline,
        day: isoDate(published ?? '')?.slice(0, 10),
        paragraphs,
      })),
    ).toEqual(
      ITEMS.map(({ title, outlet, byline, day, paragraphs }) => ({
        title,
        outlet,
        byline,
        day,
        paragraphs,
      })),
    );
  });

  it('puts no word of one article into another, facts and lists of what was left out included', async () => {
    const articles = await articlesIn(file, make());
    for (const [at, { front, paragraphs, dropped }] of articles.entries()) {
      const all = JSON.stringify([front, paragraphs, dropped.map(({ line }) => line.text)]);
      const others = ITEMS.filter((__, index) => index !== at).flatMap(({ own }) => own);
      expect(others.filter((word) => new RegExp(`\\b${word}\\b`).test(all))).toEqual([]);
    }
  });

  it('keeps nothing of the database among the words', async () => {
    const words = (await articlesIn(file, make()))
      .flatMap(({ paragraphs }) => paragraphs)
      .join('\n');
    expect(words).not.toMatch(
      /Copyright|©|\(c\)|words\b.*\d|Load-Date|LENGTH|certificat|KICKER|Document|Publisher|Job Number|Subject/i,
    );
  });
});

describe('Nexis', () => {
  it('tells page and section, and where the text is corrected keeps the correction apart', async () => {
    const paragraphs = nexisParagraphs().flatMap((paragraph) =>
      paragraph.text === 'Classification'
        ? [...plain('Correction: July 2, 2024', 'An earlier version misspelt a name.'), paragraph]
        : [paragraph],
    );
    const [first] = await articlesIn('a.docx', docxOf(paragraphs));
    expect(first?.front).toMatchObject({
      section: 'LOCAL',
      page: '3',
      language: 'en',
      status: 'corrected',
      corrections: ['Correction: July 2, 2024', 'An earlier version misspelt a name.'],
    });
    expect(first?.paragraphs).toHaveLength(2);
  });

  it('lists its cover as left out', async () => {
    const found = await readAll('a.docx', docxOf(nexisParagraphs()));
    const cover = found.flatMap((read) => ('beside' in read ? read.beside : []));
    expect(cover.map(({ line, rule }) => [line.text, rule])).toContainEqual([
      'Job Number: 77',
      'cover',
    ]);
  });

  it('tells a document that the database could not show, and goes on with the next', async () => {
    const broken =
      '\n   2 of 3 DOCUMENTS\n\nWe are sorry but there is an error in this document and it is not possible to display it.\n';
    const text = lexisText().replace(/(\n\s+)2 of 2 DOCUMENTS/, `${broken}$13 of 3 DOCUMENTS`);
    expect(await codesIn('b.txt', text)).toEqual(['article-empty']);
    expect((await articlesIn('b.txt', text)).map(({ front }) => front.title)).toEqual(
      ITEMS.map(({ title }) => title),
    );
  });

  it('takes no sentence about the end of a document for its end', async () => {
    const paragraphs = nexisParagraphs().map((paragraph) =>
      paragraph.text === ITEMS[0]?.paragraphs[1]
        ? { text: 'He had read to the end of document 12, he said.' }
        : paragraph,
    );
    const articles = await articlesIn('a.docx', docxOf(paragraphs));
    expect(articles).toHaveLength(2);
    expect(articles[0]?.paragraphs[1]).toBe('He had read to the end of document 12, he said.');
  });
});

describe('in any language of its interface', () => {
  const document = (title: string, outlet: string, lines: readonly string[]) =>
    ['', outlet, '', '3. Mai 2024 Freitag', '', title, '', ...lines, ''].join('\n');
  const exported = [
    `Dokument 1 von 2${document('Wehr öffnet früher', 'Tal-Zeitung', ['AUTOR: Anna Brook', '', 'RUBRIK: Lokales; S. 3', '', 'LÄNGE: 30 Wörter', '', 'Das Wehr öffnet früher, sagte Tom Vale.', '', 'UPDATE: 4. Mai 2024', '', 'SPRACHE: GERMAN'])}`,
    `Dokument 2 von 2${document('Wehr öffnet früher', 'Berg-Bote', ['LÄNGE: 20 Wörter', '', 'Die Mühle schließt, sagte Peter Lund.', '', 'SPRACHE: GERMAN'])}`,
  ].join('\n');

  it('takes the day that it was loaded for no paragraph', async () => {
    const text = `1 of 1 DOCUMENTS${document('Abre el azud', 'El Valle', ['LONGITUD: 9 palabras', '', 'El azud abrió, dijo Tom Vale.', '', 'FECHA-CARGA: 4 de mayo de 2024', '', 'IDIOMA: SPANISH'])}`;
    expect((await articlesIn('a.txt', text))[0]?.paragraphs).toEqual([
      'El azud abrió, dijo Tom Vale.',
    ]);
  });

  it('Nexis is parted in Dutch as well', async () => {
    const dutch = (number: number, title: string, text: string) =>
      `${number} van 2 DOCUMENTEN\n\nDe Kustbode\n\n3 mei 2024 vrijdag\n\n${title}\n\nSECTIE: Nieuws; Blz. 3\n\nLENGTE: 20 woorden\n\n${text}\n\nLAAD-DATUM: 4 mei 2024\n\nTAAL: DUTCH\n`;
    const file =
      dutch(1, 'Stuw open', 'De stuw is open, zei Tom Vale.') +
      dutch(2, 'Molen dicht', 'De molen is dicht, zei Peter Lund.');
    const articles = await articlesIn('a.txt', file);
    expect(articles.map(({ front, paragraphs }) => [front.title, front.page, paragraphs])).toEqual([
      ['Stuw open', '3', ['De stuw is open, zei Tom Vale.']],
      ['Molen dicht', '3', ['De molen is dicht, zei Peter Lund.']],
    ]);
  });

  it('Nexis is parted and no transcript, though its labels look like those of speakers', async () => {
    const articles = await articlesIn('a.txt', exported);
    expect(articles.map(({ front }) => [front.outlet, front.byline, front.form])).toEqual([
      ['Tal-Zeitung', 'Anna Brook', null],
      ['Berg-Bote', null, null],
    ]);
    expect(articles[1]?.paragraphs).toEqual(['Die Mühle schließt, sagte Peter Lund.']);
  });
});

describe('ProQuest', () => {
  it('tells of a document whose text may not be shown', async () => {
    const file =
      'Weir opens\n\nFull text: Not available.\n\nPublication title: The Valley Times\n\nProQuest document ID: 1\n';
    expect(await codesIn('a.txt', file)).toEqual(['article-empty']);
  });

  it.each([
    ['Texto completo', 'Título de publicación', 'ID del documento de ProQuest', 'Documento 1 de 2'],
    ['Texte intégral', 'Titre de la publication', 'ID du document ProQuest', 'Document 1 sur 2'],
    ['Volltext', 'Titel der Publikation', 'ProQuest-Dokument-ID', 'Dokument 1 von 2'],
  ])('is parted in whichever language its labels are: %s', async (text, outlet, id, counter) => {
    const one = ({ title, outlet: paper, paragraphs }: (typeof ITEMS)[number], at: number) =>
      `${'_'.repeat(40)}\n\n${counter}\n\n${title}\n\n${text}: ${paragraphs.join('\n\n')}\n\n${outlet}: ${paper}\n\n${id}: 77${at}\n`;
    const articles = await articlesIn('a.txt', ITEMS.map(one).join('\n'));
    expect(
      articles.map(({ front, paragraphs }) => [front.title, front.outlet, paragraphs]),
    ).toEqual(ITEMS.map((item) => [item.title, item.outlet, item.paragraphs]));
  });

  it('keeps what its cover and its last page say out of headline and text, and lists it', async () => {
    const rule = '_'.repeat(40);
    const text = `${rule}\n\nReport Information from ProQuest\n\nMay 14 2024 10:22\n\nDocument 1 of 1\n\nWeir opens\n\nFull text: The weir opened.\n\nCredit: By Anna Brook\n\nSubject: Weirs\n\nProQuest document ID: 77\n\nContact ProQuest\n`;
    const [article] = await articlesIn('a.txt', text);
    expect(article?.front.title).toBe('Weir opens');
    expect(article?.paragraphs).toEqual(['The weir opened.']);
    expect(article?.dropped.map(({ line }) => line.text)).toEqual([
      'Report Information from ProQuest',
      'May 14 2024 10:22',
      'Document 1 of 1',
      'credit: By Anna Brook',
      'subject: Weirs',
      'Contact ProQuest',
    ]);
  });
});

describe('Europresse', () => {
  it.each([
    ['Local, mardi 12 mars 2024', 'mardi 12 mars 2024', 'Local', null],
    [
      'Économie, Villes, mercredi 13 mars 2024 - 06:40 UTC +01:00 742 mots, p. 14',
      'mercredi 13 mars 2024 - 06:40 UTC +01:00',
      'Économie, Villes',
      '14',
    ],
    ['Monday, March 18, 2024 1102 words, p. A1, A4', 'Monday, March 18, 2024', null, 'A1, A4'],
    ['Monde • dimanche 5 mai 2024', 'dimanche 5 mai 2024', 'Monde', null],
  ])('parts section, day and page: %s', async (header, published, section, place) => {
    const page = `<html><body><article><span class="DocPublicationName">Le Val</span><span class="DocHeader">${header}</span><p class="titreArticleVisu">Le barrage ouvre</p><p>Par Marc Olin</p><section><p>Le barrage a ouvert tôt.</p></section></article></body></html>`;
    const [article] = await articlesIn('a.html', page);
    expect(article?.front).toMatchObject({ published, section, page: place, byline: 'Marc Olin' });
  });

  it('lists whatever stands in an article beside its text, and keeps words outside paragraphs', async () => {
    const page = `<html><body><article><span class="DocPublicationName">Le Val</span><span class="DocHeader">Région, vendredi 3 mai 2024, p. 3</span><p class="titreArticleVisu">Le barrage ouvre</p><section><div class="docOcurrContainer"><p>Le barrage a ouvert tôt.</p><ul><li>Une vanne reste fermée.</li></ul></div></section><div>news·20240503·LV·001</div><div>Ce certificat est émis à Anna</div></article></body></html>`;
    const [article] = await articlesIn('a.html', page);
    expect(article?.paragraphs).toEqual(['Le barrage a ouvert tôt.', 'Une vanne reste fermée.']);
    expect(article?.front.databaseId).toBe('news·20240503·LV·001');
    expect(article?.dropped.map(({ line }) => line.text)).toEqual([
      'news·20240503·LV·001',
      'Ce certificat est émis à Anna',
    ]);
  });
});

describe('Factiva', () => {
  it('takes the publisher below the text for no paragraph, a full stop behind its name or not', async () => {
    const text = `Weir opens\nBy Anna Brook\n30 words\n3 May 2024\nThe Valley Times\nVALLT\nEnglish\n(c) 2024 Valley Media Ltd.\n\nThe weir opened a week early.\n\nValley Media Ltd.\nDocument VALLT00020240503ek530001a\n`;
    const [article] = await articlesIn('a.txt', text);
    expect(article?.paragraphs).toEqual(['The weir opened a week early.']);
  });

  it('is parted where several blanks stand between a code and its value', async () => {
    const one = (title: string, id: string) =>
      `HD   ${title}\nWC   30 words\nPD   3 May 2024\nSN   The Valley Times\nLP   \nThe weir opened a week early.\nAN   Document ${id}\n\n`;
    const articles = await articlesIn(
      'a.txt',
      one('Weir opens', 'VALLT00020240503ek530001a') +
        one('Weir shuts', 'VALLT00020240504ek530002b'),
    );
    expect(articles.map(({ front }) => [front.title, front.outlet, front.published])).toEqual([
      ['Weir opens', 'The Valley Times', '3 May 2024'],
      ['Weir shuts', 'The Valley Times', '3 May 2024'],
    ]);
    expect(articles[0]?.paragraphs).toEqual(['The weir opened a week early.']);
  });
});
