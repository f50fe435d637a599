import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../../src/articles/import/read/collect.ts';
import { type Read, readDrafts } from '../../../../src/articles/import/read/drafts.ts';
import type { ByteSource } from '../../../../src/articles/import/read/pieces/piece.ts';
import { readParted } from '../../../../src/articles/import/read/pieces/read-parted.ts';

/** Bytes as a file; what is read from front to back comes in parts that end anywhere. */
const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: async (from, length) =>
    Buffer.from(bytes.subarray(from, from + (length === 1 << 20 ? 777 : length))),
});

async function allOf<T>(all: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const one of all) list.push(one);
  return list;
}

/** What a file reads as at once, and in pieces of so many bytes. */
async function bothOf(file: string, bytes: Uint8Array, size: number) {
  const source = { file, given: file };
  let [pieces, wholes] = [0, 0];
  const readOne = (part: SourceFile, own: Uint8Array) => {
    pieces++;
    return readDrafts(part, own);
  };
  const readWhole = () => {
    wholes++;
    return readDrafts(source, bytes);
  };
  const parted = await allOf(readParted(source, sourceOf(bytes), {}, { readOne, readWhole, size }));
  return { whole: await allOf(readDrafts(source, bytes)), parted, pieces, wholes };
}

const words = [
  'The ferry will run again in spring, the harbour of Fenmouth said on Monday after the vote.',
  'He said: "Nobody asked us, \\ and nobody will."; she left, {and} [so] did we — all of us.',
  'Line one of it\nand line two, "quoted, twice""',
  'Zwölf Fähren,\r\nsagte “Ida Quill”; мост закрыт до весны, сказала она нам.',
];
const text = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .map((all) => all.join('\n\n'));
const articles = fc.array(
  fc.record({ title: fc.constantFrom('Ferry', 'A "bridge", too', 'Über uns'), text }),
  {
    minLength: 2,
    maxLength: 12,
  },
);
type Articles = readonly { readonly title: string; readonly text: string }[];

const cell = (value: string) => `"${value.replaceAll('"', '""')}"`;
const page = (title: string, body: string) =>
  `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${body
    .split('\n\n')
    .map((part) => `<p>${part}</p>`)
    .join('')}</article></body></html>`;
const response = (at: number, html: string) => {
  const body = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`;
  const length = Buffer.byteLength(body);
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://gazette.example/${at}\r\nContent-Length: ${length}\r\n\r\n${body}\r\n\r\n`;
};

/** Each kind of file that is parted, made of articles. */
const MADE: Readonly<Record<string, (all: Articles) => Uint8Array>> = {
  'a.jsonl': (all) =>
    Buffer.from(`${all.map((one, at) => JSON.stringify({ ...one, n: at })).join('\n\n')}\n`),
  'a.mbox': (all) =>
    Buffer.from(
      all
        .map(
          ({ title, text: body }, at) =>
            `From desk@gazette.example Mon Mar  2 10:0${at % 10}:00 2026\nFrom: Desk <desk@gazette.example>\nSubject: ${title.replaceAll('"', '')} ${at}\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n${body.replaceAll('\r', '')}\n\n>From the sea.\n\n`,
        )
        .join(''),
    ),
  'a.csv': (all) =>
    Buffer.from(
      `\ufeffheadline;nobody knows;content\r\n${all.map(({ title, text: body }) => `${cell(title)};x;${cell(body)}`).join('\r\n\r\n')}\r\n`,
    ),
  'a.tsv': (all) =>
    Buffer.from(
      `sep=\t\nheadline\tcontent\n${all.map(({ title, text: body }) => `${title}\t${body.replace(/\s+/g, ' ')}`).join('\n')}`,
    ),
  'a.json': (all) =>
    Buffer.from(JSON.stringify({ status: 'ok', source: { n: 1 }, articles: all }, null, 1)),
  'result.json': (all) =>
    Buffer.from(
      JSON.stringify({
        name: 'Harbour news',
        type: 'public_channel',
        id: 12,
        messages: all.map(({ text: body }, id) => ({
          id,
          type: 'message',
          date_unixtime: '1772445600',
          text: [body],
        })),
      }),
    ),
  'a.warc': (all) =>
    Buffer.from(all.map(({ title, text: body }, at) => response(at, page(title, body))).join('')),
  'a.warc.gz': (all) =>
    Buffer.concat(
      all.map(({ title, text: body }, at) => gzipSync(response(at, page(title, body)))),
    ),
  'a.zip': (all) =>
    zipSync(
      Object.fromEntries(
        all.map(({ title, text: body }, at) => [
          `${String.fromCharCode(122 - at)}/ü${at}.html`,
          Buffer.from(page(title, body)),
        ]),
      ),
    ),
};

