import { describe, expect, it } from 'vitest';
import { docxOf } from './make/documents.ts';
import { EXPORTS } from './make/press.ts';
import { codesIn, readAll, recognised } from './read.ts';

describe('a file is told by its content, not by its ending', () => {
  it.each([
    [
      'mail.txt',
      'Received: from x\nFrom: a@x.example\nSubject: Weir\nDate: Fri, 3 May 2024 07:15:00 +0100\nMIME-Version: 1.0\n\nWords.',
      'eml',
    ],
    ['captions.txt', '1\n00:00:01,000 --> 00:00:02,000\nWords.\n', 'captions'],
    ['refs.txt', 'TY  - NEWS\nTI  - Weir\nUR  - https://x.example\nER  - \n', 'ris'],
    ['page.txt', '<!DOCTYPE html><html><body><p>Words</p></body></html>', 'page'],
    ['rows.txt', 'title\turl\ttext\nWeir\thttps://x.example/1\tWords.\n', 'csv'],
    ['words.doc', '{\\rtf1 Words}', 'rtf'],
    ['feed', '<?xml version="1.0"?><rss version="2.0"><channel/></rss>', 'feed'],
    ['note.txt', 'Just a note of some words.', 'text'],
  ])('%s', (file, content, format) => {
    expect(recognised(file, content)).toBe(format);
  });

  it('a Word document under any name', () => {
    expect(recognised('a.bin', docxOf([{ text: 'Words' }]))).toBe('docx');
  });

  it.each(EXPORTS)('%s is no plain text or page', (_, file, make) => {
    expect(['page', 'own']).not.toContain(recognised(file, make()));
  });
});

describe('a list without texts', () => {
  it.each([
    [
      'bookmarks',
      'b.html',
      '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><DT><A HREF="https://x.example/1">Weir</A></DL>',
    ],
    [
      'links with times',
      'p.html',
      '<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><ul><li><a href="https://x.example/1" time_added="1">Weir</a></li></ul></body></html>',
    ],
    [
      'a sitemap',
      's.xml',
      '<?xml version="1.0"?><urlset><url><loc>https://x.example/1</loc></url></urlset>',
    ],
    ['a bibliography', 'r.ris', 'TY  - NEWS\nTI  - Weir\nER  - \n'],
    [
      'another',
      'c.json',
      '[{"type":"article-newspaper","title":"Weir","issued":{},"URL":"https://x.example/1"}]',
    ],
    ['a table of links', 'l.csv', 'URL,Title,Folder\nhttps://x.example/1,Weir,Unread\n'],
    [
      'a table without header',
      'g.csv',
      '20240503091500-1\t20240503091500\t1\tx.example\thttps://x.example/1\n',
    ],
  ])('is named as what it is: %s', async (_, file, content) => {
    const found = await readAll(file, content);
    expect(found).toMatchObject([
      { code: 'list-without-texts', message: expect.stringContaining('1 article') },
    ]);
  });

  it('is no table of texts whose column has a name of its own: that is told, with the names', async () => {
    expect(await codesIn('a.csv', 'Blatt,Wortlaut\nHill Post,Die Mühle schließt.\n')).toEqual([
      'columns-unknown',
    ]);
    const settings = {
      fields: new Map([
        ['text', 'Wortlaut'],
        ['outlet', 'Blatt'],
      ]),
    };
    const [article] = await readAll(
      'a.csv',
      'Blatt,Wortlaut\nHill Post,Die Mühle schließt nach hundert Jahren.\n',
      settings,
    );
    expect(article).toMatchObject({
      front: { outlet: 'Hill Post' },
      paragraphs: ['Die Mühle schließt nach hundert Jahren.'],
    });
  });

  it('may be a cut text: it is told to be a teaser', async () => {
    const row = JSON.stringify({
      articles: [
        { title: 'Weir', content: 'The weir opened… [+900 chars]' },
        { title: 'Mill', snippet: 'The mill.' },
      ],
    });
    expect(await codesIn('a.json', row)).toEqual(['teaser-only', 'teaser-only']);
  });

  it.each([
    [
      'Telegram',
      'messages.html',
      '<!DOCTYPE html><html><body><div class="page_wrap"><div class="message default clearfix" id="message2"><div class="text">The weir opened.</div></div></div></body></html>',
    ],
    [
      'Discord',
      'clips.html',
      '<!DOCTYPE html><html><head><style>.preamble__entry { color: red }</style></head><body><div class="chatlog"><p>The weir opened.</p></div></body></html>',
    ],
    [
      'WhatsApp',
      'chat.txt',
      '03/05/2024, 10:20 - Ida: The weir opened.\n03/05/2024, 10:21 - Tom: At last.\n04/05/2024, 09:00 - Ida: And the mill?\n',
    ],
    [
      'WhatsApp',
      '_chat.txt',
      '[03.05.24, 10:20:01] Ida: The weir opened.\n[03.05.24, 10:21:11] Tom: At last.\n[04.05.24, 09:00:30] Ida: And the mill?\n',
    ],
  ])(
    'may be a chat saved for people, whose posts are no article: %s',
    async (name, file, content) => {
      expect(await readAll(file, content)).toMatchObject([
        { code: 'chat-for-people', message: expect.stringContaining(name) },
      ]);
    },
  );
});
