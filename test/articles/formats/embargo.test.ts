import { describe, expect, it } from 'vitest';
import { dayMonth, ITEMS, type Item, WEIR } from './make/cast.ts';
import { docxOf, plain, zipOf } from './make/documents.ts';
import { articlesIn } from './read.ts';

const LINE = 'EMBARGOED UNTIL 06:00 GMT, 5 March 2099';
const UNTIL = '06:00 GMT, 5 March 2099';
const { title, paragraphs } = WEIR;
const html = `<p><b>${LINE}</b></p>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`;
const lines = [LINE, title, ...paragraphs];
const mail = (subject: string, text: string) =>
  `From: Council <press@council.example>\nSubject: ${subject}\nDate: Fri, 3 May 2024 09:00:00 +0100\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`;

/** A release under an embargo in each kind of file that can hold one, and until when it says that it is. */
const RELEASES: readonly (readonly [string, string, string | Uint8Array, string | null])[] = [
  ['a text', 'a.txt', lines.join('\n\n'), UNTIL],
  ['a note', 'a.md', `# ${title}\n\n${LINE}\n\n${paragraphs.join('\n\n')}`, UNTIL],
  [
    'a note of a clipper',
    'a.md',
    `---\ntitle: ${title}\nsource: https://x.example/1\nembargo: 5 March 2099\n---\n\n${paragraphs.join('\n\n')}`,
    '5 March 2099',
  ],
  ['a document', 'a.docx', docxOf(plain(`PRESS RELEASE – ${LINE}`, title, ...paragraphs)), UNTIL],
  [
    'a page',
    'a.html',
    `<html><head><title>${title}</title></head><body><main><h1>${title}</h1>${html}</main></body></html>`,
    UNTIL,
  ],
  ['a mail', 'a.eml', mail(title, `${LINE}\n\n${paragraphs.join('\n\n')}`), UNTIL],
  [
    'the subject of a mail',
    'a.eml',
    mail(`EMBARGO 5 March 2099: ${title}`, paragraphs.join('\n\n')),
    '5 March 2099',
  ],
  ['a row', 'a.csv', `title,text,embargo\n${title},"${paragraphs[0]}",2099-03-05\n`, '2099-03-05'],
  [
    'an object',
    'a.json',
    JSON.stringify([{ title, text: paragraphs[0], status: 'embargoed' }]),
    null,
  ],
  ['a text in an object', 'a.jsonl', JSON.stringify({ title, text: [LINE, ...paragraphs] }), UNTIL],
  [
    'a feed',
    'a.xml',
    `<rss version="2.0" xmlns:content="c"><channel><item><title>${title}</title><content:encoded><![CDATA[${html}]]></content:encoded></item></channel></rss>`,
    UNTIL,
  ],
  [
    'a channel',
    'a.json',
    JSON.stringify({
      name: 'P',
      type: 'public_channel',
      id: 1,
      messages: [{ id: 1, type: 'message', date_unixtime: '1714730400', text: lines.join('\n\n') }],
    }),
    UNTIL,
  ],
  [
    'a workspace',
    'a.zip',
    zipOf({
      'users.json': '[]',
      'clips/2024-05-03.json': JSON.stringify([
        { type: 'message', user: 'U1', ts: '1714730400.0', text: lines.join('\n') },
      ]),
    }),
    UNTIL,
  ],
  [
    'a briefing',
    'a.txt',
    `PRESS BRIEFING BY TOM VALE\n${LINE}\n\nMR. VALE: It opens.\n\nQ    When?\n\nMR. VALE: On Friday.\n`,
    UNTIL,
  ],
];

describe('an embargo above a text', () => {
  it.each(RELEASES)('holds it back: %s', async (_, file, content, until) => {
    const articles = await articlesIn(file, content);
    expect(articles.map(({ front }) => [front.status, front.embargo])).toEqual([
      ['embargoed', until],
    ]);
    // The line itself is nobody's words.
    expect(JSON.stringify(articles.map((article) => article.paragraphs))).not.toMatch(/EMBARGO/);
  });

  it('is that of each clipping below it', async () => {
    const clip = (item: Item) =>
      [item.title, `${item.outlet}, ${dayMonth(item)}`, ...item.paragraphs].join('\n\n');
    const articles = await articlesIn('a.txt', [LINE, ...ITEMS.map(clip)].join('\n\n'));
    expect(articles.map(({ front }) => front.embargo)).toEqual([UNTIL, UNTIL]);
  });

  it.each([
    'Embargo on Russian oil takes effect',
    'Embargo: what it means for the valley',
    'Embargo: 40 years of blockade',
    'Embargo on grain from Friday, minister says',
    'Embargoed goods seized at the weir',
  ])('is no headline about one: %s', async (headline) => {
    const [article] = await articlesIn('a.txt', [headline, ...paragraphs].join('\n\n'));
    expect(article?.front).toMatchObject({ status: null, title: headline });
  });
});