describe('a large file of many articles', () => {
  it.each(Object.keys(MADE))('%s reads in pieces of any size as it does at once', async (file) => {
    let most = 0;
    await fc.assert(
      fc.asyncProperty(articles, fc.integer({ min: 1, max: 3_000 }), async (all, size) => {
        const bytes = MADE[file]?.(all) as Uint8Array;
        const { whole, parted, pieces, wholes } = await bothOf(file, bytes, size);
        expect(parted).toEqual(whole);
        expect(wholes).toBe(0);
        most = Math.max(most, pieces);
      }),
      { numRuns: file.includes('warc') || file.includes('zip') ? 8 : 25 },
    );
    expect(most).toBeGreaterThan(2);
  });

  const many = (line: (at: number) => string, between = '\n') =>
    Buffer.from(Array.from({ length: 40 }, (_, at) => line(at)).join(between));
  const article = (at: number) => JSON.stringify({ title: `Ferry ${at}`, text: words[0] });
  const list = (between: string) => `[${many(article, ',')}]${between}`;

  it.each([
    [
      'of links alone',
      'a.json',
      `[${many((at) => `{"url":"https://a.example/${at}","title":"A"}`, ',')}]`,
    ],
    ['of two lists', 'a.json', `{"articles":${list('')},"more":${list('')}}`],
    [
      'of an account, one list in another',
      'result.json',
      `{"chats":{"list":[{"messages":${list('')}}]}}`,
    ],
    [
      'in another encoding',
      'a.csv',
      Buffer.from(`title,text\n${many((at) => `Fähre ${at},${words[0]}`)}`, 'latin1'),
    ],
    ['that is no JSON', 'a.json', `${list('')}]`],
    [
      'that is a document',
      'a.zip',
      zipSync({ 'word/document.xml': many(article), 'word/b.xml': many(article) }),
    ],
    [
      'that agencies write, where one item takes back another',
      'a.json',
      `[${many((at) => `{"uri":"urn:${at}","type":"text","versioncreated":"2026-03-02T10:00:0${at % 10}Z","headline":"A","body_text":${JSON.stringify(words[0])}}`, ',')}]`,
    ],
  ])('%s is read at once', async (_, file, content) => {
    const { whole, parted, wholes } = await bothOf(file, Buffer.from(content), 200);
    expect(parted).toEqual(whole);
    expect(wholes).toBe(1);
  });

  it('ends where it is broken, and keeps what stood above', async () => {
    const zipped = many((at) => response(at, page(`Ferry ${at}`, words[0] ?? '')), '');
    const torn = gzipSync(zipped).subarray(0, -20);
    const { whole, parted, pieces } = await bothOf('a.warc.gz', torn, 500);
    const told = (reads: readonly Read[]) =>
      reads.map((read) => ('code' in read ? read.code : 'from' in read ? read.from : read));
    expect(told(parted)).toEqual(told(whole));
    expect(told(whole)).toContain('file-broken');
    expect(pieces).toBeGreaterThan(1);
  });
});
