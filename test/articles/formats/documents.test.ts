import { describe, expect, it } from 'vitest';
import { docxOf, plain, rtfOf, zipOf } from './make/documents.ts';
import { articlesIn, codesIn } from './read.ts';

const RUN = (text: string, marks = '') =>
  `<w:r>${marks && `<w:rPr>${marks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('a Word document', () => {
  it('is read as a reader sees it with every change accepted; what is left out is listed', async () => {
    const body = [
      { text: 'COUNCIL OF MARLOW', style: 'Title' },
      { text: 'Weir to open a week early', style: 'Heading1' },
      {
        raw: `${RUN('MARLOW, 3 May 2024 – The weir opens ')}<w:del w:id="1"><w:r><w:delText>two weeks</w:delText></w:r></w:del><w:ins w:id="2">${RUN('a week')}</w:ins>${RUN(' early this year, the engineer Tom Vale said.')}`,
      },
      {
        raw: `${RUN('“We were')}<w:r><w:br/></w:r>${RUN('ready,” he said')}${RUN(' (not for print)', '<w:vanish/>')}${RUN(', of the half')}<w:r><w:noBreakHyphen/></w:r>${RUN('built gate.')}<w:r><w:footnoteReference w:id="3"/></w:r>`,
      },
      {
        raw: `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>${RUN('A box of words that the page sets beside its text.')}</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p>${RUN('A box of words that the page sets beside its text.')}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
      },
      ...plain('ENDS', 'Notes to editors', 'The weir was built in 1911.'),
    ];
    const file = docxOf(body, {
      'word/footnotes.xml':
        '<w:footnotes><w:footnote w:id="3"><w:p><w:r><w:t>See the minutes.</w:t></w:r></w:p></w:footnote></w:footnotes>',
    });
    const [article] = await articlesIn('release.docx', file);
    expect(article?.front).toMatchObject({
      title: 'Weir to open a week early',
      published: '3 May 2024',
      notes: ['Notes to editors', 'The weir was built in 1911.'],
    });
    expect(article?.paragraphs).toEqual([
      'MARLOW, 3 May 2024 – The weir opens a week early this year, the engineer Tom Vale said.',
      '“We were ready,” he said, of the half‑built gate.',
      'A box of words that the page sets beside its text.',
    ]);
    expect(article?.dropped.map(({ line, rule }) => [rule, line.text])).toEqual(
      expect.arrayContaining([
        ['tracked-deletion', 'two weeks'],
        ['hidden', '(not for print)'],
        ['footnote', 'See the minutes.'],
        ['letterhead', 'COUNCIL OF MARLOW'],
      ]),
    );
  });

  it('goes on in one paragraph where the end of one is deleted or hidden, and not where its mark alone is shown', async () => {
    const ended = (marks: string) => `<w:pPr><w:rPr>${marks}</w:rPr></w:pPr>`;
    const body = [
      { text: 'Weir to open a week early', style: 'Heading1' },
      {
        raw: `${ended('<w:del w:id="1" w:author="A"/>')}${RUN('“The weir opens early, whatever ')}`,
      },
      { raw: RUN('the river does,” Tom Vale said on Monday.') },
      { raw: `${ended('<w:vanish/>')}${RUN('The gate was ')}` },
      { raw: `${ended('<w:vanish w:val="false"/>')}${RUN('built in 1911 and mended since.')}` },
      { raw: `${ended('<w:ins w:id="2" w:author="A"/>')}${RUN('It holds the river back.')}` },
      { raw: `${ended('<w:del w:id="3" w:author="A"/>')}${RUN('Nobody asked for it.')}` },
    ];
    const [article] = await articlesIn('joined.docx', docxOf(body));
    expect(article?.paragraphs).toEqual([
      '“The weir opens early, whatever the river does,” Tom Vale said on Monday.',
      'The gate was built in 1911 and mended since.',
      'It holds the river back.',
      'Nobody asked for it.',
    ]);
  });

  it('is told to be broken where it is cut off', async () => {
    const file = zipOf({ 'word/document.xml': '<w:document><w:body><w:p><w:r><w:t>The weir op' });
    expect(await articlesIn('cut.docx', file)).toEqual([]);
  });
});

describe('an OpenDocument text', () => {
  it('keeps blanks that are elements, and leaves out notes, comments and deletions', async () => {
    const content = `<office:document-content><office:body><office:text><text:tracked-changes><text:deletion><text:p>Two weeks.</text:p></text:deletion></text:tracked-changes><text:h text:outline-level="1">Weir to open a week early</text:h><text:p>The weir opens<text:s text:c="2"/>a week early this<text:tab/>year, the engineer said.<office:annotation><dc:creator>x</dc:creator><text:p>Ask him!</text:p></office:annotation><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See the minutes.</text:p></text:note-body></text:note></text:p></office:text></office:body></office:document-content>`;
    const [article] = await articlesIn(
      'a.odt',
      zipOf({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': content,
        'META-INF/manifest.xml': '<m/>',
      }),
    );
    expect(article?.front.title).toBe('Weir to open a week early');
    expect(article?.paragraphs).toEqual([
      'The weir opens  a week early this year, the engineer said.',
    ]);
    expect(article?.dropped.map(({ line }) => line.text)).toEqual([
      'Two weeks.',
      'Ask him!',
      'See the minutes.',
    ]);
  });
});

describe('a rich text document', () => {
  it('keeps its quotation marks and letters, and leaves out hidden words, comments and pictures', async () => {
    const file = rtfOf([
      ...plain('Weir to open a week early this May'),
      {
        raw: "\\ldblquote We were ready,\\rdblquote  he said \\endash  at the caf\\'e9, \\u8220?twice\\u8221?.{\\v  hidden}{\\*\\annotation \\pard Ask him!\\par}",
      },
      { raw: 'The engineer said more of it.{\\pict\\wmetafile8 0102030405}' },
    ]);
    const [article] = await articlesIn('a.rtf', file);
    expect(article?.paragraphs).toEqual([
      '“We were ready,” he said – at the café, “twice”.',
      'The engineer said more of it.',
    ]);
    expect(article?.dropped.map(({ line }) => line.text)).toEqual(['hidden', 'Ask him!']);
  });
});

describe('a document of a magazine', () => {
  const epub = (body: string) =>
    zipOf({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<container><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>',
      'c.opf':
        '<package><metadata><dc:title>Weekly</dc:title></metadata><manifest><item id="a" href="a.html"/></manifest><spine><itemref idref="a"/></spine></package>',
      'a.html': `<html><body>${body}</body></html>`,
    });
  const said = ['It opened a week early this year, the engineer said.', 'It was time, he added.'];
  const article = (title: string, name: string, signed: string) =>
    `<h2>${title}</h2><p${signed}>By ${name}</p>${said.map((text) => `<p>${title}: ${text}</p>`).join('')}<p>The council met twice over it, and will meet again.</p>`;

  it('may hold several articles, each in a section of its own', async () => {
    const body = [
      article('The weir', 'Anna Brook', ' class="author"'),
      article('The mill', 'Mary Stone', ' class="author"'),
    ];
    const articles = await articlesIn(
      'a.epub',
      epub(body.map((one) => `<section>${one}</section>`).join('')),
    );
    expect(
      articles.map(({ front, paragraphs }) => [front.title, front.byline, paragraphs.length]),
    ).toEqual([
      ['The weir', 'Anna Brook', 3],
      ['The mill', 'Mary Stone', 3],
    ]);
  });

  it('is refused where several follow one another and nothing parts them', async () => {
    const body = article('The weir', 'Anna Brook', '') + article('The mill', 'Mary Stone', '');
    expect(await codesIn('a.epub', epub(body))).toEqual(['several-articles']);
  });
});

describe('copied text', () => {
  const TEXT =
    'The weir opened a week early this year, the engineer Tom Vale said on Friday.\n\n“We were ready,” he said. The council had asked him to wait.';

  it.each([
    ['Marlow Gazette\n\nWeir opens a week early', { outlet: 'Marlow Gazette' }],
    [
      'Weir opens a week early\n\n*Marlow Gazette, 3 May 2024. By Anna Brook*',
      { outlet: 'Marlow Gazette', published: '3 May 2024', byline: 'Anna Brook' },
    ],
    [
      'Weir opens a week early\nMarlow Gazette | 3.5.2024',
      { outlet: 'Marlow Gazette', published: '3.5.2024' },
    ],
    ['Weir opens a week early\nBy Anna Brook, 3 May 2024', { outlet: null, byline: 'Anna Brook' }],
    ['Weir opens a week early\n\nPort City, 3 May 2024', { outlet: null, published: '3 May 2024' }],
    [
      'Weir opens early\n\nMarlow, den 3. Mai 2024',
      { title: 'Weir opens early', published: '3. Mai 2024' },
    ],
    ['Local News\n\nWeir opens a week early', { outlet: null }],
    ['COMMUNIQUÉ DE PRESSE\n\nWeir opens a week early', { outlet: null }],
  ])('reads outlet, date and byline from %j', async (head, facts) => {
    const [article] = await articlesIn('a.txt', `${head}\n\n${TEXT}`);
    expect(article?.front).toMatchObject({ title: 'Weir opens a week early', ...facts });
    expect(article?.paragraphs).toHaveLength(2);
  });

  it('takes the date from a dateline, and keeps apart what follows the end mark', async () => {
    const [article] = await articlesIn(
      'a.txt',
      `Weir opens a week early\n\nMARLOW, 3 May 2024 – ${TEXT}\n\n-ENDS-\n\nNotes to editors\nThe weir was built in 1911.`,
    );
    expect(article?.front).toMatchObject({
      published: '3 May 2024',
      notes: ['Notes to editors', 'The weir was built in 1911.'],
    });
    expect(article?.paragraphs).toHaveLength(2);
  });

  it('marks what whoever imports it states, and only what the file does not', async () => {
    const settings = { stated: { outlet: 'Marlow Gazette', published: '2024-05-03' } };
    const [article] = await articlesIn(
      'a.txt',
      `Weir opens a week early\n\nPublished 4 May 2024\n\n${TEXT}`,
      settings,
    );
    expect(article?.front).toMatchObject({
      outlet: 'Marlow Gazette',
      published: '4 May 2024',
      stated: { outlet: 'importer' },
    });
  });
});

describe('a table in a document', () => {
  const cell = (text: string) => `<w:tc><w:p>${RUN(text)}</w:p></w:tc>`;
  const table = (...rows: string[][]) =>
    `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
  const file = (body: string) =>
    zipOf({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': `<w:document xmlns:w="w"><w:body><w:p>${RUN('The weir opened a week early this year, the engineer said on Friday.')}</w:p>${body}</w:body></w:document>`,
    });

  it('is read row by row where it holds figures', async () => {
    const [article] = await articlesIn('a.docx', file(table(['Year', 'Days'], ['2023', '112'])));
    expect(article?.paragraphs.slice(1)).toEqual(['Year Days', '2023 112']);
  });

  it('is read cell by cell where it lays the page out', async () => {
    const long = 'The second gate was closed for repairs until the middle of the month. '
      .repeat(2)
      .trim();
    const [article] = await articlesIn('a.docx', file(table(['Left', long], ['Below', long])));
    expect(article?.paragraphs).toContain(long);
  });
});
