import { describe, expect, it } from 'vitest';
import { decodeChunks, decodeText, encodingOf } from '../../src/articles/read/decode.ts';

const WORDS = 'Café: “Zelenskyy” said – 200 £.\nSecond line.\n';
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from(WORDS)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${WORDS}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${WORDS}`, 'utf16le')],
    ['UTF-16 BE with a mark', utf16be(`\ufeff${WORDS}`)],
    ['UTF-16 LE without a mark', Buffer.from(WORDS, 'utf16le')],
    ['UTF-16 BE without a mark', utf16be(WORDS)],
    ['Windows line ends', Buffer.from(WORDS.replaceAll('\n', '\r\n'))],
    ['old Mac line ends', Buffer.from(WORDS.replaceAll('\n', '\r'))],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes, 'a.txt')).toBe(WORDS);
  });

  it('reads what is no valid UTF-8 as Latin-1, with the quotation marks that Windows put there', () => {
    expect(decodeText(latin1('Café für £5'), 'a.txt')).toBe('Café für £5');
    // 0x93 and 0x94 are control characters in Latin-1 and quotation marks in Windows-1252.
    expect(decodeText(latin1('\x93Café\x94'), 'a.txt')).toBe('“Café”');
  });

  it('obeys a byte order mark where nothing else tells', () => {
    // Chinese has no zero bytes in UTF-16, and a broken character does not make it Latin-1.
    const chinese = '\ufeff“中文”中文中文';
    expect(decodeText(Buffer.from(chinese, 'utf16le'), 'a.txt')).toBe(chinese.slice(1));
    expect(decodeText(utf16be(chinese), 'a.txt')).toBe(chinese.slice(1));
    const broken = Buffer.concat([
      Buffer.from('\ufeff“Café” '),
      Buffer.from([0xe2]),
      Buffer.from(' end'),
    ]);
    expect(decodeText(broken, 'a.txt')).toBe('“Café” \ufffd end');
  });

  it('follows what a file says of itself only where its bytes do not tell', () => {
    const cyrillic = new Uint8Array([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    expect(decodeText(cyrillic, 'a.html', 'windows-1251')).toBe('Привет');
    expect(decodeText(Buffer.from('Привет'), 'a.html', 'windows-1251')).toBe('Привет');
  });

  it.each([
    ['nothing', Buffer.from(''), 'file-empty'],
    ['blank lines', Buffer.from(' \n\r\n\t'), 'file-empty'],
    ['zeros', Buffer.alloc(100), 'file-binary'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'file-binary'],
    ['a Word document', Buffer.from('PK\u0003\u0004word/document.xml'), 'file-binary'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'file-binary'],
    [
      'control characters',
      Buffer.from(Array.from({ length: 400 }, (_, at) => at % 32)),
      'file-binary',
    ],
  ])('names %s as a problem, with file and remedy', (_, bytes, code) => {
    expect(decodeText(bytes, 'some/a.txt')).toMatchObject({
      code,
      file: 'some/a.txt',
      remedy: /\.$/,
    });
  });

  it('splits no character between chunks', () => {
    // Three bytes each, so that the chunk of 2^18 bytes ends inside one.
    const text = '”'.repeat(200_000);
    const bytes = Buffer.from(text);
    expect(encodingOf(bytes, 'a.txt')).toBe('utf-8');
    const chunks = [...decodeChunks(bytes, 'utf-8')];
    expect(chunks.length).toBeGreaterThan(1);
    expect(chunks.join('')).toBe(text);
  });
});
