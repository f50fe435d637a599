import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { docxOf, plain, rtfOf, zipOf } from './make/documents.ts';
import { csv, rss } from './make/others.ts';
import { articlesIn, codesIn, readAll } from './read.ts';

const PAGE =
  '<!DOCTYPE html><html><body><p>The weir opened a week early this year, the engineer said on Friday.</p></body></html>';
const OVER = ['file-over-limit'];

describe('a file over a limit is refused by name', () => {
  it.each([
    [
      'entries of an archive',
      'a.zip',
      () => zipOf({ 'a.html': PAGE, 'b.html': PAGE, 'c.html': PAGE }),
      { entries: 2 },
    ],
    [
      'the size that entries state together',
      'a.zip',
      () => zipOf({ 'a.html': PAGE, 'b.html': PAGE }),
      { unpacked: 150 },
    ],
    ['the size that one entry states', 'a.zip', () => zipOf({ 'a.html': PAGE }), { entry: 50 }],
    [
      'a document inside its archive',
      'a.docx',
      () => docxOf(plain('The weir opened a week early.')),
      { entry: 50 },
    ],
    ['what comes out of a compressed file', 'a.html.gz', () => gzipSync(PAGE), { entry: 50 }],
    [
      'what comes out of a web archive',
      'a.warc.gz',
      () =>
        gzipSync(
          `WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 500\r\n\r\n${' '.repeat(500)}\r\n\r\n`,
        ),
      { unpacked: 100 },
    ],
    [
      'a record of a web archive',
      'a.warc',
      () => Buffer.from('WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 500\r\n\r\n'),
      { entry: 100 },
    ],
    [
      'groups in rich text',
      'a.rtf',
      () => Buffer.from(`{\\rtf1 ${'{'.repeat(30)}words${'}'.repeat(30)}}`),
      { groups: 20 },
    ],
    [
      'elements inside one another in XML',
      'a.xml',
      () => rss().replace('<item>', `${'<a>'.repeat(30)}<item>`),
      { nested: 20 },
    ],
    ['the length of XML', 'a.xml', rss, { markup: 300 }],
  ])('%s', async (_, file, make, limits) => {
    expect(await codesIn(file, make(), limits)).toEqual(OVER);
  });

  it('whose binary data is said to be longer than the file', async () => {
    const file = rtfOf([{ raw: 'The weir opened.{\\pict\\bin99999999 xx}' }]);
    expect(await codesIn('a.rtf', file)).toEqual(OVER);
  });

  it('that lies deeper in archives than is read; what lies above it stays', async () => {
    const file = zipOf({
      'a.html': PAGE,
      'in.zip': zipOf({ 'b.html': PAGE.replace('weir', 'mill') }),
    });
    expect(await codesIn('a.zip', file, { depth: 1 })).toEqual(OVER);
    expect(await articlesIn('a.zip', file)).toHaveLength(2);
  });

  it('whose row is longer than one may be; the rows before it stay', async () => {
    const found = await codesIn('a.csv', csv(','), { record: 60 });
    expect(found).toHaveLength(1);
  });
});

describe('what files declare of themselves', () => {
  it('never expands to anything: entities stay as they are written', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;">]><rss version="2.0"><channel><title>T</title><item><title>Weir</title><encoded>The weir &b; opened a week early this year, the engineer said.</encoded></item></channel></rss>`;
    const found = JSON.stringify(await readAll('a.xml', bomb));
    expect(found).toContain('The weir &b; opened');
    expect(found).not.toContain('boom');
  });

  it('leads to no file or address outside', async () => {
    const page = `<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body><p>The weir opened &x; a week early this year, the engineer said.</p></body></html>`;
    const [article] = await articlesIn('a.html', page);
    expect(article?.paragraphs[0]).toContain('The weir opened');
  });
});

describe('mails inside mails', () => {
  const mail = (subject: string, inner: string) =>
    `From: a@x.example\nTo: b@x.example\nSubject: ${subject}\nDate: Fri, 3 May 2024 07:15:00 +0100\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=${subject}\n\n--${subject}\nContent-Type: text/plain\n\nThe ${subject} opened a week early this year, the engineer said on Friday.\n--${subject}\nContent-Type: message/rfc822\n\n${inner}\n--${subject}--\n`;
  const plainMail =
    'From: c@x.example\nSubject: Mill\nDate: Sat, 4 May 2024 07:15:00 +0100\nMIME-Version: 1.0\n\nThe mill shut on Friday after a hundred years.\n';

  it('are articles of their own, each under its own date', async () => {
    const articles = await articlesIn('a.eml', mail('weir', plainMail));
    expect(
      articles.map(({ front, paragraphs }) => [front.title, front.published, paragraphs.length]),
    ).toEqual([
      ['weir', 'Fri, 3 May 2024 07:15:00 +0100', 1],
      ['Mill', 'Sat, 4 May 2024 07:15:00 +0100', 1],
    ]);
  });

  it('are read so deep and no deeper', async () => {
    expect(await codesIn('a.eml', mail('weir', mail('lock', plainMail)), { mails: 1 })).toEqual(
      OVER,
    );
  });
});
